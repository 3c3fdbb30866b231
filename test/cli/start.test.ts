import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bearerCall, type Project, temporaryProjects } from './command-line';

/** The parts of the command line that a run loads, without the hashes in their names. */
function loaded(project: Project, ...args: string[]): string[] {
  const script = `
    process.on('exit', () => {
      const files = Object.keys(require.cache).map((file) => require('node:path').basename(file));
      require('node:fs').writeFileSync('loaded.txt', files.join('\\n'));
    });`;
  project.write('../trace.js', script);
  spawnSync(process.execPath, ['--require', project.pathOf('../trace.js'), project.program, ...args], {
    cwd: project.folder,
  });
  const parts = ['lint-run', 'file-linter', 'typescript-parser', 'run'];
  const names = fs.readFileSync(path.join(project.folder, 'loaded.txt'), 'utf8').split('\n');
  return parts.filter((part) => names.some((name) => name.startsWith(`${part}-`)));
}

describe('The command line loads only what it needs', () => {
  const project = temporaryProjects();

  const examples: Record<string, { args: string[]; parts: string[] }> = {
    'no linter for the version': { args: ['--version'], parts: [] },
    'no linter for the help': { args: ['--help'], parts: [] },
    'no linter for an unknown option': { args: ['--unknown'], parts: [] },
    'no key test for its help': { args: ['test-key', '--help'], parts: [] },
    'no rules for files without a trigger word': { args: ['clean.ts'], parts: ['lint-run'] },
    'no parser for environment files': { args: ['.env'], parts: ['lint-run', 'file-linter'] },
    'the parser for a script with a trigger word': {
      args: ['.'],
      parts: ['lint-run', 'file-linter', 'typescript-parser'],
    },
  };
  for (const [name, { args, parts }] of Object.entries(examples)) {
    it(name, () => {
      const files = project({
        'clean.ts': 'const a = 1;',
        'a.ts': bearerCall,
        '.env': 'ELEVENLABS_API_KEY= x',
      });
      assert.deepEqual(loaded(files, ...args), parts);
    });
  }
});
