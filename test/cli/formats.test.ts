import assert from 'node:assert/strict';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { formatNames } from '../../src/cli/formats/format-names';
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

  describe('github', () => {
    it('is a command for each problem, with the path from the root of the repository', () => {
      const files = project({ '.git/HEAD': '', 'src/a.ts': `${capitalCall}\n${bearerCall}\n` });
      const { code, stdout } = files.runWith({ folder: 'src' }, '--format', 'github');
      const [information, error, ...others] = stdout.split('\n');
      const column = (text: string) => capitalCall.indexOf(text) + 1;
      assert.equal(code, 1);
      assert.deepEqual(others, ['']);
      assert.ok(
        information?.startsWith(
          `::notice file=src/a.ts,line=1,endLine=1,col=${column("'XI-API-KEY'")},endColumn=${column(': key')},title=header-case::Prefer xi-api-key,`,
        ),
        information,
      );
      assert.match(error ?? '', /^::error file=src\/a\.ts,line=2,.*,title=bearer-auth::/);
    });

    it('has no columns for a problem on several lines, because GitHub refuses them', () => {
      const text = cleanCall.replace('key }', 'process.env\n  .ELEVENLABS_API_KEY }');
      const { stdout } = project({ 'a.ts': text }).run('--format', 'github');
      assert.match(stdout, /^::notice file=a\.ts,line=1,endLine=2,title=untrimmed-env::/);
    });

    it('escapes what would end a property, a message or the line', () => {
      const files = project({ 'a,b:c%0A::error ::.ts': bearerCall });
      const [command, ...others] = files.run('--format', 'github').stdout.split('\n');
      assert.match(command ?? '', /^::error file=a%2Cb%3Ac%250A%3A%3Aerror %3A%3A\.ts,line=1,/);
      assert.deepEqual(others, ['']);
    });
  });

  describe('compact', () => {
    it("is a line for each problem, as ESLint writes it and VS Code's problem matcher reads it", () => {
      const files = project({ 'a.ts': `${capitalCall}\n${bearerCall}\n` });
      const matcher = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
      const found = files
        .run('--format', 'compact')
        .stdout.trim()
        .split('\n')
        .map((line) => matcher.exec(line) ?? []);
      assert.deepEqual(
        found.map(([, file, line, , level, , rule]) => [file, line, level, rule]),
        [
          [files.pathOf('a.ts'), '1', 'Info', 'header-case'],
          [files.pathOf('a.ts'), '2', 'Error', 'bearer-auth'],
        ],
      );
    });

    it('prints nothing if nothing is found', () => {
      assert.equal(project({ 'a.ts': cleanCall }).run('--format', 'compact').stdout, '');
    });
  });

  describe('junit', () => {
    it('has a suite for each file: errors and warnings fail, others pass', () => {
      const files = project({
        '.env': `ELEVENLABS_API_KEY=" ${key}"\n`,
        'a.ts': `${capitalCall}\n${bearerCall}\n`,
        'b.ts': cleanCall,
      });
      const elements = elementsOf(files.run('--format', 'junit').stdout);
      assert.deepEqual(
        elements.map(({ name, attributes: { type, ...all } }) =>
          `${name} ${type ?? all['name'] ?? ''}`.trim(),
        ),
        [
          'testsuites elevenlabs-lint',
          'testsuite .env',
          'testcase padded-key (1:21)',
          'failure warning',
          'testsuite a.ts',
          `testcase header-case (1:${capitalCall.indexOf("'XI-API-KEY'") + 1})`,
          'system-out',
          `testcase bearer-auth (2:${bearerCall.indexOf('Authorization') + 1})`,
          'failure error',
          'testsuite b.ts',
          'testcase no problems',
        ],
      );
      const { tests, failures } = elements[0]?.attributes ?? {};
      assert.deepEqual({ tests, failures }, { tests: '4', failures: '2' });
    });

    it('is well-formed whatever a name contains', () => {
      const name = `a<b>&"'\u0001\u001b\u200b\uffff]]>.ts`;
      const files = project({ [name]: bearerCall });
      const [, suite] = elementsOf(files.run('--format', 'junit').stdout);
      assert.equal(suite?.attributes['name'], `a<b>&"'\\u0001\\u001b\\u200b\ufffd]]>.ts`);
    });

    it('is well-formed if nothing is linted', () => {
      assert.equal(elementsOf(project().run('--format', 'junit').stdout).length, 1);
    });
  });

  for (const format of formatNames) {
    it(`${format} contains no key`, () => {
      const files = project({
        '.gitignore': '.env\n',
        '.env': `ELEVENLABS_API_KEY=" ${key} "\nXI_API_KEY='${key}\u200b'\nA_ELEVENLABS_API_KEY=Bearer ${key}\n`,
        'a.ts': bearerCall.replace("'Bearer ' + key", `'Bearer ${key}'`),
        'b.ts': cleanCall.replace('key }', `' ${key} ' }`),
        'c.ts': `fetch('https://api.elevenlabs.io/v1/voices?xi-api-key=${key}')`,
      });
      const { code, stdout, stderr } = files.run('--format', format);
      assert.equal(code, 1);
      assert.match(stdout, /hard-coded-key/);
      for (let at = 3; at + 8 <= key.length; at++) {
        assert.ok(!(stdout + stderr).includes(key.slice(at, at + 8)), key.slice(at, at + 8));
      }
    });
  }
});

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** All elements of an XML document in their order. Throws if it isn't well-formed. */
function elementsOf(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}
