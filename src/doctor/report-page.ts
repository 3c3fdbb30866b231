/** The styles of the report: colors and fonts of VS Code's theme. No information depends on color alone. */
export const styles = `
body { padding: 0 24px 24px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 780px; }
h1 { margin: 20px 0 8px; font-size: 1.6em; font-weight: 600; }
h2 { margin: 0 0 4px; font-size: 1.1em; font-weight: 600; }
p { margin: 0 0 6px; }
ul { margin: 4px 0 8px; padding-left: 0; list-style: none; }
li { margin: 3px 0; }
.conclusion { margin-bottom: 14px; font-size: 1.1em; }
.note { color: var(--vscode-descriptionForeground); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 20px; }
section { margin: 0; padding: 12px 0 8px 14px; border-left: 3px solid transparent;
  border-top: 1px solid var(--vscode-panel-border, transparent); }
section.problem { border-left-color: var(--vscode-editorError-foreground); }
section.warning { border-left-color: var(--vscode-editorWarning-foreground); }
.verdict { margin-right: 8px; color: var(--vscode-descriptionForeground); }
.problem .verdict { color: var(--vscode-editorError-foreground); }
.warning .verdict { color: var(--vscode-editorWarning-foreground); }
.ok .verdict { color: var(--vscode-testing-iconPassed, var(--vscode-foreground)); }
button { padding: 4px 11px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 4px;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
#again { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
#again:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
button.place { padding: 0; border: none; color: var(--vscode-textLink-foreground); background: none;
  font-family: var(--vscode-editor-font-family); font-size: 0.95em; text-align: left; }
button.place:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
.places { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 3px 14px; }
.places li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; margin: 0; }
.places li > * { overflow-wrap: anywhere; }
.steps { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.steps li { margin: 0; }
button.step { padding: 1px 8px; }
@media (max-width: 480px) { .places, .places li { grid-template-columns: 1fr; } }
body.vscode-high-contrast button, body.vscode-high-contrast-light button { border-color: var(--vscode-contrastBorder); }
body.vscode-high-contrast button.place, body.vscode-high-contrast-light button.place { text-decoration: underline; }
`;

/** Tells the extension which browser shows the page and which button was pressed. The extension checks both. */
export const script = `
const host = acquireVsCodeApi();
host.postMessage({ browser: navigator.userAgent });
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-action]');
  if (button) host.postMessage({ ...button.dataset });
});
document.getElementById(document.body.dataset.focus)?.focus();
`;
