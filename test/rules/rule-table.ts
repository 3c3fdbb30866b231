import { strict as assert } from 'node:assert';
import type { LintContext } from '../../src/lint/context';
import type { LintDocument, TextEncoding, TextRange } from '../../src/lint/document';
import { documentShape } from '../../src/lint/documents/document-kind';
import { applyEdits } from '../../src/lint/edits';
import { type Finding, placesOfFinding, type Severity } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { hasTriggerWord } from '../../src/lint/pre-filter';
import { type RuleId, ruleById } from '../../src/lint/rules';
import { parser } from '../../src/parser/typescript-parser';
import { checkEachFix, checkNoNewFinding, syntaxErrors } from './fix-checks';
import { checkUnparsed } from './unparsed-check';

/**
 * An expected finding: its message id, severity and the marked text, and the text of its further places if it has any.
 */
export type Expected =
  | readonly [messageId: string, severity: Severity, marked: string]
  | readonly [messageId: string, severity: Severity, marked: string, further: readonly string[]];

export interface Example {
  readonly name: string;
  /** The file name decides the language; `example.ts` by default. */
  readonly file?: string;
  readonly source: string;
  /** The findings of the rule in the order of the text. Without them, the rule must stay silent. */
  readonly reports?: readonly Expected[];
  /** The text after the first fix of each finding; the same as the source by default. */
  readonly fixed?: string;
  /** Whether "fix all" applies those fixes too; true by default. */
  readonly safe?: boolean;
  readonly context?: LintContext;
  /** How the file is stored; `utf8` by default. */
  readonly encoding?: TextEncoding;
}

const linter = createLinter(parser);

/** The examples of each rule in a test file, which may contain several tables. */
const tables = new Map<string, Example[]>();
const fewestExamples = 25;
const fewestSilent = 10;

/** All examples of the tables that were created so far. */
export function knownExamples(): Example[] {
  return [...tables.values()].flat();
}

let collector: ((file: string, text: string) => never) | undefined;

/** From now on, `documentOf` only passes on what it gets. @param collect throws, so that no test goes on. */
export function collectDocuments(collect: (file: string, text: string) => never): void {
  collector = collect;
}

/** Creates the document that a host would create for a file with this name and text. */
export function documentOf(file: string, text: string): LintDocument {
  collector?.(file, text);
  const shape = documentShape(file);
  assert.ok(shape !== undefined, `${file} is no file that is linted`);
  return { uri: `file:///project/${file}`, text, encoding: 'utf8', ...shape };
}

/** Runs one rule over a table of examples, and checks the result of each fix. */
export function ruleTable(ruleId: RuleId, examples: readonly Example[]): void {
  describe(ruleId, function () {
    countExamples(`${ruleId} in ${this.file}`, examples);
    for (const example of examples) {
      it(`${example.reports === undefined ? 'is silent: ' : ''}${example.name}`, () => {
        const { encoding = 'utf8' } = example;
        const document = { ...documentOf(example.file ?? 'example.ts', example.source), encoding };
        checkUnparsed(document, example.context ?? {});
        if (example.reports !== undefined) {
          assert.ok(hasTriggerWord(document.text), 'src/lint/pre-filter.ts skips texts like this one');
        }
        const findings = findingsOf(ruleId, document, example.context ?? {});
        assert.deepEqual(
          findings.map((finding) => shown(finding, document.text)),
          example.reports ?? [],
        );
        checkWhileTyping(document, example.context ?? {});
        checkMessages(ruleId, findings);
        checkFirstFixes(ruleId, document, findings, example);
        checkEachFix(document, example.context ?? {}, findings, (changed, context) =>
          findingsOf(ruleId, changed, context),
        );
        checkNoNewFinding(
          document,
          example.context ?? {},
          findings,
          (changed, context) => linter.lint(changed, context).findings,
        );
      });
    }
  });
}

