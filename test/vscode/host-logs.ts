import fs from 'node:fs';
import path from 'node:path';
import { logEntries } from './host-errors';

/** What the extension hosts wrote to a folder of logs; browser and desktop name the file differently. */
export function hostLogEntries(logsFolder: string): string[] {
  if (!fs.existsSync(logsFolder)) return [];
  return fs
    .readdirSync(logsFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['remoteexthost.log', 'exthost.log'].includes(path.basename(file)))
    .flatMap((file) => logEntries(fs.readFileSync(path.join(logsFolder, file), 'utf8')));
}
