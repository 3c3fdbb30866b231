import assert from 'node:assert/strict';
import { bearerCall, capitalCall, cleanCall, key, temporaryProjects } from './command-line';

describe('the formats of the command line', () => {
  const project = temporaryProjects();

  describe('json', () => {
    it("is an entry for every file in ESLint's format", () => {
      const files = project({ 'a.ts': `\n${bearerCall}\n`, 'b.ts': cleanCall });
      const [bad, clean, ...others] = files.results();
      assert.equal(others.length, 0);
      assert.deepEqual(clean, {
        filePath: files.pathOf('b.ts'),
        messages: [],
        errorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
      });
      assert.ok(bad);
      const { messages, ...counts } = bad;
      assert.deepEqual(counts, {
        filePath: files.pathOf('a.ts'),
        errorCount: 1,
        warningCount: 0,
        fixableErrorCount: 1,
        fixableWarningCount: 0,
      });
      const [message] = messages;
      assert.equal(messages.length, 1);
      assert.deepEqual(
        { ruleId: message?.ruleId, severity: message?.severity, level: message?.level, line: message?.line },
        { ruleId: 'bearer-auth', severity: 2, level: 'error', line: 2 },
      );
      assert.match(message?.message ?? '', /xi-api-key/);
    });

    it('leaves information out of all counts, and gives it severity 1', () => {
      const [result] = project({ 'a.ts': capitalCall }).results();
      assert.ok(result);
      assert.deepEqual(
        result.messages.map(({ ruleId, severity, level }) => ({ ruleId, severity, level })),
        [{ ruleId: 'header-case', severity: 1, level: 'information' }],
      );
      assert.equal(result.errorCount + result.warningCount + result.fixableWarningCount, 0);
    });

    it('contains a fix that can be applied directly', () => {
      const [result] = project({ 'a.ts': `😀;\r\n${capitalCall}` }).results();
      const fix = result?.messages[0]?.fix;
      assert.ok(fix);
      const text = `😀;\r\n${capitalCall}`;
      assert.equal(text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]), `😀;\r\n${cleanCall}`);
    });

    it('lists the further places of a problem and what explains it, with their files', () => {
      const files = project({
        '.env': '\nXI_API_KEY=\n',
        'a.js': [1, 2]
          .map(() => cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY?.trim() }'))
          .join('\n'),
      });
      const [message] = files.results('a.js')[0]?.messages ?? [];
      assert.equal(message?.ruleId, 'env-mismatch');
      assert.deepEqual(
        message?.related?.map(({ filePath, line, message: text }) => [filePath, line, text]),
        [
          [files.pathOf('.env'), 2, 'XI_API_KEY is defined here.'],
          [files.pathOf('a.js'), 2, 'ELEVENLABS_API_KEY is read here.'],
        ],
      );
    });

    it('is an empty list if nothing is linted', () => {
      assert.equal(project({ 'a.txt': '' }).run('--format', 'json').stdout, '[]\n');
    });

    it('contains no key if a fix would move one to another file', () => {
      const files = project({
        '.gitignore': '.env\n',
        '.env': 'PORT=3000\n',
        'a.js': cleanCall.replace('key }', `'${key}' }`),
        'new/.git/HEAD': '',
        'new/.gitignore': '.env\n',
        'new/a.js': cleanCall.replace('key }', `'${key}' }`),
      });
      const { stdout, stderr } = files.run('--format', 'json');
      assert.equal(stdout.match(/"hard-coded-key"/g)?.length, 2);
      assert.ok(!(stdout + stderr).includes(key.slice(3)));
      assert.equal(files.run('--fix').code, 0);
      assert.equal(files.text('.env'), 'PORT=3000\n');
    });

    it('contains no key, neither in a message nor in a fix', () => {
      const files = project({
        '.env': `ELEVENLABS_API_KEY=" ${key} "\nELEVENLABS_API_KEY='${key}\u200b'\n`,
        'a.ts': bearerCall.replace("'Bearer ' + key", `'Bearer ${key}'`),
        'b.ts': bearerCall.replace("'Bearer ' + key", `'Bearer ' + " ${key}"`),
      });
      const { stdout, stderr } = files.run('--format', 'json');
      assert.match(stdout, /"padded-key"/);
      assert.match(stdout, /"bearer-auth"/);
      assert.ok(!(stdout + stderr).includes(key));
    });
  });

  describe('stylish', () => {
    it('prints aligned lines below the path of the file, and the totals', () => {
      const files = project({ 'a.ts': `${capitalCall}\n\n\n\n\n\n\n\n\n${bearerCall}\n`, 'b.ts': cleanCall });
      const lines = files.run().stdout.split('\n');
      const column = capitalCall.indexOf("'XI-API-KEY'");
      assert.equal(lines[0], '');
      assert.equal(lines[1], files.pathOf('a.ts'));
      assert.match(lines[2] ?? '', new RegExp(`^   1:${column + 1}  information  \\S.*\\S +header-case$`));
      assert.match(lines[3] ?? '', /^ {2}10:\d+ {2}error {8}\S.*\S +bearer-auth$/);
      assert.equal(lines[2]?.indexOf('header-case'), lines[3]?.lastIndexOf('bearer-auth'));
      assert.deepEqual(lines.slice(4), [
        '',
        '✖ 2 problems (1 error, 0 warnings, 1 information)',
        '  2 problems can be fixed with the `--fix` option.',
        '',
        '',
      ]);
    });

    it('prints the further places of a problem below it', () => {
      const read = cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }');
      const column = read.indexOf('process') + 1;
      const places = (count: number) => {
        const files = project({ 'a.js': `${read}\n`.repeat(count) });
        return files
          .run()
          .stdout.split('\n')
          .find((line) => line.includes('also at'));
      };
      assert.equal(places(1), undefined);
      assert.match(
        places(2) ?? '',
        new RegExp(`^ {${8 + String(column).length + 'information'.length}}also at 2:${column}$`),
      );
      assert.match(places(4) ?? '', new RegExp(`also at 2:${column}, 3:${column} and 4:${column}$`));
      assert.match(places(13) ?? '', new RegExp(`10:${column}, 11:${column} and 2 more places$`));
    });

    it('prints nothing if nothing is found', () => {
      assert.deepEqual(project({ 'a.ts': cleanCall }).run(), { code: 0, stdout: '', stderr: '' });
    });

    const environments: readonly (readonly [env: NodeJS.ProcessEnv, colors: boolean])[] = [
      [{}, false],
      [{ CI: 'true' }, false],
      [{ FORCE_COLOR: '1' }, true],
      [{ FORCE_COLOR: '0' }, false],
      [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ];
    for (const [env, colors] of environments) {
      it(`${colors ? 'has' : 'has no'} colors with ${JSON.stringify(env)} in a pipe`, () => {
        const { stdout } = project({ 'a.ts': bearerCall }).runWith({ env });
        assert.match(stdout, /bearer-auth/);
        assert.equal(stdout.includes('\u001b['), colors);
      });
    }

    it('shows control characters of a file name by their code', () => {
      const { stdout } = project({ 'a\u001b[31m\n.ts': bearerCall }).run();
      assert.match(stdout, /a\\u001b\[31m\\u000a\.ts\n/);
      assert.ok(!stdout.includes('\u001b'));
    });
  });
});
