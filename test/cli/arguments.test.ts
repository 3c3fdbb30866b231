import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { bearerCall, temporaryProjects } from './command-line';

describe('the arguments of the command line', () => {
  const project = temporaryProjects();

  for (const flag of ['--version', '-v']) {
    it(`${flag} prints the version and nothing else`, () => {
      assert.deepEqual(project().run(flag), { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  }

  const options = [
    ...['--format', '--quiet', '--max-warnings', '--rule', '--report-unused-disable-directives'],
    ...[
      '--fix',
      '--changed',
      '--baseline',
      '--update-baseline',
      '--cache',
      '--cache-location',
      '--threads',
      '--stdin',
      '--stdin-filename',
      '--version',
      '--help',
    ],
  ];
  for (const flag of ['--help', '-h']) {
    it(`${flag} names every option`, () => {
      const { code, stdout, stderr } = project().run(flag, 'missing.ts');
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      for (const option of options) {
        assert.ok(stdout.includes(option), option);
      }
      assert.ok(
        stdout.split('\n').every((line) => line.length <= 120),
        'lines fit a terminal',
      );
    });
  }

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['--foo'], /The option "--foo" is unknown/],
    [['--foo=bar', '--help'], /The option "--foo" is unknown/],
    [['--fromat', 'json'], /The option "--fromat" is unknown\. Did you mean --format\? Run/],
    [['-x'], /The option "-x" is unknown\. Run/],
    [['--toString'], /The option "--toString" is unknown/],
    [['--no-fix'], /The option "--no-fix" is unknown\. Run/],
    [['test-key', '--jsno'], /The option "--jsno" is unknown\. Did you mean --json\?/],
    [['test-kye'], /Can't read test-kye: it does not exist\. Did you mean test-key\?/],
    [['src/test-kye'], /Can't read src\/test-kye: it does not exist\.\n/],
    [['--fix=yes'], /The option "--fix" takes no value\. Remove the value\./],
    [['--format'], /The option "--format" needs a value\. Add one after it\./],
    [['--format', '--fix'], /The option "--format" needs a value\./],
    [['--format', 'xml'], /"xml" is unknown\. Use stylish, json, sarif, github, junit or compact\./],
    [['--format', 'constructor'], /The format "constructor" is unknown/],
    [['--rule'], /The option "--rule" needs a value\./],
    [['--max-warnings'], /The option "--max-warnings" needs a value\./],
    [['--max-warnings', '-1'], /The option "--max-warnings" needs a value\./],
    [['--max-warnings=-1'], /The option "--max-warnings" needs a whole number, 0 or more\./],
    [['--max-warnings', '1.5'], /needs a whole number/],
    [['--max-warnings='], /needs a whole number/],
    [['--quiet=yes'], /The option "--quiet" takes no value\./],
    [['--stdin'], /The option "--stdin" needs "--stdin-filename", as in --stdin-filename src\/app\.ts\./],
    [['--stdin-filename', 'a.ts'], /The option "--stdin-filename" needs "--stdin"\./],
    [['--stdin', '--stdin-filename'], /The option "--stdin-filename" needs a value\./],
    [['--stdin', '--stdin-filename='], /The option "--stdin-filename" needs a value\./],
    [['--stdin', '--stdin-filename', 'a.ts', 'b.ts'], /The option "--stdin" takes no paths/],
    [['--stdin', '--stdin-filename', 'a.ts', '--fix'], /The option "--fix" doesn't work with "--stdin"/],
    [['--stdin', '--stdin-filename', 'a.ts', '--cache'], /The option "--cache" doesn't work with "--stdin"/],
    [['--update-baseline'], /The option "--update-baseline" needs "--baseline" with a file\. Add both\./],
    [['--baseline='], /The option "--baseline" needs a value\./],
    [['--cache-location', 'a'], /The option "--cache-location" needs "--cache"\./],
    [['--cache', '--cache-location='], /The option "--cache-location" needs a value\./],
    [['--threads', '0'], /The option "--threads" needs a whole number from 1 to 999\./],
    [['--threads', 'two'], /needs a whole number from 1 to 999/],
    [['--rule', 'header-case'], /needs a rule and a severity, as in --rule header-case:off\./],
    [['--rule', 'nonsense:off'], /The option "--rule" names the unknown rule "nonsense"\. Use/],
    [['--rule', 'header-cases:off'], /unknown rule "header-cases"\. Did you mean header-case\? Use/],
    [
      ['--rule', 'header-case:loud'],
      /sets header-case to an unknown severity\. Use one of default, error, warning, information, hint, off\./,
    ],
  ];
  for (const [args, sentence] of refused) {
    it(`${args.join(' ')} is refused in one line`, () => {
      const { code, stdout, stderr } = project({ 'a.ts': bearerCall }).run(...args);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, sentence);
      assert.match(stderr, /^elevenlabs-lint: [^\n]+[.?]\n$/);
    });
  }

  it('options can come before, between and after paths', () => {
    const files = project({ 'a.ts': bearerCall, 'b.ts': bearerCall });
    const { code, stdout } = files.run(
      '--rule',
      'bearer-auth:off',
      'a.ts',
      '--format',
      'json',
      'b.ts',
      '--fix',
    );
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).length, 2);
  });

  it('everything after -- is a path', () => {
    const { code, stdout } = project({ '--fix': '', '-a.ts': bearerCall }).run(
      '--format=json',
      '--',
      '-a.ts',
    );
    assert.equal(code, 1);
    assert.match(stdout, /"bearer-auth"/);
  });
});
