import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rules } from '../../src/lint/rules';
import { madeUpKeys } from '../made-up-keys';

/** A request with the key in the wrong header: `bearer-auth`, and the `untrimmed-env` that comes with it. */
export const bearerRequest = `const voices = await fetch('https://api.elevenlabs.io/v1/voices', {
  headers: { Authorization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\` },
});
`;

export const curedRequest = `const voices = await fetch('https://api.elevenlabs.io/v1/voices', {
  headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? '' },
});
`;

/** A quoted key with a trailing space: `padded-key`. */
export const paddedEntry = `ELEVENLABS_API_KEY="${madeUpKeys.example} "\n`;
export const curedEntry = `ELEVENLABS_API_KEY="${madeUpKeys.example}"\n`;

/** A new, empty place in the workspace for the files of one test. */
export function newFolder(root = workspaceFolder(0)): vscode.Uri {
  return vscode.Uri.joinPath(root, `test-${Math.random().toString(36).slice(2)}`);
}

export function workspaceFolder(index: number): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert.ok(folder, `The workspace has no folder ${index}.`);
  return folder.uri;
}

export async function write(file: vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file, bytes);
  return file;
}

export async function read(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** Writes a file into a new folder and opens it in an editor. */
export async function openNew(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  const file = await write(vscode.Uri.joinPath(newFolder(), name), content);
  return show(file);
}

/**
 * Opens a file like a user does. VS Code keeps a document that an extension opens for minutes after its editor is
 * closed.
 */
export async function show(file: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file, { preview: false });
  const key = file.toString();
  const shown = () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  await until(() => shown() !== undefined);
  return shown()?.document ?? assert.fail();
}

/** Replaces the whole text, as typing does. */
export async function setText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, all, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Our diagnostics of a file, in the order of the text. */
export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'elevenlabs')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || idOf(a).localeCompare(idOf(b)));
}

export function idOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function ids(uri: vscode.Uri): string[] {
  return problems(uri).map(idOf);
}

/** Waits until a file has exactly these problems, by rule. */
export async function expectProblems(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  try {
    await until(() => ids(uri).join() === expected.join());
  } catch {
    assert.deepEqual(ids(uri), expected, vscode.workspace.asRelativePath(uri));
  }
}

/** Waits until a condition is true. Rejects after a minute, which is long even for a busy machine. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('The condition did not become true.');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Waits until the linter has seen every earlier change: it types into another file afterwards, and waits for that
 * file's problems.
 */
export async function settled(): Promise<void> {
  const file = vscode.Uri.joinPath(newFolder(), '.env');
  await write(file, '');
  const document = await vscode.workspace.openTextDocument(file);
  await setText(document, paddedEntry);
  await expectProblems(file, ['padded-key']);
  await document.save();
}

/** Our code actions at a place, as VS Code offers them. TypeScript offers its own beside them. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  const offered = await offeredActions(document, range, kind);
  // VS Code drops the request, and offers nothing, if another extension registers its actions meanwhile.
  const actions = offered.length > 0 ? offered : await offeredActions(document, range, kind);
  return actions.filter(({ title }) => ourTitles.some((ours) => ours.test(title)));
}

async function offeredActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    100,
  );
}

const fixTitles = rules.flatMap((rule) => Object.values(rule.fixTitles));

const ourTitles = [
  ...fixTitles.map(
    (template) => new RegExp(`^${template.replace(/[.()?]/g, '\\$&').replace(/\{\w+\}/g, '.*')}$`),
  ),
  /^Fix all (?:[a-z-]+|ElevenLabs) problems in this file$/,
  /^Remove (?:the unused disable comment|[a-z-]+ from the comment)$/,
  /^Disable [a-z-]+ for (?:this line|the entire file)$/,
  /^Why Is This a Problem\?(?: \([a-z-]+\))?$/,
  /^Get a New Key$/,
];

export async function apply(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `There is no "${title}" among ${actions.map((one) => one.title).join(', ')}.`);
  assert.ok(action.edit, `"${title}" has no edit.`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, 'The document lacks the text.');
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Problems of open documents alone, even if another test has checked the workspace. */
export const withoutWorkspaceLint = {
  'elevenlabsLint.workspaceLint': 'onCommand',
  'elevenlabsLint.workspaceProblems': 'remove',
};

/** Changes user settings for the duration of a test. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  test: () => Promise<void>,
): Promise<void> {
  await updateSettings(settings);
  try {
    await test();
  } finally {
    await updateSettings(Object.fromEntries(Object.keys(settings).map((name) => [name, undefined])));
  }
}

/** Changes user settings; `undefined` removes one. */
export async function updateSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  }
}

/** The content of the extension's log channel. */
export async function logText(): Promise<string> {
  await vscode.commands.executeCommand('elevenlabsLint.showLog');
  const isLog = ({ uri }: vscode.TextDocument) =>
    uri.scheme === 'output' && uri.path.includes('ElevenLabs Lint');
  await until(() => vscode.workspace.textDocuments.some(isLog));
  return vscode.workspace.textDocuments.find(isLog)?.getText() ?? '';
}

export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && !document.isUntitled) await document.save();
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
