import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { Workspace } from '../workspace/workspace';
import { type LintOptions, parseArguments } from './arguments';
import { FileLinter } from './file-linter';
import { type FileSearch, findFiles, namedFile } from './find-files';
import { createFormatter } from './formats/formats';
import { help } from './help';
import { Log } from './log';
import { NodeFiles } from './node-files';
import { Results } from './results';
import { reasonOf } from './system-errors';
import { parseTestKeyArguments } from './test-key/arguments';
import { testKeyHelp } from './test-key/help';
import { runTestKey } from './test-key/run';

/** What the command line runs in. */
export interface Terminal {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether standard output shows colors. */
  readonly colors: boolean;
  /** Reads all of standard input. */
  readInput(): Promise<Buffer>;
  write(text: string): void;
  writeError(text: string): void;
}

/**
 * Runs a command line and returns its exit code. For linting: 0 for no errors, 1 for errors or too many warnings, 2 if
 * it couldn't read, write or understand something. For a key test: see `exitCodeOf`.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [first, ...others] = args;
  const command = first === 'test-key' ? parseTestKeyArguments(others) : parseArguments(args);
  const log = new Log(terminal.workingFolder, (text) => terminal.writeError(text));
  switch (command.kind) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'help-test-key':
      terminal.write(testKeyHelp);
      return 0;
    case 'version':
      terminal.write(`${version}\n`);
      return 0;
    case 'refuse':
      log.failure(command.reason);
      return 2;
    case 'test-key':
      return runTestKey(command.options, { ...terminal, log });
    case 'lint':
      return lint(command.options, terminal, log);
  }
}

async function lint(options: LintOptions, terminal: Terminal, log: Log): Promise<0 | 1 | 2> {
  const { workingFolder } = terminal;
  const named = options.paths.map((each) => path.resolve(workingFolder, each));
  const files = new NodeFiles([workingFolder, ...named]);
  const workspace = new Workspace(files, (manifest, sentence) => {
    log.note(`${log.nameOf(fileURLToPath(manifest))}: ${sentence}`);
  });
  const linter = new FileLinter({ ...options, workspace, log });
  const search = { workingFolder, files, workspace, log };
  const results = new Results(createFormatter(options.format, terminal), options.quiet);
  await (options.stdinFileName === undefined
    ? lintPaths(options.paths, linter, search, results)
    : lintInput(options.stdinFileName, terminal, linter, search, results));
  terminal.write(results.finish());
  const hasTooMany = exceedsWarnings(results.warnings, options.maxWarnings, log);
  return log.failed ? 2 : results.errors > 0 || hasTooMany ? 1 : 0;
}

async function lintPaths(
  paths: readonly string[],
  linter: FileLinter,
  search: FileSearch,
  results: Results,
): Promise<void> {
  const { log } = search;
  let found = 0;
  await findFiles(paths.length === 0 ? ['.'] : paths, search, (file) => {
    found++;
    const report = linter.lint(file);
    if (report instanceof Promise) {
      return report.then((each) => results.add(each));
    }
    results.add(report);
    return undefined;
  });
  if (found === 0 && !log.failed) {
    log.note('Found nothing to lint. Check the paths, .gitignore, and "exclude" in package.json.');
  }
}

/** Lints standard input as the content of the file with this name. */
async function lintInput(
  fileName: string,
  terminal: Terminal,
  linter: FileLinter,
  search: FileSearch,
  results: Results,
): Promise<void> {
  const file = await namedFile(path.resolve(terminal.workingFolder, fileName), search);
  if (file === undefined) {
    return;
  }
  try {
    results.add(await linter.lintBytes(file, await terminal.readInput()));
  } catch (error) {
    search.log.failure(`Can't read standard input: ${reasonOf(error)}.`);
  }
}

/** Whether there are more warnings than allowed, which the log says. */
function exceedsWarnings(count: number, most: number | undefined, log: Log): boolean {
  if (most === undefined || count <= most) {
    return false;
  }
  log.note(`Too many warnings: found ${count}, but --max-warnings allows ${most}.`);
  return true;
}
