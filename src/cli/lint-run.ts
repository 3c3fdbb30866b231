import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeFiles } from '../node/node-files';
import { type FoundFile, largestFile, type TextFile } from '../node/source-file';
import { Workspace } from '../workspace/workspace';
import type { LintOptions } from './arguments';
import type { BaselineFile } from './baseline/baseline-file';
import { CacheFile, cachePath } from './cache/cache-file';
import { Fingerprints } from './cache/fingerprints';
import { LintCache } from './cache/lint-cache';
import type { FileLinter } from './file-linter';
import type { FileReport } from './file-report';
import { type FileSearch, findFiles, namedFile } from './find-files';
import { loadFormat } from './formats/formats';
import type { ChangedFiles } from './git/changed-files';
import type { Log } from './log';
import { Results } from './results';
import { rootAround } from './root';
import { SourceReader } from './source-reader';
import { reasonOf } from './system-errors';
import type { Terminal } from './terminal';
import { threadsWorth } from './threads/thread-count';

/** Lints what the options name, prints the results, and returns the exit code. */
export async function lint(options: LintOptions, terminal: Terminal, log: Log): Promise<0 | 1 | 2> {
  const { workingFolder, colors, columns } = terminal;
  const root = rootAround(workingFolder);
  const baseline = await openBaseline(options, root, terminal, log);
  const changed = await findChanged(options, terminal, log);
  const results = new Results(await loadFormat(options.format), options.quiet, baseline?.problems);
  if (!log.failed) {
    const run = new LintRun(options, terminal, log, results, changed);
    await (options.stdinFileName === undefined
      ? run.lintPaths(options.paths.length === 0 ? ['.'] : options.paths)
      : run.lintInput(options.stdinFileName));
    baseline?.close();
  }
  terminal.write(results.print({ colors, columns, root, log: log.entries }));
  const hasTooMany = exceedsWarnings(results.warnings, options.maxWarnings, log);
  return log.failed ? 2 : results.errors > 0 || hasTooMany ? 1 : 0;
}

/** The baseline that the options name, if they name one; `undefined` also if it can't be used, which the log says. */
async function openBaseline(
  { baseline, updateBaseline }: LintOptions,
  root: string,
  { workingFolder }: Terminal,
  log: Log,
): Promise<BaselineFile | undefined> {
  if (baseline === undefined) return undefined;
  const { BaselineFile } = await import('./baseline/baseline-file');
  return BaselineFile.open(path.resolve(workingFolder, baseline), root, updateBaseline, log);
}

/** The files that changed, if only these are asked for; `undefined` also if git can't say it, which the log says. */
async function findChanged(
  { changed, paths }: LintOptions,
  { workingFolder, environment }: Terminal,
  log: Log,
): Promise<ChangedFiles | undefined> {
  if (changed === undefined) return undefined;
  const { ChangedFiles } = await import('./git/changed-files');
  const found = ChangedFiles.find(workingFolder, changed.base, environment);
  if (typeof found === 'string') {
    log.failure(found);
    return undefined;
  }
  for (const named of paths.map((each) => path.resolve(workingFolder, each))) {
    if (!found.covers(named))
      log.failure(`${log.nameOf(named)} isn't in the repository, so git can't say whether it changed.`);
  }
  return found;
}

/** A file with a trigger word, and the place of its report. */
interface FileToLint {
  readonly file: FoundFile;
  readonly place: number;
  /** How many characters its text has. */
  readonly size: number;
}

class LintRun {
  private readonly search: FileSearch;
  private readonly reader: SourceReader;
  /** See `NodeFiles`. */
  private readonly folders: readonly string[];
  private loadedLinter: Promise<FileLinter> | undefined;

  constructor(
    private readonly options: LintOptions,
    private readonly terminal: Terminal,
    private readonly log: Log,
    private readonly results: Results,
    private readonly changed: ChangedFiles | undefined,
  ) {
    const { workingFolder } = terminal;
    const named = options.paths.map((each) => path.resolve(workingFolder, each));
    this.folders = [workingFolder, ...named];
    const files = new NodeFiles(this.folders);
    const workspace = new Workspace(files, (file, sentence) => {
      log.note(`${log.nameOf(fileURLToPath(file))}: ${sentence}`);
    });
    const isWanted = (file: string) => changed?.has(file) ?? true;
    this.search = { workingFolder, files, workspace, log, isWanted };
    this.reader = new SourceReader(log);
  }

  /** First looks at all files, most of which need no linter, then lints the others. */
  async lintPaths(paths: readonly string[]): Promise<void> {
    const toLint: FileToLint[] = [];
    let found = 0;
    await findFiles(paths, this.search, (file) => {
      found++;
      this.terminal.showProgress?.(() => `Searched ${found.toLocaleString('en-GB')} files`);
      const source = this.reader.read(file);
      if (source === 'unrelated') {
        this.results.addClean(file.path);
      } else if (source !== undefined) {
        toLint.push({ file, place: this.results.reserve(), size: source.document.text.length });
      }
    });
    if (found === 0 && !this.log.failed) {
      this.log.note(
        this.changed === undefined
          ? 'Found nothing to lint. Check the paths, .gitignore, and "exclude" in package.json.'
          : 'No file to lint has changed.',
      );
    }
    if (toLint.length > 0) {
      await this.lintFiles(toLint);
    }
  }

