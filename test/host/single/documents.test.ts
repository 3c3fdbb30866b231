import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from '../memory-files';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedEntry,
  curedRequest,
  expectProblems,
  newFolder,
  openNew,
  paddedEntry,
  problems,
  rangeOf,
  setText,
  settled,
  show,
  write,
} from '../support';

const both = ['bearer-auth', 'untrimmed-env'];

/** A request to ElevenLabs if the module next to it says so. */
const importer = `// Lists the voices of ElevenLabs.
import { url } from './api';
const voices = await fetch(\`\${url}/voices\`, { headers: { Authorization: \`Bearer \${process.env.API_KEY}\` } });
`;

describe('Documents that are not files', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  for (const language of ['typescript', 'typescriptreact', 'javascript', 'javascriptreact']) {
    it(`are linted when untitled, as ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content: bearerRequest });
      await vscode.window.showTextDocument(document);
      await expectProblems(document.uri, both);
    });
  }

  it('are linted when untitled, as dotenv, even if the language is chosen later', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: paddedEntry });
    await vscode.window.showTextDocument(document);
    await settled();
    await expectProblems(document.uri, []);
    await vscode.languages.setTextDocumentLanguage(document, 'dotenv');
    await expectProblems(document.uri, ['padded-key']);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await expectProblems(document.uri, []);
  });

  for (const scheme of ['git', 'gitlens', 'pr']) {
    it(`are silent as the ${scheme}: twin of a file`, async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: () => paddedEntry,
      });
      const file = await write(vscode.Uri.joinPath(newFolder(), '.env'), paddedEntry);
      const twin = await vscode.workspace.openTextDocument(file.with({ scheme }));
      assert.equal(twin.getText(), paddedEntry);
      await show(file);
      await expectProblems(file, ['padded-key']);
      await expectProblems(twin.uri, []);
      provider.dispose();
    });
  }
});

describe('A virtual file system', () => {
  const files = new MemoryFiles();
  let provider: vscode.Disposable;

  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('memfs', files);
  });
  after(async () => {
    await closeEditors();
    provider.dispose();
  });

  it('is linted and fixed like any other', async () => {
    const script = vscode.Uri.parse('memfs:/project/src/a.ts');
    const environment = vscode.Uri.parse('memfs:/project/.env');
    files.add(script, bearerRequest);
    files.add(environment, paddedEntry);
    await expectProblems((await show(script)).uri, both);
    const document = await show(environment);
    await expectProblems(environment, ['padded-key']);
    const actions = await actionsAt(
      document,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.SourceFixAll,
    );
    await apply(actions, 'Fix all ElevenLabs problems in this file');
    assert.equal(document.getText(), curedEntry);
  });

  it('provides its package.json and modules', async () => {
    files.add(
      vscode.Uri.parse('memfs:/other/package.json'),
      JSON.stringify({ elevenlabsLint: { rules: { 'untrimmed-env': 'off' } } }),
    );
    files.add(
      vscode.Uri.parse('memfs:/other/api.ts'),
      "export const url = 'https://api.elevenlabs.io/v1';\n",
    );
    const script = vscode.Uri.parse('memfs:/other/a.ts');
    files.add(script, importer);
    await show(script);
    await expectProblems(script, ['bearer-auth']);
  });
});

describe('Modules', () => {
  afterEach(closeEditors);

  const request = (host: string) => `export const url = 'https://${host}/v1';\n`;
  it('are read as they are in the editor, and again when they change', async () => {
    const folder = newFolder();
    const module = await write(vscode.Uri.joinPath(folder, 'api.ts'), request('example.com'));
    const file = await write(vscode.Uri.joinPath(folder, 'a.ts'), importer);
    const document = await show(module);
    await show(file);
    await settled();
    await expectProblems(file, []);
    await setText(document, request('api.elevenlabs.io'));
    await expectProblems(file, both);
  });

  it('may appear and disappear on disk', async () => {
    const folder = newFolder();
    const file = await write(vscode.Uri.joinPath(folder, 'a.ts'), importer);
    await show(file);
    await settled();
    await expectProblems(file, []);
    const module = await write(vscode.Uri.joinPath(folder, 'api.ts'), request('api.elevenlabs.io'));
    await expectProblems(file, both);
    await vscode.workspace.fs.delete(module);
    await expectProblems(file, []);
  });
});

describe('Notebooks', () => {
  afterEach(closeEditors);

  it('are linted cell by cell', async () => {
    const cell = (text: string) =>
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'typescript');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell(bearerRequest), cell('const x = 1;\n')]),
    );
    const [first, second] = notebook.getCells();
    assert.ok(first && second);
    await expectProblems(first.document.uri, both);
    await expectProblems(second.document.uri, []);
  });

  it('are fixed in the cell alone', async () => {
    const cell = (text: string, language: string) =>
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, language);
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([
        cell(bearerRequest, 'typescript'),
        cell(bearerRequest, 'typescript'),
        cell(bearerRequest, 'python'),
      ]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const [first, second, third] = notebook.getCells().map(({ document }) => document);
    assert.ok(first && second && third);
    await expectProblems(second.uri, both);
    await expectProblems(third.uri, []);
    await apply(await actionsAt(second, rangeOf(second, 'Authorization')), 'Send the bare key as xi-api-key');
    assert.equal(second.getText(), curedRequest);
    assert.equal(first.getText(), bearerRequest);
    await expectProblems(second.uri, []);
    await expectProblems(first.uri, both);
  });
});

describe('Scripts in markup files', () => {
  afterEach(closeEditors);

  const files: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a.vue', '<template>\n  <p>Authorization</p>\n</template>\n\n<script setup lang="ts">\n', '</script>\n'],
    ['a.svelte', '<script lang="ts">\n', '</script>\n\n<h1>Authorization</h1>\n'],
    ['a.astro', '---\n', '---\n<h1>Authorization</h1>\n'],
    ['a.html', '<p>Authorization</p>\r\n<script type="module">\r\n', '</script>\r\n'],
  ];
  for (const [name, before, after] of files) {
    it(`are linted and fixed in place: ${name}`, async () => {
      const request = name === 'a.html' ? bearerRequest.replaceAll('\n', '\r\n') : bearerRequest;
      const document = await openNew(name, before + request + after);
      // A page has no environment variables at all.
      await expectProblems(document.uri, name === 'a.html' ? ['bearer-auth', 'unreachable-env'] : both);
      const range = rangeOf(document, 'Authorization:');
      const header = new vscode.Range(range.start, range.end.translate(0, -1));
      assert.deepEqual(problems(document.uri)[0]?.range, header);
      await apply(await actionsAt(document, header), 'Send the bare key as xi-api-key');
      const text = document.getText();
      assert.ok(text.startsWith(before) && text.endsWith(after));
      assert.match(text, /\{ 'xi-api-key': process\.env\.ELEVENLABS_API_KEY\?\.trim\(\)/);
      await expectProblems(document.uri, name === 'a.html' ? ['unreachable-env'] : []);
    });
  }
});
