import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { madeUpKeys } from '../made-up-keys';
import { projectFolder } from '../project';
import { keepForLeakSearch } from '../runner/kept-texts';
import { read } from '../unit/markdown-pages';
import { runProgram } from '../vscode/run-program';
import { bearerCall, capitalCall, cleanCall, type Project, temporaryProjects } from './command-line';
import { bashOptions, commandsIn, pathForScripts } from './page-scripts';

/** What each command of the pages does in `projectOfUser`: its status, and what it prints, writes or leaves. */
const outcomes: Readonly<Record<string, (outcome: CommandOutcome) => void>> = {
  'npx elevenlabs-lint': ({ status, output }) => {
    assert.match(output, /bearer-auth[\s\S]*header-case/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint src .env': ({ status, output }) => {
    assert.match(output, /bearer-auth/);
    assert.doesNotMatch(output, /header-case/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint --fix': ({ status, files }) => {
    assert.equal(files.text('src/voices.js'), cleanCall);
    assert.equal(status, 0);
  },
  'npx elevenlabs-lint --quiet': ({ status, output }) => {
    assert.match(output, /bearer-auth/);
    assert.doesNotMatch(output, /header-case/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint --rule header-case:off --rule untrimmed-env:error': ({ status, output }) => {
    assert.match(output, /error .*untrimmed-env/);
    assert.doesNotMatch(output, /header-case/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint --cache': ({ status, output, files }) => {
    assert.match(output, /bearer-auth/);
    assert.ok(fs.existsSync(files.pathOf('.elevenlabslintcache')));
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint --stdin --stdin-filename src/voices.js < draft.js': ({ status, output }) => {
    assert.match(output, /voices\.js[\s\S]*header-name/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint --format json > problems.json': ({ status, files }) => {
    assert.match(files.text('problems.json'), /"ruleId": ?"bearer-auth"/);
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint test-key': ({ status, output, hasSent }) => {
    assert.match(output, /^ElevenLabs accepts this key\. /m);
    assert.ok(hasSent('accepted'));
    assert.equal(status, 0);
  },
  'npx elevenlabs-lint test-key --file .env.production --name ELEVENLABS_API_KEY': ({
    status,
    output,
    hasSent,
  }) => {
    assert.match(output, /no credits left/);
    assert.ok(hasSent('usedUp'));
    assert.equal(status, 1);
  },
  'npx elevenlabs-lint test-key --json': ({ status, output }) => {
    assert.equal((JSON.parse(output) as { readonly usable: boolean }).usable, true);
    assert.equal(status, 0);
  },
  'NODE_USE_ENV_PROXY=1 npx elevenlabs-lint test-key': ({ status, output }) => {
    assert.match(output, /^ElevenLabs accepts this key\. /m);
    assert.equal(status, 0);
  },
};

interface CommandOutcome {
  readonly status: number;
  readonly output: string;
  readonly files: Project;
  /** Whether the stand-in API got this key, and no other. */
  readonly hasSent: (name: 'accepted' | 'usedUp') => boolean;
}

/** Commands that need a registry or a checkout, and what runs them instead. */
const runElsewhere: Readonly<Record<string, string>> = {
  'npm ci': '.ci/run',
  'npm run package': 'test/vscode/package-extension.ts',
  'npm run package:cli': 'test/npm/packed.ts',
  'npm install --save-dev path/to/checkout/elevenlabs-lint-*.tgz': 'test/npm/command-line.test.ts',
};

/** Pages whose commands have a test of their own. */
const testsOfPages: Readonly<Record<string, string>> = {
  'docs/ci.md': 'test/cli/ci-recipes.test.ts',
  'docs/eslint.md': 'test/npm/plugin-docs.test.ts',
};

const pages = ['README.md', ...fs.readdirSync(path.join(projectFolder, 'docs')).map((name) => `docs/${name}`)]
  .filter((page) => page.endsWith('.md') && testsOfPages[page] === undefined)
  .map((page) => ({ page, commands: commandsIn(read(page)) }));

describe('The documentation', () => {
  const project = temporaryProjects();
  let api: StandInApi;

  before(async () => {
    api = await startStandInApi();
  });
  after(() => api.close());
  beforeEach(() => api.forget());

  const projectOfUser = () =>
    project({
      'src/voices.js': bearerCall,
      'old.js': capitalCall,
      'client.js': 'new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY });',
      'draft.js': bearerCall.replace('Authorization', "'x-api-key'").replace("'Bearer ' + ", ''),
      '.env': `ELEVENLABS_API_KEY=${madeUpKeys.accepted}\n`,
      '.env.production': `ELEVENLABS_API_KEY=${madeUpKeys.usedUp}\n`,
      '.gitignore': '.env\n.env.production\n',
    });

  async function run(command: string): Promise<CommandOutcome> {
    const files = projectOfUser();
    const { status, output } = await runProgram('bash', [...bashOptions, command], {
      folder: files.folder,
      environment: { PATH: pathForScripts(files), STAND_IN_API: api.baseUrl },
    });
    keepForLeakSearch(output);
    const keys = api.requests.map(({ headers }) => headers['xi-api-key']);
    return { status, output, files, hasSent: (name) => keys.join() === madeUpKeys[name] };
  }

  for (const { page, commands } of pages) {
    for (const command of commands.filter((each) => runElsewhere[each] === undefined)) {
      it(`has a command that works: ${page}, ${command}`, async () => {
        const check = outcomes[command];
        assert.ok(check !== undefined, 'no row of the table says what this command does');
        check(await run(command));
      });
    }
  }

  it('has all commands that are listed here', () => {
    const documented = pages.flatMap(({ commands }) => commands);
    const listed = [...Object.keys(outcomes), ...Object.keys(runElsewhere)];
    assert.deepEqual(
      listed.filter((command) => !documented.includes(command)),
      [],
    );
  });

  it('has other commands only if a test runs them', () => {
    const tests = [...Object.values(runElsewhere), ...Object.values(testsOfPages)];
    assert.deepEqual(
      tests.filter((file) => !fs.existsSync(path.join(projectFolder, file))),
      [],
    );
  });
});
