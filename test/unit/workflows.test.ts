import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../project';
import { read } from './markdown-pages';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const names = fs.readdirSync(path.join(projectFolder, folder));
const manifest = JSON.parse(read('package.json')) as {
  readonly engines: { readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
};

/** All that a job may do beyond reading the code. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'release.yml npm': { 'id-token': 'write' },
};

function workflow(name: string): Workflow {
  return parse(read(`${folder}/${name}`)) as Workflow;
}

for (const name of names) {
  describe(`The workflow ${name}`, () => {
    const { on, permissions, jobs } = workflow(name);

    it('may do nothing by itself', () => assert.deepEqual(permissions, {}));

    it('never runs code of a pull request with the rights of this repository', () => {
      assert.deepEqual(
        Object.keys(on).filter((event) => !['push', 'pull_request'].includes(event)),
        [],
      );
    });

    for (const [id, job] of Object.entries(jobs)) {
      describe(`with the job ${id}`, () => {
        it('may read the code, and no more than it needs', () => {
          assert.deepEqual(job.permissions, { contents: 'read', ...allowed[`${name} ${id}`] });
        });

        it('ends by itself', () => assert.ok((job['timeout-minutes'] ?? 0) > 0));

        it('keeps no credentials in the checkout', () => {
          for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
            assert.equal(step.with?.['persist-credentials'], false);
          }
        });

        it('puts no value into a script, where it would be code', () => {
          for (const { run = '' } of job.steps) assert.doesNotMatch(run, /\$\{\{/);
        });

        it('has secrets only in an environment that somebody can protect', () => {
          const secret = JSON.stringify(job.steps).includes('secrets.');
          assert.ok(!secret || job.environment === 'release');
        });

        it('runs scripts that exist', () => {
          const scripts = job.steps.flatMap(({ run = '' }) => run.match(/(?<=npm run )[\w:-]+/g) ?? []);
          assert.deepEqual(
            scripts.filter((script) => manifest.scripts[script] === undefined),
            [],
          );
        });
      });
    }
  });
}

describe('The tests on the desktop', () => {
  it('run on three systems, with the oldest VS Code that is supported and the newest', () => {
    assert.deepEqual(workflow('ci.yml').jobs['desktop']?.strategy?.matrix, {
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      vscode: [manifest.engines.vscode.replace('^', ''), 'stable'],
    });
  });
});

describe('The release', () => {
  const { jobs } = workflow('release.yml');

  it('checks everything right after the installation, and publishes what that wrote', () => {
    const commands = jobs['package']?.steps.flatMap(({ run }) => run ?? []) ?? [];
    assert.deepEqual(commands.slice(1), ['npm ci', 'npm run release -- --dry-run', 'npm test']);
  });
});
