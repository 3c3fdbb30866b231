import { strict as assert } from 'node:assert';
import ts from 'typescript';
import type { LintContext } from '../../src/lint/context';
import { contextAfter } from '../../src/lint/context-after';
import type { LintDocument, ScriptSource, TextRange } from '../../src/lint/document';
import { scriptsIn, sourceOfScript } from '../../src/lint/documents/script-blocks';
import { applyEdits } from '../../src/lint/edits';
import { type Finding, placesOfFinding, type TextEdit } from '../../src/lint/finding';
import { Shifts } from '../../src/lint/shifts';

/** Lints again, for the findings of one rule. */
type Lint = (document: LintDocument, context: LintContext) => readonly Finding[];

/**
 * Applies every fix of every finding separately, suggestions too. Each must change no more than needed, keep the
 * text parseable, lose no comment, and remove the finding.
 */
export function checkEachFix(
  document: LintDocument,
  context: LintContext,
  findings: readonly Finding[],
  lint: Lint,
): void {
  const { text } = document;
  for (const fix of findings.flatMap(({ fixes }) => fixes)) {
    const edits = fix.edits.filter(({ uri }) => uri === undefined);
    checkEdits(text, edits);
    const changed = { ...document, text: applyEdits(text, edits) };
    assert.deepEqual(syntaxErrors(changed.text, document), syntaxErrors(text, document), changed.text);
    assert.deepEqual(lostComments(document, changed, edits), [], `${fix.titleId} loses a comment`);
    const left = lint(changed, contextAfter(context, fix.edits));
    assert.ok(placesIn(left) < placesIn(findings), `${fix.titleId} leaves the finding: ${changed.text}`);
  }
}

function placesIn(findings: readonly Finding[]): number {
  return findings.flatMap(placesOfFinding).length;
}

/** What a fix of one rule reveals to another: the code was as bad before, but the key wasn't recognized or used. */
const revealed: ReadonlySet<string> = new Set([
  'padded-key reveals hard-coded-key',
  'malformed-key reveals hard-coded-key',
  'sdk-option reveals missing-key',
  'sdk-option reveals untrimmed-env',
  'public-env reveals untrimmed-env',
]);

/** Applies every fix by itself, and checks that no rule reports something that it didn't report before. */
export function checkNoNewFinding(
  document: LintDocument,
  context: LintContext,
  findings: readonly Finding[],
  lintAll: Lint,
): void {
  const before = lintAll(document, context);
  for (const { ruleId, fixes } of findings) {
    for (const { edits, titleId } of fixes) {
      const inDocument = edits.filter(({ uri }) => uri === undefined);
      const changed = { ...document, text: applyEdits(document.text, inDocument) };
      const shifts = new Shifts(inDocument);
      const old = before.flatMap((finding) =>
        placesOfFinding(finding).map((place) => ({ ...finding, range: shifts.rangeAfter(place) })),
      );
      const added = lintAll(changed, contextAfter(context, edits))
        .filter((finding) => !old.some((each) => each.ruleId === finding.ruleId && touch(each, finding)))
        .map((finding) => `${ruleId} reveals ${finding.ruleId}`)
        .filter((reveals) => !revealed.has(reveals));
      assert.deepEqual(added, [], `${titleId} causes a finding`);
    }
  }
}

function touch({ range: one }: Finding, { range: other }: Finding): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Edits must be in order, not overlap, change something, and rewrite no line that stays the same. */
function checkEdits(text: string, edits: readonly TextEdit[]): void {
  let end = 0;
  for (const { range, text: written } of edits) {
    assert.ok(end <= range.start && range.start <= range.end && range.end <= text.length);
    end = range.end;
    const replaced = text.slice(range.start, range.end);
    assert.notEqual(written, replaced);
    assert.doesNotMatch(commonStart([...replaced], [...written]), /[\r\n]/);
    assert.doesNotMatch(commonStart([...replaced].reverse(), [...written].reverse()), /[\r\n]/);
  }
}

function commonStart(one: readonly string[], other: readonly string[]): string {
  const difference = one.findIndex((character, at) => character !== other[at]);
  return one.slice(0, difference < 0 ? one.length : difference).join('');
}

/** The lost comments, except for those inside something that a fix removes whole. */
function lostComments(before: LintDocument, after: LintDocument, edits: readonly TextEdit[]): string[] {
  const removed = edits.filter(({ text }) => text === '').map(({ range }) => range);
  const left = commentsIn(after).map(({ start, end }) => after.text.slice(start, end));
  return commentsIn(before)
    .filter((comment) => !removed.some((range) => range.start <= comment.start && comment.end <= range.end))
    .map(({ start, end }) => before.text.slice(start, end))
    .filter((comment) => !left.includes(comment));
}

function commentsIn(document: LintDocument): TextRange[] {
  if (document.kind === 'environment') {
    return [...document.text.matchAll(/^[ \t]*#.*/gm)].map(({ 0: comment, index }) => ({
      start: index,
      end: index + comment.length,
    }));
  }
  return scriptSources(document).flatMap(({ text, language }) => commentsOfScript(text, language));
}

/** What the parser skips between two tokens, without whitespace. */
function commentsOfScript(text: string, language: string): TextRange[] {
  const comments = new Map<number, TextRange>();
  const sourceFile = ts.createSourceFile(`a.${language}`, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    // Between two JSX tags everything is text, whatever it looks like.
    if (node.kind === ts.SyntaxKind.JsxText) return;
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      comments.set(pos, { start: pos, end });
    }
    for (const { pos, end } of ts.getTrailingCommentRanges(text, node.end) ?? []) {
      comments.set(pos, { start: pos, end });
    }
    node.getChildren(sourceFile).forEach(visit);
  };
  visit(sourceFile);
  return [...comments.values()];
}

/** The scripts of a document, each padded to the length of the whole. */
function scriptSources(document: LintDocument): ScriptSource[] {
  switch (document.kind) {
    case 'environment':
      return [];
    case 'script':
      return [document];
    case 'markup':
      return scriptsIn(document).map((script) => sourceOfScript(document, script));
  }
}

/** The parser's messages for the scripts of a text that replaces the document's own. */
export function syntaxErrors(text: string, document: LintDocument): string[] {
  return scriptSources({ ...document, text }).flatMap((script) =>
    programOf(script)
      .getSyntacticDiagnostics()
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
}

const syntaxOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.Latest,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  isolatedModules: true,
  noLib: true,
  noResolve: true,
};

/** A program of a single script. The parser says more about a file of a program, such as types in JavaScript. */
function programOf({ text, language }: ScriptSource): ts.Program {
  const fileName = `example.${language}`;
  const sourceFile = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
  return ts.createProgram([fileName], syntaxOptions, {
    fileExists: (file) => file === fileName,
    readFile: () => undefined,
    getSourceFile: (file) => (file === fileName ? sourceFile : undefined),
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  });
}
