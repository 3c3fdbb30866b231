import * as vscode from 'vscode';
import { statOf } from '../context/folders';
import type { DocumentChecker } from '../linting/document-checker';
import type { LintedDocument } from '../linting/lint-outcome';
import { safeEdits } from '../linting/safe-edits';
import type { Log } from '../log';
import type { TimeSlices } from '../time-slices';
import type { FoundFile } from '../workspace-search/workspace-search';
import { lintFile } from './file-check';

/** What is wrong in a file, and the edits of all of its safe fixes. */
export interface FileFixes {
  readonly uri: vscode.Uri;
  readonly problems: number;
  readonly edits: readonly vscode.TextEdit[];
  /** Whether the file still has the text that the edits are for. */
  isCurrent(): Promise<boolean>;
}

/** What was known of a file before it was linted. */
interface Before {
  readonly open: vscode.TextDocument | undefined;
  readonly version: number | undefined;
  /** When it was last changed on disk. */
  readonly changedAt: number | undefined;
}

/** Lints and fixes files as the user sees them: with the text of their open documents. */
export class FileFixer {
  constructor(
    private readonly checker: DocumentChecker,
    private readonly slices: TimeSlices,
    private readonly log: Log,
  ) {}

  /** The number of problems in a file. Never rejects. */
  async problemsIn({ uri }: FoundFile): Promise<number> {
    return (await this.lint(uri, documentOf(uri)))?.findings.length ?? 0;
  }

  /**
   * What a file without problems has is `undefined`. A link has no edits: what it leads to may be outside of the
   * workspace, and is found by itself if it is inside. Never rejects.
   */
  async fixesOf({ uri, isLink }: FoundFile): Promise<FileFixes | undefined> {
    const open = documentOf(uri);
    const before = { open, version: open?.version, changedAt: (await statOf(uri))?.mtime };
    const linted = await this.lint(uri, open);
    if (linted === undefined || linted.findings.length === 0) {
      return undefined;
    }
    const edits = isLink ? [] : await this.slices.run(() => safeEdits(uri, linted, this.log));
    return { uri, problems: linted.findings.length, edits, isCurrent: () => isUnchanged(uri, before) };
  }

  private async lint(
    uri: vscode.Uri,
    open: vscode.TextDocument | undefined,
  ): Promise<LintedDocument | undefined> {
    const outcome = await (open === undefined
      ? lintFile(uri, this.checker, this.slices)
      : this.slices.run(() => this.checker.check(open)));
    return outcome?.kind === 'linted' ? outcome : undefined;
  }
}

async function isUnchanged(uri: vscode.Uri, { open, version, changedAt }: Before): Promise<boolean> {
  const now = documentOf(uri);
  if (open !== undefined) {
    return now === open && open.version === version;
  }
  return now?.isDirty !== true && changedAt !== undefined && (await statOf(uri))?.mtime === changedAt;
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
