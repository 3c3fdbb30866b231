import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { documentShape } from '../../src/lint/documents/document-kind';
import { codeBlocks, read } from '../unit/markdown-pages';
import {
  bearerCall,
  capitalCall,
  cleanCall,
  type Outcome,
  type Project,
  temporaryProjects,
} from './command-line';
import { commitAll, git, gitEnvironment } from './git-repository';
import { bashOptions, commandsIn, pathForScripts } from './page-scripts';

const page = read('docs/ci.md');
const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly name: string; readonly run?: string; readonly uses?: string }[];
  };
};
const [hook, ...otherHooks] = parse(read('.pre-commit-hooks.yaml')) as {
  readonly entry: string;
  readonly files: string;
}[];

/** Runs a script of a page or an action in a project. */
function runScript(files: Project, script: string, environment: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync('bash', [...bashOptions, script], {
    cwd: files.folder,
    env: { ...gitEnvironment, ...environment, PATH: pathForScripts(files) },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const project = temporaryProjects();

/** A repository with a warning on its first branch, and an error that a branch added. */
function repository(): Project {
  const files = project({
    'src/a.ts': cleanCall,
    'old.ts': capitalCall,
    '.env.example': 'ELEVENLABS_API_KEY=\n',
  });
  commitAll(files);
  git(files, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  files.write('src/new.ts', bearerCall);
  return files;
}

describe('The page about CI', () => {
  const commands = commandsIn(page);
  const workflows = codeBlocks(page)
    .filter(({ file }) => file === 'example.yaml')
    .map(({ text }) => parse(text) as unknown);
  const scripts = [...commands, ...workflows.flatMap(scriptsIn)];

  it('has commands, also in workflows', () => {
    assert.ok(commands.length >= 8 && scripts.length >= commands.length + 2, scripts.join('\n'));
  });

  for (const script of scripts) {
    it(`runs: ${script}`, () => {
      const files = repository();
      if (script.endsWith('baseline.json')) runScript(files, `${script} --update-baseline`);
      const { code, stdout, stderr } = runScript(files, script, { GITHUB_BASE_REF: 'main' });
      const isAccepted = script.includes('--baseline');
      assert.equal(code, isAccepted ? 0 : 1, stdout + stderr);
      const [, output] = />\s*(\S+)$/.exec(script) ?? [];
      const printed = output === undefined ? stdout : files.text(output);
      assert.equal(printed.includes('bearer-auth'), !isAccepted, printed);
      assert.equal(printed.includes('header-case'), !isAccepted && !/--changed|src/.test(script), printed);
    });
  }

  it('names every format', () => {
    for (const format of ['stylish', 'json', 'sarif', 'github', 'junit', 'compact']) {
      assert.match(page, new RegExp(`^\\| \`${format}\` \\|`, 'm'));
    }
  });

  it('sets inputs that the action has', () => {
    const named = [...page.matchAll(/^ {10}([\w-]+): \|$/gm)].map(([, name]) => name ?? '');
    assert.deepEqual(
      named.filter((name) => action.inputs[name] === undefined),
      [],
    );
    assert.deepEqual(named, ['paths', 'options']);
  });

  it('has globs for lint-staged that match what is linted, and commands that run', () => {
    const [example] = codeBlocks(page).filter(({ file }) => file === 'example.json');
    const patterns = Object.entries(
      (JSON.parse(example?.text ?? '') as { 'lint-staged': Record<string, string> })['lint-staged'],
    );
    for (const name of lintedNames) {
      const matching = patterns.filter(([glob]) => picomatch(glob, { dot: true, basename: true })(name));
      assert.equal(matching.length, 1, name);
    }
    for (const [, command] of patterns) {
      assert.equal(runScript(repository(), `npx ${command} src/a.ts`).code, 0);
    }
  });
});

const lintedNames = [
  ...[
    'a.ts',
    'src/a.tsx',
    'a.mts',
    'a.cts',
    'a.js',
    'a.jsx',
    'a.mjs',
    'src/b/a.cjs',
    'a.vue',
    'a.svelte',
    'a.astro',
  ],
  ...['index.html', '.env', 'src/.env', '.env.local', 'a/.env.example', 'prod.env'],
];

describe('.pre-commit-hooks.yaml', () => {
  const pattern = new RegExp((hook?.files ?? '').replace('(?i)', ''), 'i');

  it('has one hook, which runs this version', () => {
    assert.deepEqual(otherHooks, []);
    assert.equal(hook?.entry, `npx --yes elevenlabs-lint@${version}`);
    const { code, stdout } = runScript(repository(), `${hook?.entry} src/new.ts old.ts`);
    assert.equal(code, 1);
    assert.match(stdout, /bearer-auth/);
  });

  for (const name of [...lintedNames, 'A.TS', '.dev.vars', 'a/.dev.vars.local', '.flaskenv', 'a.htm']) {
    it(`passes ${name} to the linter, which lints it`, () => {
      assert.ok(documentShape(path.basename(name)) !== undefined);
      assert.ok(pattern.test(name));
    });
  }

  for (const name of ['a.md', 'a.json', 'env', 'src/environment', 'package.json', 'a.tsv', 'a.css']) {
    it(`does not pass ${name}`, () => {
      assert.equal(documentShape(path.basename(name)), undefined);
      assert.equal(pattern.test(name), false);
    });
  }
});

describe('action.yml', () => {
  const stepOf = (name: string) => action.runs.steps.find((step) => step.name === name);

  it('installs this version', () => assert.equal(action.inputs['version']?.default, version));

  it('never puts an input into a script, where it would be code', () => {
    for (const { run = '' } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('lints, annotates and writes SARIF', () => {
    const { code, stdout, sarif, output } = runAction(repository(), { PATHS: '.', OPTIONS: '' });
    assert.equal(code, 1);
    assert.match(stdout, /^::notice file=old\.ts,.*\n::error file=src\/new\.ts,/);
    assert.match(sarif, /"ruleId": "bearer-auth"/);
    assert.match(output, /^sarif-file=.*elevenlabs-lint\.sarif\n$/);
  });

  it('takes a path and an option from each line, whatever they contain', () => {
    const files = repository();
    files.write('a b; touch evil $(touch evil) `touch evil`.ts', bearerCall);
    const { code, stdout, stderr } = runAction(files, {
      PATHS: 'src\na b; touch evil $(touch evil) `touch evil`.ts\n\n',
      OPTIONS: '--rule\nbearer-auth:warning\n--max-warnings=1\n',
    });
    assert.equal(code, 1);
    assert.equal(stdout.match(/^::warning /gm)?.length, 2);
    assert.match(stderr, /found 2, but --max-warnings allows 1/);
    assert.equal(fs.existsSync(files.pathOf('evil')), false);
  });

  it('passes for a clean project, and says once why it could not run', () => {
    assert.equal(runAction(repository(), { PATHS: 'src/a.ts', OPTIONS: '' }).code, 0);
    const { code, stderr } = runAction(repository(), { PATHS: 'missing', OPTIONS: '' });
    assert.equal(code, 2);
    assert.equal(stderr, "elevenlabs-lint: Can't read missing: it does not exist.\n");
  });

  function runAction(files: Project, inputs: NodeJS.ProcessEnv) {
    const temporary = path.join(path.dirname(files.folder), 'temporary');
    fs.mkdirSync(temporary);
    const paths = {
      PROGRAM: path.join(temporary, 'elevenlabs-lint/node_modules/elevenlabs-lint/dist/cli.js'),
      SARIF: path.join(temporary, 'elevenlabs-lint.sarif'),
      GITHUB_OUTPUT: path.join(temporary, 'output'),
    };
    const installed = runScript(files, `cd ../temporary\n${stepOf('Install')?.run}`, { VERSION: version });
    assert.equal(installed.code, 0, installed.stderr);
    const outcome = runScript(files, stepOf('Lint')?.run ?? '', { ...paths, ...inputs });
    const sarif = fs.readFileSync(paths.SARIF, 'utf8');
    return { ...outcome, sarif, output: fs.readFileSync(paths.GITHUB_OUTPUT, 'utf8') };
  }
});

describe('Every action of others', () => {
  const files = ['action.yml', 'docs/ci.md', ...workflowFiles()];
  for (const file of files) {
    it(`is pinned by its commit, with the version beside it: ${file}`, () => {
      const used = [...read(file).matchAll(/^ *(?:- )?uses: (.+)$/gm)].map(([, name]) => name ?? '');
      assert.deepEqual(
        used.filter((each) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each)),
        [],
      );
    });
  }
});

function workflowFiles(): string[] {
  const folder = '.github/workflows';
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}

/** The commands in a workflow of GitHub or GitLab. */
function scriptsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    if (name === 'run' && typeof inside === 'string') return [inside];
    return name === 'script' && Array.isArray(inside) ? inside.map(String) : scriptsIn(inside);
  });
}
