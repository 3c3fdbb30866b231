import * as vscode from 'vscode';
import { closeEditors, expectProblems, newFolder, setText, settled, show, write } from '../support';

const both = ['bearer-auth', 'untrimmed-env'];

/** A request to ElevenLabs if the imported module says so. */
const importer = (specifier: string) => `// Lists the voices of ElevenLabs.
import { url } from '${specifier}';
const voices = await fetch(\`\${url}/voices\`, { headers: { Authorization: \`Bearer \${process.env.API_KEY}\` } });
`;
const elevenlabs = "export const url = 'https://api.elevenlabs.io/v1';\n";
const other = "export const url = 'https://example.com/v1';\n";
const pathsTo = (folder: string) =>
  JSON.stringify({ compilerOptions: { paths: { '@/*': [`./${folder}/*`] } } });

/** Writes files into a new folder. Returns the URI of each by its name. */
async function project(files: Readonly<Record<string, string>>): Promise<(name: string) => vscode.Uri> {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    await write(vscode.Uri.joinPath(folder, name), text);
  }
  return (name) => vscode.Uri.joinPath(folder, name);
}

describe('Imports by path mappings', () => {
  afterEach(closeEditors);

  it('lead to modules as they are in the editor', async () => {
    const at = await project({
      'tsconfig.json': pathsTo('src'),
      'src/api.ts': other,
      'src/speech/a.ts': importer('@/api'),
    });
    const module = await show(at('src/api.ts'));
    await show(at('src/speech/a.ts'));
    await settled();
    await expectProblems(at('src/speech/a.ts'), []);
    await setText(module, elevenlabs);
    await expectProblems(at('src/speech/a.ts'), both);
    await setText(module, other);
    await expectProblems(at('src/speech/a.ts'), []);
  });

  it('follow the config as it is in the editor', async () => {
    const at = await project({
      'tsconfig.json': pathsTo('other'),
      'src/api.ts': elevenlabs,
      'other/api.ts': other,
      'a.ts': importer('@/api'),
    });
    const config = await show(at('tsconfig.json'));
    await show(at('a.ts'));
    await settled();
    await expectProblems(at('a.ts'), []);
    await setText(config, pathsTo('src'));
    await expectProblems(at('a.ts'), both);
    await setText(config, '{ "compilerOptions": { "paths": { "@/*": [');
    await expectProblems(at('a.ts'), []);
  });

  it('follow configs that appear and disappear on disk, whatever their names', async () => {
    const at = await project({
      'tsconfig.json': '{ "extends": "./paths.json" }',
      'src/api.ts': elevenlabs,
      'a.ts': importer('@/api'),
    });
    await show(at('a.ts'));
    await expectProblems(at('a.ts'), []);
    await settled();
    await write(at('paths.json'), pathsTo('src'));
    await expectProblems(at('a.ts'), both);
    await write(at('paths.json'), pathsTo('other'));
    await expectProblems(at('a.ts'), []);
  });
});

describe('Imports from workspace packages', () => {
  afterEach(closeEditors);

  it('lead to their source as it is in the editor, even for a new package', async () => {
    const at = await project({
      'package.json': '{ "workspaces": ["apps/*", "packages/*"] }',
      'apps/web/a.ts': importer('@acme/api'),
      'packages/old/package.json': '{ "name": "@acme/old" }',
    });
    await show(at('apps/web/a.ts'));
    await settled();
    await expectProblems(at('apps/web/a.ts'), []);
    await write(at('packages/api/src/index.ts'), elevenlabs);
    await write(at('packages/api/package.json'), '{ "name": "@acme/api", "main": "./dist/index.js" }');
    await expectProblems(at('apps/web/a.ts'), both);
    const module = await show(at('packages/api/src/index.ts'));
    await setText(module, other);
    await expectProblems(at('apps/web/a.ts'), []);
  });
});
