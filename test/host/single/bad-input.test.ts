import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpKeys } from '../../made-up-keys';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedRequest,
  expectProblems,
  ids,
  logText,
  newFolder,
  openNew,
  paddedEntry,
  rangeOf,
  setText,
  settled,
  write,
} from '../support';

const both = ['bearer-auth', 'untrimmed-env'];
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

describe('Bad input', () => {
  afterEach(closeEditors);

  const readable: [name: string, content: string | Uint8Array][] = [
    ['CRLF', bearerRequest.replaceAll('\n', '\r\n')],
    ['lone CR', bearerRequest.replaceAll('\n', '\r')],
    ['mixed line ends', bearerRequest.replace('\n', '\r\n')],
    ['no final newline', bearerRequest.trimEnd()],
    ['a BOM', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(bearerRequest))],
    ['UTF-16', utf16(bearerRequest)],
    [
      'bytes that are no UTF-8',
      joined(utf8('// '), Uint8Array.of(0xff, 0xc3, 0x28), utf8(`\n${bearerRequest}`)),
    ],
    ['control characters', `// \u0001\u0002\u001b\n${bearerRequest}`],
    ['half-typed code after it', `${bearerRequest}\nfunction broken( { return \``],
    ['half-typed code before it', `const a = {\n${bearerRequest}`],
  ];
  for (const [name, content] of readable) {
    it(`keeps its findings in place: ${name}`, async () => {
      const document = await openNew('a.ts', content);
      await expectProblems(document.uri, both);
      await apply(
        await actionsAt(document, rangeOf(document, 'Authorization')),
        'Send the bare key as xi-api-key',
      );
      const text = document.getText().replace(/\r\n?/g, '\n');
      assert.ok(text.includes(curedRequest.trimEnd()), 'The fix has lost or moved something.');
      await expectProblems(document.uri, []);
    });
  }

  it('keeps its findings next to lone surrogates', async () => {
    const document = await openNew('a.ts', '');
    await setText(document, `const a = '\ud800 \udfff';\n${bearerRequest}`);
    await expectProblems(document.uri, both);
    await apply(
      await actionsAt(document, rangeOf(document, 'Authorization')),
      'Fix all ElevenLabs problems in this file',
    );
    assert.ok(document.getText().endsWith(curedRequest));
  });

  it('survives thousands of brackets', async () => {
    const document = await openNew('deep.ts', `${bearerRequest}\n${'['.repeat(20_000)}`);
    await settled();
    assert.ok(ids(document.uri).every((id) => both.includes(id)));
  });

  it('is silent on an empty file', async () => {
    for (const name of ['empty.ts', '.env']) {
      const document = await openNew(name, '');
      await settled();
      await expectProblems(document.uri, []);
    }
  });

  it('is silent on binary bytes', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251);
    const file = vscode.Uri.joinPath(newFolder(), 'binary.ts');
    await write(file, joined(utf8('elevenlabs '), bytes));
    // VS Code may say that it is binary, and open no document.
    await vscode.commands.executeCommand('vscode.open', file);
    await settled();
    assert.deepEqual(ids(file), []);
  });

  it("isn't linted above 1 MB, and is again once it shrinks", async () => {
    const filling = '// nothing to see in this line\n'.repeat(70_000);
    const document = await openNew('large.ts', `${bearerRequest}${filling}`);
    await settled();
    await expectProblems(document.uri, []);
    await setText(document, bearerRequest);
    await expectProblems(document.uri, both);
  });

  it("isn't linted with a line above 50,000 characters", async () => {
    const document = await openNew('minified.js', `${bearerRequest}${'a();'.repeat(20_000)}`);
    await settled();
    await expectProblems(document.uri, []);
  });

  it('leaves no key and no text in the log', async () => {
    await openNew('.env', paddedEntry);
    await settled();
    const log = await logText();
    assert.ok(!log.includes(madeUpKeys.example));
    assert.ok(!log.includes('Authorization'));
    assert.ok(!log.includes('internal error'), log);
  });
});
