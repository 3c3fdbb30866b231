import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type WorkspaceTree, workspaceTrees } from '../../workspace-trees';
import {
  actionsAt,
  bearerRequest,
  closeEditors,
  expectProblems,
  idOf,
  newFolder,
  problems,
  settled,
  show,
  until,
  workspaceFolder,
  write,
} from '../support';

const { joinPath } = vscode.Uri;

/** A new folder outside the workspace. */
function newTree(): vscode.Uri {
  return newFolder(joinPath(workspaceFolder(0), '..'));
}

/** Adds a folder to the workspace for the duration of a test. */
async function withFolder(uri: vscode.Uri, test: () => Promise<void>): Promise<void> {
  await updateFolders(0, { uri });
  try {
    await test();
  } finally {
    await closeEditors();
    await updateFolders(1);
  }
}

/** VS Code refuses to change the folders until it has announced the previous change. */
async function updateFolders(
  removed: number,
  ...added: readonly { readonly uri: vscode.Uri }[]
): Promise<void> {
  await until(() => vscode.workspace.updateWorkspaceFolders(2, removed, ...added));
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
}

describe('The editor on a tree of files', () => {
  for (const tree of workspaceTrees) {
    it(tree.name, async () => {
      const folder = newTree();
      for (const [path, text] of Object.entries(tree.files)) await write(joinPath(folder, path), text);
      await withFolder(joinPath(folder, tree.opened), () => expectFindings(folder, tree));
    });
  }
});

async function expectFindings(folder: vscode.Uri, { findings, homes = {} }: WorkspaceTree): Promise<void> {
  for (const path of Object.keys(findings)) await show(joinPath(folder, path));
  await settled();
  for (const [path, expected] of Object.entries(findings)) {
    const found = () => problems(joinPath(folder, path)).map(placeOf);
    try {
      await until(() => found().join() === expected.join());
    } catch {
      assert.deepEqual(found(), expected, path);
    }
  }
  for (const [path, expected] of Object.entries(homes)) {
    const document = await show(joinPath(folder, path));
    const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
    const titles = (await actionsAt(document, everywhere)).map(({ title }) => title);
    const offered = titles.filter((title) => title.startsWith('Move'));
    const [kind = '', name = ''] = expected?.split(' ') ?? [];
    const title =
      kind === 'move'
        ? `Move the key to ${name}`
        : kind === 'create'
          ? `Move the key to a new ${name}`
          : undefined;
    assert.deepEqual(offered, title === undefined ? [] : [`${title} and read it from there`], path);
  }
}

const severities = ['error', 'warning', 'information', 'hint'];

function placeOf(diagnostic: vscode.Diagnostic): string {
  const { line, character } = diagnostic.range.start;
  return `${line + 1}:${character + 1} ${severities[diagnostic.severity]} ${idOf(diagnostic)}`;
}

describe('A repository around the opened folder', () => {
  const reads = `fetch('https://api.elevenlabs.io/v1/voices', {
  headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' },
});
`;
  const imports = `import { url } from '@acme/api';
fetch(\`\${url}/voices\`, { headers: { Authorization: \`Bearer \${process.env.API_KEY}\` } }); // ElevenLabs
`;
  const manifest = (settings: object) =>
    JSON.stringify({ workspaces: ['apps/*', 'packages/*'], ...settings });

  it('has its settings, environment files and modules watched', async () => {
    const repository = newTree();
    const at = (path: string) => joinPath(repository, path);
    await write(at('.git/HEAD'), 'ref: refs/heads/main\n');
    await write(at('package.json'), manifest({}));
    await write(at('.env'), 'ELEVENLABS_KEY=1\n');
    await write(at('packages/api/package.json'), '{ "name": "@acme/api", "main": "index.js" }');
    await write(at('packages/api/index.ts'), "export const url = 'https://example.com';\n");
    const request = await write(at('apps/web/request.ts'), bearerRequest);
    const reader = await write(at('apps/web/reader.ts'), reads);
    const importer = await write(at('apps/web/importer.ts'), imports);
    await withFolder(at('apps/web'), async () => {
      for (const file of [request, reader, importer]) await show(file);
      await expectProblems(request, ['bearer-auth', 'env-mismatch']);
      await expectProblems(reader, ['env-mismatch']);
      await expectProblems(importer, []);

      await write(at('.env'), 'ELEVENLABS_API_KEY=1\n');
      await expectProblems(reader, []);
      await vscode.workspace.fs.delete(at('.env'));
      await write(at('apps/.env.local'), 'ELEVENLABS_KEY=1\n');
      await expectProblems(reader, ['env-mismatch']);

      await write(at('packages/api/index.ts'), "export const url = 'https://api.elevenlabs.io/v1';\n");
      await expectProblems(importer, ['bearer-auth']);

      const off = { rules: { 'bearer-auth': 'off', 'env-mismatch': 'off' } };
      await write(at('package.json'), manifest({ elevenlabsLint: off }));
      for (const file of [request, reader, importer]) await expectProblems(file, []);
    });
  });
});
