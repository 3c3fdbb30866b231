import fs from 'node:fs';
import path from 'node:path';
import { commandLineProgram } from '../../built-product';
import { temporaryFolder } from '../../vscode/temporary-folder';
import { type Contestant, compare } from '../contest';
import { ensurePeers } from '../peers';
import { megabytes, milliseconds, ratio, type Section } from '../report';

const measured = 21;
const speaking = `export const voices = () => fetch('https://api.elevenlabs.io/v2/voices', { headers: { 'xi-api-key': key } });\n`;

/** Starts the command line where there is next to nothing to do, and compares with Node alone. */
export async function start(say: (line: string) => void): Promise<Section> {
  const peers = await ensurePeers(say);
  const folder = temporaryFolder();
  const empty = path.join(folder, 'empty');
  const one = path.join(folder, 'one');
  for (const each of [empty, one]) fs.mkdirSync(path.join(each, '.git'), { recursive: true });
  fs.writeFileSync(path.join(one, 'voices.ts'), speaking);
  const contestant = (name: string, command: readonly string[], where = empty): Contestant => ({
    name,
    command,
    folder: where,
    highestStatus: 1,
    runs: measured,
  });
  const standings = await compare(
    [
      contestant('node -e 0', [process.execPath, '-e', '0']),
      contestant('elevenlabs-lint --version', [process.execPath, commandLineProgram, '--version']),
      contestant('elevenlabs-lint in an empty folder', [process.execPath, commandLineProgram, '.']),
      contestant(
        'elevenlabs-lint on one file that is parsed',
        [process.execPath, commandLineProgram, '.'],
        one,
      ),
      contestant('oxlint on the same file', [...peers.oxlint, '.'], one),
    ],
    say,
  );
  const [bare] = standings;
  return {
    head: ['Command', 'Wall', 'CPU', 'Memory', 'Wall to node', 'CPU to node'],
    rows: standings.map(({ name, wall, processor, peakBytes }) => [
      name,
      milliseconds(wall),
      milliseconds(processor),
      peakBytes === undefined ? '–' : megabytes(peakBytes),
      ratio(wall / (bare?.wall ?? 0)),
      ratio(processor / (bare?.processor ?? 0)),
    ]),
    results: standings,
  };
}
