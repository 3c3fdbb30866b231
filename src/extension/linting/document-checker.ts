import * as vscode from 'vscode';
import type { Severities } from '../../lint/configuration';
import type { LintContext } from '../../lint/context';
import type { LintDocument } from '../../lint/document';
import { saysSomethingTelling } from '../../lint/pre-filter';
import type { LintResult } from '../../lint/result';
import { rules } from '../../lint/rules';
import type { FileTexts } from '../context/file-texts';
import { type AskedModules, ModuleSources } from '../context/module-sources';
import { WorkspaceContext } from '../context/workspace-context';
import { logFailure } from '../log-failure';
import { type Settings, settingsOf } from '../settings';
import type { Check } from './check';
import { fileOf, sourceOf } from './document-source';
import { Linters, type LoadedLinter } from './linters';
import { exceededLimit } from './size-limits';

/** How often a document is linted again because an import asks for a further one. */
const mostRounds = 5;

/** What a text is linted as. */
interface Subject {
  /** The file whose folder counts; there is none for what is not in any folder. */
  readonly file: vscode.Uri | undefined;
  readonly settings: Settings;
  readonly version: number;
  /** The modules that it is known to ask for. */
  modules(): Promise<AskedModules>;
}

/** Takes every rule as it is, over whatever is set. */
const ownGrading: Severities = Object.fromEntries(rules.map(({ id }) => [id, 'default']));

/** Looks at documents: decides whether to lint them, brings what the linter needs, and lints. */
export class DocumentChecker implements vscode.Disposable {
  private readonly linters = new Linters();
  private readonly surroundings: WorkspaceContext;
  private readonly modules: ModuleSources;
  private readonly askedModules = new Map<string, AskedModules>();

  constructor(
    texts: FileTexts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.surroundings = new WorkspaceContext(texts, log);
    this.modules = new ModuleSources(texts);
  }

  /** Looks at a document as it is now; `undefined` for one that is none of the linter's. Never rejects. */
  async check(document: vscode.TextDocument): Promise<Check | undefined> {
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
  async checkFile(file: vscode.Uri, source: LintDocument): Promise<Check> {
    const settings = { ...settingsOf(file), severities: ownGrading };
    try {
      return await this.checkSource(source, { file, settings, version: 0, modules: async () => new Map() });
    } catch (error) {
      logFailure(this.log, `Linting ${file.path}`, error);
      return { kind: 'failed' };
    }
  }

  /** Whether a document imports a file, or would if there were one. */
  uses(document: vscode.TextDocument, file: vscode.Uri): boolean {
    const asked = this.askedModules.get(document.uri.toString()) ?? [];
    const uri = file.toString();
    return [...asked].some(([candidate]) => vscode.Uri.parse(candidate).toString() === uri);
  }

  /** Forgets what a document imports. */
  forget(uri: vscode.Uri): void {
    this.askedModules.delete(uri.toString());
  }

  dispose(): void {
    this.surroundings.dispose();
  }

  private async checkDocument(document: vscode.TextDocument, source: LintDocument): Promise<Check> {
    const { version } = document;
    const file = fileOf(document);
    const settings = settingsOf(file);
    const modules = () => this.modulesOf(document);
    return settings.enable ? this.checkSource(source, { file, settings, version, modules }) : { kind: 'off' };
  }

  private async checkSource(source: LintDocument, subject: Subject): Promise<Check> {
    const { file, settings, version } = subject;
    const limit = exceededLimit(source.text);
    if (limit !== undefined) {
      return { kind: limit === 'text' ? 'large-text' : 'long-line' };
    }
    if (!saysSomethingTelling(source.text)) {
      return { kind: 'silent' };
    }
    const { excluded, severities, environmentFiles } = await this.surroundings.around(file, settings);
    if (excluded) {
      return { kind: 'excluded' };
    }
    const loaded = await this.linters.linterFor(source);
    const modules = await subject.modules();
    const context: LintContext = { severities, ...environmentFiles, modules };
    const { result, milliseconds } = await this.lint(source, context, loaded, modules);
    const { wasRead, findings, unusedDirectives, facts } = result;
    if (!wasRead) {
      return { kind: 'too-deep' };
    }
    this.log.debug(`${source.uri}: ${findings.length} findings in ${milliseconds} ms`);
    const checked = { findings, unusedDirectives, facts, milliseconds };
    return { kind: 'linted', version, source, context, loaded, ...checked };
  }

  /** Lints, and lints again with the modules that the linter asks for. */
  private async lint(
    source: LintDocument,
    context: LintContext,
    { linter }: LoadedLinter,
    modules: AskedModules,
  ): Promise<{ result: LintResult; milliseconds: number }> {
    let spent = 0;
    const lintOnce = () => {
      const start = performance.now();
      const result = linter.lint(source, context);
      spent += performance.now() - start;
      return result;
    };
    let result = lintOnce();
    for (let round = 1; round < mostRounds && (await this.modules.load(result.needs, modules)); round++) {
      result = lintOnce();
    }
    return { result, milliseconds: Math.ceil(spent) };
  }

  private async modulesOf(document: vscode.TextDocument): Promise<AskedModules> {
    const key = document.uri.toString();
    const modules: AskedModules = new Map(this.askedModules.get(key));
    this.askedModules.set(key, modules);
    await this.modules.refresh(modules);
    return modules;
  }
}
