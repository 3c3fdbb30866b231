import * as vscode from 'vscode';
import { IgnoreRules } from '../../lint/ignore-rules';
import type { FileTexts } from './file-texts';
import { folderOf, isRepositoryRoot, nameOf } from './folders';

/**
 * Knows what git ignores, by the `.gitignore` files of the repository. Without a repository those of the workspace
 * folder count, because that is where one would be made.
 */
export class GitIgnored implements vscode.Disposable {
  private readonly rules = new Map<string, Promise<IgnoreRules>>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly texts: FileTexts) {
    this.listener = texts.onDidChange((file) => {
      if (isIgnoreFile(file)) {
        this.rules.clear();
      }
    });
  }

  async covers(file: vscode.Uri): Promise<boolean> {
    return (await this.rulesIn(folderOf(file))).ignoresFile(file.path);
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Remembered within the workspace alone, because nobody watches what lies outside. */
  private rulesIn(folder: vscode.Uri): Promise<IgnoreRules> {
    const key = folder.toString();
    const rules = this.rules.get(key) ?? this.readRules(folder);
    if (vscode.workspace.getWorkspaceFolder(folder) !== undefined) {
      this.rules.set(key, rules);
    }
    return rules;
  }

  private async readRules(innermost: vscode.Uri): Promise<IgnoreRules> {
    let rules = IgnoreRules.none;
    for (const folder of await foldersWithSay(innermost)) {
      const text = await this.texts.text(vscode.Uri.joinPath(folder, '.gitignore'));
      rules = rules.enter(folder.path, text);
    }
    return rules;
  }
}

/** Whether a file tells git what to ignore. */
export function isIgnoreFile(file: vscode.Uri): boolean {
  return nameOf(file) === '.gitignore';
}

/** The folders whose `.gitignore` files have a say in a folder, the outermost first. */
async function foldersWithSay(innermost: vscode.Uri): Promise<vscode.Uri[]> {
  const outermost = vscode.workspace.getWorkspaceFolder(innermost)?.uri ?? innermost;
  const folders: vscode.Uri[] = [];
  let withoutRepository: vscode.Uri[] = [];
  for (let folder = innermost; ; folder = folderOf(folder)) {
    folders.unshift(folder);
    if (await isRepositoryRoot(folder)) {
      return folders;
    }
    if (folder.path === outermost.path) {
      withoutRepository = [...folders];
    }
    if (folder.path === folderOf(folder).path) {
      return withoutRepository;
    }
  }
}
