import { format } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watchProgress } from '../runner/progress';
import type { RunFolder } from '../runner/run-folder';
import { newPage } from './browser';
import { findHostErrors } from './host-errors';
import { hostLogEntries } from './host-logs';
import { watchPage } from './page-watch';
import type { Server } from './server';

/** A page of VS Code in which a suite runs. */
export interface SuitePage {
  readonly server: Server;
  readonly url: string;
  readonly options?: BrowserContextOptions;
  /** The suite is given up after this long without an event. */
  readonly quietMilliseconds: number;
  /** Texts that an error of the tested extension contains. */
  readonly traces: readonly string[];
  /** Called before the page is opened. May give the suite up later, with a sentence that says why. */
  readonly prepare?: (page: Page, giveUp: (sentence: string) => void) => Promise<void>;
}

/**
 * Opens the page, waits until its suite has ended, and keeps what was said in the folder of the run.
 * @returns what went wrong outside of the tests.
 */
export async function runInPage(browser: Browser, run: RunFolder, suitePage: SuitePage): Promise<string[]> {
  const { server, url, quietMilliseconds, traces } = suitePage;
  // Granted before the first use, because VS Code would remember a refusal.
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await newPage(browser, { ...suitePage.options, permissions });
  const watch = await watchPage(page);
  const { output, ended, end } = await connectSuite(page);
  let givenUp: string | undefined;
  const giveUp = (sentence: string): void => {
    givenUp ??= sentence;
    end();
  };
  const progress = watchProgress(run.progressFile, quietMilliseconds, giveUp);
  await suitePage.prepare?.(page, giveUp);
  await page.goto(url);
  const rendererLogs = await ended;
  progress.stop();
  await page.context().close();
  run.keep(server, watch);
  run.write('output.txt', output.join('\n'));
  run.write('renderer-logs.txt', JSON.stringify(rendererLogs, undefined, 2));
  const entries = [...watch.console, ...hostLogEntries(`${server.dataFolder}/data/logs`)];
  const errors = findHostErrors(entries, traces);
  return givenUp === undefined ? errors : [givenUp, ...errors];
}

interface ConnectedSuite {
  /** What it prints. */
  readonly output: string[];
  /** Settles with VS Code's own logs when the suite ends. */
  readonly ended: Promise<unknown>;
  /** Settles it without logs. */
  end(): void;
}

/** VS Code calls two functions of the page: one with the suite's output, and one at the end, with its own logs. */
async function connectSuite(page: Page): Promise<ConnectedSuite> {
  const output: string[] = [];
  let settle: (logs: unknown) => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    output.push(format(...args)),
  );
  await page.exposeFunction('codeAutomationExit', (_code: number, logs: unknown) => settle(logs ?? []));
  return { output, ended, end: () => settle([]) };
}
