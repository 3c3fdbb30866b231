import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import {
  actionsAt,
  apply,
  closeEditors,
  expectProblems,
  newFolder,
  rangeOf,
  settled,
  show,
  until,
  write,
} from '../support';

const { joinPath } = vscode.Uri;

const key = madeUpKeys.example;
const request = (value: string) =>
  `fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': ${value} } });\n`;
const literal = request(`'${key}'`);
const cured = request('process.env.ELEVENLABS_API_KEY?.trim()');
const readTitle = 'Read the key from the environment';
const moveTitle = 'Move the key to .env and read it from there';
const createTitle = 'Move the key to a new .env and read it from there';
const newKeyTitle = 'Get a New Key';

describe('A fix of two files', () => {
  afterEach(closeEditors);

  /** Writes the files into a new folder and opens the last one. */
  async function open(files: Readonly<Record<string, string>>): Promise<[vscode.Uri, vscode.TextDocument]> {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) await write(joinPath(folder, name), text);
    return [folder, await show(joinPath(folder, Object.keys(files).at(-1) ?? ''))];
  }

  const textOf = async (file: vscode.Uri) => (await vscode.workspace.openTextDocument(file)).getText();

  async function fixTitles(document: vscode.TextDocument, at: string): Promise<string[]> {
    const actions = await actionsAt(document, rangeOf(document, at));
    return actions.map(({ title }) => title).filter((title) => !/^(?:Disable|Why|Open|Fix all)/.test(title));
  }

  it('moves a key into an environment file that git ignores', async () => {
    const [folder, document] = await open({ '.gitignore': '.env\n', '.env': 'PORT=3000\n', 'a.js': literal });
    await expectProblems(document.uri, ['hard-coded-key']);
    assert.deepEqual(await fixTitles(document, key), [readTitle, moveTitle, newKeyTitle]);
    await apply(await actionsAt(document, rangeOf(document, key)), moveTitle);
    assert.equal(document.getText(), cured);
    const environment = joinPath(folder, '.env');
    assert.equal(await textOf(environment), `PORT=3000\nELEVENLABS_API_KEY=${key}\n`);
    await show(environment);
    await settled();
    await expectProblems(document.uri, []);
    await expectProblems(environment, []);
  });

  it('moves a key into the unsaved text of an open environment file', async () => {
    const [folder, environment] = await open({ '.gitignore': '.env\n', '.env': '' });
    await vscode.commands.executeCommand('type', { text: 'PORT=1\nELEVENLABS_API_KEY=\nHOST=x' });
    const document = await show(await write(joinPath(folder, 'a.js'), literal));
    await until(async () => (await fixTitles(document, key)).includes(moveTitle));
    await apply(await actionsAt(document, rangeOf(document, key)), moveTitle);
    assert.equal(environment.getText(), `PORT=1\nELEVENLABS_API_KEY=${key}\nHOST=x`);
    await expectProblems(document.uri, []);
  });

  it('creates the environment file beside the package.json where git would ignore it', async () => {
    const [folder, document] = await open({
      '.gitignore': '.env*\n',
      'package.json': '{}',
      'src/a.js': literal,
    });
    await expectProblems(document.uri, ['hard-coded-key']);
    assert.deepEqual(await fixTitles(document, key), [readTitle, createTitle, newKeyTitle]);
    await apply(await actionsAt(document, rangeOf(document, key)), createTitle);
    assert.equal(document.getText(), cured);
    assert.equal(await textOf(joinPath(folder, '.env')), `ELEVENLABS_API_KEY=${key}\n`);
    await expectProblems(document.uri, []);
  });

  it('follows what git ignores, even in a subfolder', async () => {
    const [folder, document] = await open({
      '.gitignore': '.env\n',
      'app/.gitignore': '!.env\n',
      'app/.env': '',
      'app/a.js': literal,
    });
    await expectProblems(document.uri, ['hard-coded-key']);
    assert.deepEqual(await fixTitles(document, key), [readTitle, newKeyTitle]);
    await write(joinPath(folder, 'app/.gitignore'), 'dist\n');
    await until(async () => (await fixTitles(document, key)).includes(moveTitle));
    await write(joinPath(folder, '.gitignore'), 'dist\n');
    await until(async () => !(await fixTitles(document, key)).includes(moveTitle));
  });

  it('renames a public variable in code and in the environment files', async () => {
    const [folder, document] = await open({
      '.env': `VITE_ELEVENLABS_API_KEY=${key}\n`,
      '.env.example': 'VITE_ELEVENLABS_API_KEY=\n',
      'a.ts': "export const key = import.meta.env.VITE_ELEVENLABS_API_KEY?.trim() ?? '';\n",
    });
    await expectProblems(document.uri, ['public-env']);
    const title = 'Rename to ELEVENLABS_API_KEY in this file and in .env, .env.example';
    await apply(await actionsAt(document, rangeOf(document, 'VITE_ELEVENLABS_API_KEY')), title);
    assert.match(document.getText(), /import\.meta\.env\.ELEVENLABS_API_KEY/);
    assert.equal(await textOf(joinPath(folder, '.env')), `ELEVENLABS_API_KEY=${key}\n`);
    assert.equal(await textOf(joinPath(folder, '.env.example')), 'ELEVENLABS_API_KEY=\n');
    await expectProblems(document.uri, []);
  });

  it('gives code and environment file the official name', async () => {
    const [folder, document] = await open({
      '.env': `PORT=1\nXI_API_KEY=${key}\n`,
      'a.js': request('process.env.ELEVEN_LABS_KEY?.trim()'),
    });
    await expectProblems(document.uri, ['env-mismatch']);
    const title = 'Rename the variable to ELEVENLABS_API_KEY in this file and in .env';
    await apply(await actionsAt(document, rangeOf(document, 'ELEVEN_LABS_KEY')), title);
    assert.equal(document.getText(), cured);
    assert.equal(await textOf(joinPath(folder, '.env')), `PORT=1\nELEVENLABS_API_KEY=${key}\n`);
    await expectProblems(document.uri, []);
  });

  it('is undone in one step', async () => {
    const [folder, document] = await open({ '.gitignore': '.env\n', '.env': 'A=1\n', 'a.js': literal });
    await expectProblems(document.uri, ['hard-coded-key']);
    await apply(await actionsAt(document, rangeOf(document, key)), moveTitle);
    await show(document.uri);
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === literal);
    assert.equal(await textOf(joinPath(folder, '.env')), 'A=1\n');
  });
});
