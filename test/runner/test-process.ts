import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../project';
import { lastStep, type ProgressWatch, watchProgress } from './progress';

/** A test file to run. */
export interface Job {
  readonly suite: string;
  readonly file: string;
  readonly pattern: string;
  readonly progressFile: string;
  readonly resultFile: string;
}

/** Tells the process that there are no more files. */
export const end = 'end';

const program = path.join(projectFolder, 'out/programs/runner/node-suite.main.mjs');

/** A Node process that runs test files one by one, so that it loads what they share only once. */
export class TestProcess {
  private readonly child: ChildProcess;
  private readonly exit: Promise<number>;
  private readonly kill = (): void => void this.child.kill('SIGKILL');
  private watch: ProgressWatch | undefined;
  private output = '';

  /** @param say receives everything that the process prints. */
  constructor(environment: NodeJS.ProcessEnv, say: (text: string) => void) {
    this.child = spawn(process.execPath, ['--enable-source-maps', program], {
      cwd: projectFolder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    process.on('exit', this.kill);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.watch?.sign();
        this.output += text;
        say(text);
      });
    }
    this.exit = new Promise((resolve) => {
      this.child.on('error', (error) => {
        this.output += error.message;
        resolve(127);
      });
      this.child.once('close', (status) => {
        process.off('exit', this.kill);
        resolve(status ?? 1);
      });
    });
  }

  /**
   * Runs a file.
   * @returns what went wrong with the process, which is useless after that; says nothing about the tests.
   */
  async run(job: Job, quietMilliseconds: number): Promise<string | undefined> {
    let givenUp: string | undefined;
    this.watch = watchProgress(job.progressFile, quietMilliseconds, (sentence) => {
      givenUp = sentence;
      this.kill();
    });
    const done = new Promise<undefined>((resolve) => this.child.once('message', () => resolve(undefined)));
    this.child.send(job);
    const status = await Promise.race([done, this.exit]);
    this.watch.stop();
    if (status === undefined) return undefined;
    const sentence = givenUp ?? `It ended with exit code ${status} ${lastStep(job.progressFile)}.`;
    return `${path.basename(job.file)}: ${sentence} It printed at last:\n${lastLines(this.output)}`;
  }

  /** Ends the process. @returns what went wrong. */
  async end(): Promise<string | undefined> {
    this.child.send(end);
    const status = await this.exit;
    return status === 0
      ? undefined
      : `It ended with exit code ${status} after its last test. It printed at last:\n${lastLines(this.output)}`;
  }
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n');
}
