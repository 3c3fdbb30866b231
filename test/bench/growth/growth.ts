import path from 'node:path';
import { projectFolder } from '../../project';
import { ClearError } from '../../vscode/clear-error';
import { runProgram } from '../../vscode/run-program';
import { milliseconds, ratio, type Section } from '../report';
import { growingTexts } from './growing-texts';
import type { Growth } from './growth-of';

const program = path.join(projectFolder, 'out/programs/bench/growth/growth-of.main.mjs');

/**
 * Measures how the time for each text grows with its length. Each has a process of its own, because what the
 * others leave in the heap slows long lints more than short ones.
 */
export async function growth(say: (line: string) => void): Promise<Section> {
  const results: Growth[] = [];
  for (const { name } of growingTexts) {
    say(`  ${name}`);
    results.push(await measured(name));
  }
  return {
    head: ['Text', 'Characters', '1 ×', '2 ×', '4 ×', '8 ×', 'Growth'],
    rows: results.map((result) => [
      result.text,
      `${(result.characters[0] ?? 0).toLocaleString('en')} to ${(result.characters.at(-1) ?? 0).toLocaleString('en')}`,
      ...result.milliseconds.map(milliseconds),
      ratio(result.growth),
    ]),
    results,
  };
}

async function measured(name: string): Promise<Growth> {
  const { status, output } = await runProgram(process.execPath, [program, name]);
  if (status !== 0) throw new ClearError(`${name} could not be measured. ${output}`);
  return JSON.parse(output) as Growth;
}
