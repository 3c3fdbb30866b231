import { spawn } from 'node:child_process';

export interface ProgramResult {
  readonly status: number;
  readonly standardOutput: string;
  /** Standard output and standard error, in the order of arrival. */
  readonly output: string;
}

export interface ProgramOptions {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end, or to the end of this one, and collects its output. A program that can't start has
 * status 127; one that was killed has status 1.
 */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let standardOutput = '';
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    const child = spawn(program, parameters, {
      cwd: options.folder,
      env: options.environment ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.on('exit', kill);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stdout.on('data', (chunk: string) => {
      standardOutput += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) =>
      resolve({ status: 127, standardOutput, output: `${output}${error.message}\n` }),
    );
    child.on('close', (status) => {
      process.off('exit', kill);
      resolve({ status: status ?? 1, standardOutput, output });
    });
  });
}

/** Runs npm: the one that runs this program, if any. */
export function runNpm(parameters: readonly string[], folder: string): Promise<ProgramResult> {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js')
    ? runProgram(process.execPath, [npm, ...parameters], { folder })
    : runProgram('npm', parameters, { folder });
}
