import path from 'node:path';
import { projectFolder } from '../project';
import { ClearError } from '../vscode/clear-error';
import { type PartName, partNames } from './parameters';

/** The folders of `test/` that are parts of their own; all others make up the unit suite. */
const foldersWithAPart: readonly PartName[] = ['packages', 'npm', 'harness', 'host', 'browser'];

/** The part of a test file. @param file relative to the root of the checkout. */
export function partOf(file: string): PartName {
  const [, folder] = file.split('/');
  return foldersWithAPart.find((name) => name === folder) ?? 'unit';
}

/** Whether a test file runs in a web worker, which has nothing of Node. */
export function runsInWorker(file: string): boolean {
  return /^test\/host\/web(?:-\w+)?\//.test(file);
}

/**
 * Chooses test files by their names and the names of their folders.
 * @param files relative to the root of the checkout.
 * @param names as typed, relative to the person's working folder.
 * @throws ClearError for a name that matches none.
 */
export function chooseFiles(files: readonly string[], names: readonly string[]): string[] {
  const chosen = names.flatMap((name) => {
    const place = placeOf(name);
    const matching = files.filter((file) => file === place || file.startsWith(`${place}/`));
    if (matching.length === 0)
      throw new ClearError(`${name} is no test file of these suites, nor a folder that holds one.`);
    return matching;
  });
  return files.filter((file) => chosen.includes(file));
}

function placeOf(name: string): string {
  // npm runs its scripts in the root of the checkout; the path is relative to the person's folder.
  const absolute = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  return path.relative(projectFolder, absolute).split(path.sep).join('/');
}

/** The parts that run: those named, or those of the files chosen by name, or all. */
export function partsToRun(named: readonly PartName[], chosen: readonly string[] | undefined): PartName[] {
  if (named.length > 0) return [...named];
  const ofFiles = new Set(chosen?.map(partOf));
  return partNames.filter((part) => chosen === undefined || ofFiles.has(part));
}
