import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { FixSummary } from '../../../src/extension/workspace-lint/fix-workspace';
import {
  bearerRequest,
  closeEditors,
  curedEntry,
  curedRequest,
  newFolder,
  paddedEntry,
  read,
  setText,
  show,
  until,
  withSettings,
} from '../support';
import { commandLine, copyExamples, newFiles } from '../workspace-support';

/** Runs the command, and does something in the preview as soon as it is there. */
async function fixWorkspace(inPreview: 'apply' | 'discard' | 'none'): Promise<FixSummary | undefined> {
  let ended = false;
  const fixing = vscode.commands.executeCommand<FixSummary | undefined>('elevenlabsLint.fixWorkspace');
  const end = () => {
    ended = true;
  };
  fixing.then(end, end);
  await until(async () => {
    if (inPreview !== 'none') await vscode.commands.executeCommand(`refactorPreview.${inPreview}`);
    return ended;
  });
  return fixing;
}

/** The texts of all files below a folder, by their paths in it. */
function textsIn(folder: string): Map<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const texts = files
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')] as const);
  return new Map(texts);
}

describe('Fix All in Workspace', () => {
  const folders: vscode.Uri[] = [];
  afterEach(async () => {
    await closeEditors();
    for (const folder of folders.splice(0)) fs.rmSync(folder.fsPath, { recursive: true });
  });

  async function files(content: Readonly<Record<string, string>>): Promise<(name: string) => vscode.Uri> {
    const at = await newFiles(content);
    folders.push(at(''));
    return at;
  }

  it('changes the examples as --fix does, and says what is left', async () => {
    const outside = vscode.Uri.file(fs.mkdtempSync(path.join(os.tmpdir(), 'fixed-')));
    const inside = newFolder();
    folders.push(outside, copyExamples(inside));
    commandLine(copyExamples(outside), '--fix');
    const summary = await fixWorkspace('apply');
    assert.ok(summary && summary.now.problems < summary.before.problems && summary.now.files > 0);
    const [fixed, expected] = [inside, outside].map(({ fsPath }) => textsIn(fsPath));
    assert.ok(fixed && expected && fixed.size === expected.size);
    for (const [file, text] of expected) assert.equal(fixed.get(file), text, file);
  });

  it('leaves everything if the preview is discarded, and says nothing to fix where nothing is', async () => {
    const at = await files({ 'a.ts': bearerRequest, '.env': paddedEntry });
    assert.equal(await fixWorkspace('discard'), undefined);
    assert.equal(await read(at('a.ts')), bearerRequest);
    await fixWorkspace('apply');
    const none = { problems: 0, files: 0 };
    assert.deepEqual(await fixWorkspace('none'), { before: none, now: none });
  });

  it('fixes what is shown: the unsaved text of open documents', async () => {
    const at = await files({ 'a.ts': 'export {};\n', '.env': paddedEntry });
    const document = await show(at('a.ts'));
    await setText(document, bearerRequest);
    await fixWorkspace('apply');
    assert.equal(document.getText(), curedRequest);
    assert.equal(await read(at('.env')), curedEntry);
  });

  it('leaves alone what is hidden, ignored, excluded or switched off, and links', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'linked-'));
    folders.push(vscode.Uri.file(outside));
    fs.writeFileSync(path.join(outside, 'outside.ts'), bearerRequest);
    const unseen = ['hidden/a.ts', 'ignored/a.ts', 'excluded.ts', 'node_modules/x/a.ts'];
    const at = await files({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'ignored\n',
      'package.json': '{ "elevenlabsLint": { "rules": { "padded-key": "off" } } }',
      '.env': paddedEntry,
      'a.ts': bearerRequest,
      'b.ts': bearerRequest,
      ...Object.fromEntries(unseen.map((name) => [name, bearerRequest])),
    });
    fs.symlinkSync(path.join(outside, 'outside.ts'), at('link.ts').fsPath);
    const settings = { 'files.exclude': { '**/hidden': true }, 'elevenlabsLint.exclude': ['excluded.ts'] };
    await withSettings(settings, async () => {
      await fixWorkspace('apply');
    });
    for (const name of ['a.ts', 'b.ts']) assert.equal(await read(at(name)), curedRequest, name);
    for (const name of [...unseen, 'link.ts']) assert.equal(await read(at(name)), bearerRequest, name);
    assert.equal(await read(at('.env')), paddedEntry);
  });
});
