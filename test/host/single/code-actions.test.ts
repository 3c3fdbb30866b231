import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedEntry,
  curedRequest,
  expectProblems,
  openNew,
  paddedEntry,
  rangeOf,
  setText,
  until,
  withSettings,
} from '../support';

/** Titles, with `*` for the preferred ones. */
const listOf = (actions: readonly vscode.CodeAction[]) =>
  actions.map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));

const firstLine = new vscode.Range(0, 0, 0, 80);
const hardCodedRequest = `fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': '${madeUpKeys.example}' } });\n`;

describe('The light bulb', () => {
  afterEach(closeEditors);

  it('offers the fix first, then the page of the rule, then disable comments', async () => {
    const document = await openNew('request.ts', bearerRequest);
    assert.deepEqual(listOf(await actionsAt(document, rangeOf(document, 'Authorization'))), [
      '* Send the bare key as xi-api-key',
      'Fix all ElevenLabs problems in this file',
      'Why Is This a Problem?',
      'Disable bearer-auth for this line',
      'Disable bearer-auth for the entire file',
    ]);
  });

  it('offers a safe fix as preferred and a suggestion not', async () => {
    const document = await openNew('read.ts', bearerRequest);
    const actions = listOf(await actionsAt(document, rangeOf(document, 'process.env')));
    assert.equal(actions.filter((title) => title.startsWith('* ')).length, 1);
    assert.ok(actions.some((title) => title.includes('.trim()') && !title.startsWith('* ')));
  });

  it('offers no new key for a stray space', async () => {
    const document = await openNew('.env', paddedEntry);
    assert.deepEqual(listOf(await actionsAt(document, firstLine)), [
      '* Remove the whitespace from ELEVENLABS_API_KEY',
      'Why Is This a Problem?',
      'Disable padded-key for this line',
      'Disable padded-key for the entire file',
    ]);
  });

  it('offers a new key, right after the fixes, where the code shows the key to everybody', async () => {
    const document = await openNew('key.ts', hardCodedRequest);
    assert.deepEqual(listOf(await actionsAt(document, rangeOf(document, madeUpKeys.example))), [
      'Read the key from the environment',
      'Get a New Key',
      'Why Is This a Problem?',
      'Disable hard-coded-key for this line',
      'Disable hard-coded-key for the entire file',
    ]);
  });

  for (const [what, value] of [
    ['the value is no key', 'your_api_key_here'],
    ['there is no value', ''],
  ]) {
    it(`offers a new key first where ${what}`, async () => {
      const document = await openNew('.env', `ELEVENLABS_API_KEY=${value}\n`);
      assert.deepEqual(listOf(await actionsAt(document, firstLine)).slice(0, 2), [
        'Get a New Key',
        'Why Is This a Problem?',
      ]);
    });
  }

  it('offers no new key where a request lacks its header', async () => {
    const document = await openNew('bare.ts', "await fetch('https://api.elevenlabs.io/v1/user');\n");
    await expectProblems(document.uri, ['missing-key']);
    const titles = listOf(await actionsAt(document, firstLine));
    assert.ok(
      titles.includes('Add the xi-api-key header') && !titles.includes('Get a New Key'),
      titles.join(),
    );
  });

  it('names the rules where several have a page', async () => {
    const document = await openNew('request.ts', bearerRequest);
    const titles = listOf(await actionsAt(document, new vscode.Range(0, 0, 99, 0)));
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Why')),
      ['Why Is This a Problem? (bearer-auth)', 'Why Is This a Problem? (untrimmed-env)'],
    );
  });

  it('offers to fix all of a rule where there are several', async () => {
    const document = await openNew('two.ts', bearerRequest + bearerRequest.replace('voices', 'others'));
    const actions = listOf(await actionsAt(document, rangeOf(document, 'Authorization')));
    assert.ok(actions.includes('Fix all bearer-auth problems in this file'));
    assert.ok(actions.includes('Fix all ElevenLabs problems in this file'));
  });

  it('offers nothing elsewhere, for other kinds, and in unlinted files', async () => {
    const document = await openNew('request.ts', bearerRequest);
    assert.deepEqual(await actionsAt(document, rangeOf(document, 'const')), []);
    const refactor = vscode.CodeActionKind.Refactor;
    assert.deepEqual(await actionsAt(document, rangeOf(document, 'Authorization'), refactor), []);
    await withSettings({ 'elevenlabsLint.enable': false }, async () => {
      await expectProblems(document.uri, []);
      assert.deepEqual(await actionsAt(document, rangeOf(document, 'Authorization')), []);
    });
  });

  it('fixes the current text, not the one from when the squiggle was drawn', async () => {
    const document = await openNew('moved.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    await setText(document, `// a line more\n${bearerRequest}`);
    await apply(
      await actionsAt(document, rangeOf(document, 'Authorization')),
      'Send the bare key as xi-api-key',
    );
    assert.match(document.getText(), /^\/\/ a line more\nconst voices[\s\S]*\{ 'xi-api-key': process\.env/);
    await expectProblems(document.uri, []);
  });

  it('keeps CRLF line ends', async () => {
    const document = await openNew('crlf.ts', bearerRequest.replaceAll('\n', '\r\n'));
    await apply(
      await actionsAt(document, rangeOf(document, 'Authorization')),
      'Disable bearer-auth for this line',
    );
    assert.ok(!/[^\r]\n/.test(document.getText()));
    await expectProblems(document.uri, ['untrimmed-env']);
  });

  it('applies every safe fix with "fix all in file"', async () => {
    const document = await openNew('all.ts', bearerRequest);
    await apply(
      await actionsAt(document, rangeOf(document, 'Authorization')),
      'Fix all ElevenLabs problems in this file',
    );
    assert.equal(document.getText(), curedRequest);
  });

  it('leaves other rules alone with "fix all of this rule"', async () => {
    const untrimmed = "fetch(url, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY } });\n";
    const document = await openNew(
      'rule.ts',
      bearerRequest + bearerRequest.replace('voices', 'others') + untrimmed,
    );
    await apply(
      await actionsAt(document, rangeOf(document, 'Authorization')),
      'Fix all bearer-auth problems in this file',
    );
    await expectProblems(document.uri, ['untrimmed-env']);
  });

  it('disables a line', async () => {
    const document = await openNew('.env', paddedEntry);
    await apply(await actionsAt(document, new vscode.Range(0, 0, 0, 80)), 'Disable padded-key for this line');
    assert.equal(document.lineAt(0).text, '# elevenlabs-lint-disable-next-line padded-key');
    await expectProblems(document.uri, []);
  });

  it('disables a file, below a shebang', async () => {
    const document = await openNew('tool.mjs', `#!/usr/bin/env node\n${bearerRequest}`);
    const actions = await actionsAt(document, rangeOf(document, 'Authorization'));
    await apply(actions, 'Disable bearer-auth for the entire file');
    assert.equal(document.lineAt(0).text, '#!/usr/bin/env node');
    await expectProblems(document.uri, ['untrimmed-env']);
  });

  it('opens a rule page that ships with the extension', async () => {
    const document = await openNew('.env', paddedEntry);
    const actions = await actionsAt(document, new vscode.Range(0, 0, 0, 80));
    const command = actions.find(({ title }) => title === 'Why Is This a Problem?')?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('padded-key') === true,
    );
  });

  it('opens ElevenLabs for a new key', async () => {
    const document = await openNew('key.ts', hardCodedRequest);
    const actions = await actionsAt(document, rangeOf(document, madeUpKeys.example));
    const command = actions.find(({ title }) => title === 'Get a New Key')?.command;
    assert.equal(String(command?.arguments?.[0]), 'https://elevenlabs.io/app/settings/api-keys');
  });
});

