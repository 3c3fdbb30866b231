import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
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

/** Writes the `.vsix` of a built project into its folder. @returns the path of the file. */
export function packageExtension(project: string): string {
  const manifest = fs.readFileSync(path.join(project, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { readonly name: string; readonly version: string };
  const vsce = path.resolve(project, 'node_modules/@vscode/vsce/vsce');
  const vsix = path.resolve(project, `${name}-${version}.vsix`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elevenlabs-lint-'));
  try {
    copyForPackage(project, folder);
    execFileSync(process.execPath, [vsce, 'package', ...packageParameters, '--out', vsix], {
      cwd: folder,
      stdio: 'inherit',
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return vsix;
}
