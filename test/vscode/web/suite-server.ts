import fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ProgressRecord } from '../../runner/progress';
import type { RunFolder } from '../../runner/run-folder';
import { type SuiteResult, writeResult } from '../../runner/suite-result';
import type { GivenToSuite } from './given-to-suite';

export interface SuiteServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Serves the tested extension as `/extension` and its suite as `/suite` to a web worker, which has no files. Also tells
 * the suite what it needs to know, and writes what it reports into the folder of its run.
 */
export async function startSuiteServer(
  folders: { readonly extension: string; readonly suite: string },
  given: GivenToSuite,
  run: RunFolder,
): Promise<SuiteServer> {
  const progress = new ProgressRecord(run.progressFile);
  const reports = new Map<string, (text: string) => void>([
    ['/begins', (title) => progress.begins(title)],
    ['/ends', (title) => progress.ends(title)],
    ['/result', (text) => writeResult(run.resultFile, JSON.parse(text) as SuiteResult)],
  ]);
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') {
      reports.get(pathname)?.(await bodyOf(request));
      response.end();
    } else if (pathname === '/given') {
      response.end(JSON.stringify(given));
    } else {
      sendFile(response, fileIn(folders, decodeURIComponent(pathname)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileIn(folders: { extension: string; suite: string }, address: string): string | undefined {
  const [, folder, ...rest] = address.split('/');
  if (folder !== 'extension' && folder !== 'suite') return undefined;
  const file = path.join(folders[folder], ...rest);
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** The page looks at the type only of scripts and pictures. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function sendFile(response: ServerResponse, file: string | undefined): void {
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', types[path.extname(file)] ?? 'text/plain; charset=utf-8');
  response.end(fs.readFileSync(file));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
