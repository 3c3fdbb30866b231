import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { bearerCall } from '../cli/command-line';
import { madeUpKeys } from '../made-up-keys';
import { keepForLeakSearch } from '../runner/kept-texts';
import { type ProgramResult, runProgram } from '../vscode/run-program';
import { temporaryFolder } from '../vscode/temporary-folder';
import { ensureNodes, nodeTitles } from './nodes';
import { tarballOf } from './packed';

describe('elevenlabs-lint from its tarball, in an empty folder without a network', () => {
  let programs: ReadonlyMap<string, string>;
  let api: StandInApi;

  before(async () => {
    programs = await ensureNodes(console.log);
    api = await startStandInApi();
  });
  after(() => api.close());

  for (const title of nodeTitles) {
    describe(title, () => {
      let folder: string;
      const run = (program: 'node' | 'npm' | 'npx', ...args: string[]) =>
        runOffline(programs.get(title) ?? '', folder, program, args);

      before(async () => {
        folder = temporaryFolder();
        const { status, output } = await run('npm', 'install', tarballOf('elevenlabs-lint'));
        assert.equal(status, 0, output);
      });

      it(`has the version of its name`, async () => {
        const { standardOutput } = await run('node', '--version');
        const expected = title === 'this Node' ? process.version : title.replace('node-', 'v');
        assert.match(standardOutput, new RegExp(`^${expected}\\b`));
      });

      it('installs nothing else', () => {
        const installed = fs.readdirSync(path.join(folder, 'node_modules'));
        assert.deepEqual(
          installed.filter((name) => !name.startsWith('.')),
          ['elevenlabs-lint'],
        );
      });

      it('lints and fixes with npx', async () => {
        const script = path.join(folder, 'voices.js');
        fs.writeFileSync(script, bearerCall);
        const found = await run('npx', 'elevenlabs-lint');
        assert.match(found.output, /bearer-auth/);
        assert.equal(found.status, 1);
        const fixed = await run('npx', 'elevenlabs-lint', '--fix', 'voices.js');
        assert.equal(fixed.status, 0, fixed.output);
        assert.match(fs.readFileSync(script, 'utf8'), /'xi-api-key': key/);
      });

      it('tests a key with npx', async () => {
        fs.writeFileSync(path.join(folder, '.env'), `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`);
        api.forget();
        const { status, output } = await run(
          'npx',
          'elevenlabs-lint',
          'test-key',
          '--api-base-url',
          api.baseUrl,
        );
        assert.match(output, /^ElevenLabs accepts this key/m);
        assert.equal(status, 0);
        assert.deepEqual(
          api.requests.map(({ headers }) => headers['xi-api-key'] === madeUpKeys.accepted),
          [true],
        );
      });

      it('runs from the tarball without being installed', async () => {
        const args = [
          '--yes',
          '--package',
          tarballOf('elevenlabs-lint'),
          '--',
          'elevenlabs-lint',
          '--version',
        ];
        const { status, output } = await runOffline(
          programs.get(title) ?? '',
          temporaryFolder(),
          'npx',
          args,
        );
        assert.equal(status, 0, output);
        assert.match(output, /^\d+\.\d+\.\d+$/m);
      });
    });
  }
});

/**
 * Runs Node or npm on a version of Node, with an empty cache of npm.
 * @param nodeFolder contains the program of Node.
 */
async function runOffline(
  nodeFolder: string,
  folder: string,
  program: 'node' | 'npm' | 'npx',
  args: readonly string[],
): Promise<ProgramResult> {
  const environment = {
    PATH: [nodeFolder, process.env['PATH']].join(path.delimiter),
    HOME: folder,
    npm_config_cache: path.join(folder, '.npm'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const result = await runProgram(program, args, { folder, environment });
  keepForLeakSearch(result.output);
  return result;
}
