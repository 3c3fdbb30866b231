import fs from 'node:fs';
import path from 'node:path';

/** Linters skip folders with these names. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'out', 'coverage']);

/** Every file of a package, without its dependencies, relative to its folder and with `/`. */
export function filesOfPackage(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').includes('node_modules'));
}

/** Copies files of a package into a tree, below folders that no linter skips. */
export function copyFiles(from: string, files: readonly string[], to: string): void {
  for (const file of files) {
    const target = path.join(to, ...file.split('/').map(lintedName));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(from, file), target);
  }
}

function lintedName(name: string): string {
  return skippedFolders.has(name) ? `${name}-files` : name;
}

/** The folder of a package in a tree. */
export function folderOfPackage(tree: string, name: string): string {
  return path.join(tree, 'packages', name.replace('/', '-').replace('@', ''));
}
