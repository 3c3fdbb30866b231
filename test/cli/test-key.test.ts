import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { ignoredProxyVariable } from '../../src/cli/test-key/proxy';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { allMadeUpKeys, madeUpKeys } from '../made-up-keys';
import { keepForLeakSearch } from '../runner/kept-texts';
import { type Outcome, type Project, temporaryProjects } from './command-line';

const project = temporaryProjects();
const { accepted, free, restricted, unknown, unpaid, usedUp, quota } = madeUpKeys;

describe('test-key on the command line', () => {
  let api: StandInApi;

  before(async () => {
    api = await startStandInApi();
  });
  after(() => api.close());
  beforeEach(() => api.forget());

  /** Runs while the stand-in API serves from this process. */
  function testKey(files: Project, env: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> {
    const child = spawn(
      process.execPath,
      [files.program, 'test-key', '--api-base-url', api.baseUrl, ...args],
      {
        cwd: files.folder,
        env: { PATH: process.env['PATH'], ...env },
      },
    );
    const outcome = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => {
      outcome.stdout += text;
    });
    child.stderr.on('data', (text) => {
      outcome.stderr += text;
    });
    return new Promise((resolve) => {
      child.on('close', (code) => {
        const printed = outcome.stdout + outcome.stderr;
        keepForLeakSearch(printed);
        assert.ok(!allMadeUpKeys.some((key) => printed.includes(key)), 'a key was printed');
        resolve({ code, ...outcome });
      });
    });
  }

  function keysSent(): (string | undefined)[] {
    return api.requests.map(({ headers }) => nameOf(headers['xi-api-key']));
  }

  const outcomes: readonly (readonly [key: string, code: number, says: RegExp])[] = [
    [accepted, 0, /^ElevenLabs accepts this key.*\nPlan: Creator\.\n.*98,750 left/m],
    [restricted, 0, /^This key is valid but restricted.*\n.*user_read/m],
    [unpaid, 1, /its account has an open payment/],
    [usedUp, 1, /its account has no credits left/],
    [unknown, 1, /wrong, deleted, or replaced/],
    [quota, 1, /HTTP 401, quota_exceeded/],
    [madeUpKeys.htmlPage, 2, /a web page instead of data/],
    [madeUpKeys.rateLimited, 2, /too many requests/],
    [madeUpKeys.redirect, 2, /a redirect\. The test doesn't follow it/],
    ['', 1, /Nothing was sent: the value is empty\./],
    ['your_api_key', 1, /placeholder/],
    [`\${OTHER}`, 2, /a secret stored elsewhere/],
    [madeUpKeys.webhookSecret, 1, /webhook secret/],
  ];
  for (const [key, code, says] of outcomes) {
    it(`exits with ${code}: ${says.source}`, async () => {
      const result = await testKey(project({ '.env': `ELEVENLABS_API_KEY=${key}\n` }), {});
      assert.match(result.stdout, says);
      assert.deepEqual([result.code, result.stderr], [code, '']);
      assert.ok(api.requests.length <= 1 && api.strayRequests.length === 0);
    });
  }

  it('names the line and masks the key', async () => {
    const files = project({ '.env': `A=1\nELEVENLABS_API_KEY=" ${accepted} "\n` });
    const { stdout } = await testKey(files, {});
    assert.match(stdout, /^sk_…7081 \(ELEVENLABS_API_KEY in \.env, line 2\)\n/);
    assert.match(stdout, /whitespace or invisible characters/);
    assert.deepEqual(keysSent(), ['accepted']);
  });

  const files = {
    '.env': `ELEVENLABS_API_KEY=${accepted}\nXI_API_KEY=${unknown}\n`,
    '.env.local': `ELEVENLABS_API_KEY=${free}\n`,
    '.env.example': `ELEVENLABS_API_KEY=${unknown}\n`,
    'other.env': `OTHER=${restricted}\nXI_API_KEY=${quota}\n`,
  };
  const choices: readonly (readonly [env: NodeJS.ProcessEnv, args: readonly string[], sent: string])[] = [
    [{}, [], 'free'],
    [{ ELEVENLABS_API_KEY: unpaid }, [], 'unpaid'],
    [{ XI_API_KEY: unpaid }, [], 'free'],
    [{}, ['--name', 'XI_API_KEY'], 'unknown'],
    [{}, ['--name=OTHER'], 'restricted'],
    [{ OTHER: usedUp }, ['--name', 'OTHER'], 'usedUp'],
    [{ ELEVENLABS_API_KEY: unpaid }, ['--file', '.env'], 'accepted'],
    [{}, ['--file', 'other.env'], 'quota'],
    [{}, ['--file', 'other.env', '--name', 'OTHER'], 'restricted'],
  ];
  for (const [env, args, sent] of choices) {
    it(`takes the right key: ${[...Object.keys(env), ...args].join(' ') || 'nothing given'}`, async () => {
      await testKey(project(files), env, ...args);
      assert.deepEqual(keysSent(), [sent]);
    });
  }

  it('uses the last of several values of a variable, as loaders do', async () => {
    const text = `ELEVENLABS_API_KEY=${unknown}\nELEVENLABS_API_KEY=${accepted}\n`;
    const { stdout } = await testKey(project({ '.env': text }), {});
    assert.match(stdout, /line 2\)/);
    assert.deepEqual(keysSent(), ['accepted']);
  });

  it('prints JSON for programs', async () => {
    const { code, stdout } = await testKey(project(files), {}, '--json', '--file=.env');
    const { message, details, host, ...result } = JSON.parse(stdout);
    assert.deepEqual(result, {
      usable: true,
      kind: 'accepted',
      reason: 'accepted',
      key: 'sk_…7081',
      variable: 'ELEVENLABS_API_KEY',
      source: '.env',
      line: 1,
      account: {
        plan: 'creator',
        status: 'active',
        creditsUsed: 1_250,
        creditsLimit: 100_000,
        resetUnix: 1_798_761_600,
      },
    });
    assert.match(message, /^ElevenLabs accepts this key/);
    assert.ok(details.includes('Plan: Creator.'));
    assert.equal(`http://${host}`, api.baseUrl);
    assert.equal(code, 0);
  });

  it('says in JSON whether a key is usable, not usable or unknown', async () => {
    for (const [key, usable] of [
      [accepted, true],
      [unknown, false],
      [madeUpKeys.serverError, null],
    ]) {
      const { stdout } = await testKey(project({ '.env': `ELEVENLABS_API_KEY=${key}\n` }), {}, '--json');
      assert.equal(JSON.parse(stdout).usable, usable);
    }
  });

  const refusals: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [[], /Found no key to test in the environment and the environment files in this folder\./],
    [['--name', 'MY_KEY'], /Found no variable MY_KEY in the environment/],
    [['--file', 'no-key.env'], /Found no key to test in no-key\.env\./],
    [['--file'], /The option "--file" needs a value/],
    [['--name', '--json'], /The option "--name" needs a value/],
    [['--json=yes'], /The option "--json" takes no value/],
    [['--verbose'], /The option "--verbose" is unknown/],
    [[accepted], /takes no key and no path/],
    [['--api-base-url', 'http://api.example.com', '--file', 'key.env'], /^$/],
  ];
  for (const [args, says] of refusals) {
    it(`sends nothing: ${args.filter((arg) => arg !== accepted).join(' ') || says.source}`, async () => {
      const others = { 'no-key.env': 'A=1\n', 'key.env': `ELEVENLABS_API_KEY=${accepted}\n` };
      const chosen = args.includes('key.env') ? others : { 'no-key.env': 'A=1\n' };
      const { code, stderr } = await testKey(project(args.length === 0 ? {} : chosen), {}, ...args);
      assert.equal(code, 2);
      assert.match(stderr, says);
      assert.deepEqual(api.requests, []);
    });
  }

  it("says that it can't read a missing file", () => {
    const { code, stderr } = project().run('test-key', '--file', 'missing.env');
    assert.equal(code, 2);
    assert.equal(stderr, "elevenlabs-lint: Can't read missing.env. Check that it exists and is a file.\n");
  });

  it('prints its help', () => {
    const { code, stdout } = project().run('test-key', '--help');
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: elevenlabs-lint test-key/);
  });

  it('says that it ignores a proxy', async () => {
    const files = project({ '.env': `ELEVENLABS_API_KEY=${accepted}\n` });
    const { code, stderr } = await testKey(files, { HTTP_PROXY: 'http://127.0.0.1:9' });
    assert.equal(code, 0);
    assert.match(stderr, /^elevenlabs-lint: This request ignores HTTP_PROXY\./);
  });
});

