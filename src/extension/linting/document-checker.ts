import * as vscode from 'vscode';
import type { Severities } from '../../lint/configuration';
import type { LintContext } from '../../lint/context';
import type { LintDocument } from '../../lint/document';
import type { Linter } from '../../lint/lint';
import { hasTriggerWord } from '../../lint/pre-filter';
import type { LintResult } from '../../lint/result';
import { rules } from '../../lint/rules';
import type { NeededFiles } from '../../workspace/needed-files';
import { lintInRounds } from '../../workspace/rounds';
import { type FileView, Workspace } from '../../workspace/workspace';
import { EditorFiles } from '../context/editor-files';
import type { FileTexts } from '../context/file-texts';
import { fileText, relativePath } from '../context/folders';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { type Settings, settingsOf } from '../settings';
import { fileOf, sourceOf } from './document-source';
import type { LintOutcome } from './lint-outcome';
import { Linters } from './linters';
import { exceededLimit } from './size-limits';

/** How to lint a text. */
interface Subject {
  /** The file whose folder and settings count; `undefined` outside of every folder. */
  readonly file: vscode.Uri | undefined;
  readonly settings: Settings;
  readonly version: number;
  /** The files that it is known to need. */
  needed(): Promise<NeededFiles>;
}

/** Resets every rule to its own severity. */
export const ownSeverities: Severities = Object.fromEntries(rules.map(({ id }) => [id, 'default']));

/** Decides whether to lint a document, loads what the linter needs, and lints. */
export class DocumentChecker implements vscode.Disposable {
  private readonly linters = new Linters();
  readonly workspace: Workspace;
  private readonly neededFiles = new Map<string, NeededFiles>();
  private readonly listeners: vscode.Disposable;

  constructor(
    texts: FileTexts,
    private readonly log: Log,
  ) {
    this.workspace = new Workspace(new EditorFiles(texts), (file, problem) => {
      log.warn(`${vscode.Uri.parse(file).path}: ${problem}`);
    });
    this.listeners = vscode.Disposable.from(
      texts.onDidChange((file) => this.workspace.fileChanged(file.path)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.workspace.clear()),
    );
  }

  /** Checks the current text of a document; `undefined` if it isn't a kind that is linted. Never rejects. */
  async check(document: vscode.TextDocument): Promise<LintOutcome | undefined> {
    try {
      const source = sourceOf(document);
      return source && (await this.checkDocument(document, source));
    } catch (error) {
      logFailure(this.log, `Linting ${document.uri.path}`, error);
      return { kind: 'failed' };
    }
  }

  /**
   * Checks a file that need not be open. Excluded files stay excluded. Never rejects.
   * @param severities those of the user's settings by default.
   */
  async checkFile(
    file: vscode.Uri,
    source: LintDocument,
    severities = settingsOf(file).severities,
  ): Promise<LintOutcome> {
    const settings = { ...settingsOf(file), severities };
    const needed = async () => this.workspace.neededFiles();
    try {
      return await this.checkSource(source, { file, settings, version: 0, needed });
    } catch (error) {
      logFailure(this.log, `Linting ${file.path}`, error);
      return { kind: 'failed' };
    }
  }

  /** Whether a document's imports depend on a file, or would if the file existed. */
  uses(document: vscode.TextDocument, file: vscode.Uri): boolean {
    return this.neededFiles.get(document.uri.toString())?.has(fileText(file)) ?? false;
  }

  /** Forgets the imports of a document. */
  forget(uri: vscode.Uri): void {
    this.neededFiles.delete(uri.toString());
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private async checkDocument(document: vscode.TextDocument, source: LintDocument): Promise<LintOutcome> {
    const { version } = document;
    const file = fileOf(document);
    const settings = settingsOf(file);
    const needed = () => this.neededBy(document);
    return settings.enable ? this.checkSource(source, { file, settings, version, needed }) : { kind: 'off' };
  }

  private async checkSource(source: LintDocument, subject: Subject): Promise<LintOutcome> {
    const { file, settings, version } = subject;
    const limit = exceededLimit(source.text);
    if (limit !== undefined) {
      return { kind: limit === 'text' ? 'large-text' : 'long-line' };
    }
    if (!hasTriggerWord(source.text)) {
      return { kind: 'silent' };
    }
    const { excluded, context: around } = await this.viewOf(file, settings);
    if (excluded) {
      return { kind: 'excluded' };
    }
    const linter = await this.linters.linterFor(source);
    const needed = await subject.needed();
    const { modules, folders } = needed;
    const context: LintContext = { ...around, modules, folders };
    const { result, milliseconds } = await this.lint(source, context, linter, needed);
    const { wasRead, findings, unusedDirectives, facts } = result;
    if (!wasRead) {
      return { kind: 'too-deep' };
    }
    this.log.debug(`${source.uri}: ${findings.length} findings in ${milliseconds} ms`);
    const checked = { findings, unusedDirectives, facts, milliseconds };
    return { kind: 'linted', version, source, context, linter, ...checked };
  }

  /** The context of a document. Without a file, it is in no folder, so only the user's settings count. */
  private async viewOf(file: vscode.Uri | undefined, settings: Settings): Promise<FileView> {
    if (file === undefined) {
      return { excluded: false, context: { severities: settings.severities } };
    }
    const view = await this.workspace.viewOf(fileText(file), settings.severities);
    return { ...view, excluded: view.excluded || isExcludedBySettings(file, settings) };
  }

  private async lint(
    source: LintDocument,
    context: LintContext,
    linter: Linter,
    needed: NeededFiles,
  ): Promise<{ result: LintResult; milliseconds: number }> {
    let spent = 0;
    const lintOnce = () => {
      const start = performance.now();
      const result = linter.lint(source, context);
      spent += performance.now() - start;
      return result;
    };
    const result = await lintInRounds(lintOnce, needed);
    return { result, milliseconds: Math.ceil(spent) };
  }

  private async neededBy(document: vscode.TextDocument): Promise<NeededFiles> {
    const key = document.uri.toString();
    const needed = this.workspace.neededFiles(this.neededFiles.get(key));
    this.neededFiles.set(key, needed);
    await needed.refresh();
    return needed;
  }
}

function isExcludedBySettings(file: vscode.Uri, { excludes }: Settings): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? file.with({ path: '/' });
  return excludes(relativePath(folder, file));
}
