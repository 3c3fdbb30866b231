import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { SeededRandom } from '../../seeded-random';
import {
  bearerRequest,
  closeEditors,
  curedRequest,
  ids,
  newFolder,
  paddedEntry,
  settled,
  until,
  updateSettings,
  withoutWorkspaceLint,
  withSettings,
  workspaceFolder,
} from '../support';

const { joinPath } = vscode.Uri;

/** How many documents to open. The numbers in docs/security.md are from 2,000. */
const documents = Number(process.env['ENDURANCE_DOCUMENTS'] ?? 150);
/** After how many documents to compare all diagnostics with the texts. */
const documentsInRound = 50;
const rounds = Math.ceil(documents / documentsInRound);
const seed = 20_261_129;
/** How much the memory may grow after the first round, in bytes. Caches are full by then. */
const mostGrowth = 40_000_000;

/** Texts by the kind of file, and what is wrong with each. */
const variants: Readonly<Record<string, readonly (readonly [text: string, ...rules: string[]])[]>> = {
  ts: [
    [bearerRequest, 'bearer-auth'],
    [curedRequest],
    [`import { key } from './shared';\n${curedRequest}`],
    ['export const nothing = 1;\n'],
  ],
  env: [[paddedEntry, 'padded-key'], ['OTHER=1\n']],
};

/** Opens, edits, moves and deletes files in random order, and knows what should be reported. */
class Visitor {
  private readonly files = new Map<string, vscode.Uri>();
  private created = 0;
  opened = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly folder: vscode.Uri,
  ) {}

  async step(): Promise<void> {
    const choice = this.random.below(40);
    if (choice < 31 || this.files.size === 0) return this.open();
    const file = this.anyFile();
    if (choice < 36) return this.edit(file);
    if (choice === 36) return this.close();
    if (choice === 37) return this.rename(file);
    if (choice === 38) return this.delete(file);
    return this.linger();
  }

  /** What is reported for each file that isn't as it should be. */
  wrong(): string[] {
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    return vscode.languages
      .getDiagnostics()
      .map(([uri]) => uri)
      .concat(
        [...open.values()].map(({ uri }) => uri).filter(({ path }) => path.startsWith(this.folder.path)),
      )
      .filter((uri) => ids(uri).join() !== expectedIn(open.get(uri.toString())).join())
      .map((uri) => `${uri.path}: ${ids(uri).join()}`);
  }

  private async open(): Promise<void> {
    this.opened++;
    const isNew = this.files.size < 100 || this.random.below(4) === 0;
    const file = isNew ? await this.create() : this.anyFile();
    if (this.random.below(40) > 0) {
      // VS Code closes the oldest of more than fifty documents without an editor.
      await vscode.workspace.openTextDocument(file);
      return;
    }
    const options = { preview: this.random.below(3) > 0, preserveFocus: this.random.below(2) === 0 };
    await vscode.window.showTextDocument(file, options);
  }

  private async create(): Promise<vscode.Uri> {
    const name = this.random.below(3) === 0 ? '.env' : 'a.ts';
    const file = joinPath(this.folder, String(this.created++), name);
    await vscode.workspace.fs.writeFile(file, Buffer.from(this.textFor(file)));
    this.files.set(file.toString(), file);
    return file;
  }

  private async edit(file: vscode.Uri): Promise<void> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    if (document === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), this.textFor(file));
    await vscode.workspace.applyEdit(edit);
    if (this.random.below(2) === 0) await document.save();
  }

  private async close(): Promise<void> {
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }

  private async rename(file: vscode.Uri): Promise<void> {
    await vscode.workspace.saveAll();
    const target = joinPath(this.folder, `moved-${this.created++}`, file.path.split('/').at(-1) ?? '');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file, target);
    if (await vscode.workspace.applyEdit(edit)) {
      this.files.delete(file.toString());
      this.files.set(target.toString(), target);
    }
  }

  private async delete(file: vscode.Uri): Promise<void> {
    await vscode.workspace.saveAll();
    this.files.delete(file.toString());
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file);
    await vscode.workspace.applyEdit(edit);
  }

  private linger(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.random.below(40)));
  }

  private anyFile(): vscode.Uri {
    const files = [...this.files.values()];
    return files[this.random.below(files.length)] ?? this.folder;
  }

  private textFor(file: vscode.Uri): string {
    const choices = variants[kindOf(file)] ?? [];
    return choices[this.random.below(choices.length)]?.[0] ?? '';
  }
}

function kindOf(file: vscode.Uri): string {
  return file.path.endsWith('.ts') ? 'ts' : 'env';
}

/** The rules that a document breaks, by its text; none if it isn't open. */
function expectedIn(document: vscode.TextDocument | undefined): readonly string[] {
  const text = document?.getText();
  const [, ...rules] = variants[document === undefined ? '' : kindOf(document.uri)]?.find(
    ([variant]) => variant === text,
  ) ?? [''];
  return rules;
}

/** The memory in use after a collection, in bytes. */
function memoryInUse(): number {
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('Documents opened, edited, moved, deleted and closed in random order', () => {
  const random = new SeededRandom(seed);
  const memory: number[] = [];
  let visitor: Visitor;
  let extra: vscode.Uri;
  let unhandled = 0;
  const count = () => {
    unhandled++;
  };
  before(async () => {
    // Only open documents are expected to have problems.
    await updateSettings(withoutWorkspaceLint);
    process.on('unhandledRejection', count);
    visitor = new Visitor(random, newFolder());
    extra = newFolder(workspaceFolder(1));
    await vscode.workspace.fs.createDirectory(extra);
  });
  after(async () => {
    process.off('unhandledRejection', count);
    await closeEditors();
    await updateSettings({
      'elevenlabsLint.workspaceLint': undefined,
      'elevenlabsLint.workspaceProblems': undefined,
    });
  });

  for (let round = 1; round <= rounds; round++) {
    it(`leave no stale diagnostic and no rejection: ${round * documentsInRound} documents`, async () => {
      await withSettings(round % 2 === 0 ? { 'elevenlabsLint.enable': false } : {}, async () => {
        for (let at = 0; at < 10; at++) await visitor.step();
      });
      changeFolders(round, extra);
      while (visitor.opened < documentsInRound * round) await visitor.step();
      await settled();
      await until(() => visitor.wrong().length === 0).catch(() => undefined);
      assert.deepEqual(visitor.wrong(), []);
      assert.equal(unhandled, 0);
      memory.push(memoryInUse());
    });
  }

  it('leave none after they were closed, and no memory', async () => {
    await closeEditors();
    await settled();
    await until(() => visitor.wrong().length === 0).catch(() => undefined);
    assert.deepEqual(visitor.wrong(), []);
    memory.push(memoryInUse());
    console.info(`Memory in use: ${memory.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB`);
    const growth = (memory.at(-1) ?? 0) - (memory[0] ?? 0);
    assert.ok(growth < mostGrowth, `The memory in use was ${memory.join(', ')} bytes.`);
  });
});

function changeFolders(round: number, extra: vscode.Uri): void {
  const { length } = vscode.workspace.workspaceFolders ?? [];
  if (round % 2 === 1) {
    vscode.workspace.updateWorkspaceFolders(length, 0, { uri: extra });
  } else {
    vscode.workspace.updateWorkspaceFolders(length - 1, 1);
  }
}
