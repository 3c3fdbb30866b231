import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedEntry,
  curedRequest,
  expectProblems,
  newFolder,
  openNew,
  paddedEntry,
  rangeOf,
  read,
  setText,
  show,
  until,
  write,
} from '../support';

const { joinPath } = vscode.Uri;

describe('A file in a browser', () => {
  afterEach(closeEditors);

  it('is linted, while somebody types and after every change', async () => {
    const script = await openNew('request.ts', bearerRequest);
    await expectProblems(script.uri, ['bearer-auth', 'untrimmed-env']);
    await setText(script, curedRequest);
    await expectProblems(script.uri, []);
  });

  it('gets quick fixes', async () => {
    const script = await openNew('request.ts', bearerRequest);
    await expectProblems(script.uri, ['bearer-auth', 'untrimmed-env']);
    const actions = await actionsAt(script, rangeOf(script, 'Authorization'));
    await apply(actions, 'Send the bare key as xi-api-key');
    assert.match(script.getText(), /'xi-api-key': process\.env\.ELEVENLABS_API_KEY/);
  });

  it('is fixed as a whole, and saved', async () => {
    const environment = await openNew('.env', paddedEntry);
    await expectProblems(environment.uri, ['padded-key']);
    const everywhere = new vscode.Range(0, 0, 0, 0);
    const actions = await actionsAt(environment, everywhere, vscode.CodeActionKind.SourceFixAll);
    await apply(actions, 'Fix all ElevenLabs problems in this file');
    await environment.save();
    assert.equal(await read(environment.uri), curedEntry);
  });

  it('is linted with the modules that it imports, and with the settings of its project', async () => {
    const folder = newFolder();
    const settings = { elevenlabsLint: { rules: { 'untrimmed-env': 'off' } } };
    await write(joinPath(folder, 'package.json'), JSON.stringify(settings));
    await write(joinPath(folder, 'names.ts'), "export const header = 'x-api-key';\n");
    const request = curedRequest.replace("'xi-api-key'", '[header]');
    const file = await write(
      joinPath(folder, 'voices.ts'),
      `import { header } from './names';\n${request.replace('?.trim()', '')}`,
    );
    await show(file);
    await expectProblems(file, ['header-name']);
    await write(joinPath(folder, 'names.ts'), "export const header = 'xi-api-key';\n");
    await expectProblems(file, []);
  });

  it('has lenses, and hovers with links', async () => {
    const { uri } = await openNew('.env', curedEntry);
    await until(async () => (await lensTitles(uri)).includes('Test Key'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(0, 2),
    );
    const texts = hovers.flatMap(({ contents }) => contents.map((content) => textOf(content)));
    assert.match(texts.join('\n'), /\[Test Key\]\(command:elevenlabsLint\.testKey\?/);
  });
});

async function lensTitles(file: vscode.Uri): Promise<(string | undefined)[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    file,
    100,
  );
  return lenses.map(({ command }) => command?.title);
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
