import type { LintContext } from './context';
import { withoutDisabled } from './directives';
import type { LintDocument } from './document';
import { parseScript, type ScriptParser } from './documents/script-document';
import { environmentFacts } from './facts/environment-facts';
import { ModuleLibrary } from './facts/script/modules';
import { scriptFacts } from './facts/script-facts';
import type { Finding, RuleId, Severity } from './finding';
import { fixAll } from './fixes';
import { saysSomethingTelling } from './pre-filter';
import type { FixAllResult, LintResult } from './result';
import type { Report, Rule } from './rule';
import { rules } from './rules';

export interface Linter {
  /** Finds what the rules report. Pure: the same document and context give the same result. */
  lint(document: LintDocument, context: LintContext): LintResult;
  /** Applies safe fixes until none is left, at most ten rounds; those of one rule where `only` names it. */
  fixAll(document: LintDocument, context: LintContext, only?: RuleId): FixAllResult;
}

/** Whether linting this document takes a parser. Cheap: it only looks for telling words. */
export function needsParser(document: LintDocument): boolean {
  return document.kind === 'script' && saysSomethingTelling(document.text);
}

/**
 * Makes a linter. Without a parser it can lint environment files and scripts that say nothing about ElevenLabs;
 * for any other script (`needsParser`) it throws.
 */
export function createLinter(parser: ScriptParser | undefined): Linter {
  const lint = (document: LintDocument, context: LintContext): LintResult => {
    if (!saysSomethingTelling(document.text)) {
      return { wasRead: true, findings: [], needs: [] };
    }
    return document.kind === 'environment'
      ? lintEnvironment(document, context)
      : lintScript(document, context, parser);
  };
  return { lint, fixAll: (document, context, only) => fixAll(lint, document, context, only) };
}

function lintEnvironment(document: LintDocument & { kind: 'environment' }, context: LintContext): LintResult {
  const facts = environmentFacts(document);
  const findings = collect(context, (rule, report) => rule.checkEnvironment?.(facts, report));
  return { wasRead: true, findings: withoutDisabled(findings, document, undefined), needs: [] };
}

function lintScript(
  document: LintDocument & { kind: 'script' },
  context: LintContext,
  parser: ScriptParser | undefined,
): LintResult {
  if (parser === undefined) {
    throw new Error('This script needs a parser; see needsParser.');
  }
  const script = parseScript(document, parser);
  if (script === undefined) {
    return { wasRead: false, findings: [], needs: [] };
  }
  const library = new ModuleLibrary(parser, context.modules ?? new Map());
  const facts = scriptFacts(script, library);
  const findings = collect(context, (rule, report) => rule.checkScript?.(facts, report));
  return { wasRead: true, findings: withoutDisabled(findings, document, script), needs: library.needs };
}

function collect(
  context: LintContext,
  check: (rule: Rule, report: (report: Report) => void) => void,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const rule of rules) {
    const setting = context.severities?.[rule.id] ?? 'default';
    if (setting === 'off') {
      continue;
    }
    check(rule, (report) => {
      const graded = report.severity ?? rule.severity;
      const finding = findingOf(rule, report, setting === 'default' ? graded : setting);
      // The same place can be reached twice, for instance through a header object that two requests share.
      const key = `${rule.id} ${report.range.start} ${report.range.end}`;
      const known = findings.get(key);
      if (known === undefined || severityOrder[known.severity] > severityOrder[finding.severity]) {
        findings.set(key, finding);
      }
    });
  }
  return [...findings.values()].sort(byPlace);
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, information: 2, hint: 3 };

function findingOf(rule: Rule, report: Report, severity: Severity): Finding {
  return {
    ruleId: rule.id,
    range: report.range,
    severity,
    messageId: report.messageId,
    values: report.values ?? {},
    unnecessary: report.unnecessary ?? false,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1);
}
