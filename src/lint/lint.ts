import { checkFixes } from './checked-fixes';
import type { LintContext, Need } from './context';
import { applyDirectives, type Directive, environmentDirectives, scriptDirectives } from './directives';
import type { EnvironmentSource, LintDocument, MarkupSource, ScriptSource, TextRange } from './document';
import { incompletePlaces, touchesPlace } from './documents/incomplete-code';
import { ParsedScripts } from './documents/parsed-scripts';
import { scriptsIn, sourceOfScript, whitespaceOf } from './documents/script-blocks';
import { codeOf, type ScriptParser, syntaxErrorsOf } from './documents/script-document';
import { environmentFacts } from './facts/environment/environment-facts';
import type { Facts } from './facts/facts';
import { ModuleLibrary } from './facts/script/evaluate/module-library';
import { startsProgram } from './facts/script/loading/entry';
import { scriptFacts } from './facts/script/script-facts';
import { compareSeverities, type Finding, type Fix, type Severity } from './finding';
import { fixAll } from './fixes';
import { joinFindings } from './joined-findings';
import { KnownFiles } from './module-resolution/known-files';
import { hasTriggerWord, mentionsElevenLabs } from './pre-filter';
import type { CheckedFindings, FixAllResult, LintResult } from './result';
import type { Rule, RuleFinding } from './rule';
import { ruleById, rules } from './rules';
import { repeatsKey, withoutKeys } from './shown-values';
import { mayHaveFacts } from './signs';

export interface Linter {
  /** The scripts that it has parsed; `undefined` without a parser. */
  readonly scripts: ParsedScripts | undefined;
  /** Runs the rules. Pure: the same document and context give the same result. */
  lint(document: LintDocument, context: LintContext): LintResult;
  /** Applies safe fixes until none is left, in at most ten rounds. @param only the id of a rule: only its fixes. */
  fixAll(document: LintDocument, context: LintContext, only?: string): FixAllResult;
  /**
   * Tries each fix of some findings in the document, and drops those after which the text has a new syntax error or
   * the finding is still there. It lints about
   * once for each fix that a finding has, so call it for fixes that are shown or applied.
   */
  checkFixes(document: LintDocument, context: LintContext, findings: readonly Finding[]): CheckedFindings;
}

/** Whether linting this document needs a parser. Fast: it only searches the text. */
export function needsParser(document: LintDocument): boolean {
  return hasTriggerWord(document.text) && partsToParse(document).length > 0;
}

/**
 * Creates a linter. Without a parser it lints environment files and scripts that don't mention ElevenLabs, and throws
 * for every other script (`needsParser`).
 */
export function createLinter(parser: ScriptParser | undefined): Linter {
  const scripts = parser && new ParsedScripts(parser);
  const lint = (document: LintDocument, context: LintContext): LintResult => {
    if (!hasTriggerWord(document.text)) {
      return {
        wasRead: true,
        findings: [],
        needs: [],
        facts: [],
        unusedDirectives: [],
        syntaxErrors: [],
      };
    }
    return document.kind === 'environment'
      ? lintEnvironment(document, context)
      : lintScripts(document, context, scripts);
  };
  return {
    scripts,
    lint,
    fixAll: (document, context, only) => fixAll(lint, document, context, only),
    checkFixes: (document, context, findings) => checkFixes(lint, document, context, findings),
  };
}

function lintEnvironment(document: EnvironmentSource, context: LintContext): LintResult {
  const facts = environmentFacts(document, context.environment, context.ignoreFile);
  const findings = collect(context, (rule, report) => rule.checkEnvironment?.(facts, report));
  const directives = environmentDirectives(document);
  return {
    wasRead: true,
    needs: [],
    facts: [facts],
    syntaxErrors: [],
    ...reported(findings, directives, document.text),
  };
}

/** Lints a script, or each script of a file with markup. Directives apply to the whole file. */
function lintScripts(
  document: ScriptSource | MarkupSource,
  context: LintContext,
  scripts: ParsedScripts | undefined,
): LintResult {
  const parts = partsToParse(document);
  if (parts.length > 0 && scripts === undefined) {
    throw new Error('This script needs a parser; see needsParser.');
  }
  const checks = scripts === undefined ? [] : parts.map((part) => checkScript(part, context, scripts));
  const findings = checks.flatMap((check) => check.findings).sort(byPlace);
  const directives = checks.flatMap((check) => check.directives).sort((a, b) => a.offset - b.offset);
  return {
    wasRead: checks.every((check) => check.wasRead),
    needs: checks.flatMap((check) => check.needs),
    facts: checks.flatMap((check) => check.facts),
    syntaxErrors: checks.flatMap((check) => check.syntaxErrors),
    ...reported(findings, directives, document.text),
  };
}

/** What is left to report. A place that a comment disables isn't joined with the others. */
function reported(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
): Pick<LintResult, 'findings' | 'unusedDirectives'> {
  const applied = applyDirectives(findings, directives, text);
  return { ...applied, findings: joinFindings(applied.findings, text).sort(byPlace) };
}

interface ScriptCheck {
  readonly wasRead: boolean;
  readonly findings: readonly Finding[];
  readonly directives: readonly Directive[];
  readonly needs: readonly Need[];
  /** Empty if there was no need to parse the script. */
  readonly facts: readonly Facts[];
  readonly syntaxErrors: readonly number[];
}

