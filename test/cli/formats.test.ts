import assert from 'node:assert/strict';
import path from 'node:path';
import { madeUpKeys } from '../made-up-keys';
import { bearerCall, capitalCall, cleanCall, key, temporaryProjects } from './command-line';

describe('the formats of the command line', () => {
  const project = temporaryProjects();
  const name = 'ELEVENLABS_API_KEY';

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

    const joinable = [
      ['(process.env.ELEVENLABS_API_KEY as string)', 'process.env.ELEVENLABS_API_KEY as string'],
      ['several reads', 'process.env.ELEVENLABS_API_KEY, a: process.env.ELEVENLABS_API_KEY'],
    ] as const;
    for (const [code, value] of joinable) {
      it(`joins the edits of a fix: ${code}`, () => {
        const text = cleanCall.replace('key }', `${value} }`);
        const files = project({ 'a.ts': text });
        const fix = files.results('a.ts')[0]?.messages[0]?.fix;
        assert.ok(fix);
        files.run('--fix', 'a.ts');
        assert.equal(text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]), files.text('a.ts'));
      });
    }

    const notJoinable = [
      ['.env', 'whitespace on both sides of a key', `ELEVENLABS_API_KEY=" ${key} "\n`],
      ['a.js', 'whitespace on both sides of a literal', cleanCall.replace('key }', `' ${key} ' }`)],
      [
        'a.js',
        'a key between two reads',
        [
          cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }'),
          `const other = '${key}';`,
          cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }'),
        ].join('\n'),
      ],
    ] as const;
    for (const [file, example, text] of notJoinable) {
      it(`lists the edits of a fix that would show a key: ${example}`, () => {
        const files = project({ [file]: text });
        const output = files.run('--format', 'json', file).stdout;
        assert.ok(!output.includes(key.slice(3, 15)));
        const safe = files
          .results(file)
          .flatMap(({ messages }) => messages)
          .flatMap(({ fix, suggestions = [] }) => (fix === undefined ? suggestions : []))
          .filter(({ isSafe }) => isSafe);
        assert.equal(safe.length, 1);
        const edits = safe[0]?.edits ?? [];
        files.run('--fix', file);
        const edited = edits.reduceRight(
          (rest, { range, text: added }) => rest.slice(0, range[0]) + added + rest.slice(range[1]),
          text as string,
        );
        assert.equal(edited, files.text(file));
      });
    }

    it('has a fix or a suggestion with edits for every problem that --fix fixes, and for those in two files', () => {
      const files = project({
        '.gitignore': '.env\n',
        '.env': 'XI_API_KEY=a\n',
        'a.js': cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY?.trim() }'),
        'b.js': cleanCall.replace('key }', `'${key}' }`),
      });
      const suggestions = files
        .results('a.js', 'b.js')
        .flatMap(({ messages }) => messages[0]?.suggestions ?? []);
      assert.deepEqual(
        suggestions.map(({ desc, fix, edits = [] }) => [
          desc,
          fix !== undefined,
          edits.map(({ filePath, text, copy }) => [
            path.basename(filePath),
            `${text}${copy === undefined ? '' : '…'}`,
          ]),
        ]),
        [
          [`Rename XI_API_KEY to ${name} in .env`, false, [['.env', name]]],
          [`Read XI_API_KEY instead of ${name}`, true, []],
          ['Read the key from the environment', true, []],
          [
            'Move the key to .env and read it from there',
            false,
            [
              ['b.js', `process.env.${name}?.trim()`],
              ['.env', `${name}=…`],
            ],
          ],
        ],
      );
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
        '  By rule: bearer-auth 1, header-case 1.',
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

    it('says in how many files the same key or variable was found, and never the key', () => {
      const literal = (value: string) => cleanCall.replace('key }', `'${value}' }`);
      const read = cleanCall.replace('key }', 'process.env.ELEVENLABS_API_KEY }');
      const files = project({
        'a.js': `${literal(key)}\n${literal(key)}`,
        'b.js': `${read}\n${literal(key)}`,
        'c.js': `${literal(`Bearer ${key}`)}\n${literal(madeUpKeys.accepted)}`,
        'd.js': `${read}\n${literal(madeUpKeys.accepted)}`,
        'e.js': cleanCall.replace('key }', 'process.env.XI_API_KEY }'),
      });
      const { stdout } = files.run();
      assert.match(
        stdout,
        /option\.\n {2}The same key is in 3 files\.\n {2}Another key is in 2 files\.\n {2}ELEVENLABS_API_KEY is reported in 2 files\.\n {2}By rule: hard-coded-key 5, untrimmed-env 3, malformed-key 1\.\n\n$/,
      );
      assert.ok(!stdout.includes(key));
      assert.doesNotMatch(project({ 'a.js': read, 'b.js': literal(key) }).run().stdout, / files\./);
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
