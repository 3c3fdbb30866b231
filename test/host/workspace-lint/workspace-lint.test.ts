import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { FileTexts } from '../../../src/extension/context/file-texts';
import { DocumentChecker } from '../../../src/extension/linting/document-checker';
import { Problems } from '../../../src/extension/linting/problems';
import type { WorkspaceSummary } from '../../../src/extension/workspace-lint/summary';
import { WorkspaceLint } from '../../../src/extension/workspace-lint/workspace-lint';
import { MemoryFiles } from '../memory-files';
import {
  actionsAt,
  apply,
  bearerRequest,
  closeEditors,
  curedRequest,
  expectProblems,
  idOf,
  newFolder,
  paddedEntry,
  pause,
  problems,
  read,
  setText,
  show,
  until,
  withSettings,
  workspaceFolder,
  write,
} from '../support';
import { commandLine, copyExamples, newFiles } from '../workspace-support';

const { joinPath } = vscode.Uri;
const both = ['bearer-auth', 'untrimmed-env'];

async function lintWorkspace(): Promise<WorkspaceSummary> {
  const summary = await vscode.commands.executeCommand<WorkspaceSummary>('elevenlabsLint.lintWorkspace');
  assert.ok(summary);
  return summary;
}

const levels = ['error', 'warning', 'information', 'hint'];

interface Message {
  readonly ruleId: string;
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the command line reports below a folder, by file. */
function reported(folder: vscode.Uri): Map<string, readonly Message[]> {
  const files = JSON.parse(commandLine(folder, '--format', 'json')) as readonly {
    readonly filePath: string;
    readonly messages: readonly Message[];
  }[];
  return new Map(files.map(({ filePath, messages }) => [filePath, messages]));
}

function lineOf({ ruleId, level, message, line, column, endLine, endColumn }: Message): string {
  return `${line}:${column}-${endLine}:${endColumn} ${level} ${ruleId} ${message}`;
}

function lineOfProblem(problem: vscode.Diagnostic): string {
  const { start, end } = problem.range;
  return lineOf({
    ruleId: idOf(problem),
    level: levels[problem.severity] ?? '',
    message: problem.message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  });
}

describe('Lint Workspace', () => {
  afterEach(closeEditors);

  it('says that nothing mentions ElevenLabs where nothing does', async () => {
    await newFiles({ 'a.ts': 'export const a = 1;\n' });
    const { checked, problems: count, mentionsElevenLabs } = await lintWorkspace();
    assert.deepEqual([checked, count, mentionsElevenLabs], [1, 0, false]);
  });

  it('finds in the examples exactly what the command line finds', async () => {
    const folder = copyExamples(newFolder());
    const { isStopped, problems: count } = await lintWorkspace();
    assert.equal(isStopped, false);
    assert.ok(count > 0);
    const files = reported(folder);
    assert.ok(files.size > 20);
    for (const [file, messages] of files) {
      const found = problems(vscode.Uri.file(file)).map(lineOfProblem);
      assert.deepEqual(found, messages.map(lineOf), path.basename(file));
    }
  });

  it('offers at once in an opened file what fixes it, and fixes all like --fix', async () => {
    const [inEditor, onCommandLine] = [copyExamples(newFolder()), copyExamples(newFolder())];
    await lintWorkspace();
    commandLine(onCommandLine, '--fix');
    const names = [...reported(inEditor)].flatMap(([file, { length }]) =>
      length === 0 ? [] : [path.relative(inEditor.fsPath, file)],
    );
    for (const name of names) {
      const document = await show(joinPath(inEditor, name));
      const [first] = problems(document.uri);
      assert.ok(first, name);
      assert.notDeepEqual(await actionsAt(document, first.range), [], name);
      const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
      const fixes = await actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll);
      if (fixes.length > 0) await apply(fixes, 'Fix all ElevenLabs problems in this file');
      await document.save();
      assert.equal(await read(document.uri), await read(joinPath(onCommandLine, name)), name);
    }
  });

  it('looks at what the settings and git leave visible, and at environment files anyway', async () => {
    const at = await newFiles({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'ignored\n.env\n!.env.example\n',
      'ignored/a.ts': bearerRequest,
      'ignored/.env': paddedEntry,
      'node_modules/x/.env': paddedEntry,
      'dist/a.ts': bearerRequest,
      'hidden/a.ts': bearerRequest,
      'unsearched/deep/a.ts': bearerRequest,
      'compiled.js': bearerRequest,
      'compiled.ts': bearerRequest,
      'alone.js': bearerRequest,
      'excluded.ts': bearerRequest,
      'page.vue': `<script>\n${bearerRequest}</script>\n`,
      '.env': paddedEntry,
    });
    const settings = {
      'files.exclude': { '**/hidden': true, '**/.env': true, '**/*.js': { when: '$(basename).ts' } },
      'search.exclude': { '**/unsearched/**': true },
      'elevenlabsLint.exclude': ['excluded.ts'],
    };
    await withSettings(settings, async () => {
      await lintWorkspace();
      const seen = ['compiled.ts', 'alone.js', 'page.vue'];
      for (const name of seen) assert.deepEqual(both, problems(at(name)).map(idOf), name);
      for (const name of ['.env', 'ignored/.env'])
        assert.deepEqual(problems(at(name)).map(idOf), ['padded-key'], name);
      const unseen = ['ignored/a.ts', 'node_modules/x/.env', 'dist/a.ts', 'hidden/a.ts', 'compiled.js'];
      for (const name of [...unseen, 'unsearched/deep/a.ts', 'excluded.ts'])
        assert.deepEqual(problems(at(name)), [], name);
    });
    // What the settings no longer hide appears by itself.
    for (const name of ['hidden/a.ts', 'compiled.js', 'unsearched/deep/a.ts', 'excluded.ts'])
      await expectProblems(at(name), both);
  });

  it('names what it could not check', async () => {
    const long = `// ElevenLabs\nexport const a = '${'x'.repeat(60_000)}';\n`;
    const at = await newFiles({ 'long.ts': long, 'large.ts': `${bearerRequest}${' \n'.repeat(500_000)}` });
    const { notChecked } = await lintWorkspace();
    assert.deepEqual(notChecked.get(at('long.ts').path), 'long-line');
    assert.deepEqual(notChecked.get(at('large.ts').path), 'large-text');
  });

  it('joins the run that is going on', async () => {
    const [first, second] = await Promise.all([lintWorkspace(), lintWorkspace()]);
    assert.equal(first, second);
  });

  it('checks every folder of the workspace, each with its own settings', async () => {
    const off = '{ "elevenlabsLint": { "rules": { "bearer-auth": "off" } } }';
    const second = newFolder(workspaceFolder(1));
    await write(joinPath(second, 'package.json'), off);
    const inSecond = await write(joinPath(second, 'a.ts'), bearerRequest);
    const at = await newFiles({ 'a.ts': bearerRequest });
    await lintWorkspace();
    await expectProblems(at('a.ts'), both);
    await expectProblems(inSecond, ['untrimmed-env']);
  });
});

