import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileTexts } from '../../../src/extension/context/file-texts';
import { KeyLenses } from '../../../src/extension/in-place/key-lenses';
import { chosenAt } from '../../../src/extension/key-test/place';
import { Verdicts } from '../../../src/extension/key-test/verdicts';
import { DocumentChecker } from '../../../src/extension/linting/document-checker';
import { candidateOfText } from '../../../src/key-test/candidate';
import type { KeyTestOutcome } from '../../../src/key-test/outcome';
import { type StandInApi, startStandInApi } from '../../api/stand-in-api';
import { madeUpKeys } from '../../made-up-keys';
import {
  actionsAt,
  closeEditors,
  expectProblems,
  openNew,
  rangeOf,
  setText,
  until,
  withSettings,
} from '../support';

const key = madeUpKeys.example;
const entry = `ELEVENLABS_API_KEY=${key}\n`;
const keyPage = 'https://elevenlabs.io/app/settings/api-keys';

/** Our lenses with their lines, as VS Code shows them. */
async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  assert.ok(!JSON.stringify(lenses).includes(key.slice(0, 12)));
  return lenses.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

async function expectLenses(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await until(async () => (await lensesOf(document)).join() === expected.join()).catch(() => undefined);
  assert.deepEqual(await lensesOf(document), expected);
}

/** Does what a click on a lens does. */
async function press({ uri }: vscode.TextDocument, title: string): Promise<void> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  const command = lenses.find((lens) => lens.command?.title === title)?.command;
  assert.ok(command, `There is no lens "${title}".`);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Our own hover at a text, without those of other extensions. */
async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, text).start.translate(0, 2),
  );
  const contents = hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString)
    .filter(({ isTrusted }) => JSON.stringify(isTrusted)?.includes('elevenlabsLint.'));
  assert.ok(!JSON.stringify(contents).includes(key.slice(0, 12)));
  return contents.map(({ value }) => value.replace(/\\(.)/g, '$1').trim()).join('\n');
}

/** Our completions after a text. */
async function completionsAfter(
  document: vscode.TextDocument,
  text: string,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    rangeOf(document, text).end,
    trigger,
  );
  assert.ok(!JSON.stringify(items).includes(key.slice(0, 12)));
  return items.filter(({ detail }) => /\bElevenLabs\b/.test(detail ?? ''));
}

const request = (headers: string, host = 'api.elevenlabs.io') =>
  `// elevenlabs\nfetch('https://${host}/v1/voices', { headers: { ${headers} } });\n`;

