import path from 'node:path';
import { longestFirst, rememberDurations } from './durations';
import { keptTextsVariable } from './kept-texts';
import type { RunFolder } from './run-folder';
import { judge, type Verdict } from './suite-result';
import { TestProcess } from './test-process';

export interface NodeSuite {
  readonly name: string;
  /** Absolute paths of its bundled test files. */
  readonly files: readonly string[];
  /** How many processes share the files. */
  readonly processes: number;
  /** The suite is given up after this long without an event. */
  readonly quietMilliseconds: number;
  /** Only tests with a matching title; all when empty. */
  readonly pattern: string;
  /** Remembers how long the files take, to start with the slowest. Without it, files keep their order. */
  readonly durationsFile?: string;
}

/** Runs a suite in its own Node processes and judges the run. */
export async function runNodeSuite(suite: NodeSuite, run: RunFolder): Promise<Verdict> {
  const waiting = suite.durationsFile ? longestFirst(suite.files, suite.durationsFile) : suite.files;
  const resultFiles = waiting.map((file, at) => resultFileOf(run, file, at));
  const durations = new Map<string, number>();
  const problems: string[] = [];
  const output: string[] = [];
  const environment = { ...process.env, [keptTextsVariable]: path.join(run.folder, 'kept.txt') };
  let next = 0;

  /** Takes the waiting files one by one; one process runs them until it fails. */
  async function work(): Promise<void> {
    let running: TestProcess | undefined;
    for (let at = next++; at < waiting.length; at = next++) {
      const [file = '', resultFile = ''] = [waiting[at], resultFiles[at]];
      running ??= new TestProcess(environment, (text) => output.push(text));
      const begin = performance.now();
      const progressFile = resultFile.replace(/\.json$/, '.progress');
      const { name, pattern, quietMilliseconds } = suite;
      const problem = await running.run(
        { suite: name, file, pattern, progressFile, resultFile },
        quietMilliseconds,
      );
      durations.set(file, performance.now() - begin);
      if (problem === undefined) continue;
      problems.push(problem);
      running = undefined;
    }
    const problem = await running?.end();
    if (problem !== undefined) problems.push(problem);
  }

  await Promise.all(Array.from({ length: Math.min(suite.processes, waiting.length) }, work));
  run.write('output.txt', output.join(''));
  if (suite.durationsFile) rememberDurations(durations, suite.durationsFile);
  return judge(suite.name, resultFiles, problems);
}

function resultFileOf(run: RunFolder, file: string, at: number): string {
  return path.join(run.folder, `${at + 1}-${path.basename(file).replace(/\.m?js$/, '')}.json`);
}
