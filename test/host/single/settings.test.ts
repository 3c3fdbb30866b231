import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  bearerRequest,
  closeEditors,
  expectProblems,
  logText,
  newFolder,
  openNew,
  paddedEntry,
  problems,
  setText,
  settled,
  show,
  until,
  withSettings,
  write,
} from '../support';

const severities = vscode.DiagnosticSeverity;
const both = ['bearer-auth', 'untrimmed-env'];

describe('Settings', () => {
  afterEach(closeEditors);

  it('give a rule another severity, at once', async () => {
    const document = await openNew('request.ts', bearerRequest);
    const severity = () => problems(document.uri)[0]?.severity;
    await until(() => severity() === severities.Error);
    for (const [setting, expected] of [
      ['hint', severities.Hint],
      ['information', severities.Information],
      ['warning', severities.Warning],
    ] as const) {
      await withSettings({ 'elevenlabsLint.rules.bearer-auth': setting }, () =>
        until(() => severity() === expected),
      );
    }
    await until(() => severity() === severities.Error);
  });

  it('switch a rule off', async () => {
    const document = await openNew('request.ts', bearerRequest);
    await withSettings({ 'elevenlabsLint.rules.bearer-auth': 'off' }, () =>
      expectProblems(document.uri, ['untrimmed-env']),
    );
    await expectProblems(document.uri, both);
  });

  it('switch everything off', async () => {
    const document = await openNew('request.ts', bearerRequest);
    await expectProblems(document.uri, both);
    await withSettings({ 'elevenlabsLint.enable': false }, () => expectProblems(document.uri, []));
    await expectProblems(document.uri, both);
  });

  it('exclude files', async () => {
    const document = await openNew('request.generated.ts', bearerRequest);
    await expectProblems(document.uri, both);
    await withSettings({ 'elevenlabsLint.exclude': ['*.generated.ts'] }, () =>
      expectProblems(document.uri, []),
    );
    await expectProblems(document.uri, both);
  });

  it('lint files on save only', async () => {
    await withSettings({ 'elevenlabsLint.run': 'onSave' }, async () => {
      const document = await openNew('saved.ts', '\n');
      await setText(document, bearerRequest);
      await settledOnSave();
      await expectProblems(document.uri, []);
      await document.save();
      await expectProblems(document.uri, both);
      const environment = await openNew('.env', '\n');
      await setText(environment, paddedEntry);
      await settledOnSave();
      await expectProblems(environment.uri, []);
      await environment.save();
      await expectProblems(environment.uri, ['padded-key']);
    });
  });

  it('of the wrong type count as unset', async () => {
    const document = await openNew('request.ts', bearerRequest);
    const nonsense = {
      'elevenlabsLint.rules.bearer-auth': 7,
      'elevenlabsLint.exclude': '*.ts',
      'elevenlabsLint.run': null,
    };
    await withSettings(nonsense, async () => {
      await settled();
      await expectProblems(document.uri, both);
    });
  });
});

describe('The nearest package.json', () => {
  afterEach(closeEditors);

  const manifest = (settings: unknown) => JSON.stringify({ name: 'example', elevenlabsLint: settings });

  it('sets severities and excludes files, and the editor’s own setting wins', async () => {
    const folder = newFolder();
    await write(
      vscode.Uri.joinPath(folder, 'package.json'),
      manifest({ rules: { 'bearer-auth': 'hint' }, exclude: ['old'] }),
    );
    const file = await write(vscode.Uri.joinPath(folder, 'src', 'a.ts'), bearerRequest);
    const old = await write(vscode.Uri.joinPath(folder, 'old', 'a.ts'), bearerRequest);
    await show(file);
    await show(old);
    await until(() => problems(file)[0]?.severity === severities.Hint);
    await expectProblems(old, []);
    await withSettings({ 'elevenlabsLint.rules.bearer-auth': 'warning' }, () =>
      until(() => problems(file)[0]?.severity === severities.Warning),
    );
  });

  it('is noticed when it appears, changes and disappears', async () => {
    const folder = newFolder();
    const file = await write(vscode.Uri.joinPath(folder, 'a.ts'), bearerRequest);
    await show(file);
    await expectProblems(file, both);
    const settings = vscode.Uri.joinPath(folder, 'package.json');
    await write(settings, manifest({ rules: { 'bearer-auth': 'off' } }));
    await expectProblems(file, ['untrimmed-env']);
    await write(settings, manifest({ rules: { 'untrimmed-env': 'off' } }));
    await expectProblems(file, ['bearer-auth']);
    await vscode.workspace.fs.delete(settings);
    await expectProblems(file, both);
  });

  it('counts as it is in the editor, not on disk', async () => {
    const folder = newFolder();
    const settings = await write(vscode.Uri.joinPath(folder, 'package.json'), manifest({}));
    const file = await write(vscode.Uri.joinPath(folder, 'a.ts'), bearerRequest);
    const document = await show(settings);
    await show(file);
    await expectProblems(file, both);
    await setText(document, manifest({ rules: { 'bearer-auth': 'off' } }));
    await expectProblems(file, ['untrimmed-env']);
  });

  it("is named in the log if it doesn't parse, and the defaults apply", async () => {
    const folder = newFolder();
    await write(vscode.Uri.joinPath(folder, 'package.json'), '{ "elevenlabsLint": ');
    const file = await write(vscode.Uri.joinPath(folder, 'a.ts'), bearerRequest);
    await show(file);
    await expectProblems(file, both);
    const name = vscode.Uri.joinPath(folder, 'package.json').path;
    await until(async () => (await logText()).includes(`${name}: This isn't valid JSON`));
    assert.equal((await logText()).split(`${name}: `).length, 2, 'It is named once.');
  });
});

/** Like `settled`, where typing alone doesn't start the linter. */
async function settledOnSave(): Promise<void> {
  const document = await openNew('sentinel.ts', bearerRequest);
  await expectProblems(document.uri, both);
}
