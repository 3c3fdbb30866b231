import type { Finding } from '../lint/finding';
import { ruleIds } from '../lint/rule-ids';
import type { RuleId } from '../lint/rules';
import type { RuleContext, SourceCode } from './eslint-types';
import { findingsInWorker } from './finding-worker';
import { type LintedText, lintedText } from './linted-text';

/** One run of the engine, for all rules that ESLint runs on a file. */
export class FileRun {
  private readonly enabled = new Set<RuleId>();
  private findings: readonly Finding[] | undefined;

  constructor(
    private readonly linted: LintedText,
    private readonly workingFolder: string,
  ) {}

  get isDone(): boolean {
    return this.findings !== undefined;
  }

  /** Where the text that ESLint lints starts in the text that the findings are about. */
  get start(): number {
    return this.linted.start;
  }

  /** Call this for every rule before the first call of `findingsOf`. */
  enable(id: RuleId): void {
    this.enabled.add(id);
  }

  findingsOf(id: RuleId): readonly Finding[] {
    this.findings ??= this.lint();
    return this.findings.filter(({ ruleId }) => ruleId === id);
  }

  private lint(): readonly Finding[] {
    const { linted, workingFolder, enabled } = this;
    const { document, start, end } = linted;
    const disabled = ruleIds.filter((id) => !enabled.has(id));
    const findings = findingsInWorker({ document, workingFolder, disabled });
    return findings.filter(({ range }) => start <= range.start && range.end <= end);
  }
}

/** The last runs; `undefined` where the engine has nothing to do. */
const runs = new WeakMap<SourceCode, FileRun | undefined>();

/**
 * The run of the file that ESLint is about to lint, the same for all rules; `undefined` if no rule reports anything in the
 * file. ESLint first creates all rules, then visits the file, so a finished run belongs to an earlier visit.
 */
export function runOf(context: RuleContext): FileRun | undefined {
  const { sourceCode } = context;
  if (!runs.has(sourceCode) || runs.get(sourceCode)?.isDone) {
    const linted = lintedText(context);
    runs.set(sourceCode, linted && new FileRun(linted, context.cwd));
  }
  return runs.get(sourceCode);
}
