import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { harmless, printable, printableLines } from '../../src/lint/harmless';
import { projectFolder } from '../project';

/** How VS Code finds links in messages, and icons in labels. From `linkedText.ts` and `iconLabels.ts` of VS Code 1.100. */
const links = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icons = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

const attacks: readonly (readonly [text: string, shown: string])[] = [
  ['[Open billing](command:workbench.action.quit)', '[Open billing] (command:workbench.action.quit)'],
  ['[Pay](https://a.example "title")', '[Pay] (https://a.example "title")'],
  ['[a](file:///etc/passwd)', '[a] (file:///etc/passwd)'],
  ['[[a](command:b)](command:c)', '[[a] (command:b)] (command:c)'],
  ['[a]\u200b(command:b)', '[a]\\u200b(command:b)'],
  ['$(pass) Accepted', '$ (pass) Accepted'],
  ['$$(sync~spin)', '$$ (sync~spin)'],
  ['$\u00ad(pass)', '$\\u00ad(pass)'],
  ['a\nb', 'a\\u000ab'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\ud800', '\\ud800'],
  ['Schlüssel „äöüß“ – 12\u00a0345 你好 🎉', 'Schlüssel „äöüß“ – 12\u00a0345 你好 🎉'],
];

describe('A text that is not ours', () => {
  for (const [text, shown] of attacks) {
    it(`is shown as ${JSON.stringify(shown)}`, () => {
      assert.equal(harmless(text), shown);
      assert.doesNotMatch(harmless(text), links);
      assert.doesNotMatch(harmless(text), icons);
      assert.equal(harmless(shown), shown);
    });
  }

  it('keeps its lines where it has several', () => {
    assert.equal(printableLines('a\u001b\nb\r\n'), 'a\\u001b\nb\\u000d\n');
    assert.equal(printable('a\tb'), 'a\\u0009b');
  });
});

/** What shows a text in VS Code, and the only files that may use it. */
const sinks: readonly (readonly [use: RegExp, ...files: string[]])[] = [
  [/\bshow(?:Information|Warning|Error)Message\b/, 'shown.ts'],
  [/\bshowQuickPick\b|\bcreateQuickPick\b/, 'shown.ts'],
  [/\bshowInputBox\b|\bcreateInputBox\b/, 'shown.ts'],
  [/\bwindow\.withProgress\b/, 'shown.ts'],
  [/\bclipboard\.writeText\b/, 'shown.ts'],
  [/\bcreateOutputChannel\b/, 'extension.ts'],
  [/\bnew vscode\.MarkdownString\b/, 'in-place/hovers.ts'],
  [/\bnew vscode\.CodeLens\b/, 'in-place/key-lenses.ts'],
  [/\bcreateLanguageStatusItem\b/, 'status.ts'],
  [/\bcreateWebviewPanel\b|\bwebview\.html\b/, 'page-panel.ts'],
  [/\bsetStatusBarMessage\b/, 'shown.ts'],
  [/\bcreateStatusBarItem\b|\bcreateTerminal\b|\bcreateTree|\bregisterTree/],
  [/\bregisterUriHandler\b|\bregisterWebviewViewProvider\b|\bcreateComment|\bconsole\./],
];

describe('In the extension', () => {
  const folder = path.join(projectFolder, 'src/extension');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
  for (const [use, ...allowed] of sinks) {
    it(`only ${allowed.join(' and ') || 'nobody'} uses ${use.source}`, () => {
      const users = files.filter(({ text }) => use.test(text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')));
      assert.deepEqual(
        users.map(({ name }) => name),
        allowed,
      );
    });
  }
});

describe('In the command line', () => {
  it('only the program itself writes to the standard streams', () => {
    const folder = path.join(projectFolder, 'src/cli');
    const users = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /\bstd(?:out|err)\b|console\./.test(fs.readFileSync(path.join(folder, name), 'utf8')),
      );
    assert.deepEqual(users, ['main.ts']);
  });
});
