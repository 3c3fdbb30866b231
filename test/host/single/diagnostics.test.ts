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
  openNew,
  paddedEntry,
  problems,
  rangeOf,
  setText,
  settled,
  until,
} from '../support';

describe('Diagnostics', () => {
  afterEach(closeEditors);

  it('appear while typing, and go with the mistake', async () => {
    const document = await openNew('typed.ts', '\n');
    await vscode.commands.executeCommand('type', { text: bearerRequest });
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    await setText(document, curedRequest);
    await expectProblems(document.uri, []);
  });

  it('stay while the text is half typed', async () => {
    const document = await openNew('half.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    await setText(document, `${bearerRequest}\nif (voices.ok) { console.log(`);
    await settled();
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
  });

  it('tell the problem, range, severity, rule and link', async () => {
    const document = await openNew('one.ts', bearerRequest);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    const [bearer, untrimmed] = problems(document.uri);
    assert.deepEqual(bearer?.range, rangeOf(document, 'Authorization'));
    assert.equal(bearer?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(bearer?.message ?? '', /^ElevenLabs \(api\.elevenlabs\.io\) .*xi-api-key\.$/);
    const code = bearer?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'bearer-auth');
    assert.match(code.target.path, /\/docs\/rules\/bearer-auth\.md$/);
    await vscode.workspace.fs.stat(code.target);
    assert.equal(untrimmed?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('list the further places of a variable, and one fix trims all of them', async () => {
    const request = curedRequest.replace("?.trim() ?? ''", '');
    const document = await openNew('several.js', request + request.replace('voices =', 'others ='));
    await expectProblems(document.uri, ['untrimmed-env']);
    const [problem] = problems(document.uri);
    assert.deepEqual(
      problem?.relatedInformation?.map(({ location, message }) => [location.range.start.line, message]),
      [[4, 'ELEVENLABS_API_KEY is read here without .trim().']],
    );
    const actions = await actionsAt(document, rangeOf(document, 'process.env.ELEVENLABS_API_KEY'));
    await apply(actions, 'Add .trim() where ELEVENLABS_API_KEY is read');
    await expectProblems(document.uri, []);
  });

  it('mark a redundant header as unnecessary', async () => {
    const document = await openNew(
      'beside.ts',
      bearerRequest.replace('headers: {', "headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY,"),
    );
    await until(() => problems(document.uri).length > 0);
    const [unnecessary] = problems(document.uri).filter(({ tags }) => tags !== undefined && tags.length > 0);
    assert.deepEqual(unnecessary?.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.deepEqual(unnecessary?.range, rangeOf(document, 'Authorization'));
  });

  it('cover every kind of script and environment file, by name', async () => {
    for (const name of ['a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.cjs']) {
      const document = await openNew(name, bearerRequest);
      await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    }
    for (const name of ['.env', '.env.local', 'production.env', '.dev.vars', '.flaskenv', '.ENV']) {
      const document = await openNew(name, paddedEntry);
      await expectProblems(document.uri, ['padded-key']);
    }
  });

  it('ignore other files with the same text', async () => {
    for (const name of ['a.md', 'a.json', '.envrc', '.env.vault', 'a.txt']) {
      const document = await openNew(name, `${bearerRequest}\n${paddedEntry}`);
      await settled();
      await expectProblems(document.uri, []);
    }
  });

  it('count offsets like VS Code counts lines, even with U+2028 and CRLF', async () => {
    const document = await openNew('lines.ts', `// a\u2028b\r\n${bearerRequest.replaceAll('\n', '\r\n')}`);
    await expectProblems(document.uri, ['bearer-auth', 'untrimmed-env']);
    assert.deepEqual(problems(document.uri)[0]?.range, rangeOf(document, 'Authorization'));
  });

  it('are at most a hundred for one file', async () => {
    const document = await openNew('many.ts', bearerRequest.replace('const voices = ', '').repeat(150));
    await until(() => problems(document.uri).length > 0);
    assert.equal(problems(document.uri).length, 100);
  });

  it('contain no key', async () => {
    const key = madeUpKeys.example;
    const document = await openNew('literal.ts', bearerRequest.replace(/`.*`/, `'${key} '`));
    await until(() => problems(document.uri).length > 0);
    assert.ok(problems(document.uri).every(({ message }) => !message.includes(key.slice(3, 20))));
  });
});
