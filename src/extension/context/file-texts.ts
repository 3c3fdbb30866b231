import * as vscode from 'vscode';
import { environmentFileGlob, scriptFileGlob } from '../../lint/documents/document-kind';
import { statOf } from './folders';

/** Larger files are no help in understanding another one, and are not read. Counted in bytes. */
const largestFile = 2_000_000;

/** Names of files whose change can matter to other documents. */
const watchedFiles = [
  '**/*.json',
  '**/pnpm-workspace.yaml',
  '**/.gitignore',
  environmentFileGlob,
  scriptFileGlob,
];

/**
 * The texts of files as the user sees them: that of an open document, else that on the disk. What is read is
 * kept until the file changes; files outside of the workspace, which nobody watches, are read anew each time.
 */
export class FileTexts implements vscode.Disposable {
  private readonly fromDisk = new Map<string, Promise<string | undefined>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [this.changed];

  /** A file's text has changed, on the disk or in an editor; or the file has come or gone. */
  readonly onDidChange = this.changed.event;

  constructor() {
    for (const pattern of watchedFiles) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const forget = (file: vscode.Uri) => this.forget(file);
      this.disposables.push(
        watcher,
        watcher.onDidChange(forget),
        watcher.onDidCreate(forget),
        watcher.onDidDelete(forget),
      );
    }
    this.disposables.push(
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
    );
  }

  /** The text of a file; `undefined` where there is none, it cannot be read or it is too large to help. */
  text(file: vscode.Uri): Promise<string | undefined> {
    if (openDocument(file) !== undefined || vscode.workspace.getWorkspaceFolder(file) === undefined) {
      return this.currentText(file);
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

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
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
