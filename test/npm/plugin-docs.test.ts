import assert from 'node:assert/strict';
import path from 'node:path';
import { bearerCall, key } from '../cli/command-line';
import { keepForLeakSearch } from '../runner/kept-texts';
import { read } from '../unit/markdown-pages';
import { type ProgramResult, runProgram } from '../vscode/run-program';
import { ensureLinters, eslintVersions, LinterProject } from './linters';

const pages = ['docs/eslint.md', 'docs/npm/elevenlabs-lint.md', 'docs/npm/eslint-plugin-elevenlabs.md'];

/** What a user may have: one mistake that a fix cures in a script, and one in an environment file. */
const mistakes = {
  'src/voices.js': bearerCall,
  '.env': `ELEVENLABS_API_KEY=" ${key}"\n`,
  '.gitignore': 'node_modules\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
};

for (const version of eslintVersions) {
  describe(`In the documentation, with ${version}`, () => {
    let project: LinterProject;

    before(async () => {
      project = new LinterProject(await ensureLinters(console.log), version);
    });
    beforeEach(() => {
      project.clear();
      project.write(mistakes);
    });

    async function run(...command: readonly string[]): Promise<ProgramResult> {
      const [program = '', ...args] = command;
      const file = path.join(project.folder, programFiles[program] ?? '');
      const result = await runProgram(process.execPath, [file, ...args], { folder: project.folder });
      keepForLeakSearch(result.output.replaceAll(key, ''));
      return result;
    }

    for (const page of pages) {
      for (const [at, config] of configsIn(page, 'eslint.config.mjs').entries()) {
        it(`each ESLint configuration works and type-checks: ${page}, number ${at + 1}`, async () => {
          project.write({ 'eslint.config.mjs': config });
          const { status, output } = await run('eslint', '.');
          assert.equal(status, 1, output);
          assert.match(output, /elevenlabs\/padded-key/);
          assert.equal(/elevenlabs\/bearer-auth/.test(output), !config.includes('elevenlabs/env'));
          const types = await run('tsc', ...compilerOptions, 'eslint.config.mjs');
          assert.deepEqual([types.status, types.output], [0, '']);
        });
      }

      for (const config of configsIn(page, '.oxlintrc.json')) {
        it(`the configuration of oxlint works: ${page}`, async () => {
          project.write({ '.oxlintrc.json': config });
          const { status, output } = await run('oxlint', 'src');
          assert.equal(status, 1, output);
          assert.match(output, /elevenlabs\(bearer-auth\)/);
        });
      }

      for (const command of commandsIn(page)) {
        it(`the command works: ${command}`, async () => {
          const [eslint = '', ...others] = configsIn('docs/eslint.md', 'eslint.config.mjs');
          const [oxlint = ''] = configsIn('docs/eslint.md', '.oxlintrc.json');
          assert.ok(others.length > 0);
          project.write({ 'eslint.config.mjs': eslint, '.oxlintrc.json': oxlint });
          const { status, output } = await run(...command.replace('npx ', '').split(' '));
          assert.equal(status, command.includes('--fix') ? 0 : 1, output);
          assert.equal(project.read('src/voices.js') === bearerCall, !command.includes('--fix'));
        });
      }
    }
  });
}

/** The programs that `npx` runs in the project. */
const programFiles: Readonly<Record<string, string>> = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  tsc: 'node_modules/typescript/bin/tsc',
  'elevenlabs-lint': 'node_modules/elevenlabs-lint/dist/cli.js',
};

const compilerOptions = ['--noEmit', '--checkJs', '--strict', '--skipLibCheck', '--module', 'nodenext'];

/** The configurations on a page: code whose first line names the file. */
function configsIn(page: string, file: string): string[] {
  const blocks = read(page).matchAll(/^```\w+\n\/\/ (\S+)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, name, text = '']) => (name === file ? [text] : []));
}

/** The commands on a page, except for those that install something or send a key, which have tests of their own. */
function commandsIn(page: string): string[] {
  const blocks = [...read(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const commands = blocks.flatMap((text) => text.trim().split('\n'));
  const others =
    /^npm install --save-dev (?:elevenlabs-lint|eslint-plugin-elevenlabs)$|^npx elevenlabs-lint test-key$/;
  return commands.filter((command) => !others.test(command));
}
