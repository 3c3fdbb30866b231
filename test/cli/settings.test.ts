import assert from 'node:assert/strict';
import { bearerCall, capitalCall, cleanCall, temporaryProjects } from './command-line';

function manifest(settings: unknown): string {
  return JSON.stringify({ name: 'x', elevenlabsLint: settings });
}

describe('the settings of the command line', () => {
  const project = temporaryProjects();

  const severities: Record<string, { rules: object; args?: readonly string[]; level: string; code: number }> =
    {
      'the default': { rules: {}, level: 'information', code: 0 },
      'package.json': { rules: { 'header-case': 'error' }, level: 'error', code: 1 },
      'package.json with a hint': { rules: { 'header-case': 'hint' }, level: 'hint', code: 0 },
      'package.json with off': { rules: { 'header-case': 'off' }, level: 'none', code: 0 },
      '--rule': { rules: {}, args: ['--rule', 'header-case:warning'], level: 'warning', code: 0 },
      '--rule over package.json': {
        rules: { 'header-case': 'off' },
        args: ['--rule=header-case:error'],
        level: 'error',
        code: 1,
      },
      '--rule with default over package.json': {
        rules: { 'header-case': 'error' },
        args: ['--rule', 'header-case: default'],
        level: 'information',
        code: 0,
      },
      'the last of several --rule': {
        rules: {},
        args: ['--rule', 'header-case:error', '--rule', 'bearer-auth:off', '--rule', 'header-case:hint'],
        level: 'hint',
        code: 0,
      },
    };
  for (const [name, { rules, args = [], level, code }] of Object.entries(severities)) {
    it(`${name} gives header-case the level ${level} and the exit code ${code}`, () => {
      const files = project({ 'a.ts': capitalCall, 'package.json': manifest({ rules }) });
      const messages = files.results(...args).flatMap((result) => result.messages);
      assert.equal(messages[0]?.level ?? 'none', level);
      assert.equal(files.run(...args).code, code);
    });
  }

  it('only the nearest package.json counts, and none above .git', () => {
    const files = project({
      'package.json': manifest({ rules: { 'bearer-auth': 'warning', 'header-case': 'off' } }),
      'a.ts': `${bearerCall}\n${capitalCall}`,
      'b/package.json': manifest({ rules: { 'bearer-auth': 'hint' } }),
      'b/c/a.ts': `${bearerCall}\n${capitalCall}`,
      'd/.git': 'gitdir: elsewhere',
      'd/a.ts': bearerCall,
    });
    const levels = files.results().map(({ messages }) => messages.map(({ level }) => level).join());
    assert.deepEqual(levels, ['warning', 'hint,information', 'error']);
  });

  it('exclude is relative to the folder of its package.json', () => {
    const files = project({
      'app/package.json': manifest({ exclude: ['generated', '*.gen.ts', 'src/old/**', '.env.production'] }),
      'app/a.ts': '',
      'app/a.gen.ts': '',
      'app/.env': '',
      'app/.env.production': '',
      'app/generated/a.ts': '',
      'app/src/generated/a.ts': '',
      'app/src/old/a.ts': '',
      'app/old/a.ts': '',
      'generated/a.ts': '',
    });
    assert.deepEqual(files.linted(), ['app/.env', 'app/a.ts', 'app/old/a.ts', 'generated/a.ts']);
    assert.deepEqual(files.linted('app/src'), []);
  });

  it('exclude applies to a named file too, with a note', () => {
    const files = project({ 'package.json': manifest({ exclude: ['a.ts'] }), 'a.ts': bearerCall });
    const { code, stdout, stderr } = files.run('a.ts');
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.match(stderr, /^elevenlabs-lint: a\.ts was skipped: the nearest package\.json excludes it\.\n/);
  });

  const broken: Record<string, { text: string; line: RegExp }> = {
    'does not parse': {
      text: '{ "name": "x", ',
      line: /This isn't valid JSON, so its settings are ignored\. Fix the syntax\./,
    },
    'is empty': { text: '', line: /This isn't valid JSON/ },
    'names an unknown rule': {
      text: manifest({ rules: { nonsense: 'off' } }),
      line: /an unknown rule "nonsense"/,
    },
    'sets an unknown severity': {
      text: manifest({ rules: { 'bearer-auth': 1 } }),
      line: /sets bearer-auth to an unknown severity/,
    },
  };
  for (const [name, { text, line }] of Object.entries(broken)) {
    it(`a package.json that ${name} gives one line that names it, and linting goes on`, () => {
      const files = project({ 'a.ts': bearerCall, 'b/c.ts': cleanCall, 'package.json': text });
      const { code, stdout, stderr } = files.run();
      assert.equal(code, 1);
      assert.match(stdout, /bearer-auth/);
      assert.match(stderr, line);
      assert.match(stderr, /^elevenlabs-lint: package\.json: [^\n]+\.\n$/);
    });
  }

  it('a package.json that is a folder gives one line too', () => {
    const { code, stderr } = project({ 'a.ts': bearerCall, 'package.json/b.ts': '' }).run();
    assert.equal(code, 1);
    assert.match(stderr, /^elevenlabs-lint: package\.json: This is a folder, [^\n]+\.\n$/);
  });
});