describe('An ignored proxy variable', () => {
  const on = { NODE_USE_ENV_PROXY: '1' };
  const proxy = 'http://proxy.example:8080';
  const cases: readonly (readonly [
    env: NodeJS.ProcessEnv,
    version: string,
    options: readonly string[],
    ignored: string | undefined,
  ])[] = [
    [{}, '20.20.2', [], undefined],
    [{ HTTPS_PROXY: proxy }, '20.20.2', [], 'HTTPS_PROXY'],
    [{ https_proxy: proxy, ...on }, '20.20.2', [], 'https_proxy'],
    [{ HTTPS_PROXY: proxy }, '24.21.0', [], 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: proxy, ...on }, '24.21.0', [], undefined],
    [{ HTTPS_PROXY: proxy }, '24.21.0', ['--use-env-proxy'], undefined],
    [{ HTTPS_PROXY: proxy, ...on }, '22.20.0', [], 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: proxy, ...on }, '22.21.0', [], undefined],
    [{ ALL_PROXY: proxy, ...on }, '24.21.0', [], 'ALL_PROXY'],
    [{ HTTP_PROXY: proxy }, '20.20.2', [], undefined],
    [{ HTTPS_PROXY: '' }, '20.20.2', [], undefined],
    [{ HTTPS_PROXY: proxy, NO_PROXY: 'localhost,.elevenlabs.io' }, '20.20.2', [], undefined],
    [{ HTTPS_PROXY: proxy, NO_PROXY: 'other.io' }, '20.20.2', [], 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: proxy, no_proxy: '*' }, '20.20.2', [], undefined],
  ];
  for (const [env, version, options, ignored] of cases) {
    const given = [...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...options].join(' ');
    it(`Node ${version}, ${given || 'nothing set'}: ${ignored ?? 'none'}`, () => {
      const address = new URL('https://api.elevenlabs.io');
      assert.equal(ignoredProxyVariable(address, env, { version, options }), ignored);
    });
  }
});

/** The name of a key in the list of made-up ones, so that a failing test doesn't print the key. */
function nameOf(key: string | string[] | undefined): string | undefined {
  return Object.entries(madeUpKeys).find(([, value]) => value === key)?.[0];
}
