import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../lint/did-you-mean';
import { type DocumentShape, documentShape, isDeclarationFile } from '../lint/documents/document-kind';
import type { IgnoreRules } from '../lint/ignore-rules';
import { type Folder, folderUri, type NodeEntry, type NodeFiles, uriOfEntry } from '../node/node-files';
import type { FoundFile } from '../node/source-file';
import { folderOf, pathOf } from '../workspace/uris';
import type { Workspace } from '../workspace/workspace';
import { foreignFolders } from '../workspace/workspace-files';
import type { Log } from './log';
import { errorCode, reasonOf } from './system-errors';

/** What a search for files needs. */
export interface FileSearch {
  /** Absolute; paths are relative to it. */
  readonly workingFolder: string;
  readonly files: NodeFiles;
  readonly workspace: Workspace;
  readonly log: Log;
  /** Whether to find a file at all, by its absolute path. */
  isWanted(file: string): boolean;
}

/** Receives a found file. */
export type Visit = (file: FoundFile) => void;

/**
 * Finds the files to lint, each once: in the order of the paths, and by name inside a folder. A path that can't be
 * read is a failure in the log, and the search goes on. It follows links to files, and links to folders only if they
 * are named, so it can't run in a circle.
 */
export async function findFiles(paths: readonly string[], search: FileSearch, visit: Visit): Promise<void> {
  const named = paths.map((each) => path.resolve(search.workingFolder, each));
  const visitOnce = overlap(named) ? onlyOnce(visit) : visit;
  for (const each of named) {
    await visitPath(each, search, visitOnce);
  }
}

/** Whether two of the paths may lead to the same file. */
function overlap(paths: readonly string[]): boolean {
  const all = new Set(paths);
  return (
    all.size < paths.length || paths.some((each) => foldersAbove(each).some((folder) => all.has(folder)))
  );
}

function foldersAbove(file: string): string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}

function onlyOnce(visit: Visit): Visit {
  const seen = new Set<string>();
  return (file) => {
    if (!seen.has(file.path)) {
      seen.add(file.path);
      visit(file);
    }
  };
}

async function visitPath(named: string, search: FileSearch, visit: Visit): Promise<void> {
  const isName = path.dirname(named) === search.workingFolder;
  const meant = isName ? didYouMean(path.basename(named), ['test-key']) : '';
  const stats = statsOf(named, search.log, meant);
  if (stats?.isDirectory()) {
    const folder = { path: named, uri: folderUri(named) };
    await visitFolder(folder, () => search.workspace.gitIgnore.rulesInNamed(folder.uri), search, visit);
  } else if (stats?.isFile()) {
    const file = search.isWanted(named) ? await namedFile(named, search) : undefined;
    if (file !== undefined) {
      visit(file);
    }
  } else if (stats !== undefined) {
    search.log.failure(
      `${search.log.nameOf(named)} is neither a file nor a folder. Pass a file or a folder.`,
    );
  }
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
    return { path: file, shape };
  }
  return undefined;
}

function reasonToSkip(file: string): string {
  return isDeclarationFile(file)
    ? 'declaration files send no requests.'
    : "its name is neither a script's nor an environment file's.";
}

/** @param findRules returns the ignore rules in the folder. Called after the folder was listed. */
async function visitFolder(
  folder: Folder,
  findRules: () => Promise<IgnoreRules>,
  search: FileSearch,
  visit: Visit,
): Promise<void> {
  const { workspace, log } = search;
  const entries = entriesOf(folder, search);
  const rules = await findRules();
  const settings = await workspace.settings.in(folder.uri);
  const start = folder.path.endsWith(path.sep) ? folder.path : folder.path + path.sep;
  const decodedPath = pathOf(folder.uri);
  const isIgnored = (name: string, { kind }: DocumentShape) =>
    (kind !== 'environment' && rules.ignoresFile(`${decodedPath}/${name}`)) ||
    settings.excludes(uriOfEntry(folder, name));
  for (const entry of entries) {
    const { name } = entry;
    if (!entry.isDirectory()) {
      const shape = documentShape(name);
      if (shape === undefined || isIgnored(name, shape) || !search.isWanted(start + name)) continue;
      if (entry.isUnnameable) {
        log.failure(cannotRead(start + name, invalidName, log));
      } else if (isFile(entry, start + name, log)) {
        visit({ path: start + name, shape });
      }
    } else if (entry.isUnnameable) {
      log.failure(cannotRead(start + name, invalidName, log));
    } else if (!foreignFolders.includes(name)) {
      const inside = { path: start + name, uri: uriOfEntry(folder, name) };
      await visitFolder(inside, () => workspace.gitIgnore.enter(rules, inside.uri), search, visit);
    }
  }
}

const invalidName = "its name isn't valid UTF-8";

function cannotRead(file: string, reason: string, log: Log): string {
  return `Can't read ${log.nameOf(file)}: ${reason}.`;
}

function isFile(entry: NodeEntry, entryPath: string, log: Log): boolean {
  return entry.isSymbolicLink() ? (statsOf(entryPath, log)?.isFile() ?? false) : entry.isFile();
}

function entriesOf(folder: Folder, { files, log }: FileSearch): readonly NodeEntry[] {
  try {
    return files.list(folder);
  } catch (error) {
    log.failure(cannotRead(folder.path, reasonOf(error), log));
    return [];
  }
}

/** @param ifMissing what the log adds if there is nothing with this name. */
function statsOf(file: string, log: Log, ifMissing = ''): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT';
    const reason = (isMissing ? reasonOfMissing(file) : undefined) ?? reasonOf(error);
    log.failure(`${cannotRead(file, reason, log)}${isMissing ? ifMissing : ''}`);
    return undefined;
  }
}

/** Why there is no file with a name, if there is a special reason. */
function reasonOfMissing(file: string): string | undefined {
  if (isLink(file)) return 'it is a broken symbolic link';
  return file.includes('\uFFFD') ? `it does not exist, or ${invalidName}` : undefined;
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
