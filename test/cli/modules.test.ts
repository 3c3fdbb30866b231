import assert from 'node:assert/strict';
import { importExamples } from '../module-examples';
import { scriptOf, textOf } from '../module-examples/import-example';
import { bearerCall, temporaryProjects } from './command-line';

const call = bearerCall.replace("'https://api.elevenlabs.io/v1/voices'", "base + '/voices'");

describe('imported modules on the command line', () => {
  const project = temporaryProjects();

  it('a constant of another module is the URL of a request', () => {
    const files = project({
      'src/a.ts': `import { base } from './config/elevenlabs';\n${call}\n`,
      'src/b.ts': `import { base } from './config/not-elevenlabs.js';\n${call}\n`,
      'src/config/elevenlabs.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
      'src/config/not-elevenlabs.ts': "export const base = 'https://api.example.com/v1';\n",
    });
    assert.match(files.findings().join('\n'), /^src\/a\.ts:2:\d+ error bearer-auth$/);
  });

  it('modules are found outside the linted paths, and in folders with strange names', () => {
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

  for (const [title, examples] of Object.entries(importExamples)) {
    it(`${title} lead where they lead in the editor`, () => {
      const files = project();
      const folders = examples.map((example, at) => ({
        ...example,
        folder: `project ${at}`,
        script: scriptOf(example),
      }));
      for (const example of folders) {
        // Every project is its own repository, so that the files around it don't count.
        files.write(`${example.folder}/.git/HEAD`, 'ref: refs/heads/main\n');
        files.write(`${example.folder}/${example.script}`, textOf(example));
        for (const [name, text] of Object.entries(example.files)) {
          files.write(`${example.folder}/${name}`, text);
        }
      }
      const results = files.results(...folders.map(({ folder, script }) => `${folder}/${script}`));
      assert.deepEqual(
        results.map(({ messages }) => messages.map(({ ruleId }) => ruleId)),
        folders.map(({ findings }) => findings.map((finding) => finding.split(' ')[0])),
      );
    });
  }

  it('a linked workspace package is read in its own folder', () => {
    const files = project({
      'package.json': '{ "workspaces": ["packages/*"] }',
      'web/a.ts': `import { base } from '@acme/config';\nimport { other } from '@acme/elevenlabs';\n${call}\n`,
      'packages/config/package.json': '{ "name": "@acme/config", "main": "dist/index.js" }',
      'packages/config/src/index.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
    });
    files.link('node_modules/@acme/config', '../../packages/config');
    assert.match(files.findings('web').join('\n'), /^web\/a\.ts:3:\d+ error bearer-auth$/);
  });

  it('an alias is followed only in the working folder, outside a repository', () => {
    const files = project({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./web/*"] } } }',
      'web/a.ts': `import { base } from '@/elevenlabs';\n${call}\n`,
      'web/elevenlabs.ts': "export const base = 'https://api.elevenlabs.io/v1';\n",
    });
    assert.match(files.findings().join('\n'), /^web\/a\.ts:2:\d+ error bearer-auth$/);
    assert.deepEqual(files.runWith({ folder: 'web' }, 'a.ts'), { code: 0, stdout: '', stderr: '' });
  });
});