describe('Lint Workspace in a virtual folder', () => {
  const files = new MemoryFiles();
  const folder = vscode.Uri.parse('memfs:/project');
  let provider: vscode.Disposable;

  before(async () => {
    files.add(joinPath(folder, 'src/deep/a.ts'), bearerRequest);
    files.add(joinPath(folder, '.env'), paddedEntry);
    provider = vscode.workspace.registerFileSystemProvider('memfs', files);
    await foldersChangedBy(() => vscode.workspace.updateWorkspaceFolders(2, 0, { uri: folder }));
  });
  after(async () => {
    await foldersChangedBy(() => vscode.workspace.updateWorkspaceFolders(2, 1));
    provider.dispose();
  });

  it('finds the same as on disk', async () => {
    await lintWorkspace();
    await expectProblems(joinPath(folder, 'src/deep/a.ts'), both);
    await expectProblems(joinPath(folder, '.env'), ['padded-key']);
  });
});

/** VS Code refuses to change the folders until it has announced the previous change. */
async function foldersChangedBy(change: () => boolean): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  await until(change);
  await changed;
}

describe('A cancelled run', () => {
  const log = vscode.window.createOutputChannel('Cancelled run', { log: true });
  const texts = new FileTexts();
  const checker = new DocumentChecker(texts, log);
  const shown = new Problems();
  const lint = new WorkspaceLint(checker, shown);
  after(() => vscode.Disposable.from(log, texts, checker, shown).dispose());

  it('ends at once, says how far it came, and publishes nothing more', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `${at}.ts`);
    const at = await newFiles(Object.fromEntries(names.map((name) => [name, bearerRequest])));
    const cancellation = new vscode.CancellationTokenSource();
    const summary = await lint.run(cancellation.token, (progress) => {
      if ('checked' in progress) cancellation.cancel();
    });
    assert.equal(summary.isStopped, true);
    assert.equal(summary.checked + summary.notChecked.size, 1);
    const published = () => names.filter((name) => shown.of(at(name)).length > 0).length;
    const before = published();
    await pause(500);
    assert.equal(published(), before);
  });

  it('ends while files are being found', async () => {
    const cancellation = new vscode.CancellationTokenSource();
    const run = lint.run(cancellation.token);
    cancellation.cancel();
    const { isStopped, total } = await run;
    assert.deepEqual([isStopped, total], [true, 0]);
  });
});

