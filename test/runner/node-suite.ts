import path from 'node:path';
import { projectFolder } from '../project';
import { runProgram } from '../vscode/run-program';
import { keptTextsVariable } from './kept-texts';
import type { RunFolder } from './run-folder';
import { judge, type Verdict } from './suite-result';

export interface NodeSuite {
  readonly name: string;
  /** The folder of its bundled test files, and the folders in it that belong to other suites. */
  readonly folder: string;
  readonly except: readonly string[];
  readonly timeoutMilliseconds: number;
  /** After this the process counts as hanging. */
  readonly limitMilliseconds: number;
}

const program = path.join(projectFolder, 'out/test/runner/node-suite.main.js');

/** Runs a suite in a Node process of its own and judges the run. */
export async function runNodeSuite(suite: NodeSuite, run: RunFolder): Promise<Verdict> {
  const { name, folder, except, timeoutMilliseconds, limitMilliseconds } = suite;
  const parameters = [program, name, run.resultFile, String(timeoutMilliseconds), folder, ...except];
  const { status, output } = await runProgram(process.execPath, parameters, {
    folder: projectFolder,
    environment: { ...process.env, [keptTextsVariable]: path.join(run.folder, 'kept.txt') },
    limitMilliseconds,
  });
  run.write('output.txt', output);
  const problems =
    status === 0
      ? []
      : [`Its process ended with exit code ${status}. It printed at last:\n${lastLines(output)}`];
  return judge(name, run.resultFile, problems);
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n');
}
