import { triggerWords } from '../../../src/lint/pre-filter';
import { commandLineProgram } from '../../built-product';
import { type Contestant, compare, type Standing } from '../contest';
import { ensurePeers, type Peers } from '../peers';
import { megabytes, milliseconds, ratio, type Section } from '../report';
import { ensureMonorepo } from './monorepo-tree';
import { ensureOrdinaryTree } from './ordinary-tree';
import { ensureSdkTree } from './sdk-tree';

const measured = 7;
/** Slow programs run less often, so that the bench ends within half an hour. */
const measuredBiome = 3;
const measuredEslint = 1;

const baseline = 'oxlint';

/** Lints whole trees with the command line and with its peers. */
export async function trees(say: (line: string) => void): Promise<Section> {
  const peers = await ensurePeers(say);
  const makers = { SDKs: ensureSdkTree, ordinary: ensureOrdinaryTree, monorepo: ensureMonorepo };
  const results: (Standing & {
    readonly tree: string;
    readonly ratio: number;
    readonly processorRatio: number;
  })[] = [];
  for (const [tree, make] of Object.entries(makers)) {
    const folder = await make(say);
    say(`  ${tree}: ${folder}`);
    const standings = await compare(contestantsIn(folder, peers), say);
    const base = standings.find(({ name }) => name === baseline);
    for (const standing of standings) {
      results.push({
        tree,
        ...standing,
        ratio: standing.wall / (base?.wall ?? 0),
        processorRatio: standing.processor / (base?.processor ?? 0),
      });
    }
  }
  return {
    head: ['Tree', 'Program', 'Wall', 'CPU', 'Memory', 'Wall to oxlint', 'CPU to oxlint', 'Runs'],
    rows: results.map((one) => [
      one.tree,
      one.name,
      milliseconds(one.wall),
      milliseconds(one.processor),
      one.peakBytes === undefined ? '–' : megabytes(one.peakBytes),
      ratio(one.ratio),
      ratio(one.processorRatio),
      String(one.runs),
    ]),
    results,
  };
}

function contestantsIn(folder: string, peers: Peers): Contestant[] {
  const contestant = (name: string, command: readonly string[], runs = measured): Contestant => ({
    name,
    command,
    folder,
    highestStatus: 1,
    runs,
  });
  const ripgrep = peers.ripgrep(triggerWords);
  return [
    contestant('ElevenLabs Lint', [process.execPath, commandLineProgram, '.']),
    contestant(baseline, [...peers.oxlint, '.']),
    contestant('oxlint, 1 thread', [...peers.oxlint, '--threads', '1', '.']),
    contestant('ripgrep', [...ripgrep, '.']),
    contestant('ripgrep, 1 thread', [...ripgrep, '--threads', '1', '.']),
    contestant('Biome', [...peers.biome, '.'], measuredBiome),
    contestant('ESLint', [...peers.eslint, '.'], measuredEslint),
  ];
}
