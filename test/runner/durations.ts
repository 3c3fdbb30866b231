import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';

/** How long each test file last took, in milliseconds. It decides only the order of files. */
type Durations = Readonly<Record<string, number>>;

/** The slowest files come first, so that no process starts a long one at the end. New files come before all. */
export function longestFirst(testFiles: readonly string[], durationsFile: string): string[] {
  const durations = readDurations(durationsFile);
  const orderOf = (file: string): number => -(durations[nameOf(file)] ?? Number.MAX_VALUE);
  return [...testFiles].sort((a, b) => orderOf(a) - orderOf(b));
}

export function rememberDurations(measured: ReadonlyMap<string, number>, durationsFile: string): void {
  const named = [...measured].map(
    ([file, milliseconds]) => [nameOf(file), Math.round(milliseconds)] as const,
  );
  const all: Durations = { ...readDurations(durationsFile), ...Object.fromEntries(named) };
  fs.writeFileSync(durationsFile, JSON.stringify(all, undefined, 2));
}

function nameOf(testFile: string): string {
  return path.relative(projectFolder, testFile);
}

function readDurations(durationsFile: string): Durations {
  try {
    return JSON.parse(fs.readFileSync(durationsFile, 'utf8')) as Durations;
  } catch {
    return {};
  }
}
