import assert from 'node:assert/strict';
import fs from 'node:fs';
import { bearerCall, capitalCall, cleanCall, key, temporaryProjects } from './command-line';

const project = temporaryProjects();
const name = 'baseline.json';
const use = ['--baseline', name];
const update = [...use, '--update-baseline'];

describe('--baseline', () => {
  it('accepts what is there, and reports what is new', () => {
    const files = project({
      'a.ts': `${bearerCall}\n${capitalCall}\n`,
      'b.ts': bearerCall,
      'c.ts': cleanCall,
    });
    assert.deepEqual(files.run(...update), {
      code: 0,
      stdout: '',
      stderr: 'elevenlabs-lint: baseline.json now accepts 3 problems.\n',
    });
    assert.deepEqual(files.run(...use), { code: 0, stdout: '', stderr: '' });
    files.write('c.ts', bearerCall);
    files.write('a.ts', `\n// A line above\n${bearerCall}\n${capitalCall}\n`);
    assert.deepEqual(files.findings(...use), [
      `c.ts:1:${bearerCall.indexOf('Authorization') + 1} error bearer-auth`,
    ]);
    assert.equal(files.run(...use).code, 1);
  });

  it('accepts as many equal problems as there were', () => {
    const files = project({ 'a.ts': `${bearerCall}\n${bearerCall}\n` });
    files.run(...update);
    files.write('a.ts', `${bearerCall}\n${bearerCall}\n${bearerCall}\n`);
    assert.equal(files.findings(...use).length, 1);
  });

  it('is a sorted file with a fingerprint a line', () => {
    const files = project({ 'b/c.ts': bearerCall, 'a.ts': `${capitalCall}\n${bearerCall}\n` });
    files.run(...update);
    const text = files.text(name).replace(/[0-9a-f]{32}/g, '…');
    assert.equal(
      text,
      `{
  "version": 1,
  "problems": {
    "a.ts": {
      "bearer-auth": [
        "…:1"
      ],
      "header-case": [
        "…:1"
      ]
    },
    "b/c.ts": {
      "bearer-auth": [
        "…:1"
      ]
    }
  }
}
`,
    );
  });

  it('has the fingerprints of SARIF, and SARIF leaves out what is accepted', () => {
    const files = project({ 'a.ts': bearerCall, 'b.ts': capitalCall });
    const before = files.run('--format', 'sarif').stdout;
    files.run(...update, 'a.ts');
    const [fingerprint = ''] = /[0-9a-f]{32}:1/.exec(files.text(name)) ?? [];
    assert.ok(before.includes(`"elevenlabsLint/v1": "${fingerprint}"`));
    const { results } = JSON.parse(files.run('--format', 'sarif', ...use).stdout).runs[0];
    assert.deepEqual(
      results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['header-case'],
    );
  });

  it('names files from the root of the repository, wherever it runs', () => {
    const files = project({ '.git/HEAD': '', 'packages/a/b.ts': bearerCall });
    files.run(...update);
    assert.match(files.text(name), /"packages\/a\/b\.ts"/);
    assert.equal(files.runWith({ folder: 'packages' }, '--baseline', `../${name}`).code, 0);
  });

  it('names what is gone, of linted files and of deleted ones', () => {
    const files = project({
      'a.ts': `${bearerCall}\n${bearerCall}\n`,
      'b.ts': bearerCall,
      'c.ts': bearerCall,
      'd.ts': bearerCall,
    });
    files.run(...update);
    files.write('a.ts', cleanCall);
    files.write('c.ts', 'nothing');
    files.write('d.ts', cleanCall);
    fs.rmSync(files.pathOf('b.ts'));
    assert.deepEqual(files.run(...use, 'a.ts', 'c.ts').stderr.split('\n'), [
      'elevenlabs-lint: a.ts no longer has 2 problems of bearer-auth that the baseline accepts.',
      'elevenlabs-lint: b.ts no longer has 1 problem of bearer-auth that the baseline accepts.',
      'elevenlabs-lint: c.ts no longer has 1 problem of bearer-auth that the baseline accepts.',
      'elevenlabs-lint: Remove what is gone from baseline.json with --update-baseline.',
      '',
    ]);
    assert.equal(files.run(...use).code, 0);
    files.run(...update, 'a.ts');
    assert.deepEqual(Object.keys(JSON.parse(files.text(name)).problems), ['c.ts', 'd.ts']);
    files.run(...update);
    assert.deepEqual(JSON.parse(files.text(name)).problems, {});
  });

  it('counts only what is not accepted, for the exit code and --max-warnings', () => {
    const files = project({ '.env': `ELEVENLABS_API_KEY=" ${key}"\n` });
    assert.equal(files.run('--max-warnings', '0').code, 1);
    files.run(...update);
    assert.equal(files.run('--max-warnings', '0', ...use).code, 0);
  });

  it('works with the cache', () => {
    const files = project({ 'a.ts': bearerCall });
    files.run('--cache', ...update);
    assert.deepEqual(files.run('--cache', ...use), { code: 0, stdout: '', stderr: '' });
    assert.equal(files.run('--cache').code, 1);
  });

  it('contains no key and no hash of one from an environment file', () => {
    const literal = cleanCall.replace('key }', `'${key}' }`);
    const files = project({ '.env': `ELEVENLABS_API_KEY=" ${key}"\n`, 'a.js': literal });
    files.run(...update);
    const text = files.text(name);
    for (let at = 3; at + 6 <= key.length; at++) {
      assert.ok(!text.includes(key.slice(at, at + 6)));
    }
    files.write('.env', `ELEVENLABS_API_KEY=" ${key.slice(0, -1)}9"\n`);
    files.run(...update);
    assert.equal(files.text(name), text);
  });

  it('that is missing is a failure, and names the option that creates it', () => {
    const { code, stdout, stderr } = project({ 'a.ts': bearerCall }).run(...use);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(
      stderr,
      "elevenlabs-lint: The baseline baseline.json doesn't exist. Create it with --update-baseline.\n",
    );
  });

  const foreign: readonly (readonly [example: string, text: string])[] = [
    ['a manifest', '{ "name": "a", "version": "1.0.0" }'],
    ['an empty file', ''],
    ['a list', '[]'],
    ['another version', '{ "version": 2, "problems": {} }'],
    ['a text instead of rules', '{ "version": 1, "problems": { "a.ts": "b" } }'],
    ['a text instead of a list', '{ "version": 1, "problems": { "a.ts": { "b": "c" } } }'],
    ['no fingerprint', '{ "version": 1, "problems": { "a.ts": { "b": ["c"] } } }'],
  ];
  for (const [example, text] of foreign) {
    it(`is neither used nor replaced if it is something else: ${example}`, () => {
      const files = project({ 'a.ts': bearerCall, [name]: text });
      for (const args of [use, update]) {
        const { code, stderr } = files.run(...args);
        assert.equal(code, 2);
        assert.match(
          stderr,
          /^elevenlabs-lint: baseline\.json isn't a baseline of ElevenLabs Lint, so it is neither used nor replaced\.\n$/,
        );
      }
      assert.equal(files.text(name), text);
    });
  }

  it('knows files and rules with the names that every object inherits', () => {
    const files = project({ '__proto__.ts': bearerCall, 'constructor/toString.ts': bearerCall });
    files.run(...update);
    assert.deepEqual(files.run(...use), { code: 0, stdout: '', stderr: '' });
    const inherited = `{ "version": 1, "problems": { "__proto__": { "__proto__": ["${'0'.repeat(32)}:1"] } } }`;
    files.write(name, inherited);
    assert.equal(files.run(...use).code, 1);
  });

  it('can be in a folder that does not exist yet, but cannot be a folder', () => {
    const files = project({ 'a.ts': bearerCall });
    assert.equal(files.run('--baseline', 'new/b.json', '--update-baseline').code, 0);
    const { code, stderr } = files.run('--baseline', 'new', '--update-baseline');
    assert.equal(code, 2);
    assert.match(stderr, /new isn't a baseline|The baseline new can't be read/);
  });
});
