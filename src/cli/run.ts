import { version } from '../../package.json';
import { help, type LintOptions, parseArguments } from './arguments';
import { EnvironmentFiles } from './environment-files';
import { FileLinter } from './file-linter';
import { findFiles } from './find-files';
import { formatReports } from './formats/formats';
import { Log } from './log';
import { PackageSettingsFinder } from './package-settings';
import type { FileReport } from './report';

/** What the command line stands in. */
export interface Terminal {
  /** Absolute. */
  readonly workingFolder: string;
  /** Whether standard output shows colors. */
  readonly colors: boolean;
  write(text: string): void;
  writeError(text: string): void;
}

/**
 * Carries out a command line and returns its exit code: 0 no error was found, 1 errors were found, 2 something
 * could not be read, written or understood.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const command = parseArguments(args);
  const log = new Log(terminal.workingFolder, (text) => terminal.writeError(text));
  switch (command.kind) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'version':
      terminal.write(`${version}\n`);
      return 0;
    case 'refuse':
      log.failure(command.reason);
      return 2;
    case 'lint':
      return lintPaths(command.options, terminal, log);
  }
}

async function lintPaths(options: LintOptions, terminal: Terminal, log: Log): Promise<0 | 1 | 2> {
  const { workingFolder } = terminal;
  const settings = new PackageSettingsFinder(log);
  const environmentFiles = new EnvironmentFiles(workingFolder);
  const linter = new FileLinter({ ...options, settings, environmentFiles, log });
  const paths = options.paths.length === 0 ? ['.'] : options.paths;
  const reports: FileReport[] = [];
  let found = 0;
  for (const file of findFiles(paths, { workingFolder, settings, log })) {
    found++;
    const report = await linter.lint(file);
    if (report !== undefined) {
      reports.push(report);
    }
  }
  if (found === 0 && !log.failed) {
    log.note('There was no script and no environment file to lint.');
  }
  terminal.write(formatReports(options.format, reports, { colors: terminal.colors }));
  return log.failed ? 2 : reports.some(hasError) ? 1 : 0;
}

function hasError({ problems }: FileReport): boolean {
  return problems.some((problem) => problem.level === 'error');
}
