import type { Severities } from '../lint/configuration';
import type { LintContext } from '../lint/context';
import type { LintDocument } from '../lint/document';
import { createLinter, type Linter, needsParser } from '../lint/lint';
import { saysSomethingTelling } from '../lint/pre-filter';
import type { LintResult } from '../lint/result';
import type { NeededFiles } from '../workspace/needed-files';
import { lintInRounds } from '../workspace/rounds';
import type { Workspace } from '../workspace/workspace';
import { encode } from './encoding';
import { type FileReport, reportOf } from './file-report';
import type { Log } from './log';
import type { FoundFile } from './source-file';
import { readSourceFile, type SourceFile, sourceFileOf } from './source-file';
import { reasonOf } from './system-errors';
import { replaceContent } from './write-file';

export interface FileLinterOptions {
  readonly fix: boolean;
  readonly reportUnusedDirectives: boolean;
  /** What wins over the settings of any `package.json`. */
  readonly severities: Severities;
  readonly workspace: Workspace;
  readonly log: Log;
}

/** Lints files one by one, and fixes them where that is asked for. */
export class FileLinter {
  /** Those of all files, because many import the same modules. */
  private needed: NeededFiles;
  private linter: Linter = createLinter(undefined);
  private hasParser = false;

  constructor(private readonly options: FileLinterOptions) {
    this.needed = options.workspace.neededFiles();
  }

  /** The report of one file; nothing if it was passed over or failed, which the log then says. Never rejects. */
  async lint(file: FoundFile): Promise<FileReport | undefined> {
    const source = this.read(file);
    return source && this.report(file, source);
  }

  /** The report of a file whose bytes are at hand, under the same conditions. */
  lintBytes(file: FoundFile, bytes: Buffer): Promise<FileReport | undefined> {
    return this.report(file, sourceFileOf(file, bytes));
  }

  private async report(file: FoundFile, source: SourceFile): Promise<FileReport | undefined> {
    const { log } = this.options;
    if (source.kind === 'skipped') {
      log.note(`${log.nameOf(file.path)} was skipped: ${source.reason}.`);
      return undefined;
    }
    try {
      return await this.lintSource(file.path, source);
    } catch (error) {
      // The message of the error is not shown, because it may quote the text.
      const kind = error instanceof Error ? error.name : typeof error;
      log.failure(`${log.nameOf(file.path)} could not be linted because of an internal error (${kind}).`);
      return undefined;
    }
  }

  private read(file: FoundFile): SourceFile | undefined {
    const { log } = this.options;
    try {
      return readSourceFile(file);
    } catch (error) {
      log.failure(`${log.nameOf(file.path)} cannot be read because ${reasonOf(error)}.`);
      return undefined;
    }
  }

  private async lintSource(file: string, source: SourceFile & { kind: 'text' }): Promise<FileReport> {
    const { document } = source;
    if (needsParser(document)) {
      await this.loadParser();
    }
    const context = await this.contextOf(document);
    const before = await this.lintDocument(document, context);
    if (!before.wasRead) {
      this.options.log.note(
        `${this.options.log.nameOf(file)} was skipped: its brackets are nested too deeply to be read.`,
      );
    }
    const fixed = this.options.fix ? this.fix(file, source, context) : undefined;
    return fixed === undefined
      ? this.reportOf(file, document, before)
      : this.reportOf(file, fixed, await this.lintDocument(fixed, await this.contextOf(fixed)));
  }

  private reportOf(file: string, { text }: LintDocument, result: LintResult): FileReport {
    const unused = this.options.reportUnusedDirectives ? result.unusedDirectives : [];
    return reportOf(file, text, result.findings, unused);
  }

  private async loadParser(): Promise<void> {
    if (!this.hasParser) {
      const { parser } = await import('../parser/typescript-parser');
      this.linter = createLinter(parser);
      this.hasParser = true;
    }
  }

  private lintDocument(document: LintDocument, context: LintContext): Promise<LintResult> {
    return lintInRounds(() => this.linter.lint(document, context), this.needed);
  }

  /** Empty for a text that the linter has nothing to say about, whatever is around it. */
  private async contextOf({ uri, text }: LintDocument): Promise<LintContext> {
    if (!saysSomethingTelling(text)) {
      return {};
    }
    const { workspace, severities } = this.options;
    const { context } = await workspace.viewOf(uri, severities);
    const { modules, folders } = this.needed;
    return { ...context, modules, folders };
  }

  /** Writes the file with all safe fixes; nothing if there is nothing to fix or the file was not written. */
  private fix(
    file: string,
    { document, lossless }: SourceFile & { kind: 'text' },
    context: LintContext,
  ): LintDocument | undefined {
    const { log } = this.options;
    const { text } = this.linter.fixAll(document, context);
    if (text === document.text) {
      return undefined;
    }
    if (!lossless) {
      log.note(
        `${log.nameOf(file)} was not fixed: its bytes are no valid text, and writing it would change more.`,
      );
      return undefined;
    }
    try {
      replaceContent(file, encode(text, document.encoding));
    } catch (error) {
      log.failure(`${log.nameOf(file)} cannot be written because ${reasonOf(error)}.`);
      return undefined;
    }
    this.options.workspace.fileChanged(document.uri);
    this.needed = this.options.workspace.neededFiles();
    return { ...document, text };
  }
}
