import assert from 'node:assert/strict';
import {
  mergeSeverities,
  parsePackageSettings,
  parseRuleId,
  parseSeveritySetting,
} from '../../src/lint/configuration';
import { createPathMatcher, isUsableGlob } from '../../src/lint/globs';

describe('the settings in a package.json', () => {
  const good: Record<string, { settings: unknown; rules?: object; exclude?: readonly string[] }> = {
    'no settings': { settings: undefined },
    'empty settings': { settings: {} },
    'every severity': {
      settings: {
        rules: {
          'bearer-auth': 'warning',
          'header-case': 'off',
          'header-name': 'hint',
          'padded-key': 'default',
          'untrimmed-env': 'information',
        },
      },
      rules: {
        'bearer-auth': 'warning',
        'header-case': 'off',
        'header-name': 'hint',
        'padded-key': 'default',
        'untrimmed-env': 'information',
      },
    },
    'excluded globs': { settings: { exclude: ['a/**', '*.gen.ts'] }, exclude: ['a/**', '*.gen.ts'] },
  };
  for (const [name, { settings, rules = {}, exclude = [] }] of Object.entries(good)) {
    it(`${name}: no problem`, () => {
      const parsed = parsePackageSettings(JSON.stringify({ name: 'x', elevenlabsLint: settings }));
      assert.deepEqual(parsed, { rules, exclude, problems: [] });
    });
  }

  it('a byte order mark is no problem', () => {
    const parsed = parsePackageSettings('\uFEFF{"elevenlabsLint":{"exclude":["a"]}}');
    assert.deepEqual(parsed, { rules: {}, exclude: ['a'], problems: [] });
  });

  const bad: readonly (readonly [text: string, problem: RegExp])[] = [
    ['', /^This isn't valid JSON/],
    ['{ "elevenlabsLint": { "rules": { "bearer-auth": "off" }, } }', /^This isn't valid JSON/],
    ['{"elevenlabsLint": []}', /^"elevenlabsLint" must be an object\.$/],
    ['{"elevenlabsLint": null}', /^"elevenlabsLint" must be an object\.$/],
    [
      '{"elevenlabsLint": {"rule": {}}}',
      /^"elevenlabsLint" has an unknown setting "rule"\. Use "rules" or "exclude"\.$/,
    ],
    ['{"elevenlabsLint": {"rules": ["bearer-auth"]}}', /^"elevenlabsLint\.rules" must be an object\.$/],
    [
      '{"elevenlabsLint": {"rules": {"bearer": "off"}}}',
      /names an unknown rule "bearer"\. Use the id of a rule\.$/,
    ],
    [
      '{"elevenlabsLint": {"rules": {"__proto__": "off"}}}',
      /names an unknown rule "__proto__"\. Use the id of a rule\.$/,
    ],
    [
      '{"elevenlabsLint": {"rules": {"bearer-auth": "warn"}}}',
      /sets bearer-auth to an unknown severity\. Use one of default, error,/,
    ],
    [
      '{"elevenlabsLint": {"rules": {"bearer-auth": 2}}}',
      /sets bearer-auth to an unknown severity\. Use one of default, error,/,
    ],
    [
      '{"elevenlabsLint": {"exclude": "dist"}}',
      /^"elevenlabsLint\.exclude" must be a list of globs, such as \["generated"\]\.$/,
    ],
    ['{"elevenlabsLint": {"exclude": [1]}}', /^"elevenlabsLint\.exclude" contains an invalid glob\./],
    ['{"elevenlabsLint": {"exclude": ["!a"]}}', /Use few wildcards and braces, and no "!" at the start\.$/],
    [
      JSON.stringify({ elevenlabsLint: { exclude: [`${'{a,aa}'.repeat(24)}b`] } }),
      /^"elevenlabsLint\.exclude" contains an invalid glob\./,
    ],
  ];
  for (const [text, problem] of bad) {
    it(`${text || 'an empty file'} is one problem and sets nothing`, () => {
      const { rules, exclude, problems } = parsePackageSettings(text);
      assert.deepEqual({ rules, exclude }, { rules: {}, exclude: [] });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
    });
  }

  for (const text of ['[]', 'null', '3', '"elevenlabsLint"']) {
    it(`${text} is JSON without settings`, () => {
      assert.deepEqual(parsePackageSettings(text), { rules: {}, exclude: [], problems: [] });
    });
  }

  it('valid settings next to a problem are used', () => {
    const settings = { rules: { 'bearer-auth': 'off', nonsense: 'off' }, exclude: ['a', 7], more: true };
    const { rules, exclude, problems } = parsePackageSettings(JSON.stringify({ elevenlabsLint: settings }));
    assert.deepEqual({ rules, exclude }, { rules: { 'bearer-auth': 'off' }, exclude: ['a'] });
    assert.equal(problems.length, 3);
  });

  it("a problem quotes no value and nothing of a text that doesn't parse", () => {
    const key = 'sk_0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778';
    const texts = [`{"elevenlabsLint": {"rules": {"bearer-auth": "${key}"}}}`, `{"key": ${key}}`, key];
    for (const text of texts) {
      assert.ok(!parsePackageSettings(text).problems.join().includes('sk_'));
    }
  });
});

describe('severities and rule ids', () => {
  it('are read exactly', () => {
    assert.equal(parseSeveritySetting('information'), 'information');
    assert.equal(parseSeveritySetting('Error'), undefined);
    assert.equal(parseSeveritySetting(2), undefined);
    assert.equal(parseRuleId('header-case'), 'header-case');
    assert.equal(parseRuleId('toString'), undefined);
  });

  it('the stronger setting wins rule by rule, also with default', () => {
    assert.deepEqual(
      mergeSeverities(
        { 'bearer-auth': 'off', 'header-case': 'error', 'header-name': 'hint' },
        { 'bearer-auth': 'default', 'header-case': 'warning', 'padded-key': 'off' },
      ),
      { 'bearer-auth': 'default', 'header-case': 'warning', 'header-name': 'hint', 'padded-key': 'off' },
    );
  });
});

describe('exclude globs', () => {
  const table: Record<string, { yes: readonly string[]; no: readonly string[] }> = {
    'generated/**': { yes: ['generated/a.ts', 'generated/b/c.ts'], no: ['a.ts', 'src/generated/a.ts'] },
    generated: { yes: ['generated/a.ts', 'src/generated/b/a.ts', 'generated'], no: ['generated.ts'] },
    'generated/': { yes: ['generated/a.ts', 'src/generated/b/a.ts'], no: ['generated.ts'] },
    '/generated': { yes: ['generated/a.ts'], no: ['src/generated/a.ts'] },
    './generated': { yes: ['generated/a.ts'], no: ['src/generated/a.ts'] },
    '*.gen.ts': { yes: ['a.gen.ts', 'src/b/a.gen.ts', '.a.gen.ts'], no: ['gen.ts', 'a.gen.tsx'] },
    'src/*.ts': { yes: ['src/a.ts', 'src/.a.ts'], no: ['a.ts', 'src/b/a.ts', 'lib/src/a.ts'] },
    'src/**/*.{js,jsx}': { yes: ['src/a.js', 'src/b/c.jsx'], no: ['src/a.ts'] },
    '**/fixtures': { yes: ['fixtures/a.ts', 'test/fixtures/b/a.ts'], no: ['test/fixture.ts'] },
    '.env*': { yes: ['.env', 'app/.env.local'], no: ['a.env'] },
    '[': { yes: ['['], no: ['a.ts'] },
  };
  for (const [glob, { yes, no }] of Object.entries(table)) {
    it(`${glob} excludes ${yes.join(', ')}; not ${no.join(', ')}`, () => {
      const matches = createPathMatcher([glob]);
      assert.deepEqual([...yes, ...no].filter(matches), yes);
    });
  }

  it('any of several globs is enough; none excludes nothing', () => {
    assert.deepEqual(['a.ts', 'b.ts', 'c.ts'].filter(createPathMatcher(['a.ts', 'c.*'])), ['a.ts', 'c.ts']);
    assert.equal(createPathMatcher([])('a.ts'), false);
  });

  const letters = 'a'.repeat(255);
  const folders = 'a/'.repeat(1_000);
  const manyStars: Record<string, { yes: string; no: string }> = {
    '*a*a*a*a*a*a*a*ab': { yes: `${letters}b`, no: letters },
    '*a*?*a*?*a*?*a': { yes: letters, no: `${letters}b` },
    '**/a/**/a/**/a/**/a/b': { yes: `${folders}b`, no: `${folders}a` },
    '**/*a*a/**/*a*a/**/*a*a/**/b': { yes: `${`${letters}/`.repeat(9)}b`, no: `${letters}/`.repeat(9) },
  };
  for (const [glob, { yes, no }] of Object.entries(manyStars)) {
    it(`${glob} is matched in time that grows with the path`, () => {
      assert.ok(isUsableGlob(glob));
      assert.deepEqual([yes, no].map(createPathMatcher([glob])), [true, false]);
    });
  }

  it('**/[a]/**/{b,c} matches no path of more than a hundred folders', () => {
    const matches = createPathMatcher(['**/[a]/**/{b,c}']);
    assert.deepEqual([`${'a/'.repeat(90)}b`, `${folders}b`].map(matches), [true, false]);
  });

  const hostileGlobs = ['(a+)+b', '+(a|aa)b', '*(*(a))b', '@(a*|a*)*b', '((a*)*)*b', '(a|a)*b'];

  for (const glob of [
    '**/*.test.*',
    'app/(group)/*.ts',
    'packages/*/src/**/*.gen.*',
    '**/{a,b}/**',
    '[ab]*',
  ]) {
    it(`${glob} is simple enough`, () => assert.ok(isUsableGlob(glob)));
  }

  for (const glob of ['', ' ', '/', './', '!a', 'a'.repeat(70_000), ...hostileGlobs]) {
    it(`${glob.length > 9 ? 'a monstrous glob' : JSON.stringify(glob)} is unusable and excludes nothing`, () => {
      assert.equal(isUsableGlob(glob), false);
      assert.equal(createPathMatcher([glob])('a'), false);
    });
  }
});
