import type { Page } from 'playwright-core';

/** What a page printed to its console and showed to the person, from its first moment on. */
export interface PageWatch {
  /** Console messages and uncaught errors, one entry each. */
  readonly console: readonly string[];
  /** Every text that appeared in one of the places below, in the order of its first appearance. */
  readonly shown: ReadonlySet<string>;
}

const shownPlaces = [
  '.notification-list-item',
  '.monaco-hover',
  '.quick-input-title',
  '.quick-input-message',
  '.quick-input-widget input',
  '.quick-input-widget .monaco-list-row',
  '.monaco-dialog-box',
  '.action-widget .monaco-list-row',
  '.marker-widget',
  '.statusbar-item',
  '.markers-panel .monaco-list-row',
  '.hover-language-status .element',
  '.codelens-decoration',
  '.suggest-widget .monaco-list-row',
  '.monaco-menu .action-item',
  // VS Code shows the first line of an untitled document on its tab.
  '.tab:not([data-resource-name^="Untitled"])',
  '.getting-started-category',
  '.gettingStartedDetailsContent',
  '.settings-editor .setting-item-description',
  '.settings-editor select',
  '.settings-toc-container',
];

/** Call it before the page navigates anywhere. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const console: string[] = [];
  const shown = new Set<string>();
  page.on('console', (message) => console.push(message.text()));
  page.on('pageerror', (error) => console.push(`Uncaught ${error.stack ?? error.message}`));
  await page.exposeFunction('elevenlabsLintShown', (texts: string[]) => {
    for (const text of texts) shown.add(text);
  });
  await page.addInitScript(reportShownTexts, shownPlaces);
  return { console, shown };
}

/** Runs in the page. A notification may disappear before a test looks, so this sees every change. */
function reportShownTexts(places: string[]): void {
  const attributes = ['aria-label', 'placeholder', 'title'];
  const known = new Set<string>();
  const report = (window as unknown as { elevenlabsLintShown(texts: string[]): void }).elevenlabsLintShown;
  const look = (): void => {
    // VS Code shows menus in a shadow tree.
    const roots = [...document.querySelectorAll('.shadow-root-host')].flatMap(
      (host) => host.shadowRoot ?? [],
    );
    const texts = [document, ...roots]
      .flatMap((root) => [...root.querySelectorAll(places.join(','))])
      .flatMap((element) => [
        element.textContent ?? '',
        ...attributes.map((attribute) => element.getAttribute(attribute) ?? ''),
      ])
      .filter((text) => text !== '' && !known.has(text));
    for (const text of texts) known.add(text);
    if (texts.length > 0) report(texts);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: attributes,
  });
}
