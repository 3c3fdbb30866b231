import type * as vscode from 'vscode';
import { documentShape } from '../../lint/documents/document-kind';
import { decoded } from '../../lint/file-names';
import { fileText, folderOf, folderText, statOf } from '../context/folders';
import type { DocumentChecker } from '../linting/document-checker';
import type { Problems } from '../linting/problems';
import { settingsOf } from '../settings';
import { inParallel, TimeSlices } from '../time-slices';
import { type FoundFile, type FoundFiles, WorkspaceSearch } from '../workspace-search/workspace-search';
import { checkFile } from './file-check';
import { mentionsElevenLabsIn } from './first-look';
import { Tally, type WorkspaceSummary } from './summary';

/** The most files to check. */
const mostFiles = 100_000;
/** How many files to read at a time. */
const mostRead = 16;

/** A file with a trigger word. Only such a file can ever have a problem, whatever is around it. */
interface RelevantFile extends FoundFile {
  /** When it was last changed before it was checked, if its problems are to be removed after a change. */
  readonly changedAt: number | undefined;
  readonly wasChecked: boolean;
  readonly mentionsElevenLabs: boolean;
}

/** How far a run is: how many files it has found, or how many of them it has checked. */
export type RunProgress = { readonly found: number } | { readonly checked: number; readonly total: number };

/**
 * Checks the files of the workspace as they are on disk, and remembers what depends on what. The problems of open
 * documents come from elsewhere.
 */
export class WorkspaceLint {
  private readonly search: WorkspaceSearch;
  private readonly slices = new TimeSlices();
  /** Whether the last run to the end has seen all files. */
  private hasSeenAll = false;
  private readonly relevant = new Map<string, RelevantFile>();
  /** The URIs of relevant files that import a file, by the decoded URI of that file. */
  private readonly importers = new Map<string, Set<string>>();

  constructor(
    private readonly checker: DocumentChecker,
    private readonly problems: Problems,
  ) {
    this.search = new WorkspaceSearch(checker.workspace.gitIgnore);
  }

  /** Checks all files. After a cancellation it publishes nothing more, and earlier problems stay. Never rejects. */
  async run(
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void = () => undefined,
  ): Promise<WorkspaceSummary> {
    return this.checkAll(await this.find(token, report), token, report);
  }

  /** The files to check, in the whole workspace by default. None after a cancellation. Never rejects. */
  async find(
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void = () => undefined,
    folders?: readonly vscode.WorkspaceFolder[],
  ): Promise<FoundFiles> {
    const reportFound = (count: number) => report({ found: count });
    const search = this.search.find(isLinted, mostFiles, token, reportFound, folders);
    return (await unlessCancelled(search, token)) ?? nothingFound;
  }

  /** Whether a file mentions ElevenLabs, as far as a first look at some files shows. Never rejects. */
  mentionsElevenLabs(files: readonly FoundFile[], token: vscode.CancellationToken): Promise<boolean> {
    return mentionsElevenLabsIn(files, this.slices, token);
  }

  /** Checks files, and forgets all others. After a cancellation it publishes nothing more. Never rejects. */
  async checkAll(
    found: FoundFiles,
    token: vscode.CancellationToken,
    report: (progress: RunProgress) => void = () => undefined,
  ): Promise<WorkspaceSummary> {
    const tally = new Tally(found);
    let checked = 0;
    const work = inParallel(found.files, mostRead, async (file) => {
      if (!token.isCancellationRequested) {
        await this.check(file, token, tally);
        report({ checked: ++checked, total: found.files.length });
      }
    });
    await unlessCancelled(work, token);
    if (!token.isCancellationRequested) {
      this.hasSeenAll = !found.hasMore && found.unreadableFolders === 0;
      const keys = keysOf(found.files.map(({ uri }) => uri));
      this.forgetWhere((key) => !keys.has(key));
    }
    return tally.summary(token.isCancellationRequested);
  }

  /** Whether nothing was left unchecked, and something mentions ElevenLabs: then the problems are all there are. */
  isComplete(): boolean {
    const files = [...this.relevant.values()];
    return (
      this.hasSeenAll &&
      files.every(({ wasChecked }) => wasChecked) &&
      files.some(({ mentionsElevenLabs }) => mentionsElevenLabs)
    );
  }

  /**
   * Checks files again that were changed, created or deleted, and those that depend on them.
   * @param changed files and created folders.
   * @param surroundings folders whose files are all affected.
   */
  async update(
    changed: readonly vscode.Uri[],
    surroundings: readonly vscode.Uri[],
    token: vscode.CancellationToken,
  ): Promise<void> {
    const affected = new Map<string, FoundFile>();
    const folders = new Set(surroundings.map(folderText));
    for (const [key, file] of this.relevant) {
      if (isWithinAny(key, folders)) affected.set(key, file);
    }
    for (const file of changed.flatMap((each) => this.importersOf(each))) {
      affected.set(file.uri.toString(), file);
    }
    for (const file of await this.existing(changed, token)) affected.set(file.uri.toString(), file);
    await inParallel([...affected.values()], mostRead, async (file) => {
      if (!token.isCancellationRequested) await this.check(file, token);
    });
  }

