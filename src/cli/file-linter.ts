import type { Severities } from '../lint/configuration';
import type { LintContext } from '../lint/context';
import type { LintDocument } from '../lint/document';
import { createLinter, type Linter, needsParser } from '../lint/lint';
import { hasTriggerWord } from '../lint/pre-filter';
import type { LintResult } from '../lint/result';
import { encode } from '../node/encoding';
import type { TextFile } from '../node/source-file';
import type { NeededFiles } from '../workspace/needed-files';
import { lintInRounds } from '../workspace/rounds';
import type { Workspace } from '../workspace/workspace';
import { hashOfFolder, hashOfModule, type LookedUp } from './cache/fingerprints';
import { RecordedMap } from './cache/recorded-map';
import { type FileReport, reportOf } from './file-report';
import type { Log } from './log';
import { reasonOf } from './system-errors';
import { replaceContent } from './write-file';

export interface FileLinterOptions {
  readonly fix: boolean;
  readonly reportUnusedDirectives: boolean;
  /** They override the settings of every `package.json`. */
  readonly severities: Severities;
  readonly workspace: Workspace;
  /** Absolute. Fixes follow links only to files in them. */
  readonly folders: readonly string[];
  readonly log: Log;
}

/** A file after it was linted, and fixed if asked to. */
export interface LintedFile {
  readonly report: FileReport;
  /** With the text that the report is about. */
  readonly document: LintDocument;
  readonly lookedUp: LookedUp;
}

/** The URIs of what the linter looked up, existing or not. */
interface LookedUpNames {
  readonly modules: Set<string>;
  readonly folders: Set<string>;
}

/** Lints files one by one, and fixes them if asked to. */
export class FileLinter {
  /** Shared by all files, because many import the same modules. */
  private needed: NeededFiles;
  private linter: Linter = createLinter(undefined);
  private hasParser = false;

  constructor(private readonly options: FileLinterOptions) {
    this.needed = options.workspace.neededFiles();
  }

  /** `undefined` if linting the file failed, which the log says. Never rejects. */
  async lint(path: string, source: TextFile): Promise<LintedFile | undefined> {
    const { log } = this.options;
    try {
      return await this.lintSource(path, source);
    } catch (error) {
      // The error's message stays hidden: it may quote the text.
      const kind = error instanceof Error ? error.name : typeof error;
      log.failure(
        `${log.nameOf(path)} wasn't linted because of an internal error (${kind}). Please report it.`,
      );
      return undefined;
    }
  }

  private async lintSource(file: string, source: TextFile): Promise<LintedFile> {
    const { document } = source;
    if (needsParser(document)) {
      await this.loadParser();
    }
    const lookedUp = { modules: new Set<string>(), folders: new Set<string>() };
    const context = await this.contextOf(document, lookedUp);
    const before = await this.lintDocument(document, context);
    if (!before.wasRead) {
      this.options.log.note(
        `${this.options.log.nameOf(file)} was skipped: its code is nested too deeply or too broken to parse.`,
      );
    }
    const fixed = this.options.fix ? this.fix(file, source, context) : undefined;
    const linted = (report: FileReport, of: LintDocument): LintedFile => ({
      report,
      document: of,
      lookedUp: this.hashesOf(lookedUp),
    });
    if (fixed === undefined) {
      return linted(this.reportOf(file, document, context, before), document);
    }
    const contextOfFixed = await this.contextOf(fixed, lookedUp);
    const after = await this.lintDocument(fixed, contextOfFixed);
    return linted(this.reportOf(file, fixed, contextOfFixed, after), fixed);
  }

  private reportOf(
    file: string,
    document: LintDocument,
    context: LintContext,
    result: LintResult,
  ): FileReport {
    const { log, reportUnusedDirectives } = this.options;
    const { findings, dropped } = this.linter.checkFixes(document, context, result.findings);
    const fixes = dropped.map(({ ruleId, titleId, reason }) => `${ruleId}/${titleId} (${reason})`);
    for (const fix of new Set(fixes)) {
      log.note(`${log.nameOf(file)}: the fix ${fix} failed its check and was dropped. Please report it.`);
    }
    const unused = reportUnusedDirectives ? result.unusedDirectives : [];
    return reportOf(file, document, context, findings, unused);
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

  /**
   * Empty for a text in which the linter finds nothing, whatever its context.
   * @param lookedUp receives the files and folders that the linter looks up in the context.
   */
  private async contextOf({ uri, text }: LintDocument, lookedUp: LookedUpNames): Promise<LintContext> {
    if (!hasTriggerWord(text)) {
      return {};
    }
    const { workspace, severities } = this.options;
    const { context } = await workspace.viewOf(uri, severities);
    const { modules, folders } = this.needed;
    return {
      ...context,
      modules: new RecordedMap(modules, lookedUp.modules),
      folders: new RecordedMap(folders, lookedUp.folders),
    };
  }

  /** What couldn't be loaded decides nothing. */
  private hashesOf(lookedUp: LookedUpNames): LookedUp {
    const { modules, folders } = this.needed;
    return {
      modules: Object.fromEntries(
        [...lookedUp.modules].sort().flatMap((uri) => {
          const source = modules.get(uri);
          return source === undefined ? [] : [[uri, hashOfModule(source)]];
        }),
      ),
      folders: Object.fromEntries(
        [...lookedUp.folders].sort().flatMap((uri) => {
          const names = folders.get(uri);
          return names === undefined ? [] : [[uri, hashOfFolder(names)]];
        }),
      ),
    };
  }

  /** Writes the file with all safe fixes; `undefined` if there is nothing to fix or the file wasn't written. */
  private fix(
    file: string,
    { document, lossless }: TextFile,
    context: LintContext,
  ): LintDocument | undefined {
    const { log } = this.options;
    const { text } = this.linter.fixAll(document, context);
    if (text === document.text) {
      return undefined;
    }
    if (!lossless) {
      log.note(
        `${log.nameOf(file)} wasn't fixed: some of its bytes aren't valid text. Save it as UTF-8, then fix it.`,
      );
      return undefined;
    }
    try {
      const before = encode(document.text, document.encoding);
      replaceContent(file, { before, after: encode(text, document.encoding) }, this.options.folders);
    } catch (error) {
      log.failure(`Can't write ${log.nameOf(file)}: ${reasonOf(error)}.`);
      return undefined;
    }
    this.options.workspace.fileChanged(document.uri);
    this.needed = this.options.workspace.neededFiles();
    return { ...document, text };
  }
}