function checkScript(
  { source, role, blocks }: ScriptPart,
  context: LintContext,
  scripts: ParsedScripts,
): ScriptCheck {
  const nothing = { findings: [], directives: [], facts: [], syntaxErrors: [] };
  const files = new KnownFiles(context);
  const library = new ModuleLibrary(scripts, source.uri, files);
  // Such a script can only load environment files too late, for modules that it imports.
  if (!mentionsElevenLabs(codeOf(source)) && startsProgram(source, library) !== true) {
    return { ...nothing, wasRead: true, needs: files.needs };
  }
  const script = scripts.parse(source, role);
  if (script === undefined) return { ...nothing, wasRead: false, needs: [] };
  const facts = scriptFacts(script, library, context);
  const findings = collect(context, (rule, report) => rule.checkScript?.(facts, report));
  const incomplete = findings.some(({ fixes }) => fixes.length > 0) ? incompletePlaces(script) : [];
  return {
    wasRead: true,
    findings: findings.map((finding) => ({
      ...finding,
      fixes: finding.fixes.filter((fix) => staysWithin(blocks, fix) && isOnWholeCode(incomplete, fix)),
    })),
    directives: scriptDirectives(script).map((directive) => withoutMarkup(blocks, directive)),
    needs: files.needs,
    facts: [facts],
    syntaxErrors: syntaxErrorsOf(script),
  };
}

/** A line comment ends with its block at the latest. */
function withoutMarkup(blocks: readonly TextRange[], directive: Directive): Directive {
  const { start, end } = directive.comment;
  const block = blocks.findLast((each) => each.start <= start);
  return { ...directive, comment: { start, end: Math.min(end, block?.end ?? end) } };
}

/**
 * Whether a fix edits only text inside the blocks. Rules see spaces outside, so they may edit a whole line that starts
 * with the script's tag.
 */
function staysWithin(blocks: readonly TextRange[], { edits }: Fix): boolean {
  return edits.every(
    ({ uri, range }) =>
      uri !== undefined || blocks.some(({ start, end }) => start <= range.start && range.end <= end),
  );
}

/** Whether a fix edits nothing next to code that is only half there. */
function isOnWholeCode(incomplete: readonly number[], { edits }: Fix): boolean {
  return edits.every(
    ({ uri, range }) => uri !== undefined || !touchesPlace(incomplete, range.start, range.end),
  );
}

interface ScriptPart {
  readonly source: ScriptSource;
  /** Tells the scripts of a file apart. */
  readonly role: string;
  /** The ranges of the document's text that are this script. */
  readonly blocks: readonly TextRange[];
}

/** The scripts of a document that may contain facts. */
function partsToParse(document: LintDocument): readonly ScriptPart[] {
  const { text } = document;
  switch (document.kind) {
    case 'environment':
      return [];
    case 'script':
      return mayHaveFacts(text)
        ? [{ source: document, role: '', blocks: [{ start: 0, end: text.length }] }]
        : [];
    case 'markup':
      return scriptsInMarkup(document);
  }
}

function scriptsInMarkup(document: MarkupSource): ScriptPart[] {
  const { text } = document;
  const telling = scriptsIn(document)
    .map((script, at) => ({ ...script, role: `script ${at}` }))
    .filter(({ blocks }) => blocks.some(({ start, end }) => hasTriggerWord(text.slice(start, end))));
  if (telling.length === 0) return [];
  const whitespace = whitespaceOf(text);
  return telling
    .map((script) => ({ ...script, source: sourceOfScript(document, script, whitespace) }))
    .filter(({ source }) => mayHaveFacts(codeOf(source)));
}

function collect(
  context: LintContext,
  check: (rule: Rule, report: (finding: RuleFinding) => void) => void,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const rule of rules) {
    const setting = context.severities?.[rule.id] ?? 'default';
    if (setting === 'off') {
      continue;
    }
    check(rule, (found) => {
      const graded = found.severity ?? rule.severity;
      const finding = findingOf(rule, found, setting === 'default' ? graded : setting);
      // A rule can report one place twice, for instance a header object that two requests share.
      const key = placeKey(rule.id, found.range);
      const known = findings.get(key);
      if (known === undefined || compareSeverities(finding.severity, known.severity) < 0) {
        findings.set(key, finding);
      }
    });
  }
  return [...findings.values()].filter((finding) => !isSaidBetter(finding, findings)).sort(byPlace);
}

/** Whether a rule to which the finding's rule yields reports the same place. */
function isSaidBetter({ ruleId, range }: Finding, findings: ReadonlyMap<string, Finding>): boolean {
  const betterRules = ruleById(ruleId)?.yieldsTo ?? [];
  return betterRules.some((id) => findings.has(placeKey(id, range)));
}

function placeKey(ruleId: string, { start, end }: TextRange): string {
  return `${ruleId} ${start} ${end}`;
}

function findingOf(rule: Rule, found: RuleFinding, severity: Severity): Finding {
  return {
    ruleId: rule.id,
    range: found.range,
    severity,
    messageId: found.messageId,
    values: withoutKeys(found.values ?? {}),
    unnecessary: found.unnecessary ?? false,
    related: (found.related ?? []).map((place) => ({ ...place, values: withoutKeys(place.values) })),
    ...(found.cause === undefined ? {} : { cause: found.cause }),
    fixes: (found.fixes ?? [])
      .filter((fix) => !repeatsKey(fix))
      .map((fix) => ({ ...fix, values: withoutKeys(fix.values) })),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1);
}