  /** Removes the problems of files, and of all files in folders. */
  forget(filesOrFolders: readonly vscode.Uri[]): void {
    const gone = keysOf(filesOrFolders);
    this.forgetWhere((key) => isWithinAny(key, gone));
  }

  /** Removes the problems of files that were changed since they were checked, and of deleted files and folders. */
  async forgetChanged(changed: readonly vscode.Uri[]): Promise<void> {
    const gone: vscode.Uri[] = [];
    await inParallel(changed, mostRead, async (uri) => {
      const known = this.relevant.get(uri.toString());
      const mtime = (await statOf(uri))?.mtime;
      if (mtime === undefined || (known !== undefined && known.changedAt !== mtime)) gone.push(uri);
    });
    this.forget(gone);
  }

  private forgetWhere(isGone: (key: string) => boolean): void {
    for (const [key, { uri }] of this.relevant) {
      if (isGone(key)) {
        this.relevant.delete(key);
        this.problems.setOnDisk(uri, []);
      }
    }
  }

  private async check(file: FoundFile, token: vscode.CancellationToken, tally?: Tally): Promise<void> {
    const { uri } = file;
    const removed = settingsOf(uri).workspaceProblems === 'remove';
    const changedAt = removed ? (await statOf(uri))?.mtime : undefined;
    const check = await checkFile(uri, this.checker, this.slices);
    if (token.isCancellationRequested) {
      return;
    }
    const key = uri.toString();
    if (check.kind === 'silent') {
      this.relevant.delete(key);
    } else {
      const wasChecked = check.kind === 'linted' || check.kind === 'excluded';
      const mentionsElevenLabs = check.kind === 'linted' && check.mentionsElevenLabs;
      this.relevant.set(key, { ...file, changedAt, wasChecked, mentionsElevenLabs });
    }
    for (const imported of check.kind === 'linted' ? check.imports : []) this.addImporter(key, imported);
    this.problems.setOnDisk(uri, check.kind === 'linted' ? check.problems : []);
    tally?.add(uri.path, check, this.problems.of(uri).length);
  }

  /** Whether a checked file imports this one. */
  isImported(file: vscode.Uri): boolean {
    return this.importersOf(file).length > 0;
  }

  private addImporter(importer: string, imported: string): void {
    const key = decoded(imported);
    const importers = this.importers.get(key) ?? new Set();
    importers.add(importer);
    this.importers.set(key, importers);
  }

  private importersOf(file: vscode.Uri): FoundFile[] {
    const importers = this.importers.get(decoded(fileText(file))) ?? [];
    return [...importers].flatMap((key) => this.relevant.get(key) ?? []);
  }

  /** The linted files among those that were changed, and in created folders. Forgets what no longer exists. */
  async existing(changed: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<FoundFile[]> {
    const keys = keysOf(changed);
    const isMeant = (entry: vscode.Uri) => keys.has(entry.toString());
    const folders = new Map(changed.map(folderOf).map((folder) => [folder.toString(), folder]));
    const existing: FoundFile[] = [];
    await inParallel([...folders.values()], mostRead, async (folder) => {
      existing.push(...(await this.search.findAmong(folder, isMeant, isLinted, mostFiles, token)));
    });
    const found = keysOf(existing.map(({ uri }) => uri));
    this.forgetWhere((key) => isWithinAny(key, keys) && !found.has(key));
    return existing;
  }
}

const nothingFound: FoundFiles = { files: [], hasMore: false, unreadableFolders: 0 };

/** Waits for a result no longer than until a cancellation; `undefined` if that came first. */
async function unlessCancelled<Result>(
  result: Promise<Result>,
  token: vscode.CancellationToken,
): Promise<Result | undefined> {
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<undefined>((resolve) => {
    listener = token.onCancellationRequested(() => resolve(undefined));
  });
  try {
    return await Promise.race([result, cancelled]);
  } finally {
    listener?.dispose();
  }
}

/** Scripts that git ignores are left alone, but environment files usually are ignored. */
function isLinted(name: string, isIgnored: () => boolean): boolean {
  const kind = documentShape(name)?.kind;
  return kind === 'environment' || (kind !== undefined && !isIgnored());
}

function keysOf(uris: readonly vscode.Uri[]): ReadonlySet<string> {
  return new Set(uris.map((uri) => uri.toString()));
}

/** Whether a URI is one of others, or below one of them. */
function isWithinAny(uri: string, others: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (others.has(uri.slice(0, end))) {
      return true;
    }
  }
  return false;
}
