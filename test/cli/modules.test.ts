import assert from 'node:assert/strict';
import { bearerCall, temporaryProjects } from './command-line';

const call = bearerCall.replace("'https://api.elevenlabs.io/v1/voices'", "base + '/voices'");

describe('imported modules on the command line', () => {
  const project = temporaryProjects();

  it('a constant of another module tells where a request goes', () => {
    const files = project({
      'src/a.ts': `import { base } from './config/elevenlabs';\n${call}\n`,
      'src/b.ts': `import { base } from './config/not-elevenlabs.js';\n${call}\n`,
      'src/config/elevenlabs.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
      'src/config/not-elevenlabs.ts': "export const base = 'https://api.example.com/v1';\n",
    });
    assert.match(files.findings().join('\n'), /^src\/a\.ts:2:\d+ error bearer-auth$/);
  });

  it('modules are looked for outside of the linted paths, and in folders with strange names', () => {
    const files = project({
      'src/[id]/a b%20ü.ts': `import { base } from '../../shared [x]/elevenlabs';\n${call}\n`,
      'shared [x]/elevenlabs/index.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
    });
    assert.match(files.findings('src').join('\n'), /^src\/\[id\]\/a b%20ü\.ts:2:\d+ error bearer-auth$/);
  });

  it('modules that are missing, folders or circles change nothing', () => {
    const files = project({
      'a.ts': `import { base } from './b';\nimport { other } from './missing';\n${call}\n`,
      'b.ts': "export { base } from './a';\nexport * from './folder';\nconst elevenlabs = 1;\n",
      'folder.ts/index.txt': '',
    });
    assert.deepEqual(files.run(), { code: 0, stdout: '', stderr: '' });
  });
});