describe('The lenses', () => {
  afterEach(closeEditors);

  it('appear above the keys of an environment file, whatever its language in VS Code', async () => {
    for (const name of ['.env', '.env.local', 'app.env', '.dev.vars']) {
      const document = await openNew(name, `A=1\n${entry}OPENAI_API_KEY=${key}\n`);
      await expectLenses(document, ['1: Test Key', '1: Get a New Key']);
    }
  });

  it('appear above keys in code', async () => {
    const document = await openNew('a.ts', `export const elevenLabsKey =\n  '${key}';\n`);
    await expectLenses(document, ['1: Test Key', '1: Get a New Key']);
  });

  it('test the key of their line, and open the key page', async () => {
    const document = await openNew('.env', entry);
    await expectLenses(document, ['0: Test Key', '0: Get a New Key']);
    const [test, get] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    assert.equal(test?.command?.command, 'elevenlabsLint.testKey');
    const [uri, line] = test.command.arguments ?? [];
    assert.deepEqual([uri instanceof vscode.Uri && uri.toString(), line], [document.uri.toString(), 0]);
    assert.equal(String(get?.command?.arguments?.[0]), keyPage);
  });

  it('disappear with the key, and come back with it', async () => {
    const document = await openNew('.env', entry);
    await expectLenses(document, ['0: Test Key', '0: Get a New Key']);
    await setText(document, 'ELEVENLABS_API_KEY=op://vault/elevenlabs/key\n');
    await expectLenses(document, []);
    await setText(document, `\n${entry}`);
    await expectLenses(document, ['1: Test Key', '1: Get a New Key']);
  });

  it("don't appear in templates, tests and unlinted documents", async () => {
    for (const [name, content] of [
      ['.env.example', entry],
      ['a.test.ts', `new ElevenLabsClient({ apiKey: '${key}' });\n`],
      ['notes.txt', entry],
      ['.env.prod', 'ELEVENLABS_API_KEY=\nELEVENLABS_API_KEY=your_api_key\n'],
    ] as const) {
      await expectLenses(await openNew(name, content), []);
    }
  });

  it('can be switched off, alone or with the linter', async () => {
    const document = await openNew('.env', entry);
    for (const setting of ['elevenlabsLint.codeLens', 'elevenlabsLint.enable']) {
      await expectLenses(document, ['0: Test Key', '0: Get a New Key']);
      await withSettings({ [setting]: false }, () => expectLenses(document, []));
    }
  });

  it('show the last verdict until the line changes', async () => {
    const document = await openNew('.env', `A=1\n${entry}`);
    const verdicts = new Verdicts();
    const log = vscode.window.createOutputChannel('Lenses', { log: true });
    const texts = new FileTexts();
    const checker = new DocumentChecker(texts, log);
    const currentlyLinted = async (of: vscode.TextDocument) => {
      const check = await checker.check(of);
      return check?.kind === 'linted' ? check : undefined;
    };
    const lenses = new KeyLenses({ currentlyLinted }, verdicts, log);
    const titles = async () =>
      (await lenses.provideCodeLenses(document)).map(({ command }) => command?.title);
    const outcome: KeyTestOutcome = {
      kind: 'accepted',
      reason: 'accepted',
      values: {},
      details: [
        { id: 'plan', values: { plan: 'Creator' } },
        { id: 'credits', values: { used: '1', limit: '12,001', left: '12,000' } },
      ],
      account: undefined,
    };
    try {
      let changes = 0;
      lenses.onDidChangeCodeLenses(() => changes++);
      const chosen = chosenAt({
        file: document.uri,
        line: 2,
        lineText: document.lineAt(1).text,
        candidate: candidateOfText(key, '.env'),
      });
      const running = verdicts.begin(chosen);
      assert.deepEqual((await titles())[0], '$(loading~spin)\u00A0Testing the key');
      running.dispose();
      verdicts.remember({ chosen, outcome, time: new Date() });
      assert.equal(changes, 3);
      assert.deepEqual(await titles(), [
        '$(pass)\u00A0Accepted · Creator · 12,000 credits left',
        'Test Key',
        'Get a New Key',
      ]);
      await setText(document, `A=1\n${entry.replace('=', '= ')}`);
      assert.deepEqual(await titles(), ['Test Key', 'Get a New Key']);
      await setText(document, entry);
      assert.equal((await titles()).length, 3);
    } finally {
      vscode.Disposable.from(lenses, checker, texts, verdicts, log).dispose();
    }
  });
});

describe('The lens of a key', () => {
  let api: StandInApi;

  before(async () => {
    api = await startStandInApi();
  });
  afterEach(closeEditors);
  after(() => api.close());

  const unchanged = (line: number) => [`${line}: Test Key`, `${line}: Get a New Key`];
  const places: [name: string, text: (key: string) => string, line: number][] = [
    ['.env', (key) => `A=1\nELEVENLABS_API_KEY=${key}\n`, 1],
    ['a.ts', (key) => `const url = 'https://api.elevenlabs.io/v1';\nconst elevenLabsKey = '${key}';\n`, 1],
  ];
  for (const [name, text, line] of places) {
    it(`tests the key, and the next lens keeps the verdict until the line changes: ${name}`, async () => {
      const document = await openNew(name, text(madeUpKeys.accepted));
      await expectLenses(document, unchanged(line));
      await withSettings({ 'elevenlabsLint.apiBaseUrl': api.baseUrl }, () => press(document, 'Test Key'));
      await expectLenses(document, [
        `${line}: $(pass)\u00A0Accepted · Creator · 98,750 credits left`,
        ...unchanged(line),
      ]);
      await setText(document, text(madeUpKeys.unknown));
      await expectLenses(document, unchanged(line));
      await setText(document, `\n${text(madeUpKeys.accepted)}`);
      await expectLenses(document, [
        `${line + 1}: $(pass)\u00A0Accepted · Creator · 98,750 credits left`,
        ...unchanged(line + 1),
      ]);
    });
  }
});

describe('A key that ElevenLabs rejects', () => {
  let api: StandInApi;
  before(async () => {
    api = await startStandInApi();
  });
  afterEach(closeEditors);
  after(() => api.close());

  it('leads to a new key first', async () => {
    const document = await openNew('.env', `ELEVENLABS_API_KEY=${madeUpKeys.unknown}\n`);
    await withSettings({ 'elevenlabsLint.apiBaseUrl': api.baseUrl }, () => press(document, 'Test Key'));
    await expectLenses(document, [
      '0: $(error)\u00A0Rejected: wrong, deleted or rotated',
      '0: Get a New Key',
      '0: Test Key',
    ]);
    assert.match(await hoverOn(document, 'ELEVENLABS'), /\[Get a New Key\]\(\S+\) · \[Test Key\]/);
    const [action] = await actionsAt(document, new vscode.Range(0, 0, 0, 80));
    assert.equal(action?.title, 'Get a New Key');
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.equal(problem?.code, 'invalid-key');
  });
});

