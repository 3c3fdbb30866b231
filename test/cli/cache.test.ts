import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readEntries } from '../../src/cli/cache/cache-entries';
import { bearerCall, cleanCall, key, type Project, temporaryProjects } from './command-line';

const cache = '.elevenlabslintcache';

/** A repository with what a report can depend on. */
const files: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.gitignore': '.env\n',
  '.env': 'ELEVENLABS_API_KEY=\n',
  'package.json': '{ "name": "a" }',
  'src/a.ts': `import { base } from './base';\nimport { late } from './late';\n${bearerCall}\nfetch(base + '/voices', { headers: { 'xi-api-key': process.env.ELEVENLABS_KEY } });\nfetch(late + '/voices', { headers: { 'XI-API-KEY': 'x' } });\n`,
  'src/base.ts': "export * from './hosts';\n",
  'src/hosts.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
  'src/key.ts': `export const elevenLabs = { apiKey: '${key}' };\n`,
  'src/clean.ts': cleanCall,
};

/** The output of a run with the cache, and whether it parsed a script. */
function cached(project: Project, ...args: string[]): { stdout: string; stderr: string; parsed: boolean } {
  const { stdout, stderr, parts } = project.runTraced('--cache', ...args);
  return { stdout, stderr, parsed: parts.includes('typescript-parser') };
}

