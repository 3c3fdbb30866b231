import * as vscode from 'vscode';
import {
  anyOf,
  environmentFileGlobs,
  inAnyFolder,
  markupFileGlobs,
  scriptFileGlobs,
} from '../../lint/documents/file-globs';
import { RecentlyUsed } from '../../lint/recently-used';
import { type FolderEntry, largestFile } from '../../workspace/workspace-files';
import { decode } from './decode';
import { FolderListings, listFolder } from './folder-listings';
import { folderOf, readBounded } from './folders';
import { OpenDocuments } from './open-documents';
import { OuterFolders } from './outer-folders';

/** Names of files that are linted, or whose changes can affect other files. */
const watchedFiles = [
  ...['*.json', 'pnpm-workspace.yaml', '.gitignore'],
  ...environmentFileGlobs,
  ...scriptFileGlobs,
  ...markupFileGlobs,
];

/** How many characters of files are kept in all, of those that were read last. */
const mostCharacters = 10_000_000;

/**
 * The texts of files as the user sees them: from open documents, otherwise from disk. Texts are cached until the file
 * changes. Unwatched files are read every time.
 */
export class FileTexts implements vscode.Disposable {
  private readonly fromDisk = new RecentlyUsed<Promise<string | undefined>>(mostCharacters);
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly changedOnDisk = new vscode.EventEmitter<vscode.Uri>();
  private readonly openDocuments = new OpenDocuments();
  private readonly outerFolders: OuterFolders;
  private readonly listings: FolderListings;
  private readonly disposables: vscode.Disposable[];

  /** Fires when a file's text changes, on disk or in an editor, and when a file is created or deleted. */
  readonly onDidChange = this.changed.event;

  /** Fires when a file is changed, created or deleted on disk. */
  readonly onDidChangeOnDisk = this.changedOnDisk.event;

  constructor() {
    const forget = (file: vscode.Uri) => {
      this.forget(file);
      this.changedOnDisk.fire(file);
    };
    const watcher = vscode.workspace.createFileSystemWatcher(inAnyFolder(watchedFiles));
    // Every Git command changes this folder, so only its creation and deletion count.
    const repositories = vscode.workspace.createFileSystemWatcher('**/.git', false, true, false);
    this.outerFolders = new OuterFolders(anyOf(watchedFiles), forget);
    this.listings = new FolderListings(this.changedOnDisk.event);
    this.disposables = [
      this.listings,
      this.changed,
      this.changedOnDisk,
      this.openDocuments,
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
      // An open document wins over the disk. VS Code may restore it with unsaved text.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.isDirty) {
          this.changed.fire(document.uri);
        }
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.changedOnDisk.fire(uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
  }

  /** The text of a file; `undefined` if it is missing, unreadable or too large. */
  async text(file: vscode.Uri): Promise<string | undefined> {
    if (this.openDocuments.at(file) !== undefined) {
      return this.currentText(file);
    }
    if (!this.watches(folderOf(file))) {
      return this.unwatchedText(file);
    }
    return this.fromDisk.get(file.toString()) ?? this.textFromDisk(file);
  }

  /**
   * The same, bypassing the cache. Changes on disk can take a second to reach the watcher and open documents, so only
   * documents with unsaved text win over the disk.
   * @param isWorthDecoding tells by the bytes of a file on disk; otherwise its text counts as empty.
   */
  async currentText(
    file: vscode.Uri,
    isWorthDecoding?: (bytes: Uint8Array) => boolean,
  ): Promise<string | undefined> {
    const open = this.openDocuments.at(file);
    return open?.isDirty ? open.getText() : ((await readText(file, isWorthDecoding)) ?? open?.getText());
  }

  /** Whether a file is open, so that every change of its text is noticed at once. */
  isOpen(file: vscode.Uri): boolean {
    return this.openDocuments.at(file) !== undefined;
  }

  /** The entries of a folder on disk; none if it doesn't exist or can't be listed. */
  entriesOf(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
    return this.watches(folder) ? this.listings.of(folder) : listFolder(folder);
  }

  /** Whether changes in this folder are noticed. */
  watches(folder: vscode.Uri): boolean {
    return vscode.workspace.getWorkspaceFolder(folder) !== undefined || this.outerFolders.watches(folder);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Everybody who asks before the file is read waits for the same text. */
  private async textFromDisk(file: vscode.Uri): Promise<string | undefined> {
    const key = file.toString();
    const reading = readText(file);
    this.fromDisk.keep(key, reading, key.length);
    const text = await reading;
    // It may have changed meanwhile.
    if (this.fromDisk.get(key) === reading) {
      this.fromDisk.keep(key, reading, key.length + (text?.length ?? 0));
    }
    return text;
  }

  private async unwatchedText(file: vscode.Uri): Promise<string | undefined> {
    this.fromDisk.forget(file.toString());
    const text = await readText(file);
    if (text !== undefined) {
      await this.outerFolders.watchFolderOf(file);
    }
    return text;
  }

  private forget(file: vscode.Uri): void {
    this.fromDisk.forget(file.toString());
    this.changed.fire(file);
  }
}

async function readText(
  file: vscode.Uri,
  isWorthDecoding: (bytes: Uint8Array) => boolean = () => true,
): Promise<string | undefined> {
  try {
    const bytes = await readBounded(file, largestFile);
    return bytes && (isWorthDecoding(bytes) ? await decode(bytes, file) : '');
  } catch {
    // Missing, unreadable and binary files.
    return undefined;
  }
}
