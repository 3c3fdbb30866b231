import type * as vscode from 'vscode';
import type { WorkspaceFileKinds } from '../workspace-files';

/**
 * What a diagnosis remembers of the workspace until files change, so that the next one is quick: which files there are,
 * and which scripts have nothing to tell. Contains no text.
 */
export class KnownFiles {
  private readonly silent = new Set<string>();
  private found: WorkspaceFileKinds | undefined;
  private changes = 0;

  /** The files that the last search found; `undefined` if there may be others now. */
  get kinds(): WorkspaceFileKinds | undefined {
    return this.found;
  }

  /** Searches, and remembers the result unless something changes meanwhile. */
  async search(find: () => Promise<WorkspaceFileKinds>): Promise<WorkspaceFileKinds> {
    const { changes } = this;
    const kinds = await find();
    if (changes === this.changes) {
      this.found = kinds;
    }
    return kinds;
  }

  /** Whether a script is known to have nothing to tell. */
  isSilent(file: vscode.Uri): boolean {
    return this.silent.has(file.toString());
  }

  addSilent(file: vscode.Uri): void {
    this.silent.add(file.toString());
  }

  /** Call this after a change. @param isOnlyText whether the file existed before and still exists. */
  changed(file: vscode.Uri, isOnlyText: boolean): void {
    this.changes++;
    this.silent.delete(file.toString());
    if (!isOnlyText || !this.contains(file)) {
      this.found = undefined;
    }
  }

  clear(): void {
    this.changes++;
    this.silent.clear();
    this.found = undefined;
  }

  private contains(file: vscode.Uri): boolean {
    const key = file.toString();
    const known = [...(this.found?.scripts ?? []), ...(this.found?.environmentFiles ?? [])];
    return known.some((each) => each.toString() === key);
  }
}
