import type { EnvironmentSource, TextRange } from './document';
import { parseEnvironment } from './documents/environment-document';
import { scriptComments } from './documents/script-comments';
import type { ScriptDocument } from './documents/script-document';
import type { Finding } from './finding';
import { createPositions } from './positions';
import { rangeAround } from './ranges';
import type { UnusedDirective } from './result';
import { ruleById } from './rules';

/** A comment that disables or enables rules: for one line, or from its place on. */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  /** As written; no ids mean every rule. */
  readonly ruleIds: ReadonlySet<string>;
  /** The whole comment. */
  readonly comment: TextRange;
  /** Where the directive starts in the comment. */
  readonly offset: number;
}

/** How far a directive in an environment file may be from the start of its line. */
const longestIndent = 100;

const directivePattern = /elevenlabs-lint-(disable-next-line|disable-line|disable|enable)(?![\w-])/g;

/** The directives of a script, in the order of the text. */
export function scriptDirectives(script: ScriptDocument): Directive[] {
  return readDirectives(script.text, () => {
    const comments = scriptComments(script);
    return (offset) => {
      const comment = rangeAround(comments, offset);
      return comment !== undefined && /^\/[/*][\s*]*$/.test(script.text.slice(comment.start, offset))
        ? comment
        : undefined;
    };
  });
}

/**
 * The directives of an environment file, in the order of the text. Each is on its own line: after a value, some loaders
 * would read it as part of the key.
 */
export function environmentDirectives({ text }: EnvironmentSource): Directive[] {
  return readDirectives(text, () => {
    const values = parseEnvironment(text).map(({ rawRange }) => rawRange);
    const lineBreak = /[\r\n]/g;
    return (offset) => {
      const before = text.slice(Math.max(offset - longestIndent, 0), offset);
      const sign = /(?:^|[\r\n])[ \t]*(#[ \t]*)$/.exec(before)?.[1];
      if (sign === undefined || rangeAround(values, offset) !== undefined) return undefined;
      lineBreak.lastIndex = offset;
      return { start: offset - sign.length, end: lineBreak.exec(text)?.index ?? text.length };
    };
  });
}

/**
 * Removes the findings that a directive disables, and finds the directives that disable nothing. Directives and
 * findings come from one text, in its order.
 */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
): { findings: readonly Finding[]; unusedDirectives: readonly UnusedDirective[] } {
  if (directives.length === 0) {
    return { findings, unusedDirectives: [] };
  }
  const uses = new Map<Directive, Set<string>>();
  const directivesFor = responsibleDirectives(directives, text);
  const left = findings.filter((finding) => {
    const responsible = directivesFor(finding);
    for (const directive of responsible) {
      uses.set(directive, (uses.get(directive) ?? new Set()).add(finding.ruleId));
    }
    return responsible.length === 0;
  });
  const unusedDirectives = directives.flatMap((directive) => unused(directive, uses.get(directive)) ?? []);
  return { findings: left, unusedDirectives };
}

/** Finds every directive that would disable a finding on its own. */
function responsibleDirectives(
  directives: readonly Directive[],
  text: string,
): (finding: Finding) => Directive[] {
  const positions = createPositions(text);
  const lineOf = (offset: number) => positions.positionAt(offset).line;
  const lines = new Map<number, Directive[]>();
  for (const directive of directives) {
    if (directive.kind === 'disable-line' || directive.kind === 'disable-next-line') {
      const line = lineOf(directive.offset) + (directive.kind === 'disable-line' ? 0 : 1);
      lines.set(line, [...(lines.get(line) ?? []), directive]);
    }
  }
  const sections = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  return (finding) => {
    const onLine = lines.get(lineOf(finding.range.start)) ?? [];
    // The last directive for the rule before the finding decides.
    const section = sections.findLast(
      (directive) => directive.offset < finding.range.start && concerns(directive, finding),
    );
    return [
      ...onLine.filter((directive) => concerns(directive, finding)),
      ...(section?.kind === 'disable' ? [section] : []),
    ];
  };
}

function concerns({ ruleIds }: Directive, { ruleId }: Finding): boolean {
  return ruleIds.size === 0 || ruleIds.has(ruleId);
}

function unused(
  { kind, ruleIds, comment }: Directive,
  used: ReadonlySet<string> | undefined,
): UnusedDirective | undefined {
  if (kind === 'enable') {
    return undefined;
  }
  if (used === undefined) {
    return { range: comment, ruleIds: [] };
  }
  const needless = [...ruleIds].filter((id) => !used.has(id)).flatMap((id) => ruleById(id)?.id ?? []);
  return needless.length === 0 ? undefined : { range: comment, ruleIds: needless };
}

/**
 * Looks for directives in a text.
 * @param commentsOf finds the comment whose text starts at an offset; called only if the text mentions a directive.
 */
function readDirectives(
  text: string,
  commentsOf: () => (offset: number) => TextRange | undefined,
): Directive[] {
  const mentions = [...text.matchAll(directivePattern)];
  if (mentions.length === 0) {
    return [];
  }
  const commentAt = commentsOf();
  return mentions.flatMap((match): Directive[] => {
    const offset = match.index;
    const comment = commentAt(offset);
    if (comment === undefined) return [];
    const rest = text.slice(offset + match[0].length, comment.end);
    return [{ kind: match[1] as Directive['kind'], ruleIds: ruleIds(rest), comment, offset }];
  });
}

/** The ids after a directive, up to a `--` before a reason. */
function ruleIds(rest: string): ReadonlySet<string> {
  const [list = ''] = rest.replace(/\*\/$/, '').split(/\s--(?:\s|$)/);
  return new Set(list.split(/[\s,]+/).filter((id) => id !== ''));
}
