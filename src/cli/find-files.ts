import * as fs from 'node:fs';
import * as path from 'node:path';
import { type DocumentShape, documentShape } from '../lint/documents/document-kind';
import type { IgnoreRules } from '../lint/ignore-rules';
import { projectRoot, slashed } from './folders';
import { enterFolder, ignoreRulesIn } from './ignore-rules';
import type { Log } from './log';
import type { PackageSettingsFinder } from './package-settings';
import { errorCode, reasonOf } from './system-errors';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly shape: DocumentShape;
}

export interface Surroundings {
  readonly workingFolder: string;
  readonly settings: PackageSettingsFinder;
  readonly log: Log;
}

/** Left out wherever they are, unless they are named: what is installed, built or git's own. */
const foreignFolders = new Set(['node_modules', 'dist', '.git']);

/**
 * Finds the files to lint, each once, in the order of the paths and below a folder by name. What cannot be read
 * is a failure in the log, and the others follow. Links to files are followed, links to folders below a named
 * folder are not, so there is no circle.
 */
export function* findFiles(paths: readonly string[], surroundings: Surroundings): Generator<FoundFile> {
  const seen = new Set<string>();
  for (const named of paths) {
    for (const file of filesAt(path.resolve(surroundings.workingFolder, named), surroundings)) {
      if (!seen.has(file.path)) {
        seen.add(file.path);
        yield file;
      }
    }
  }
}

function* filesAt(named: string, surroundings: Surroundings): Generator<FoundFile> {
  const stats = statsOf(named, surroundings.log);
  if (stats?.isDirectory()) {
    const root = projectRoot(named, surroundings.workingFolder);
    yield* filesBelow(named, ignoreRulesIn(named, root), surroundings);
  } else if (stats?.isFile()) {
    const file = namedFile(named, surroundings);
    if (file !== undefined) {
      yield file;
    }
  } else if (stats !== undefined) {
    surroundings.log.failure(`${surroundings.log.nameOf(named)} is neither a file nor a folder.`);
  }
}

/**
 * A file that was named by its absolute path, whether or not there is one; nothing if it is not to be linted, which
 * the log then says. It is linted even if git ignores it, but a setting that excludes it holds.
 */
export function namedFile(file: string, { settings, log }: Surroundings): FoundFile | undefined {
  const shape = documentShape(path.basename(file));
  if (shape === undefined) {
    log.note(
      `${log.nameOf(file)} was not linted: it is neither a script nor an environment file by its name.`,
    );
  } else if (settings.settingsFor(path.dirname(file)).excludes(file)) {
    log.note(`${log.nameOf(file)} was not linted: the nearest package.json excludes it.`);
  } else {
    return { path: file, shape };
  }
  return undefined;
}

function* filesBelow(folder: string, rules: IgnoreRules, surroundings: Surroundings): Generator<FoundFile> {
  for (const entry of entriesOf(folder, surroundings.log)) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!foreignFolders.has(entry.name)) {
        yield* filesBelow(entryPath, enterFolder(rules, entryPath), surroundings);
      }
      continue;
    }
    const shape = documentShape(entry.name);
    const wanted =
      shape !== undefined &&
      !(shape.kind !== 'environment' && rules.ignoresFile(slashed(entryPath))) &&
      !surroundings.settings.settingsFor(folder).excludes(entryPath) &&
      isFile(entry, entryPath, surroundings.log);
    if (wanted) {
      yield { path: entryPath, shape };
    }
  }
}

function isFile(entry: fs.Dirent, entryPath: string, log: Log): boolean {
  return entry.isSymbolicLink() ? (statsOf(entryPath, log)?.isFile() ?? false) : entry.isFile();
}

function entriesOf(folder: string, log: Log): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    log.failure(`${log.nameOf(folder)} cannot be read because ${reasonOf(error)}.`);
    return [];
  }
}

function statsOf(file: string, log: Log): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    const reason =
      errorCode(error) === 'ENOENT' && isLink(file) ? 'it is a link to nothing' : reasonOf(error);
    log.failure(`${log.nameOf(file)} cannot be read because ${reason}.`);
    return undefined;
  }
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
