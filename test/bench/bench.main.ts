// npm run bench [-- parts] [--json file] [--write]: measures how fast the linter is, in ratios to other programs on
// the same machine in the same run. Never a test.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import { withParts } from '../../scripts/marked-parts';
import { projectFolder } from '../project';
import { errorText } from '../vscode/clear-error';
import { cacheFolder } from '../vscode/installation';
import { activation } from './activation/activation';
import { growth } from './growth/growth';
import { keystroke } from './keystroke/keystroke';
import { type PartName, readParameters } from './parameters';
import { peerVersions } from './peers';
import { type Circumstances, type Section, sectionText } from './report';
import { start } from './start/start';
import { trees } from './trees/trees';

type Part = (say: (line: string) => void) => Promise<Section>;

const parts: Readonly<Record<PartName, Part>> = { keystroke, growth, start, activation, trees };

async function main(): Promise<void> {
  const parameters = readParameters(process.argv.slice(2));
  const sections: Partial<Record<PartName, Section>> = {};
  const circumstances = circumstancesOfNow();
  for (const name of parameters.parts) {
    console.log(`${name} ...`);
    sections[name] = await parts[name]((line) => console.log(line));
    console.log(`\n${sectionText(sections[name], circumstances)}`);
  }
  writeJson(parameters.json, { ...circumstances, sections });
  if (parameters.write) writeTables(sections, circumstances);
}

function circumstancesOfNow(): Circumstances {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus().length} cores ${processor?.model ?? ''}, ${memory} GB, ${os.type()} ${os.arch()}`,
    versions: { 'ElevenLabs Lint': version, Node: process.versions.node, ...peerVersions() },
  };
}

/** @param file relative to the person's folder. */
function writeJson(file: string | undefined, results: object): void {
  const target =
    file === undefined
      ? path.join(cacheFolder(), 'bench', 'results.json')
      : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, `${JSON.stringify(results, undefined, 2)}\n`);
  console.log(`The numbers are in ${target}`);
}

function writeTables(
  sections: Readonly<Partial<Record<PartName, Section>>>,
  circumstances: Circumstances,
): void {
  const page = path.join(projectFolder, 'docs/performance.md');
  const texts = Object.entries(sections).map(([name, section]) => [
    name,
    sectionText(section, circumstances),
  ]);
  const written = withParts(
    fs.readFileSync(page, 'utf8'),
    Object.fromEntries(texts),
    'npm run bench -- --write',
  );
  fs.writeFileSync(page, written);
}

main().catch((error) => {
  console.error(errorText(error));
  process.exit(1);
});