describe('The hovers', () => {
  afterEach(closeEditors);

  it('say how the key of an entry is read, without the key', async () => {
    const document = await openNew('.env', entry);
    for (const place of ['ELEVENLABS', key]) {
      const hover = await hoverOn(document, place);
      assert.match(
        hover,
        /official ElevenLabs SDKs read the API key from ELEVENLABS_API_KEY automatically\./,
      );
      assert.match(hover, /sk_…6778 · 51 characters · looks like an ElevenLabs key/);
      assert.match(hover, /\[Test Key\]\(command:elevenlabsLint\.testKey\?/);
      assert.ok(hover.includes(`[Get a New Key](${keyPage})`));
    }
  });

  it('may run only our own commands', async () => {
    const document = await openNew('.env', entry);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 2),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, {
      enabledCommands: ['elevenlabsLint.testKey', 'elevenlabsLint.openRulePage'],
    });
  });

  it('say what ElevenLabs expects in the header', async () => {
    const document = await openNew('a.ts', request("'xi-api-key': key"));
    const hover = await hoverOn(document, "'xi-api-key'");
    assert.match(hover, /from the xi-api-key header\. Send only the key, without Bearer/);
    assert.match(hover, /\[Open the ElevenLabs Documentation\]\(https:\/\/elevenlabs\.io\/docs/);
  });

  it('repeat no message, and link to the rule page', async () => {
    const document = await openNew('a.ts', request("'x-api-key': process.env.ELEVENLABS_API_KEY?.trim()"));
    await expectProblems(document.uri, ['header-name']);
    assert.match(
      await hoverOn(document, "'x-api-key'"),
      /^\[Why Is This a Problem\?\]\(command:elevenlabsLint\.openRulePage\?\S+\)$/,
    );
  });

  it('are silent on other variables, headers and hosts', async () => {
    const environment = await openNew('.env', `OPENAI_API_KEY=abc\n${entry}`);
    assert.equal(await hoverOn(environment, 'OPENAI'), '');
    const script = await openNew('a.ts', request("'Content-Type': 'a', 'x-api-key': key", 'api.example.com'));
    assert.equal(await hoverOn(script, "'Content-Type'"), '');
    assert.equal(await hoverOn(script, "'x-api-key'"), '');
  });
});

describe('The completion', () => {
  afterEach(closeEditors);

  it('offers the variable in an environment file without ElevenLabs', async () => {
    for (const name of ['.env', '.env.local', '.env.example']) {
      const document = await openNew(name, 'A=1\nEL\n');
      const [item, ...others] = await completionsAfter(document, 'EL');
      assert.deepEqual(
        [item?.label, item?.insertText, others],
        ['ELEVENLABS_API_KEY', 'ELEVENLABS_API_KEY=', []],
      );
    }
  });

  it('offers no defined variable, none in values, and none elsewhere', async () => {
    for (const [name, text, place] of [
      ['.env', `${entry}EL\n`, '\nEL'],
      ['.env', 'A=EL\n', 'EL'],
      ['.env', '# EL\n', 'EL'],
      ['notes.txt', 'EL\n', 'EL'],
    ] as const) {
      assert.deepEqual(await completionsAfter(await openNew(name, text), place), []);
    }
  });

  it('offers the header in a half-typed request to ElevenLabs', async () => {
    for (const [typed, trigger] of [
      ["'", "'"],
      ["'xi-", '-'],
      ['xi', undefined],
    ] as const) {
      const document = await openNew(
        'a.ts',
        `fetch('https://api.elevenlabs.io/v1/voices', {\n  headers: {\n    ${typed}\n  },\n`,
      );
      const [item, ...others] = await completionsAfter(document, `    ${typed}`, trigger);
      assert.deepEqual(
        [item?.label, item?.insertText, others],
        ['xi-api-key', "'xi-api-key': process.env.ELEVENLABS_API_KEY?.trim() ?? ''", []],
      );
      assert.ok(item?.range instanceof vscode.Range && document.getText(item.range) === typed);
    }
  });

  it('offers no header that exists, and none for another host', async () => {
    const there = await openNew('a.ts', request("'xi-api-key': key, '' "));
    assert.deepEqual(await completionsAfter(there, ", '", "'"), []);
    const elsewhere = await openNew('b.ts', request("'xi-' ", 'api.example.com'));
    assert.deepEqual(await completionsAfter(elsewhere, "'xi-", '-'), []);
  });

  it('offers nothing where the linter is switched off', async () => {
    const document = await openNew('.env', 'EL\n');
    await withSettings({ 'elevenlabsLint.enable': false }, async () => {
      assert.deepEqual(await completionsAfter(document, 'EL'), []);
    });
  });
});
