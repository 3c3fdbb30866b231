import assert from 'node:assert/strict';
import { bearerCall, temporaryProjects } from './command-line';

describe('The command line loads only what it needs', () => {
  const project = temporaryProjects();

  const examples: Record<string, { args: string[]; parts: string[] }> = {
    'nothing for the version': { args: ['--version'], parts: [] },
    'nothing for the help': { args: ['--help'], parts: [] },
    'nothing for an unknown option': { args: ['--unknown'], parts: [] },
    'nothing for the help of the key test': { args: ['test-key', '--help'], parts: [] },
    'no rules for files without a trigger word': { args: ['clean.ts'], parts: ['lint-run'] },
    'no parser for environment files': { args: ['.env'], parts: ['file-linter', 'lint-run'] },
    'the parser for a script with a trigger word': {
      args: ['.'],
      parts: ['file-linter', 'lint-run', 'typescript-parser'],
    },
  };
  for (const [name, { args, parts }] of Object.entries(examples)) {
    it(name, () => {
      const files = project({
        'clean.ts': 'const a = 1;',
        'a.ts': bearerCall,
        '.env': 'ELEVENLABS_API_KEY= x',
      });
      assert.deepEqual(files.runTraced(...args).parts, parts);
    });
  }
});
