import { strict as assert } from 'node:assert';
import ts from 'typescript';
import type { EnvironmentFile, LintContext, ModuleSource } from '../../src/lint/context';
import type { LintDocument, ScriptSource, TextRange } from '../../src/lint/document';
import { scriptsIn, sourceOfScript } from '../../src/lint/documents/script-blocks';
import { applyEdits } from '../../src/lint/edits';
import type { Finding, TextEdit } from '../../src/lint/finding';

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
    assert.ok(left.length < findings.length, `${fix.titleId} leaves the finding: ${changed.text}`);
  }
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

/** The known files after a fix that changes a module or renames a variable in an environment file. */
function contextAfter(context: LintContext, edits: readonly TextEdit[]): LintContext {
  const { environment = [], modules = new Map() } = context;
  return {
    ...context,
    environment: environment.map((file) => fileAfter(file, edits)),
    modules: new Map([...modules].map(([uri, module]) => [uri, module && moduleAfter(uri, module, edits)])),
  };
}

function moduleAfter(uri: string, { text }: ModuleSource, edits: readonly TextEdit[]): ModuleSource {
  return {
    text: applyEdits(
      text,
      edits.filter((edit) => edit.uri === uri),
    ),
  };
}

function fileAfter(file: EnvironmentFile, edits: readonly TextEdit[]): EnvironmentFile {
  const inFile = edits.filter(({ uri }) => uri === file.uri);
  const variables = file.variables.map((variable) => {
    const { nameRange } = variable;
    const rename = inFile.find(
      ({ range }) => range.start === nameRange?.start && range.end === nameRange.end,
    );
    return rename === undefined ? variable : { ...variable, name: rename.text };
  });
  return { ...file, variables };
}
