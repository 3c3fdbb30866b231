import { printable } from '../lint/harmless';

export interface PageOptions {
  /** The language of the page's texts, such as `en`. */
  readonly language: string;
  /** A new random string for each page. Scripts and styles without it are blocked. */
  readonly nonce: string;
}

/** Escapes a text for HTML, including attributes in double quotes. Each character of it shows. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A page of VS Code that loads nothing and only reports which button was pressed: the `data-` attributes of a button
 * that has `data-action`.
 * @param title a text.
 * @param main HTML for the main part, after the heading.
 * @param ownStyles CSS besides that of every page.
 */
export function htmlPage(title: string, main: string, ownStyles: string, options: PageOptions): string {
  const { language, nonce } = options;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${escapeHtml(title)}</title>
<style nonce="${escapeHtml(nonce)}">${styles}${ownStyles}</style>
</head>
<body data-page="${escapeHtml(nonce)}">
<main>
<h1>${escapeHtml(title)}</h1>
<div id="content" tabindex="-1">
${main}
</div>
</main>
<script nonce="${escapeHtml(nonce)}">${script}</script>
</body>
</html>
`;
}

/** An HTML list; empty without items. @param items HTML of the list items. @param label a text. */
export function htmlList(items: readonly string[], name: string, label: string): string {
  return items.length === 0
    ? ''
    : `<ul class="${name}" aria-label="${escapeHtml(label)}">\n${items.join('\n')}\n</ul>\n`;
}

/** Colors and fonts of VS Code's theme. No information depends on color alone. */
const styles = `
body { padding: 0 24px 24px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 780px; }
h1 { margin: 20px 0 8px; font-size: 1.6em; font-weight: 600; }
h2 { margin: 0 0 4px; font-size: 1.1em; font-weight: 600; }
p { margin: 0 0 6px; }
ul { margin: 4px 0 8px; padding-left: 0; list-style: none; }
li { margin: 3px 0; }
#content:focus { outline: none; }
.note { color: var(--vscode-descriptionForeground); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 20px; }
section { margin: 0; padding: 12px 0 8px 14px; border-left: 3px solid transparent;
  border-top: 1px solid var(--vscode-panel-border, transparent); }
section.problem { border-left-color: var(--vscode-editorError-foreground); }
section.warning { border-left-color: var(--vscode-editorWarning-foreground); }
.headline { font-size: 1.1em; }
.verdict { margin-right: 8px; padding: 0 6px; border: 1px solid currentColor; border-radius: 4px; font-weight: 400; }
button { padding: 4px 11px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 4px;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.primary:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
body.vscode-high-contrast button, body.vscode-high-contrast-light button { border-color: var(--vscode-contrastBorder); }
`;

/**
 * Tells the extension which browser shows the page and which button was pressed. The extension checks both. Replaces the
 * content with a new one that the extension sends, and keeps what is unfolded, focused and scrolled to; also when VS
 * Code loads the same page again, because it was hidden.
 */
const script = `
const host = acquireVsCodeApi();
const content = document.getElementById('content');
const { page } = document.body.dataset;
const before = host.getState();
const state = before?.page === page ? before : { page, unfolded: {}, top: 0 };
function restore() {
  for (const each of content.querySelectorAll('details')) each.open = state.unfolded[each.id] ?? each.open;
  scrollTo(0, state.top);
}
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-action]');
  if (button) host.postMessage({ ...button.dataset });
});
content.addEventListener('toggle', ({ target }) => {
  state.unfolded[target.id] = target.open;
  host.setState(state);
}, true);
addEventListener('scroll', () => {
  state.top = scrollY;
  host.setState(state);
});
addEventListener('message', ({ data }) => {
  const focused = document.hasFocus() && content.contains(document.activeElement) && document.activeElement.id;
  content.innerHTML = data.content;
  restore();
  if (focused) (document.getElementById(focused) ?? content).focus({ preventScroll: true });
});
restore();
host.postMessage({ browser: navigator.userAgent });
`;