  /** Lints standard input as the content of the file with this name. */
  async lintInput(fileName: string): Promise<void> {
    const { terminal, log } = this;
    const file = await namedFile(path.resolve(terminal.workingFolder, fileName), this.search);
    if (file === undefined) {
      return;
    }
    try {
      const source = this.reader.take(file, await terminal.readInput(largestFile));
      if (source === 'unrelated') {
        this.results.addClean(file.path);
      } else if (source !== undefined) {
        this.results.settle(this.results.reserve(), await this.reportOf(file, source, undefined));
      }
    } catch (error) {
      log.failure(`Can't read standard input: ${reasonOf(error)}.`);
    }
  }

  private async lintFiles(files: readonly FileToLint[]): Promise<void> {
    const cache = this.openCache();
    const { worker } = this.terminal;
    if (worker === undefined || this.options.fix) {
      await this.lintHere(files, cache);
    } else {
      const left = cache === undefined ? files : await this.settleCached(files, cache);
      const size = left.reduce((sum, each) => sum + each.size, 0);
      const threads = Math.min(this.options.threads ?? threadsWorth(left.length, size), left.length);
      await (threads <= 1 ? this.lintHere(left, cache) : this.lintInThreads(left, worker, threads, cache));
    }
    cache?.save();
  }

  /** Settles the files whose reports are in the cache. @returns the others. */
  private async settleCached(files: readonly FileToLint[], cache: LintCache): Promise<readonly FileToLint[]> {
    const left: FileToLint[] = [];
    for (const each of files) {
      const { file, place } = each;
      const source = isCacheable(file) ? this.reader.read(file) : undefined;
      const report = typeof source === 'object' ? await cache.find(file.path, source.document) : undefined;
      if (report === undefined) {
        left.push(each);
      } else {
        this.results.settle(place, report);
      }
    }
    return left;
  }

  private async lintInThreads(
    files: readonly FileToLint[],
    program: string,
    threads: number,
    cache: LintCache | undefined,
  ): Promise<void> {
    const { lintInThreads } = await import('./threads/lint-in-threads');
    const { severities, reportUnusedDirectives } = this.options;
    const { workingFolder } = this.terminal;
    let done = 0;
    const onDone = () => this.showLinted(++done, files.length);
    const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const found = files.map(({ file }) => file);
    const shared = { files: found, next, workingFolder, severities, reportUnusedDirectives };
    const task = { shared, folders: this.folders };
    const pool = { program, further: threads - 1 };
    for (const outcome of await lintInThreads(task, this.search.workspace, pool, onDone, this.log)) {
      const { index, report, lookedUp, logged } = outcome;
      const each = files[index];
      if (each === undefined) continue;
      for (const entry of logged) this.log.add(entry);
      this.results.settle(each.place, report);
      if (cache !== undefined && report && lookedUp && logged.length === 0 && isCacheable(each.file)) {
        const source = this.reader.read(each.file);
        if (typeof source === 'object') await cache.keep(report, source.document, lookedUp);
      }
    }
  }

  private async lintHere(files: readonly FileToLint[], cache: LintCache | undefined): Promise<void> {
    for (const [at, { file, place }] of files.entries()) {
      this.showLinted(at, files.length);
      const source = this.reader.read(file);
      if (source === 'unrelated') {
        this.results.settle(place, { path: file.path, problems: [] });
      } else if (source !== undefined) {
        this.results.settle(place, await this.reportOf(file, source, cache));
      }
    }
  }

  private showLinted(count: number, all: number): void {
    this.terminal.showProgress?.(() => {
      const [done, sum] = [count, all].map((each) => each.toLocaleString('en-GB'));
      return `Linted ${done} of ${sum} files that mention ElevenLabs`;
    });
  }

  /** The report of a file, from the cache or else from the linter. */
  private async reportOf(
    file: FoundFile,
    source: TextFile,
    cache: LintCache | undefined,
  ): Promise<FileReport | undefined> {
    const cached = isCacheable(file) ? await cache?.find(file.path, source.document) : undefined;
    if (cached !== undefined && !(this.options.fix && cached.problems.some(({ fixable }) => fixable))) {
      return cached;
    }
    const alreadyLogged = this.log.entries.length;
    const linted = await (await this.linter()).lint(file.path, source);
    if (linted !== undefined && linted.document !== source.document) {
      cache?.fileChanged();
    }
    // The next run has to say the same.
    if (linted !== undefined && this.log.entries.length === alreadyLogged && isCacheable(file)) {
      await cache?.keep(linted.report, linted.document, linted.lookedUp);
    }
    return linted?.report;
  }

  private openCache(): LintCache | undefined {
    const { options, log, terminal } = this;
    if (options.cacheLocation === undefined) {
      return undefined;
    }
    const { files, workspace } = this.search;
    const file = cachePath(terminal.workingFolder, options.cacheLocation);
    return new LintCache(new CacheFile(file, log), new Fingerprints(files, workspace, options));
  }

  /** Loads the rules for the first file. Runs on a few files seldom need them. */
  private linter(): Promise<FileLinter> {
    this.loadedLinter ??= import('./file-linter').then(
      ({ FileLinter }) =>
        new FileLinter({
          ...this.options,
          workspace: this.search.workspace,
          folders: this.folders,
          log: this.log,
        }),
    );
    return this.loadedLinter;
  }
}

/** Environment files are linted without a parser, and so fast that their reports need no cache. */
function isCacheable({ shape }: FoundFile): boolean {
  return shape.kind !== 'environment';
}

/** Whether there are more warnings than allowed, which the log says. */
function exceedsWarnings(count: number, most: number | undefined, log: Log): boolean {
  if (most === undefined || count <= most) {
    return false;
  }
  log.note(`Too many warnings: found ${count}, but --max-warnings allows ${most}.`);
  return true;
}
