import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { ClearError } from '../vscode/clear-error';
import type { Spent } from './spent';

/** A command to run and measure. */
export interface Program {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly folder: string;
  /** The highest exit code that isn't a failure: linters that find something exit with 1. */
  readonly highestStatus: number;
}

/** What a run of a program took, with the programs that it started. */
export interface ProgramRun extends Spent {
  /** The most memory that was in use, in bytes; `undefined` where only Linux could tell. */
  readonly peakBytes: number | undefined;
}

/** How often the memory is looked at, in milliseconds. */
const memoryInterval = 25;
const timed = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';

/**
 * Runs a program to its end, without its output.
 * @param watchMemory costs a little time, so runs that are timed do without.
 * @throws ClearError if it fails.
 */
export async function runMeasured(program: Program, watchMemory: boolean): Promise<ProgramRun> {
  const { command, folder, highestStatus } = program;
  const child = spawn('bash', ['-c', timed, 'bash', ...command], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peakBytes: number | undefined;
  const look = () => {
    peakBytes = Math.max(peakBytes ?? 0, memoryBelow(child.pid ?? 0));
  };
  const timer = watchMemory ? setInterval(look, memoryInterval) : undefined;
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  const status = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearInterval(timer);
  if (status > highestStatus) throw new ClearError(`${command.join(' ')} failed with ${status}. ${printed}`);
  const [wall = 0, user = 0, system = 0] = printed.trim().split(' ').map(Number);
  return { wall: wall * 1000, processor: (user + system) * 1000, peakBytes: peakBytes || undefined };
}

/** The highest memory so far of all programs below one, in bytes; 0 where there is no /proc. */
function memoryBelow(parent: number): number {
  return childrenOf(parent).reduce((sum, child) => sum + peakOf(child) + memoryBelow(child), 0);
}

function childrenOf(parent: number): number[] {
  const list = readIfThere(`/proc/${parent}/task/${parent}/children`);
  return list.split(' ').filter(Boolean).map(Number);
}

function peakOf(id: number): number {
  const [, kilobytes = '0'] = /^VmHWM:\s*(\d+) kB/m.exec(readIfThere(`/proc/${id}/status`)) ?? [];
  return Number(kilobytes) * 1024;
}

function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