describe('Fix all', () => {
  afterEach(closeEditors);

  const everywhere = new vscode.Range(0, 0, 0, 0);

  it('is offered as source.fixAll.elevenlabs, with the edit', async () => {
    const document = await openNew('.env', paddedEntry);
    const actions = await actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll);
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind?.value]),
      [['Fix all ElevenLabs problems in this file', 'source.fixAll.elevenlabs']],
    );
    await apply(actions, 'Fix all ElevenLabs problems in this file');
    assert.equal(document.getText(), curedEntry);
  });

  it('changes no more than necessary', async () => {
    const document = await openNew('.env', `# a comment\n${paddedEntry}OTHER=1\n`);
    const [action] = await actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll);
    const edits = action?.edit?.get(document.uri) ?? [];
    assert.deepEqual(
      edits.map(({ range, newText }) => [document.getText(range), newText]),
      [[' ', '']],
    );
  });

  it('fixes the requested document, not the active one', async () => {
    const first = await openNew('.env', paddedEntry);
    const second = await openNew('.env', paddedEntry);
    await apply(
      await actionsAt(first, everywhere, vscode.CodeActionKind.SourceFixAll),
      'Fix all ElevenLabs problems in this file',
    );
    assert.equal(first.getText(), curedEntry);
    assert.equal(second.getText(), paddedEntry);
  });

  it("isn't offered without a safe fix", async () => {
    const document = await openNew('clean.ts', curedRequest);
    assert.deepEqual(await actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll), []);
  });

  it('runs on save if the user wants it', async () => {
    const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.elevenlabs': 'explicit' } };
    await withSettings(settings, async () => {
      const document = await openNew('saved.ts', '');
      // On save, the squiggle hasn't been drawn yet.
      await setText(document, bearerRequest);
      await document.save();
      assert.equal(document.getText(), curedRequest);
      assert.equal(document.isDirty, false);
      await expectProblems(document.uri, []);
    });
  });
});
