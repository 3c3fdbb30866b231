import { availableParallelism } from 'node:os';

/**
 * From so many files, or so much text, a further thread pays. It warms the parser up and reads shared modules again: on the
 * SDKs, 550 files, two threads took half again as much CPU time as one.
 */
const filesPerThread = 500;
const charactersPerThread = 10_000_000;

/** How many threads pay for some files with this many characters together, on this machine. */
export function threadsWorth(files: number, characters: number): number {
  const worth = Math.floor(files / filesPerThread + characters / charactersPerThread);
  return Math.max(1, Math.min(availableParallelism(), worth));
}
