import fs from 'node:fs';
import path from 'node:path';
import { extensionReadme } from './extension-readme';

/** What is never shipped, and takes vsce long to look through: the cache alone has tens of thousands of files. */
const neverPackaged: ReadonlySet<string> = new Set(['.cache', '.git', 'node_modules', 'out', 'src', 'test']);

/** For vsce: everything is bundled, and there is no public repository to link to. */
export const packageParameters: readonly string[] = [
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
];

/** Copies a built project into an empty folder, where vsce can package it, and writes the extension's own README there. */
export function copyForPackage(project: string, folder: string): void {
  for (const name of fs.readdirSync(project).filter((entry) => !neverPackaged.has(entry))) {
    fs.cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  }
  const readme = extensionReadme((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  fs.writeFileSync(path.join(folder, 'README.md'), readme);
}
