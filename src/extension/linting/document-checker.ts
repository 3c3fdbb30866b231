import type * as vscode from 'vscode';
import type { Severities } from '../../lint/configuration';
import { type LintContext, mostRounds } from '../../lint/context';
import type { LintDocument } from '../../lint/document';
import { saysSomethingTelling } from '../../lint/pre-filter';
import type { LintResult } from '../../lint/result';
import { rules } from '../../lint/rules';
import type { FileTexts } from '../context/file-texts';
import { AskedFiles, ModuleSources } from '../context/module-sources';
import { WorkspaceContext } from '../context/workspace-context';
import { logFailure } from '../log-failure';
import { type Settings, settingsOf } from '../settings';
import { fileOf, sourceOf } from './document-source';
import type { LintOutcome } from './lint-outcome';
import { Linters, type LoadedLinter } from './linters';
import { exceededLimit } from './size-limits';

/** What a text is linted as. */
interface Subject {
  /** The file whose folder counts; there is none for what is not in any folder. */
  readonly file: vscode.Uri | undefined;
  readonly settings: Settings;
  readonly version: number;
  /** What it is known to ask for. */
  asked(): Promise<AskedFiles>;
}

/** Takes every rule as it is, over whatever is set. */
const ownGrading: Severities = Object.fromEntries(rules.map(({ id }) => [id, 'default']));

/** Looks at documents: decides whether to lint them, brings what the linter needs, and lints. */
export class DocumentChecker implements vscode.Disposable {
  private readonly linters = new Linters();
  private readonly surroundings: WorkspaceContext;
  private readonly modules: ModuleSources;
  private readonly askedFiles = new Map<string, AskedFiles>();

  constructor(
    texts: FileTexts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.surroundings = new WorkspaceContext(texts, log);
    this.modules = new ModuleSources(texts);
  }

  /** Looks at a document as it is now; `undefined` for one that is none of the linter's. Never rejects. */
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
   * Looks at a file that need not be open, with every rule in its own grading, whatever is set: for somebody who
   * asks what is wrong. Excluded files stay excluded. Never rejects.
   */
  async checkFile(file: vscode.Uri, source: LintDocument): Promise<LintOutcome> {
    const settings = { ...settingsOf(file), severities: ownGrading };
    const asked = async () => new AskedFiles();
    try {
      return await this.checkSource(source, { file, settings, version: 0, asked });
    } catch (error) {
      logFailure(this.log, `Linting ${file.path}`, error);
      return { kind: 'failed' };
    }
  }

  /** Whether a file says where an import of a document leads or what it gives, or would if there were one. */
  uses(document: vscode.TextDocument, file: vscode.Uri): boolean {
    return this.askedFiles.get(document.uri.toString())?.holds(file) ?? false;
  }

  /** Forgets what a document imports. */
  forget(uri: vscode.Uri): void {
    this.askedFiles.delete(uri.toString());
  }

  dispose(): void {
    this.surroundings.dispose();
  }

  private async checkDocument(document: vscode.TextDocument, source: LintDocument): Promise<LintOutcome> {
    const { version } = document;
    const file = fileOf(document);
    const settings = settingsOf(file);
    const asked = () => this.askedBy(document);
    return settings.enable ? this.checkSource(source, { file, settings, version, asked }) : { kind: 'off' };
  }

  private async checkSource(source: LintDocument, subject: Subject): Promise<LintOutcome> {
    const { file, settings, version } = subject;
    const limit = exceededLimit(source.text);
    if (limit !== undefined) {
      return { kind: limit === 'text' ? 'large-text' : 'long-line' };
    }
    if (!saysSomethingTelling(source.text)) {
      return { kind: 'silent' };
    }
    const { excluded, context: around } = await this.surroundings.around(file, settings);
    if (excluded) {
      return { kind: 'excluded' };
    }
    const loaded = await this.linters.linterFor(source);
    const asked = await subject.asked();
    const { modules, folders } = asked;
    const context: LintContext = { ...around, modules, folders };
    const { result, milliseconds } = await this.lint(source, context, loaded, asked);
    const { wasRead, findings, unusedDirectives, facts } = result;
    if (!wasRead) {
      return { kind: 'too-deep' };
    }
    this.log.debug(`${source.uri}: ${findings.length} findings in ${milliseconds} ms`);
    const checked = { findings, unusedDirectives, facts, milliseconds };
    return { kind: 'linted', version, source, context, loaded, ...checked };
  }

  /** Lints, and lints again with the files that the linter asks for. */
  private async lint(
    source: LintDocument,
    context: LintContext,
    { linter }: LoadedLinter,
    asked: AskedFiles,
  ): Promise<{ result: LintResult; milliseconds: number }> {
    let spent = 0;
    const lintOnce = () => {
      const start = performance.now();
      const result = linter.lint(source, context);
      spent += performance.now() - start;
      return result;
    };
    let result = lintOnce();
    for (let round = 1; round < mostRounds && (await this.modules.load(result.needs, asked)); round++) {
      result = lintOnce();
    }
    return { result, milliseconds: Math.ceil(spent) };
  }

  private async askedBy(document: vscode.TextDocument): Promise<AskedFiles> {
    const key = document.uri.toString();
    const asked = new AskedFiles(this.askedFiles.get(key));
    this.askedFiles.set(key, asked);
    await this.modules.refresh(asked);
    return asked;
  }
}
