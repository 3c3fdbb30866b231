import assert from 'node:assert/strict';
import { bearerCall, capitalCall, temporaryProjects } from './command-line';

describe('warnings on the command line', () => {
  const project = temporaryProjects();
  const asWarning = ['--rule', 'bearer-auth:warning'];

  describe('--max-warnings', () => {
    const counts: readonly (readonly [args: readonly string[], code: number])[] = [
      [[], 0],
      [['--max-warnings', '2'], 0],
      [['--max-warnings', '1'], 1],
      [['--max-warnings=0'], 1],
      [['--max-warnings=0', '--max-warnings=5'], 0],
      [['--max-warnings=0', '--rule', 'bearer-auth:off'], 0],
      [['--max-warnings=0', '--rule', 'bearer-auth:hint'], 0],
      [['--max-warnings=0', '--quiet'], 1],
      [['--max-warnings=0', '--fix'], 0],
      [['--max-warnings=0', 'missing.ts', '.'], 2],
    ];
    for (const [args, code] of counts) {
      it(`two warnings and one information with ${args.join(' ') || 'nothing'} end in ${code}`, () => {
        const files = project({ 'a.ts': `${bearerCall}\n${capitalCall}`, 'b.ts': bearerCall });
        assert.equal(files.run(...asWarning, ...args).code, code);
      });
    }

    it('gives the reason on standard error', () => {
      const files = project({ 'a.ts': `${bearerCall}\n${bearerCall}` });
      const { stdout, stderr } = files.run('--format=json', '--max-warnings', '1', ...asWarning);
      assert.equal(JSON.parse(stdout).length, 1);
      assert.equal(stderr, 'elevenlabs-lint: Too many warnings: found 2, but --max-warnings allows 1.\n');
    });
  });

  describe('--quiet', () => {
    it('names the files that were skipped all the same', () => {
      const files = project({ 'a.ts': `${bearerCall}${'('.repeat(100_000)}`, 'b.md': '' });
      const { stderr } = files.run('--quiet', 'b.md', 'a.ts');
      assert.match(stderr, /b\.md was skipped: .*\n.*a\.ts was skipped: /);
    });

    const both = `${capitalCall}\n${bearerCall}\n`;

    it('prints only errors, and counts only them', () => {
      const { code, stdout } = project({ 'a.ts': both, 'b.ts': capitalCall }).run('--quiet');
      assert.equal(code, 1);
      assert.match(stdout, /bearer-auth/);
      assert.doesNotMatch(stdout, /header-case|b\.ts/);
      assert.match(stdout, /✖ 1 problem \(1 error, 0 warnings\)/);
    });

    it('prints nothing without an error', () => {
      const files = project({ 'a.ts': both });
      assert.deepEqual(files.run('--quiet', ...asWarning), { code: 0, stdout: '', stderr: '' });
    });

    it('counts only errors in JSON, where every file keeps its entry', () => {
      const results = project({ 'a.ts': both, 'b.ts': capitalCall }).results('--quiet');
      assert.deepEqual(
        results.map(({ messages, errorCount, warningCount }) => [messages.length, errorCount, warningCount]),
        [
          [1, 1, 0],
          [0, 0, 0],
        ],
      );
    });

    it("fixes even what it doesn't print", () => {
      const files = project({ 'a.ts': capitalCall });
      files.run('--quiet', '--fix');
      assert.notEqual(files.text('a.ts'), capitalCall);
    });
  });

  describe('--report-unused-disable-directives', () => {
    const option = '--report-unused-disable-directives';
    const needless = '// elevenlabs-lint-disable-next-line header-name, bearer-auth';
    const files = {
      'a.ts': `${capitalCall}\n  // elevenlabs-lint-disable-line\n`,
      'b.ts': `${needless}\n${bearerCall}`,
      '.env': '# elevenlabs-lint-disable padded-key\nA=1\n',
      'c.vue':
        '<!-- elevenlabs-lint-disable -->\n<script>\n// elevenlabs-lint-disable-line header-case\n</script>',
    };

    it('is a warning at the place of each comment, without a rule', () => {
      assert.deepEqual(project(files).findings(option), [
        '.env:1:1 warning null',
        `a.ts:1:${capitalCall.indexOf("'XI-API-KEY'") + 1} information header-case`,
        'a.ts:2:3 warning null',
        'b.ts:1:1 warning null',
        'c.vue:3:1 warning null',
      ]);
      const messages = project(files)
        .results(option)
        .flatMap((result) => result.messages);
      assert.deepEqual(
        messages.filter(({ ruleId }) => ruleId === null).map(({ message }) => message),
        [
          'This comment disables nothing. Remove it.',
          'This comment disables nothing. Remove it.',
          'This comment disables nothing for header-name. Remove header-name from the comment.',
          'This comment disables nothing. Remove it.',
        ],
      );
    });

    it('is printed without a rule', () => {
      const { code, stdout } = project(files).run(option, 'a.ts');
      assert.equal(code, 0);
      assert.match(stdout, /\n {2}2:3 {3}warning {6}This comment disables nothing\. Remove it\.\n/);
    });

    it('counts for --max-warnings, and --quiet leaves it out', () => {
      assert.equal(project(files).run(option, '--max-warnings', '3').code, 1);
      assert.equal(project(files).run(option, '--max-warnings', '4').code, 0);
      assert.equal(project(files).run(option, '--quiet').stdout, '');
    });

    it('is not reported without the option', () => {
      assert.deepEqual(project(files).findings(), [
        `a.ts:1:${capitalCall.indexOf("'XI-API-KEY'") + 1} information header-case`,
      ]);
    });

    it('is checked after --fix', () => {
      const text = `${bearerCall}\n// elevenlabs-lint-disable-next-line header-case\n${capitalCall}\n`;
      assert.deepEqual(project({ 'a.ts': text }).findings(option, '--fix'), []);
    });
  });
});
