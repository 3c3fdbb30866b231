import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../project';
import { RunFolder, runsFolder } from '../runner/run-folder';
import { launchBrowser } from '../vscode/browser';
import { findHostErrors } from '../vscode/host-errors';
import { hostLogEntries } from '../vscode/host-suite';
import { ensureInstallation } from '../vscode/installation';
import { type PageWatch, watchPage } from '../vscode/page-watch';
import { type Product, startProduct } from '../vscode/product';
import { testSettings } from '../vscode/settings';
import { temporaryFolder } from '../vscode/temporary-folder';
import { Workbench } from '../vscode/workbench';
import { smallPicture } from './small-picture';

/** The product on a copy of examples/, as after `npm start`, and a person in front of it. */
export class ProductSession {
  private constructor(
    readonly folder: string,
    readonly workbench: Workbench,
    private readonly browser: Browser,
    private readonly product: Product,
    private readonly watch: PageWatch,
  ) {}

  /** @param settings added to those that make typing and pictures reliable. */
  static async start(
    settings: Readonly<Record<string, unknown>>,
    language?: string,
  ): Promise<ProductSession> {
    const folder = path.join(temporaryFolder(), 'examples');
    fs.cpSync(path.join(projectFolder, 'examples'), folder, { recursive: true });
    const installation = await ensureInstallation(console.log);
    const product = await startProduct(installation, {
      folder,
      settings: { ...testSettings, ...settings },
      ...(language === undefined ? {} : { language }),
    });
    const browser = await launchBrowser(installation);
    const context = await browser.newContext({
      viewport: { width: 1100, height: 620 },
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    const watch = await watchPage(page);
    await page.goto(product.url());
    // The pictures are to show the code.
    await page.locator('.part.sidebar').waitFor();
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    return new ProductSession(folder, new Workbench(page), browser, product, watch);
  }

  /** Writes a picture for the README. */
  async picture(name: string): Promise<void> {
    const picture = await smallPicture(this.browser, await this.workbench.page.screenshot());
    fs.writeFileSync(path.join(projectFolder, 'media', name), picture);
  }

  /**
   * Ends the product and keeps its logs for the search for leaked keys.
   * @returns what went wrong in the extension outside of the tests.
   */
  async stop(): Promise<string[]> {
    await this.browser.close();
    const { server } = this.product;
    new RunFolder(path.join(runsFolder, 'browser-product')).keep(server, this.watch);
    const entries = [...this.watch.console, ...hostLogEntries(path.join(server.dataFolder, 'data/logs'))];
    await this.product.stop();
    return findHostErrors(entries, ['elevenlabs-lint.elevenlabs-lint', 'dist/extension.js']);
  }
}
