import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import { MemoryFiles } from '../memory-files';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  expectProblems,
  newFolder,
  problems,
  rangeOf,
  settled,
  show,
  until,
  workspaceFolder,
  write,
} from '../support';

const { joinPath } = vscode.Uri;
const { DiagnosticSeverity } = vscode;

describe('A workspace of two folders', () => {
  const first = () => newFolder(workspaceFolder(0));
  const second = () => newFolder(workspaceFolder(1));

  afterEach(closeEditors);

  async function open(file: vscode.Uri): Promise<vscode.Uri> {
    await show(await write(file, bearerRequest));
    return file;
  }

  it('applies the settings of the workspace to both', async () => {
    for (const folder of [first(), second()]) {
      await expectProblems(await open(joinPath(folder, 'a.ts')), ['bearer-auth']);
    }
  });

  it('applies a folder’s package.json to that folder only', async () => {
    const [warned, wrong] = [await open(joinPath(first(), 'a.ts')), await open(joinPath(second(), 'a.ts'))];
    await until(() => problems(warned)[0]?.severity === DiagnosticSeverity.Warning);
    await until(() => problems(wrong)[0]?.severity === DiagnosticSeverity.Error);
  });

  it('applies a folder’s .vscode to that folder only, with globs relative to it', async () => {
    const inFirst = await open(joinPath(workspaceFolder(0), 'left-out.ts'));
    const inSecond = await open(joinPath(workspaceFolder(1), 'left-out.ts'));
    await settled();
    await expectProblems(inFirst, ['bearer-auth']);
    await expectProblems(inSecond, []);
  });

  it('reads globs of a package.json relative to its folder', async () => {
    const inFirst = await open(joinPath(workspaceFolder(0), 'generated', 'a.ts'));
    const inSecond = await open(joinPath(workspaceFolder(1), 'generated', 'a.ts'));
    await settled();
    await expectProblems(inFirst, ['bearer-auth']);
    await expectProblems(inSecond, []);
  });

  it('lints a folder that is added later, with its settings', async () => {
    const outside = joinPath(workspaceFolder(0), '..', 'third');
    const file = await open(joinPath(outside, 'a.ts'));
    await expectProblems(file, ['bearer-auth']);
    await write(
      joinPath(outside, '.vscode', 'settings.json'),
      JSON.stringify({ 'elevenlabsLint.enable': false }),
    );
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: outside }));
    await expectProblems(file, []);
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await expectProblems(file, ['bearer-auth']);
  });

  it('lints a folder of a virtual file system, and fixes two of its files', async () => {
    const files = new MemoryFiles();
    const provider = vscode.workspace.registerFileSystemProvider('memfs', files);
    const root = vscode.Uri.parse('memfs:/project');
    const [script, environment] = [joinPath(root, 'src/a.js'), joinPath(root, '.env')];
    files.add(joinPath(root, '.gitignore'), '.env\n');
    files.add(environment, '');
    files.add(script, `export const elevenLabs = { apiKey: '${madeUpKeys.example}' };\n`);
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root }));
    const document = await show(script);
    await expectProblems(script, ['hard-coded-key']);
    await apply(
      await actionsAt(document, rangeOf(document, madeUpKeys.example)),
      'Move the key to .env and read it from there',
    );
    assert.doesNotMatch(document.getText(), /sk_/);
    const moved = (await vscode.workspace.openTextDocument(environment)).getText();
    assert.equal(moved, `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`);
    await expectProblems(script, []);
    await closeEditors();
    vscode.workspace.updateWorkspaceFolders(2, 1);
    provider.dispose();
  });

  it("can't set the API that receives keys", () => {
    const configuration = vscode.workspace.getConfiguration('elevenlabsLint', workspaceFolder(1));
    assert.equal(configuration.get('apiBaseUrl'), '');
  });
});
