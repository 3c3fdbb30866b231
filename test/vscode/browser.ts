import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ClearError } from './clear-error';
import type { Installation } from './installation';
import { packagedBrowser } from './packaged-browser';

/**
 * Starts a headless browser: the packaged Chromium on Linux x64, an installed Chrome or Edge elsewhere.
 * @throws ClearError when there is none.
 */
export async function launchBrowser({ browserFolder }: Installation): Promise<Browser> {
  if (browserFolder) {
    const { executablePath, environment } = await packagedBrowser(browserFolder);
    const args = ['--no-sandbox', '--headless=shell', '--disable-gpu'];
    return chromium.launch({ executablePath, env: environment, args });
  }
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel });
    } catch {
      // Not installed: the next one may be.
    }
  }
  throw new ClearError(
    `The tests in VS Code need an installed Chrome or Edge on this machine (${process.platform} ${process.arch}).`,
  );
}

/** How long a step in a page may take: many times what it takes on an idle machine. */
const longestStep = 180_000;

/** Opens a new page with this time limit for every step. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(longestStep);
  return context.newPage();
}
