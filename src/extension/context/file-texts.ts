import * as vscode from 'vscode';
import { anyOf, environmentFileGlobs, inAnyFolder, scriptFileGlobs } from '../../lint/documents/file-globs';
import { largestFile } from '../../workspace/workspace-files';
import { folderOf, statOf } from './folders';
import { OuterFolders } from './outer-folders';

/** Names of files whose change can matter to other documents. */
const watchedFiles = [
  ...['*.json', 'pnpm-workspace.yaml', '.gitignore'],
  ...environmentFileGlobs,
  ...scriptFileGlobs,
];

/**
 * The texts of files as the user sees them: that of an open document, else that on the disk. What is read is
 * kept until the file changes; files that nobody watches are read anew each time.
 */
export class FileTexts implements vscode.Disposable {
  private readonly fromDisk = new Map<string, Promise<string | undefined>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly outerFolders: OuterFolders;
  private readonly disposables: vscode.Disposable[];

  /** A file's text has changed, on the disk or in an editor; or the file has come or gone. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const forget = (file: vscode.Uri) => this.forget(file);
    const watcher = vscode.workspace.createFileSystemWatcher(inAnyFolder(watchedFiles));
    // Every command of git changes the folder, so that only its coming and going counts.
    const repositories = vscode.workspace.createFileSystemWatcher('**/.git', false, true, false);
    this.outerFolders = new OuterFolders(anyOf(watchedFiles), forget);
    this.disposables = [
      this.changed,
      this.outerFolders,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      repositories,
      repositories.onDidCreate(forget),
      repositories.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.fromDisk.clear()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.changed.fire(document.uri);
        }
      }),
      // An open document wins over the disk; it may hold text that was never saved, also when VS Code restores it.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.isDirty) {
          this.changed.fire(document.uri);
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
  }

  /** The text of a file; `undefined` where there is none, it cannot be read or it is too large to help. */
  async text(file: vscode.Uri): Promise<string | undefined> {
    if (openDocument(file) !== undefined) {
      return this.currentText(file);
    }
    if (!this.watches(folderOf(file))) {
      return this.unwatchedText(file);
    }
    const key = file.toString();
    const text = this.fromDisk.get(key) ?? readText(file);
    this.fromDisk.set(key, text);
    return text;
  }

  /**
   * The same, read at this moment: word of a change on the disk may take a second to arrive, also at an open
   * document, so that only one with unsaved text wins over the disk.
   */
  async currentText(file: vscode.Uri): Promise<string | undefined> {
    const open = openDocument(file);
    return open?.isDirty ? open.getText() : ((await readText(file)) ?? open?.getText());
  }

  /** Whether a change in this folder is noticed. */
  watches(folder: vscode.Uri): boolean {
    return vscode.workspace.getWorkspaceFolder(folder) !== undefined || this.outerFolders.holds(folder);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async unwatchedText(file: vscode.Uri): Promise<string | undefined> {
    this.fromDisk.delete(file.toString());
    const text = await readText(file);
    if (text !== undefined) {
      await this.outerFolders.watchFolderOf(file);
    }
    return text;
  }

  private forget(file: vscode.Uri): void {
    this.fromDisk.delete(file.toString());
    this.changed.fire(file);
  }
}

function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  const stat = await statOf(file);
  if (stat === undefined || (stat.type & vscode.FileType.File) === 0 || stat.size > largestFile) {
    return undefined;
  }
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { uri: file });
  } catch {
    // Unreadable or binary: for whoever wanted its help it is not there.
    return undefined;
  }
}
