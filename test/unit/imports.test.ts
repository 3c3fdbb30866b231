import assert from 'node:assert/strict';
import { circlesIn, entriesOf, foldersOfSource, type Import, importsOfSource } from './import-graph';

/** What the files of each folder of `src/` may import besides their own folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ecosystem: [],
  elevenlabs: ['ecosystem'],
  lint: ['ecosystem', 'elevenlabs', 'fastest-levenshtein', 'ignore', 'picomatch/posix'],
  parser: ['lint', 'typescript-parser-cut'],
  'web-page': ['lint'],
  'key-test': ['ecosystem', 'elevenlabs', 'lint', 'web-page'],
  'in-place': ['elevenlabs', 'lint', 'key-test'],
  doctor: ['ecosystem', 'elevenlabs', 'lint', 'web-page', 'key-test'],
  workspace: ['elevenlabs', 'lint'],
  node: ['lint', 'workspace', 'node:'],
  extension: [
    'elevenlabs',
    'lint',
    'parser',
    'web-page',
    'key-test',
    'in-place',
    'doctor',
    'workspace',
    'vscode',
  ],
  cli: [
    'elevenlabs',
    'lint',
    'parser',
    'key-test',
    'workspace',
    'node',
    'node:',
    'picocolors',
    '../package.json',
    'rule-pages',
  ],
  eslint: ['elevenlabs', 'lint', 'parser', 'workspace', 'node', 'node:', '../package.json'],
};

/** The floors of folders inside, from the lowest up. Each imports only itself and those below. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'lint/facts': [
    ...['request-facts.ts', 'key-facts.ts', 'sdk-facts.ts', 'loading-facts.ts', 'facts.ts'],
    ...['text', 'environment', 'script'],
  ],
  'lint/facts/script': ['evaluate', 'edits', 'requests', 'keys', 'loading', 'script-facts.ts'],
};

/** The only circles: the parts of one engine, which know each other by their types alone. */
const knownCircles: Readonly<Record<string, readonly string[]>> = {
  'lint/facts/script/evaluate': [
    'bindings.ts',
    'checked-environments.ts',
    'declared-types.ts',
    'doubtful-values.ts',
    'elements.ts',
    'environment-reads.ts',
    'members.ts',
    'origins.ts',
    'own-loaders.ts',
    'resolver.ts',
    'schema-types.ts',
    'variables.ts',
  ],
};

const imports = importsOfSource();

describe('Imports go one way', () => {
  it('from known folders', () => {
    assert.deepEqual(entriesOf(''), Object.keys(mayImport).sort());
  });

  for (const [folder, allowed] of Object.entries(mayImport)) {
    it(`src/${folder} imports only ${['itself', ...allowed].join(', ')}`, () => {
      const own = importsOf(folder);
      assert.notEqual(own.length + entriesOf(folder).length, 0);
      const wrong = own.filter(
        ({ target }) => !target.startsWith(`${folder}/`) && !isAllowed(target, allowed),
      );
      assert.deepEqual(wrong.map(sentence), []);
    });
  }

  for (const [folder, order] of Object.entries(floors)) {
    it(`src/${folder} has the floors ${order.join(' < ')}`, () => {
      assert.deepEqual(entriesOf(folder), [...order].sort());
    });

    for (const [level, floor] of order.entries()) {
      it(`src/${folder}/${floor} imports nothing from the floors above`, () => {
        const above = order.slice(level + 1).map((name) => `${folder}/${name}`);
        const wrong = importsOf(`${folder}/${floor}`).filter(({ target }) =>
          above.some((name) => isIn(name, target)),
        );
        assert.deepEqual(wrong.map(sentence), []);
      });
    }
  }

  for (const folder of foldersOfSource(imports)) {
    it(`src/${folder} has no circle${folder in knownCircles ? ' but the known one' : ''}`, () => {
      const known = knownCircles[folder];
      assert.deepEqual(circlesIn(folder, imports), known === undefined ? [] : [known]);
    });
  }

  it('in a circle of files by their types alone', () => {
    const values = imports.filter(({ isTypeOnly }) => !isTypeOnly);
    for (const folder of foldersOfSource(imports)) assert.deepEqual(circlesIn(folder, values), []);
  });

  it('and a circle would be found', () => {
    const circle: Import[] = [
      { file: 'a/one.ts', target: 'b/two.ts', isTypeOnly: false },
      { file: 'b/two.ts', target: 'b/three.ts', isTypeOnly: false },
      { file: 'b/three.ts', target: 'a/four.ts', isTypeOnly: true },
    ];
    assert.deepEqual(circlesIn('', circle), [['a', 'b']]);
    assert.deepEqual(circlesIn('b', circle), []);
  });
});

function importsOf(place: string): Import[] {
  return imports.filter(({ file }) => isIn(place, file));
}

function isIn(place: string, file: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function isAllowed(target: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => (name.endsWith(':') ? target.startsWith(name) : isIn(name, target)));
}

function sentence({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
