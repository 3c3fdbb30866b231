import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { check } from 'recheck';
import ts from 'typescript';
import { groupBy } from '../../src/lint/group-by';
import { projectFolder } from '../project';

/** A regular expression of the product. */
interface Expression {
  /** Its file in `src` and its line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const written: Expression[] = [];
const composedPlaces: string[] = [];
const sources = path.join(projectFolder, 'src');
for (const name of fs.readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.ts')) collect(name.replaceAll(path.sep, '/'));
}

/** Collects the expressions in a file. */
function collect(name: string): void {
  const file = ts.createSourceFile(
    name,
    fs.readFileSync(path.join(sources, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      written.push({ place, source, flags });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && node.expression.getText(file) === 'RegExp') composedPlaces.push(place);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** Loads the modules that compose expressions from strings, and records what they compose meanwhile. */
async function composed(): Promise<Expression[]> {
  const found: Expression[] = [];
  const composedAt = (place: string) =>
    function compose(...values: ConstructorParameters<typeof RegExp>): RegExp {
      const made = new RegExp(...values);
      found.push({ place, source: made.source, flags: made.flags });
      return made;
    };
  const modules = new Set(composedPlaces.map((place) => place.slice(0, place.indexOf(':'))));
  const { outputFiles } = await build({
    stdin: {
      contents: [...modules].map((name) => `import './${name}';`).join('\n'),
      resolveDir: sources,
    },
    bundle: true,
    write: false,
    platform: 'node',
    plugins: [recorder],
  });
  const load = new Function('composedAt', 'require', outputFiles[0]?.text ?? '');
  load(composedAt, createRequire(import.meta.url));
  return found;
}

/** Makes the modules tell where they compose an expression. */
const recorder: Plugin = {
  name: 'recorder',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const name = path.relative(sources, file).replaceAll(path.sep, '/');
      const lines = fs.readFileSync(file, 'utf8').split('\n');
      const recorded = lines.map((line, at) =>
        line.replaceAll('new RegExp(', `new (composedAt('${name}:${at + 1}'))(`),
      );
      return { contents: recorded.join('\n'), loader: 'ts' };
    });
  },
};

/** What an expression takes, in words: whether it can take more than linear time. */
async function verdictOn({ source, flags }: Omit<Expression, 'place'>): Promise<string> {
  const found = await judged(source, flags);
  if (found.status !== 'vulnerable') return found.status;
  // An expression with assertions is only tried on texts. On a busy machine, many steps then look like growth: never
  // certain if polynomial, and if exponential only when it is found each time.
  if (found.checker === 'automaton') return found.complexity.summary;
  if (found.complexity.type !== 'exponential') return 'safe';
  const again = await judged(source, flags);
  const isCertain = again.status === 'vulnerable' && again.complexity.type === 'exponential';
  return isCertain ? found.complexity.summary : 'safe';
}

/**
 * Without a time limit, so that the verdict doesn't depend on how busy the machine is. Trying texts for longer than this
 * only finds polynomial growth, which isn't certain.
 */
function judged(source: string, flags: string): ReturnType<typeof check> {
  return check(source, flags, { timeout: null, maxIteration: 4 });
}

/** How many expressions the tool judges at a time. */
const atATime = 2;

async function checkAll(expressions: readonly Expression[]): Promise<void> {
  const slow: string[] = [];
  const waiting = [...expressions];
  const judge = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      const verdict = await verdictOn(each);
      if (verdict !== 'safe') slow.push(`${each.place} ${verdict}: /${each.source}/${each.flags}`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, judge));
  assert.deepEqual(slow, []);
}

describe('Regular expressions take linear time on every text', () => {
  it('those that are composed from strings, all while their module is loaded', async () => {
    const expressions = await composed();
    assert.deepEqual(
      composedPlaces.filter((place) => !expressions.some((each) => each.place === place)),
      [],
      'These are composed later, so nobody can check them.',
    );
    await checkAll(expressions);
  });

  const folders = groupBy(written, ({ place }) => place.slice(0, place.lastIndexOf('/')));
  for (const [folder, expressions] of folders) {
    it(`the ${expressions.length} in src/${folder}`, () => checkAll(expressions));
  }
});

describe('The check of regular expressions', () => {
  const cases: readonly (readonly [title: string, source: string, verdict: string])[] = [
    [
      'finds the bytes in JSON that once took twice as long for every two digits',
      '"data"\\s*:\\s*\\[((?:\\s*\\d{1,3}\\s*,?)+)\\]',
      'exponential',
    ],
    ['finds two repetitions that can share a text', '^\\s*\\(?\\s*$', '2nd degree polynomial'],
    ['finds a search for the end of a word at every start', '\\S+$', '2nd degree polynomial'],
    ['finds a gap that every start searches', '\\bdeno\\b.*--env', '2nd degree polynomial'],
    ['accepts a word that is only searched from its start', '(?<!\\S)\\S+$', 'safe'],
    ['accepts a gap up to the next start', '\\bdeno\\b(?:(?!\\bdeno\\b).)*--env', 'safe'],
  ];
  for (const [title, source, verdict] of cases) {
    it(title, async () => assert.equal(await verdictOn({ source, flags: '' }), verdict));
  }
});
