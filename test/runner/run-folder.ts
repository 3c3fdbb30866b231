import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import type { PageWatch } from '../vscode/page-watch';
import type { Server } from '../vscode/server';

/** Everything that the suites leave for the verdict and the leak search: one folder each. */
export const runsFolder = path.join(projectFolder, 'out/runs');

/** Where one run leaves its result, its output and its logs; emptied when the run starts. */
export class RunFolder {
  readonly resultFile: string;
  readonly progressFile: string;

  constructor(readonly folder: string) {
    this.resultFile = path.join(this.folder, 'result.json');
    this.progressFile = path.join(this.folder, 'progress.txt');
    fs.rmSync(this.folder, { recursive: true, force: true });
    fs.mkdirSync(this.folder, { recursive: true });
  }

  write(name: string, text: string): void {
    fs.writeFileSync(path.join(this.folder, name), text);
  }

  /** Keeps what a server and its page said, before the server's own folder is removed. */
  keep(server: Server, watch: PageWatch): void {
    this.write('server.txt', server.log());
    this.write('console.txt', watch.console.join('\n'));
    this.write('shown.txt', [...watch.shown].join('\n'));
    const logs = path.join(server.dataFolder, 'data/logs');
    if (fs.existsSync(logs)) fs.cpSync(logs, path.join(this.folder, 'logs'), { recursive: true });
  }
}
