import type { LintDocument } from './document';
import { parseEnvironment } from './documents/environment-document';
import { commentAround } from './documents/script-comments';
import type { ScriptDocument } from './documents/script-document';
import type { Finding } from './finding';
import { createPositions } from './positions';

/** A comment that switches rules off: for one line, or from its place on. */
interface Directive {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  /** No ids mean every rule. */
  readonly ruleIds: ReadonlySet<string>;
  readonly offset: number;
  readonly line: number;
}

export interface Directives {
  readonly all: readonly Directive[];
  /** The zero-based line of an offset. */
  lineOf(offset: number): number;
}

const directivePattern = /elevenlabs-lint-(disable-next-line|disable-line|disable|enable)(?![\w-])/g;

/** The comments of a document that switch rules off, in the order of the text. */
export function readDirectives(document: LintDocument, script: ScriptDocument | undefined): Directives {
  const positions = createPositions(document.text);
  const all: Directive[] = [];
  for (const match of document.text.matchAll(directivePattern)) {
    const comment =
      script === undefined
        ? environmentComment(document.text, match.index)
        : scriptComment(script, match.index);
    if (comment !== undefined) {
      all.push({
        kind: match[1] as Directive['kind'],
        ruleIds: ruleIds(comment.slice(match[0].length)),
        offset: match.index,
        line: positions.positionAt(match.index).line,
      });
    }
  }
  return { all, lineOf: (offset) => positions.positionAt(offset).line };
}

/** Whether a comment switches a finding off. */
export function isDisabled(directives: Directives, finding: Finding): boolean {
  if (directives.all.length === 0) return false;
  const line = directives.lineOf(finding.range.start);
  let off = false;
  for (const directive of directives.all) {
    if (directive.ruleIds.size > 0 && !directive.ruleIds.has(finding.ruleId)) continue;
    if (directive.kind === 'disable-line' && directive.line === line) return true;
    if (directive.kind === 'disable-next-line' && directive.line + 1 === line) return true;
    if (directive.offset < finding.range.start) {
      if (directive.kind === 'disable') off = true;
      if (directive.kind === 'enable') off = false;
    }
  }
  return off;
}

/** The rest of the comment from an offset on; undefined where the offset is in no comment. */
function scriptComment(script: ScriptDocument, offset: number): string | undefined {
  const comment = commentAround(script, offset);
  return comment === undefined || !/^(?:\/\/|\/\*)[\s*]*$/.test(script.text.slice(comment.start, offset))
    ? undefined
    : script.text.slice(offset, comment.end);
}

/** In environment files a directive stands on its own line; behind a value some loaders take it into the key. */
function environmentComment(text: string, offset: number): string | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  if (!/^[ \t]*#[ \t]*$/.test(text.slice(lineStart, offset))) return undefined;
  const isInValue = parseEnvironment(text).some(
    ({ rawRange }) => rawRange.start <= offset && offset < rawRange.end,
  );
  return isInValue ? undefined : /^[^\r\n]*/.exec(text.slice(offset))?.[0];
}

/** The ids behind a directive, up to a `--` before a reason. */
function ruleIds(rest: string): ReadonlySet<string> {
  const [list = ''] = rest.replace(/\*\/$/, '').split(/\s--(?:\s|$)/);
  return new Set(list.split(/[\s,]+/).filter((id) => id !== ''));
}
