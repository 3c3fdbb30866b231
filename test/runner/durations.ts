import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';

/** How long each test file took when it last ran, in milliseconds. It decides about the order of files, and nothing else. */
export type Durations = Readonly<Record<string, number>>;

const file = path.join(projectFolder, 'out/durations.json');

/** Files that took longest come first, so that no process is left with a long one at the end; new files come before all. */
export function longestFirst(files: readonly string[]): string[] {
  const durations = readDurations();
  const orderOf = (one: string): number => -(durations[nameOf(one)] ?? Number.MAX_VALUE);
  return [...files].sort((a, b) => orderOf(a) - orderOf(b));
}

export function rememberDurations(measured: ReadonlyMap<string, number>): void {
  const named = [...measured].map(([one, milliseconds]) => [nameOf(one), Math.round(milliseconds)] as const);
  fs.writeFileSync(file, JSON.stringify({ ...readDurations(), ...Object.fromEntries(named) }, undefined, 2));
}

function nameOf(testFile: string): string {
  return path.relative(projectFolder, testFile);
}

function readDurations(): Durations {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Durations;
  } catch {
    return {};
  }
}
