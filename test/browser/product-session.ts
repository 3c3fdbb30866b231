import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../project';
import { RunFolder, runsFolder } from '../runner/run-folder';
import { launchBrowser, newPage } from '../vscode/browser';
import { findHostErrors } from '../vscode/host-errors';
import { hostLogEntries } from '../vscode/host-logs';
import { ensureInstallation } from '../vscode/installation';
import { type PageWatch, watchPage } from '../vscode/page-watch';
import { type Product, startProduct } from '../vscode/product';
import { testSettings } from '../vscode/settings';
import { temporaryFolder } from '../vscode/temporary-folder';
import { Workbench } from '../vscode/workbench';
import { smallPicture } from './small-picture';

/** VS Code and the stand-in API listen on these ports if they are free: pictures show them and must not change. */
const ports = '4100-4109';
export const apiPorts: readonly number[] = [4110, 4111, 4112];

/** The size of the window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const usualSize: Size = { width: 1100, height: 620 };

export interface SessionOptions {
  /** The name of the folder that is opened. */
  readonly project: string;
  /** Fills it. */
  fill(folder: string): void;
  /** Added to the settings that make typing and pictures reliable. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The language of the extension. */
  readonly language: string;
  /** The file that the first window shows, with the walkthrough beside it; none if absent. */
  readonly firstFile?: string;
}

/** The product on a folder, as after `npm start`, and a person at the keyboard. */
export class ProductSession {
  private constructor(
    private readonly logs: string,
    readonly folder: string,
    readonly workbench: Workbench,
    private readonly browser: Browser,
    private readonly product: Product,
    private readonly watch: PageWatch,
  ) {}

  static async start(options: SessionOptions): Promise<ProductSession> {
    const { project, fill, settings, language, firstFile } = options;
    const folder = path.join(temporaryFolder(), project);
    fill(folder);
    const installation = await ensureInstallation(console.log);
    // Each line is a sign of life: on a busy machine these steps take minutes.
    console.log('Packaging the extension and starting VS Code');
    const product = await startProduct(installation, {
      folder,
      settings: { ...testSettings, ...settings },
      port: ports,
      ...(language === 'en' ? {} : { language }),
      companions: firstFile === undefined ? [] : ['first-window', 'failing-program'],
    });
    console.log('Opening the window');
    const browser = await launchBrowser(installation);
    const page = await newPage(browser, {
      viewport: usualSize,
      deviceScaleFactor: 2,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const watch = await watchPage(page);
    await page.goto(product.url(firstFile === undefined ? [] : [path.join(folder, firstFile)]));
    // The pictures show the code, so nothing may cover it.
    await page.locator('.part.sidebar').waitFor();
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    console.log('The window is open');
    return new ProductSession(
      `browser-${project}-${language}`,
      folder,
      new Workbench(page),
      browser,
      product,
      watch,
    );
  }

  /** Every text shown so far, in the order of its first appearance. */
  get shown(): ReadonlySet<string> {
    return this.watch.shown;
  }

  /** Writes a picture for the README. @param size of the window, where a picture needs more room than usual. */
  async picture(name: string, size: Partial<Size> = {}): Promise<void> {
    const { page } = this.workbench;
    await page.setViewportSize({ ...usualSize, ...size });
    // Scroll bars fade, and a resized window is redrawn.
    await page.waitForTimeout(1_000);
    const picture = await smallPicture(this.browser, await page.screenshot());
    fs.writeFileSync(path.join(projectFolder, 'media', name), picture);
    await page.setViewportSize(usualSize);
  }

  /**
   * Ends the product and keeps its logs for the search for leaked keys.
   * @returns what went wrong in the extension outside of the tests.
   */
  async stop(): Promise<string[]> {
    await this.browser.close();
    const { server } = this.product;
    new RunFolder(path.join(runsFolder, this.logs)).keep(server, this.watch);
    const entries = [...this.watch.console, ...hostLogEntries(path.join(server.dataFolder, 'data/logs'))];
    await this.product.stop();
    return findHostErrors(entries, ['elevenlabs-lint.elevenlabs-lint', 'dist/extension.js']);
  }
}
