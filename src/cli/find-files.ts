import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentShape, isDeclarationFile } from '../lint/documents/document-kind';
import { IgnoreRules } from '../lint/ignore-rules';
import { folderOf, pathOf } from '../workspace/uris';
import type { Workspace } from '../workspace/workspace';
import { foreignFolders } from '../workspace/workspace-files';
import type { Log } from './log';
import { folderUri } from './node-files';
import type { FoundFile } from './source-file';
import { errorCode, reasonOf } from './system-errors';

/** What a search for files needs. */
export interface FileSearch {
  /** Absolute; paths are relative to it. */
  readonly workingFolder: string;
  readonly workspace: Workspace;
  readonly log: Log;
}

/**
 * Finds the files to lint, each once: in the order of the paths, and by name inside a folder. A path that can't be
 * read is a failure in the log, and the search goes on. It follows links to files, and links to folders only if they
 * are named, so it can't run in a circle.
 */
export async function* findFiles(paths: readonly string[], search: FileSearch): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const named of paths) {
    for await (const file of filesAt(path.resolve(search.workingFolder, named), search)) {
      if (!seen.has(file.path)) {
        seen.add(file.path);
        yield file;
      }
    }
  }
}

async function* filesAt(named: string, search: FileSearch): AsyncGenerator<FoundFile> {
  const stats = statsOf(named, search.log);
  if (stats?.isDirectory()) {
    yield* filesBelow(named, await rulesInNamed(named, search.workspace), search);
  } else if (stats?.isFile()) {
    const file = await namedFile(named, search);
    if (file !== undefined) {
      yield file;
    }
  } else if (stats !== undefined) {
    search.log.failure(
      `${search.log.nameOf(named)} is neither a file nor a folder. Pass a file or a folder.`,
    );
  }
}

/**
 * The ignore rules in a named folder. Whoever names an ignored folder wants it linted, so then only the `.gitignore`
 * files inside it count.
 */
async function rulesInNamed(folder: string, { gitIgnore }: Workspace): Promise<IgnoreRules> {
  const uri = folderUri(folder);
  const rules = await gitIgnore.rulesIn(uri);
  return rules.ignoresEverything ? gitIgnore.enter(IgnoreRules.none, uri) : rules;
}

/**
 * The file at an absolute path that was named, even if it doesn't exist; `undefined` if it won't be linted, which the
 * log says. A named file is linted even if git ignores it, but not if a setting excludes it.
 */
export async function namedFile(
  file: string,
  { workspace, log }: FileSearch,
): Promise<FoundFile | undefined> {
  const shape = documentShape(path.basename(file));
  const uri = pathToFileURL(file).href;
  if (shape === undefined) {
    log.note(`${log.nameOf(file)} was skipped: ${reasonToSkip(file)}`);
  } else if ((await workspace.settings.in(folderOf(uri))).excludes(uri)) {
    log.note(`${log.nameOf(file)} was skipped: the nearest package.json excludes it.`);
  } else {
    return { path: file, uri, shape };
  }
  return undefined;
}

function reasonToSkip(file: string): string {
  return isDeclarationFile(file)
    ? 'declaration files send no requests.'
    : "its name is neither a script's nor an environment file's.";
}

async function* filesBelow(
  folder: string,
  rules: IgnoreRules,
  search: FileSearch,
): AsyncGenerator<FoundFile> {
  const { workspace, log } = search;
  const settings = await workspace.settings.in(folderUri(folder));
  for (const entry of entriesOf(folder, log)) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!foreignFolders.includes(entry.name)) {
        const inside = await workspace.gitIgnore.enter(rules, folderUri(entryPath));
        yield* filesBelow(entryPath, inside, search);
      }
      continue;
    }
    const shape = documentShape(entry.name);
    if (shape === undefined) {
      continue;
    }
    const uri = pathToFileURL(entryPath).href;
    const wanted =
      !(shape.kind !== 'environment' && rules.ignoresFile(pathOf(uri))) &&
      !settings.excludes(uri) &&
      isFile(entry, entryPath, log);
    if (wanted) {
      yield { path: entryPath, uri, shape };
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
    log.failure(`Can't read ${log.nameOf(folder)}: ${reasonOf(error)}.`);
    return [];
  }
}

function statsOf(file: string, log: Log): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    const reason =
      errorCode(error) === 'ENOENT' && isLink(file) ? 'it is a broken symbolic link' : reasonOf(error);
    log.failure(`Can't read ${log.nameOf(file)}: ${reason}.`);
    return undefined;
  }
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
