import path from 'node:path';
import { projectFolder } from '../../project';
import { ClearError } from '../../vscode/clear-error';
import { runProgram } from '../../vscode/run-program';
import { milliseconds, type Section } from '../report';
import { median } from '../statistics';
import type { Probe } from './probe';

const measured = 7;
const program = path.join(projectFolder, 'out/programs/bench/activation/probe.main.mjs');

/** What is open when the extension starts, by the name that the probe knows. */
const starts = {
  nothing: 'nothing',
  ordinary: '1,000 lines without ElevenLabs',
  speech: '1,000 lines full of ElevenLabs',
} as const;

interface Result {
  readonly open: string;
  readonly activated: number;
  readonly published: number | undefined;
  readonly parserLoaded: boolean;
  readonly fileAccesses: number;
}

/** Starts the extension in new processes, with a stand-in for VS Code that answers at once. */
export async function activation(say: (line: string) => void): Promise<Section> {
  const results: Result[] = [];
  for (const [name, open] of Object.entries(starts)) {
    say(`  ${open}`);
    const probes: Probe[] = [];
    for (let run = 0; run < measured; run++) probes.push(await probe(name));
    results.push({ open, ...mediansOf(probes) });
  }
  return {
    head: ['Open', 'Activated', 'First squiggles', 'Parser loaded', 'Files and folders asked for'],
    rows: results.map((result) => [
      result.open,
      milliseconds(result.activated),
      result.published === undefined ? '–' : milliseconds(result.published),
      result.parserLoaded ? 'yes' : 'no',
      String(result.fileAccesses),
    ]),
    results,
  };
}

async function probe(name: string): Promise<Probe> {
  const { status, output } = await runProgram(process.execPath, [program, name]);
  if (status !== 0) throw new ClearError(`The extension did not start. ${output}`);
  return JSON.parse(output) as Probe;
}

function mediansOf(probes: readonly Probe[]): Omit<Result, 'open'> {
  const published = probes.flatMap((one) => one.published ?? []);
  return {
    activated: median(probes.map((one) => one.activated)),
    published: published.length === 0 ? undefined : median(published),
    parserLoaded: probes.some(({ parserLoaded }) => parserLoaded),
    fileAccesses: Math.max(...probes.map(({ fileAccesses }) => fileAccesses)),
  };
}
