import type { LintDocument, TextRange } from './document';
import { parseEnvironment } from './documents/environment-document';
import { scriptComments } from './documents/script-comments';
import type { ScriptDocument } from './documents/script-document';
import type { Finding } from './finding';
import { createPositions } from './positions';
import { rangeAround } from './ranges';

/** A comment that switches rules off: for one line, or from its place on. */
interface Directive {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  /** No ids mean every rule. */
  readonly ruleIds: ReadonlySet<string>;
  readonly offset: number;
}

const directivePattern = /elevenlabs-lint-(disable-next-line|disable-line|disable|enable)(?![\w-])/g;

/**
 * The findings of a document that no comment switches off. `script` is the parsed document, if it is one.
 */
export function withoutDisabled(
  findings: readonly Finding[],
  document: LintDocument,
  script: ScriptDocument | undefined,
): readonly Finding[] {
  if (findings.length === 0 || document.text.search(directivePattern) < 0) {
    return findings;
  }
  const { lineOf, directives } = readDirectives(document, script);
  const lines = new Map<number, Directive[]>();
  for (const directive of directives) {
    if (directive.kind === 'disable-line' || directive.kind === 'disable-next-line') {
      const line = lineOf(directive.offset) + (directive.kind === 'disable-line' ? 0 : 1);
      const others = lines.get(line) ?? [];
      others.push(directive);
      lines.set(line, others);
    }
  }
  const sections = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  return findings.filter((finding) => {
    const onLine = lines.get(lineOf(finding.range.start)) ?? [];
    return !onLine.some((directive) => concerns(directive, finding)) && !isInSection(sections, finding);
  });
}

/** Whether the last comment before a finding that concerns its rule switches it off. */
function isInSection(sections: readonly Directive[], finding: Finding): boolean {
  for (let at = sections.length - 1; at >= 0; at--) {
    const section = sections[at];
    if (section !== undefined && section.offset < finding.range.start && concerns(section, finding)) {
      return section.kind === 'disable';
    }
  }
  return false;
}

function concerns({ ruleIds }: Directive, { ruleId }: Finding): boolean {
  return ruleIds.size === 0 || ruleIds.has(ruleId);
}

function readDirectives(
  document: LintDocument,
  script: ScriptDocument | undefined,
): { directives: Directive[]; lineOf: (offset: number) => number } {
  const positions = createPositions(document.text);
  const ranges =
    script === undefined
      ? parseEnvironment(document.text).map(({ rawRange }) => rawRange)
      : scriptComments(script);
  const directives = [...document.text.matchAll(directivePattern)].flatMap((match): Directive[] => {
    const rest =
      script === undefined
        ? restOfEnvironmentComment(document.text, ranges, match.index)
        : restOfScriptComment(document.text, ranges, match.index);
    return rest === undefined
      ? []
      : [
          {
            kind: match[1] as Directive['kind'],
            ruleIds: ruleIds(rest.slice(match[0].length)),
            offset: match.index,
          },
        ];
  });
  return { directives, lineOf: (offset) => positions.positionAt(offset).line };
}

/** The comment from an offset on, if the offset is where its text starts. */
function restOfScriptComment(
  text: string,
  comments: readonly TextRange[],
  offset: number,
): string | undefined {
  const comment = rangeAround(comments, offset);
  return comment === undefined || !/^\/[/*][\s*]*$/.test(text.slice(comment.start, offset))
    ? undefined
    : text.slice(offset, comment.end);
}

/** In environment files a directive stands on its own line; behind a value some loaders take it into the key. */
function restOfEnvironmentComment(
  text: string,
  values: readonly TextRange[],
  offset: number,
): string | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  if (!/^[ \t]*#[ \t]*$/.test(text.slice(lineStart, offset))) return undefined;
  return rangeAround(values, offset) === undefined ? /^[^\r\n]*/.exec(text.slice(offset))?.[0] : undefined;
}

/** The ids behind a directive, up to a `--` before a reason. */
function ruleIds(rest: string): ReadonlySet<string> {
  const [list = ''] = rest.replace(/\*\/$/, '').split(/\s--(?:\s|$)/);
  return new Set(list.split(/[\s,]+/).filter((id) => id !== ''));
}
