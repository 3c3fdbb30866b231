import type { LintDocument, TextRange } from './document';
import { nodeAround } from './documents/node-around';
import type { ParsedScripts } from './documents/parsed-scripts';
import type { ScriptDocument } from './documents/script-document';
import type { MessageValues, TextEdit } from './finding';
import { lineStart } from './lines';
import type { UnusedDirective } from './result';

/** The message about a comment that disables nothing: an English template with `{name}` for values. */
export interface DirectiveMessage {
  readonly template: string;
  readonly values: MessageValues;
}

export function messageOfUnused({ ruleIds }: UnusedDirective): DirectiveMessage {
  const rules = ruleIds.join(', ');
  return ruleIds.length === 0
    ? { template: 'This comment disables nothing. Remove it.', values: {} }
    : {
        template: 'This comment disables nothing for {rules}. Remove {rules} from the comment.',
        values: { rules },
      };
}

/**
 * The edit that removes the unused part of a comment: some ids, or the whole comment, with its line if nothing else is
 * on it.
 */
export function removeUnused(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  { range, ruleIds }: UnusedDirective,
): TextEdit {
  return ruleIds.length === 0
    ? removeComment(document.text, withBraces(document, scripts, range))
    : removeIds(document.text, range, new Set<string>(ruleIds));
}

/** A comment between JSX children has its own braces. */
function withBraces(
  document: LintDocument,
  scripts: ParsedScripts | undefined,
  { start, end }: TextRange,
): TextRange {
  const isBraced = document.text[start - 1] === '{' && document.text[end] === '}';
  const script = isBraced && document.kind === 'script' ? scripts?.parse(document) : undefined;
  return script !== undefined && isBetweenChildren(script, start)
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}

/** Elsewhere the same braces are a block, an object or the value of an attribute. */
function isBetweenChildren(script: ScriptDocument, offset: number): boolean {
  const { JsxExpression, JsxAttribute } = script.parser.SyntaxKind;
  const { kind, parent } = nodeAround(script, offset);
  return kind === JsxExpression && parent.kind !== JsxAttribute;
}

function removeComment(text: string, { start, end }: TextRange): TextEdit {
  const line = lineStart(text, start);
  const from = line + text.slice(line, start).trimEnd().length;
  const to = matchEnd(/[ \t]*/y, text, end);
  if (to < text.length && text[to] !== '\n' && text[to] !== '\r') {
    // The code after the comment must not run into the code before it.
    const mayRunTogether = from === start && start > line && !'([{,;'.includes(text.charAt(start - 1));
    return { range: { start, end: to }, text: mayRunTogether ? ' ' : '' };
  }
  const isAlone = from === line;
  return { range: { start: from, end: isAlone ? matchEnd(/\r\n|\r|\n|$/y, text, to) : to }, text: '' };
}

function matchEnd(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return position + (pattern.exec(text)?.[0].length ?? 0);
}

/** Removes ids from the list after the directive. The others keep their separators. */
function removeIds(text: string, comment: TextRange, needless: ReadonlySet<string>): TextEdit {
  const start = matchEnd(/[/*#\s]*elevenlabs-lint-[a-z-]+[\s,]*/y, text, comment.start);
  const [list = ''] = text.slice(start, comment.end).split(/\s--(?:\s|$)|\*\//);
  let end = 0;
  const ids = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
    const separator = list.slice(end, index);
    end = index + id.length;
    return { id, separator };
  });
  const kept = ids.filter(({ id }) => !needless.has(id));
  return {
    range: { start, end: start + end },
    text: kept.map(({ id, separator }, at) => (at === 0 ? id : separator + id)).join(''),
  };
}
