import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createFile, ignoreFile, loadFile } from '../../../src/extension/doctor/cures';
import { closeEditors, newFolder, read, setText, show, until, write } from '../support';

const { One } = vscode.ViewColumn;

describe('The cures of the diagnosis', () => {
  let folder: vscode.Uri;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const textOf = async (name: string) => (await vscode.workspace.openTextDocument(at(name))).getText();

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(closeEditors);

  it('create an environment file from a template, with its placeholders', async () => {
    const template = await write(at('.env.example'), '# mine\nELEVENLABS_API_KEY=your_key\n');
    assert.equal(String(await createFile(template, at('.env'), One)), String(at('.env')));
    assert.equal(await read(at('.env')), '# mine\nELEVENLABS_API_KEY=your_key\n');
  });

  it('never overwrite an environment file', async () => {
    const template = await write(at('.env.example'), 'ELEVENLABS_API_KEY=your_key\n');
    await write(at('.env'), 'OTHER=1\n');
    assert.deepEqual(await createFile(template, at('.env'), One), []);
    assert.equal(await read(at('.env')), 'OTHER=1\n');
  });

  it('add the option to the start script once, and undo takes it back', async () => {
    const before = '{\n\t"scripts": { "start": "node a.js" }\n}\n';
    const manifest = await write(at('package.json'), before);
    assert.equal(String(await loadFile(manifest, 'start', One)), String(manifest));
    assert.equal(await textOf('package.json'), before.replace('node', 'node --env-file=.env'));
    assert.deepEqual(await loadFile(manifest, 'start', One), []);
    await show(manifest);
    await vscode.commands.executeCommand('undo');
    await until(async () => (await textOf('package.json')) === before);
  });

  it('add a line to .gitignore once, in its line ends, and undo takes it back', async () => {
    const before = 'node_modules\r\ndist';
    const ignored = await write(at('.gitignore'), before);
    assert.equal(String(await ignoreFile(at('.env'), One)), String(ignored));
    const after = 'node_modules\r\ndist\r\n/.env\r\n';
    assert.equal(await textOf('.gitignore'), after);
    await ignoreFile(at('.env'), One);
    assert.equal(await textOf('.gitignore'), after);
    await show(ignored);
    await vscode.commands.executeCommand('undo');
    await until(async () => (await textOf('.gitignore')) === before);
  });

  it('count unsaved text of .gitignore', async () => {
    const document = await show(await write(at('.gitignore'), ''));
    await setText(document, '/.env\n');
    await ignoreFile(at('.env'), One);
    assert.equal(document.getText(), '/.env\n');
  });
});