describe('After Lint Workspace, an open document', () => {
  afterEach(closeEditors);

  it('has its live problems, each once, and those on disk return when it is closed', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest });
    await lintWorkspace();
    await expectProblems(at('a.ts'), both);
    const document = await show(at('a.ts'));
    await expectProblems(at('a.ts'), both);
    await setText(document, `\n${curedRequest}`);
    await expectProblems(at('a.ts'), []);
    await lintWorkspace();
    await expectProblems(at('a.ts'), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeEditors();
    await expectProblems(at('a.ts'), both);
  });

  it('leaves what was saved', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest });
    await lintWorkspace();
    const document = await show(at('a.ts'));
    await setText(document, curedRequest);
    await document.save();
    await closeEditors();
    await expectProblems(at('a.ts'), []);
  });
});

describe('After Lint Workspace, problems follow', () => {
  const cured = `${curedRequest}// cured\n`;

  it('a file that changes, is created, renamed or deleted', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest });
    await lintWorkspace();
    await expectProblems(at('a.ts'), both);
    await write(at('a.ts'), cured);
    await expectProblems(at('a.ts'), []);
    await write(at('b.ts'), bearerRequest);
    await expectProblems(at('b.ts'), both);
    fs.renameSync(at('b.ts').fsPath, at('c.ts').fsPath);
    await expectProblems(at('b.ts'), []);
    await expectProblems(at('c.ts'), both);
    fs.rmSync(at('c.ts').fsPath);
    await expectProblems(at('c.ts'), []);
  });

  it('a folder that is moved or deleted', async () => {
    const at = await newFiles({ 'folder/deep/a.ts': bearerRequest });
    await lintWorkspace();
    await expectProblems(at('folder/deep/a.ts'), both);
    fs.renameSync(at('folder').fsPath, at('moved').fsPath);
    await expectProblems(at('folder/deep/a.ts'), []);
    await expectProblems(at('moved/deep/a.ts'), both);
    fs.rmSync(at('moved').fsPath, { recursive: true });
    await expectProblems(at('moved/deep/a.ts'), []);
  });

  it('the files around: modules, environment files, settings and ignore files', async () => {
    const at = await newFiles({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'api.ts': "export const url = 'https://example.com';\n",
      'importer.ts': `import { url } from './api';
fetch(\`\${url}/voices\`, { headers: { Authorization: \`Bearer \${process.env.API_KEY}\` } }); // ElevenLabs
`,
      'reader.ts': curedRequest,
    });
    await lintWorkspace();
    await expectProblems(at('importer.ts'), []);
    await write(at('api.ts'), "export const url = 'https://api.elevenlabs.io/v1';\n");
    await expectProblems(at('importer.ts'), both);
    await write(at('.env'), 'ELEVENLABS_KEY=\n');
    await expectProblems(at('reader.ts'), ['env-mismatch']);
    await write(at('package.json'), '{ "elevenlabsLint": { "rules": { "env-mismatch": "off" } } }');
    await expectProblems(at('reader.ts'), []);
    await write(at('.gitignore'), 'importer.ts\n');
    await expectProblems(at('importer.ts'), []);
  });

  it('settings', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest });
    await lintWorkspace();
    await withSettings({ 'elevenlabsLint.rules.bearer-auth': 'off' }, async () => {
      await expectProblems(at('a.ts'), ['untrimmed-env']);
    });
    await expectProblems(at('a.ts'), both);
    await withSettings({ 'elevenlabsLint.enable': false }, () => expectProblems(at('a.ts'), []));
    await expectProblems(at('a.ts'), both);
  });

  it('or go, with elevenlabsLint.workspaceProblems', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest, 'b.ts': bearerRequest });
    await withSettings({ 'elevenlabsLint.workspaceProblems': 'remove' }, async () => {
      await lintWorkspace();
      await expectProblems(at('a.ts'), both);
      await write(at('a.ts'), `${bearerRequest}// changed\n`);
      await expectProblems(at('a.ts'), []);
      await expectProblems(at('b.ts'), both);
      await lintWorkspace();
      await expectProblems(at('a.ts'), both);
    });
  });
});

describe('Whoever opens no file', () => {
  it('still sees each problem once', async () => {
    const at = await newFiles({ 'a.ts': bearerRequest });
    await Promise.all([lintWorkspace(), write(at('b.ts'), bearerRequest)]);
    await until(() => problems(at('b.ts')).length > 0);
    await expectProblems(at('a.ts'), both);
    await expectProblems(at('b.ts'), both);
  });
});
