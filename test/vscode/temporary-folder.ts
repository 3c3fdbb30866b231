import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folders = new Set<string>();
process.on('exit', () => folders.forEach(removeFolder));

/** Creates an empty folder that is removed when this program ends, however it ends. */
export function temporaryFolder(): string {
  // The real path, because VS Code reports real paths and macOS' temporary folder is a link.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elevenlabs-lint-')));
  folders.add(folder);
  return folder;
}

/** Removes a folder in which an ending process may still write. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