/** Adds to the examples of a rule in a file, and counts them once all tables are known. */
function countExamples(ruleInFile: string, examples: readonly Example[]): void {
  const known = tables.get(ruleInFile);
  if (known !== undefined) {
    known.push(...examples);
    return;
  }
  const all = [...examples];
  tables.set(ruleInFile, all);
  it(`has at least ${fewestExamples} different examples, ${fewestSilent} of them silent`, () => {
    const silent = all.filter(({ reports }) => reports === undefined);
    const count = `the table of ${ruleInFile} has ${differentOf(all)}, of which ${differentOf(silent)} are silent`;
    assert.ok(differentOf(all) >= fewestExamples && differentOf(silent) >= fewestSilent, count);
  });
}

function differentOf(examples: readonly Example[]): number {
  return new Set(examples.map(({ source }) => source)).size;
}

/** A linter that has seen other texts of a file finds the same in it as a new one. */
function checkWhileTyping(document: LintDocument, context: LintContext): void {
  const middle = document.text.length >> 1;
  for (const typed of ['{ ', '`', '']) {
    const text = document.text.slice(0, middle) + typed + document.text.slice(middle);
    linter.lint({ ...document, text }, context);
  }
  assert.deepEqual(linter.lint(document, context), createLinter(parser).lint(document, context));
}

function findingsOf(ruleId: RuleId, document: LintDocument, context: LintContext): Finding[] {
  return linter.lint(document, context).findings.filter((finding) => finding.ruleId === ruleId);
}

function shown(finding: Finding, text: string): Expected {
  const { messageId, severity } = finding;
  const [marked = '', ...further] = placesOfFinding(finding).map(({ start, end }) => text.slice(start, end));
  return further.length === 0 ? [messageId, severity, marked] : [messageId, severity, marked, further];
}

/** The places of all findings. */
function placesOf(findings: readonly Finding[]): TextRange[] {
  return findings.flatMap(placesOfFinding);
}

function checkMessages(ruleId: RuleId, findings: readonly Finding[]): void {
  for (const { messageId, values, fixes, related } of findings) {
    const rule = ruleById(ruleId);
    for (const place of related) {
      assert.match(formatMessage(rule?.messages[place.messageId] ?? '', place.values), /^[^{}]+\.$/);
    }
    const sentence = formatMessage(rule?.messages[messageId] ?? '', values);
    assert.match(
      sentence,
      /^[^{}\p{Cc}]+\.$/u,
      'a message is a printable sentence with every value filled in',
    );
    for (const fix of fixes) {
      assert.match(formatMessage(rule?.fixTitles[fix.titleId] ?? '', fix.values), /^[^{}]+[^.]$/);
    }
  }
}

/** Checks the result of the first fixes of all findings together, and of "fix all". */
function checkFirstFixes(
  ruleId: RuleId,
  document: LintDocument,
  findings: readonly Finding[],
  example: Example,
): void {
  // A fix in another file leaves this one alone.
  const firstFixes = findings
    .flatMap(({ fixes }) => fixes.slice(0, 1))
    .filter(({ edits }) => edits.every(({ uri }) => uri === undefined));
  const fixed = applyEdits(
    document.text,
    firstFixes.flatMap(({ edits }) => edits),
  );
  assert.equal(fixed, example.fixed ?? example.source);
  if (firstFixes.length > 0) {
    const after = findingsOf(ruleId, { ...document, text: fixed }, example.context ?? {});
    const repaired = findings.filter(({ fixes }) => firstFixes.some((fix) => fix === fixes[0]));
    const left = firstFixes.flatMap(({ leaves = [] }) => leaves);
    assert.equal(
      placesOf(after).length,
      placesOf(findings).length - placesOf(repaired).length + left.length,
      'the fixed text lints clean of the finding',
    );
    assert.deepEqual(
      syntaxErrors(fixed, document),
      syntaxErrors(document.text, document),
      'it parses as before',
    );
  }
  const all = linter.fixAll(document, example.context ?? {}, ruleId).text;
  assert.equal(all, example.safe === false ? example.source : fixed, 'fix all applies safe fixes only');
}
