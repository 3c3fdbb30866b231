import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { devNull } from 'node:os';
import * as path from 'node:path';
import { isInside } from '../../node/node-files';
import { rootAround } from '../root';

/** What a run of git printed. */
export interface GitOutput {
  readonly succeeded: boolean;
  readonly output: string;
  /** The first line of what it printed to standard error, in English. */
  readonly complaint: string;
}

/**
 * Git for a repository that isn't trusted: whoever packed it can have put programs into its settings. Git runs without
 * a shell, with arguments of ours alone, and with every setting switched off that makes the used commands run a
 * program: monitors of the file system, hooks, filters, programs that show differences, and transports.
 */
export class Git {
  /** @param filters the names of the filters that the settings define. */
  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly filters: readonly string[],
  ) {}

  /** Git in a folder; `undefined` if it isn't installed. */
  static in(folder: string, environment: NodeJS.ProcessEnv): Git | undefined {
    const program = programOnPath(folder, environment);
    if (program === undefined) return undefined;
    const { output } = new Git(program, folder, environment, []).run(...everyFilterSetting);
    const filters = namesIn(output).map((name) => name.slice('filter.'.length, name.lastIndexOf('.')));
    return new Git(program, folder, environment, [...new Set(filters)]);
  }

  /** Whether there is a filter that can't be switched off: git ends a setting's name at the first equals sign. */
  get hasStrangeFilters(): boolean {
    return this.filters.some((name) => /[=\n]/.test(name));
  }

  run(...args: readonly string[]): GitOutput {
    const off = this.filters.flatMap((name) => filterOff.flatMap((end) => ['-c', `filter.${name}.${end}`]));
    const { status, output } = spawnSync(this.program, [...hardening, ...off, ...args], {
      cwd: this.folder,
      env: { ...this.environment, ...hardenedEnvironment },
      shell: false,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: mostOutput,
      encoding: 'utf8',
    });
    // Without a program to start there is no output at all.
    const [, printed, complaints] = output ?? [];
    const complaint = (complaints ?? '').split('\n', 1)[0] ?? '';
    return { succeeded: status === 0, output: printed ?? '', complaint };
  }
}

/** Reading settings runs nothing. */
const everyFilterSetting = ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'];

/** What switches a filter off, so that git compares the files as they are. */
const filterOff = ['clean=', 'smudge=', 'process=', 'required=false'];

/** In bytes. */
const mostOutput = 1_000_000_000;

const hardening = [
  '--no-pager',
  '--no-optional-locks',
  // Empty, because older versions take every other value for a program.
  ...['-c', 'core.fsmonitor='],
  ...['-c', `core.hooksPath=${devNull}`],
];

const hardenedEnvironment = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  // Git would fetch objects that a partial clone lacks, with a program that its settings name.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** The names in an output with `-z`. */
export function namesIn(output: string): string[] {
  return output.split('\0').filter((name) => name !== '');
}

/** The absolute path of git. A program of this name that the repository brings along doesn't count. */
function programOnPath(folder: string, environment: NodeJS.ProcessEnv): string | undefined {
  const root = rootAround(folder);
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each) && !isInside(each, root))
    .map((each) => path.join(each, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