describe('--cache', () => {
  const project = temporaryProjects();

  for (const format of ['stylish', 'json']) {
    it(`a second run parses nothing and prints the same as ${format}`, () => {
      const tree = project(files);
      const plain = tree.run('--format', format);
      assert.deepEqual(cached(tree, '--format', format), { stdout: plain.stdout, stderr: '', parsed: true });
      assert.deepEqual(cached(tree, '--format', format), { stdout: plain.stdout, stderr: '', parsed: false });
    });
  }

  const changes: Record<string, (project: Project) => readonly string[]> = {
    'a linted script': (tree) => write(tree, 'src/clean.ts', bearerCall),
    'a followed module': (tree) =>
      write(tree, 'src/hosts.ts', "export const base = 'https://example.com';\n"),
    'a module that was missing': (tree) =>
      write(tree, 'src/late.ts', "export const late = 'https://api.elevenlabs.io';"),
    'the settings': (tree) =>
      write(tree, 'package.json', '{ "elevenlabsLint": { "rules": { "bearer-auth": "warning" } } }'),
    'the settings of a folder': (tree) =>
      write(tree, 'src/package.json', '{ "elevenlabsLint": { "rules": { "bearer-auth": "off" } } }'),
    'an environment file': (tree) => write(tree, '.env', 'ELEVENLABS_KEY=\n'),
    'a new environment file': (tree) => write(tree, 'src/.env.local', 'ELEVENLABS_KEY=\n'),
    'an ignore file': (tree) => write(tree, '.gitignore', '.env\nother\n'),
    'the severities on the command line': () => ['--rule', 'bearer-auth:hint'],
    'whether unused comments are reported': () => ['--report-unused-disable-directives'],
    'the version': (tree) =>
      write(tree, cache, tree.text(cache).replace(/^(elevenlabs-lint cache) \S+/, '$1 0.0.9')),
  };
  function write(tree: Project, name: string, text: string): readonly string[] {
    tree.write(name, text);
    return [];
  }
  for (const [name, change] of Object.entries(changes)) {
    it(`${name}: a change is seen`, () => {
      const tree = project(files);
      cached(tree);
      const args = change(tree);
      const { stdout } = tree.run(...args);
      assert.deepEqual(cached(tree, ...args), { stdout, stderr: '', parsed: true });
      assert.deepEqual(cached(tree, ...args), { stdout, stderr: '', parsed: false });
    });
  }

  const harmless: Record<string, (tree: Project) => readonly string[]> = {
    'the time of a file': (tree) => {
      fs.utimesSync(tree.pathOf('src/a.ts'), 1, 1);
      return [];
    },
    'a file that nothing imports': (tree) => write(tree, 'src/other.ts', 'export {};'),
    'the format and the paths': () => ['--format', 'json', 'src'],
    'what counts as a failure': () => ['--quiet', '--max-warnings', '0'],
  };
  for (const [name, change] of Object.entries(harmless)) {
    it(`${name}: a change costs nothing`, () => {
      const tree = project(files);
      cached(tree);
      const args = change(tree);
      const { stdout } = tree.run(...args);
      assert.equal(cached(tree, ...args).stdout, stdout);
      assert.equal(cached(tree, ...args).parsed, false);
    });
  }

  it('--fix fixes what the cache reports, and the next run has the report of the fixed text', () => {
    const [tree, plain] = [project(files), project(files)];
    cached(tree);
    const fixed = cached(tree, '--fix');
    assert.equal(
      fixed.stdout.replaceAll(tree.folder, ''),
      plain.run('--fix').stdout.replaceAll(plain.folder, ''),
    );
    assert.equal(tree.text('src/a.ts'), plain.text('src/a.ts'));
    assert.notEqual(tree.text('src/a.ts'), files['src/a.ts']);
    assert.deepEqual(cached(tree), { ...fixed, parsed: false });
  });

  it('a run on one file keeps the reports of the others, but not of deleted files', () => {
    const tree = project(files);
    cached(tree);
    fs.rmSync(tree.pathOf('src/key.ts'));
    tree.write('src/clean.ts', bearerCall);
    cached(tree, 'src/clean.ts');
    assert.doesNotMatch(tree.text(cache), /key\.ts/);
    assert.equal(cached(tree).parsed, false);
  });

  it('contains no key', () => {
    const tree = project({ ...files, 'src/b.ts': bearerCall.replace("'Bearer ' + key", `'Bearer ${key}'`) });
    cached(tree);
    assert.match(tree.text(cache), /hard-coded-key/);
    for (let at = 0; at + 12 <= key.length; at++)
      assert.ok(!tree.text(cache).includes(key.slice(at, at + 12)));
  });

  it('--cache-location names the file or its folder', () => {
    const tree = project({ ...files, 'caches/x': '' });
    const written: Record<string, string> = {
      'one.txt': 'one.txt',
      'new/two': 'new/two',
      'folder/': `folder/${cache}`,
      caches: `caches/${cache}`,
    };
    for (const [location, file] of Object.entries(written)) {
      cached(tree, '--cache-location', location);
      assert.match(tree.text(file), /^elevenlabs-lint cache /);
      assert.equal(cached(tree, '--cache-location', location).parsed, false);
    }
    assert.ok(!fs.existsSync(tree.pathOf(cache)));
  });

  /** Changes an entry of the cache, which has problems with places, fixes and suggestions. */
  type Change = (entry: [string, CacheEntry]) => unknown;
  type CacheEntry = Record<'lookedUp' | 'report', Record<string, unknown>> & Record<string, unknown>;
  const problemOf = ({ report }: CacheEntry) => (report['problems'] as Record<string, unknown>[])[0] ?? {};
  const malformed: readonly (readonly [name: string, change: Change])[] = [
    ['an entry is nothing', () => null],
    ['an entry is a text', () => 'a'],
    ['an entry is too long', ([file, entry]) => [file, entry, entry]],
    ['an entry has no name', ([, entry]) => [null, entry]],
    ['an entry is of another file', ([file, entry]) => [path.join(path.dirname(file), 'clean.ts'), entry]],
    ['the fingerprint is a number', ([file, entry]) => [file, { ...entry, fingerprint: 1 }]],
    ['nothing says what was looked up', ([file, entry]) => [file, { ...entry, lookedUp: undefined }]],
    [
      'a hash is an object',
      ([file, entry]) => [file, { ...entry, lookedUp: { ...entry.lookedUp, modules: { a: {} } } }],
    ],
    ['the report is nothing', ([file, entry]) => [file, { ...entry, report: null }]],
    [
      'the problems are an object',
      ([file, entry]) => [file, { ...entry, report: { path: file, problems: {} } }],
    ],
    ...Object.entries({
      ruleId: 'constructor',
      level: 'toString',
      message: ['a'],
      line: -1,
      column: '1',
      endLine: 1.5,
      endColumn: null,
      related: [{ path: 'a', message: 'b' }],
      subject: { kind: 'key' },
      fixable: 'yes',
      fix: { range: [0], text: '' },
      suggestions: [{ desc: 'a', isSafe: true, edits: [null] }],
    }).map(([property, value]): [string, Change] => [
      `a problem has an odd ${property}`,
      ([file, entry]) => {
        const problems = [{ ...problemOf(entry), [property]: value }];
        return [file, { ...entry, report: { path: file, problems } }];
      },
    ]),
  ];

  /** The JSON with a changed first entry that has problems. */
  function edited(json: string, change: Change): string {
    const entries = JSON.parse(json) as [string, CacheEntry][];
    const at = entries.findIndex(([, entry]) => Object.keys(problemOf(entry)).length > 0);
    return JSON.stringify(entries.map((entry, place) => (place === at ? change(entry) : entry)));
  }

  /** The text of a cache with other content and the checksum of that. */
  function resealed(text: string, change: (json: string) => string): string {
    const end = text.indexOf('\n');
    const content = change(text.slice(end + 1));
    const checksum = createHash('sha256').update(content).digest('hex');
    return `${text.slice(0, end).replace(/\S+$/, checksum)}\n${content}`;
  }

  const damaged: Record<string, (text: string) => string> = {
    'cut off': (text) => text.slice(0, -100),
    'cut off in the first line': (text) => text.slice(0, 40),
    edited: (text) => text.replace('bearer-auth', 'header-case'),
    'not JSON, with a right checksum': (text) => resealed(text, (json) => json.slice(1)),
    'malformed, with a right checksum': (text) => resealed(text, (json) => edited(json, () => null)),
  };
  for (const [name, damage] of Object.entries(damaged)) {
    it(`a cache that is ${name} is written again, and a sentence says so`, () => {
      const tree = project(files);
      const { stdout } = cached(tree);
      tree.write(cache, damage(tree.text(cache)));
      const stderr = `elevenlabs-lint: The cache ${cache} is damaged, so all files are linted again.\n`;
      assert.deepEqual(cached(tree), { stdout, stderr, parsed: true });
      assert.deepEqual(cached(tree), { stdout, stderr: '', parsed: false });
    });
  }

  it('every value of a malformed entry is noticed', () => {
    const tree = project(files);
    cached(tree);
    const text = tree.text(cache);
    const json = text.slice(text.indexOf('\n') + 1);
    assert.equal(readEntries(json)?.size, JSON.parse(json).length);
    assert.deepEqual(
      malformed.filter(([, change]) => readEntries(edited(json, change)) !== undefined).map(([name]) => name),
      [],
    );
  });

  it('a file of someone else is neither used nor replaced', () => {
    const tree = project(files);
    const { stdout, stderr } = cached(tree, '--cache-location', 'package.json');
    assert.equal(stdout, tree.run().stdout);
    assert.equal(
      stderr,
      "elevenlabs-lint: package.json isn't a cache of ElevenLabs Lint, so it is neither used nor replaced.\n",
    );
    assert.equal(tree.text('package.json'), files['package.json']);
  });

  it('a cache that cannot be written is one sentence, and no failure', () => {
    const tree = project(files);
    const { code, stdout, stderr } = tree.run('--cache', '--cache-location', 'package.json/cache');
    assert.deepEqual({ code, stdout }, { code: 1, stdout: tree.run().stdout });
    assert.match(stderr, /^elevenlabs-lint: The cache package\.json\/cache can't be \w+: .+\.\n$/);
  });

  it('has a name of any length that the file system allows', () => {
    const tree = project(files);
    const longest = 'c'.repeat(255);
    const { stdout } = tree.run();
    assert.deepEqual(cached(tree, '--cache-location', longest), { stdout, stderr: '', parsed: true });
    assert.deepEqual(cached(tree, '--cache-location', longest), { stdout, stderr: '', parsed: false });
  });

  it('leaves no other file in the folder', () => {
    const tree = project(files);
    const before = fs.readdirSync(tree.folder);
    cached(tree);
    cached(tree, '--fix');
    assert.deepEqual(fs.readdirSync(tree.folder), [...before, cache].sort());
  });
});
