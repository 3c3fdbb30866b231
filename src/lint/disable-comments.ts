import type ts from 'typescript';
import { type Directive, environmentDirectives, scriptDirectives } from './directives';
import type { LintDocument, MarkupSource, TextRange } from './document';
import { parseEnvironment } from './documents/environment-document';
import { nodeAround } from './documents/node-around';
import type { ParsedScripts } from './documents/parsed-scripts';
import { type MarkupScript, scriptsIn, sourceOfScript } from './documents/script-blocks';
import { scriptComments } from './documents/script-comments';
import type { ScriptDocument } from './documents/script-document';
import { guardsOf } from './facts/script/evaluate/syntax-guards';
import type { TextEdit } from './finding';
import { lineBreakOf, lineStart } from './lines';
import { rangeAround } from './ranges';

const nextLine = 'elevenlabs-lint-disable-next-line';
const wholeFile = 'elevenlabs-lint-disable';

/**
 * The edit that disables a rule for the line of an offset: a new comment on the line above, or the id added to the
 * comment that is already there. `undefined` where a comment isn't possible: inside a template or a quoted value, and in
 * markup outside the scripts and on the line of their tag.
 */
export function disableLine(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  offset: number,
  ruleId: string,
): TextEdit | undefined {
  const start = lineStart(document.text, offset);
  if (document.kind === 'markup') {
    const script = scriptAround(document, start, offset);
    return script && disableLine(sourceOfScript(document, script), scripts, offset, ruleId);
  }
  const indent = /^[ \t]*/.exec(document.text.slice(start, start + 500))?.[0] ?? '';
  const existing = existingDirective(document, scripts, start);
  if (existing !== undefined) {
    return insertion(existing, `, ${ruleId}`);
  }
  const comment = commentAt(document, scripts, start, `${nextLine} ${ruleId}`);
  return comment === undefined
    ? undefined
    : insertion(start, `${indent}${comment}${lineBreakOf(document.text)}`);
}

/**
 * The edit that disables a rule for the whole document: a comment on its own line at the top, below a shebang and
 * directives such as `'use client'`. If code follows them on their line, the comment goes between. In markup it goes to
 * the top of the first script; `undefined` without one.
 */
export function disableFile(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  ruleId: string,
): TextEdit | undefined {
  if (document.kind === 'markup') {
    const [block] = scriptsIn(document)[0]?.blocks ?? [];
    return block && disableFromBlock(document.text, block, ruleId);
  }
  const { text } = document;
  const lineBreak = lineBreakOf(text);
  const comment =
    document.kind === 'environment' ? `# ${wholeFile} ${ruleId}` : `/* ${wholeFile} ${ruleId} */`;
  const script = scriptOf(document, scripts);
  const start = script === undefined ? 0 : endOfPrologue(script);
  if (start === 0) {
    return insertion(0, `${comment}${lineBreak}`);
  }
  const rest = restWithoutCode.exec(text.slice(start));
  return rest === null
    ? insertion(start, ` ${comment}`)
    : insertion(start + rest[0].length, `${rest[1] === '' ? lineBreak : ''}${comment}${lineBreak}`);
}

/** The rest of a line, up to the start of the next one. */
const restWithoutCode = /^[ \t]*(?:\/\/[^\r\n]*)?(\r\n|\r|\n|$)/;

/** The script with a block around both offsets. */
function scriptAround(document: MarkupSource, start: number, end: number): MarkupScript | undefined {
  return scriptsIn(document).find(({ blocks }) =>
    blocks.some((block) => block.start <= start && end < block.end),
  );
}

/** Below the line of the tag, or right after the tag if code follows on the same line. */
function disableFromBlock(text: string, block: TextRange, ruleId: string): TextEdit {
  const comment = `/* ${wholeFile} ${ruleId} */`;
  const rest = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(block.start, block.end))?.[0];
  if (rest === undefined) {
    return insertion(block.start, `${comment} `);
  }
  const start = block.start + rest.length;
  const indent = /^(?:[ \t]*[\r\n]+)*([ \t]*)/.exec(text.slice(start, block.end))?.[1] ?? '';
  return insertion(start, `${indent}${comment}${lineBreakOf(text)}`);
}

function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

function scriptOf(document: LintDocument, scripts: ParsedScripts | undefined): ScriptDocument | undefined {
  return document.kind === 'script' ? scripts?.parse(document) : undefined;
}

/** The comment for a new line before an offset; `undefined` if it would become part of a string or a value. */
function commentAt(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  offset: number,
  directive: string,
): string | undefined {
  if (document.kind === 'environment') {
    const isInValue = parseEnvironment(document.text).some(
      ({ rawRange }) => rawRange.start < offset && offset <= rawRange.end,
    );
    return isInValue ? undefined : `# ${directive}`;
  }
  const script = scriptOf(document, scripts);
  return script === undefined ? undefined : scriptComment(script, offset, directive);
}

function scriptComment(script: ScriptDocument, offset: number, directive: string): string | undefined {
  const { SyntaxKind } = script.parser;
  const node = nodeAround(script, offset);
  if (node.kind === SyntaxKind.JsxText || isBetweenJsxChildren(script, node)) {
    return `{/* ${directive} */}`;
  }
  const isText = guardsOf(script.parser).template(node.parent) || node.kind <= SyntaxKind.LastTemplateToken;
  const isInsideToken = isText && node.getStart(script.sourceFile) < offset;
  return isInsideToken || rangeAround(scriptComments(script), offset) !== undefined
    ? undefined
    : `// ${directive}`;
}

function isBetweenJsxChildren(script: ScriptDocument, node: ts.Node): boolean {
  const { JsxElement, JsxFragment } = script.parser.SyntaxKind;
  return node.kind === JsxElement || node.kind === JsxFragment;
}

const idsOfDirective = new RegExp(`${nextLine}[ \\t]+[\\w-]+(?:,[ \\t]*[\\w-]+)*`, 'y');

/** Where the ids of a disable-next-line comment for the line that starts at an offset end; `undefined` without one. */
function existingDirective(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  start: number,
): number | undefined {
  const lineBreak = document.text.startsWith('\r\n', start - 2) ? 2 : 1;
  const lineAbove = lineStart(document.text, Math.max(start - lineBreak, 0));
  const directive = directivesOf(document, scripts).find(
    ({ kind, offset }) => kind === 'disable-next-line' && lineAbove <= offset && offset < start,
  );
  if (directive === undefined) return undefined;
  idsOfDirective.lastIndex = directive.offset;
  return idsOfDirective.test(document.text) ? idsOfDirective.lastIndex : undefined;
}

function directivesOf(document: LintDocument, scripts: ParsedScripts | undefined): readonly Directive[] {
  if (document.kind === 'environment') return environmentDirectives(document);
  const script = scriptOf(document, scripts);
  return script === undefined ? [] : scriptDirectives(script);
}

/** Where a shebang and directives such as `'use client'` end. */
function endOfPrologue(script: ScriptDocument): number {
  const { text } = script;
  const is = guardsOf(script.parser);
  let end = /^#![^\r\n]*/.exec(text)?.[0].length ?? 0;
  for (const statement of script.sourceFile.statements) {
    if (!('expression' in statement) || !is.stringLike(statement.expression as ts.Node)) break;
    end = statement.end;
  }
  return end;
}
