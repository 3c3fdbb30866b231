import type { EnvironmentSource, TextRange } from './document';
import { parseEnvironment } from './documents/environment-document';
import { scriptComments } from './documents/script-comments';
import type { ScriptDocument } from './documents/script-document';
import type { Finding } from './finding';
import { groupBy } from './group-by';
import { createPositions, type TextPositions } from './positions';
import { rangeAround } from './ranges';
import type { UnusedDirective } from './result';
import { ruleById } from './rules';
import { countLeading } from './sorted';

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
  return readDirectives(script.text, script.text.length - script.code.length, () => {
    const comments = scriptComments(script);
    const startOfText = /\/[/*][\s*]*/y;
    let last: TextRange | undefined;
    return (offset) => {
      const comment = rangeAround(comments, offset);
      // Only the first directive of a comment can be at its start.
      if (comment === undefined || comment === last) return undefined;
      last = comment;
      startOfText.lastIndex = comment.start;
      return startOfText.test(script.text) && startOfText.lastIndex === offset ? comment : undefined;
    };
  });
}

/**
 * The directives of an environment file, in the order of the text. Each is on its own line: after a value, some loaders
 * would read it as part of the key.
 */
export function environmentDirectives({ text }: EnvironmentSource): Directive[] {
  return readDirectives(text, 0, () => {
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
  const noteUse = (directive: Directive, { ruleId }: Finding) => {
    uses.set(directive, (uses.get(directive) ?? new Set()).add(ruleId));
  };
  const responsible = new ResponsibleDirectives(directives, text);
  const noted = new Set<readonly Directive[]>();
  const left = findings.filter((finding) => {
    const onLine = responsible.onLineOf(finding);
    for (const directive of noted.has(onLine) ? [] : onLine) noteUse(directive, finding);
    noted.add(onLine);
    const section = responsible.sectionAround(finding);
    if (section !== undefined) noteUse(section, finding);
    return onLine.length === 0 && section === undefined;
  });
  const unusedDirectives = directives.flatMap((directive) => unused(directive, uses.get(directive)) ?? []);
  return { findings: left, unusedDirectives };
}

/** Finds every directive that would disable a finding on its own. */
class ResponsibleDirectives {
  private readonly positions: TextPositions;
  private readonly lines: ReadonlyMap<number, readonly Directive[]>;
  private readonly sections: readonly Directive[];
  private readonly onLines = new Map<string, readonly Directive[]>();
  private readonly sectionsOfRules = new Map<string, readonly Directive[]>();

  constructor(directives: readonly Directive[], text: string) {
    this.positions = createPositions(text);
    const ofLines = directives.filter(({ kind }) => kind === 'disable-line' || kind === 'disable-next-line');
    this.lines = groupBy(
      ofLines,
      ({ kind, offset }) => this.lineAt(offset) + (kind === 'disable-line' ? 0 : 1),
    );
    this.sections = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  }

  /** Those for one line. For findings of one rule on one line, it is the same array. */
  onLineOf(finding: Finding): readonly Directive[] {
    const line = this.lineAt(finding.range.start);
    const key = `${finding.ruleId} ${line}`;
    const known =
      this.onLines.get(key) ??
      (this.lines.get(line) ?? []).filter((directive) => concerns(directive, finding.ruleId));
    this.onLines.set(key, known);
    return known;
  }

  /** The last directive for the rule before the finding decides. */
  sectionAround({ ruleId, range }: Finding): Directive | undefined {
    const sections =
      this.sectionsOfRules.get(ruleId) ?? this.sections.filter((directive) => concerns(directive, ruleId));
    this.sectionsOfRules.set(ruleId, sections);
    const section = lastBefore(sections, range.start);
    return section?.kind === 'disable' ? section : undefined;
  }

  private lineAt(offset: number): number {
    return this.positions.positionAt(offset).line;
  }
}

function concerns({ ruleIds }: Directive, ruleId: string): boolean {
  return ruleIds.size === 0 || ruleIds.has(ruleId);
}

/** The last directive that starts before an offset, among directives in the order of the text. */
function lastBefore(directives: readonly Directive[], offset: number): Directive | undefined {
  return directives[countLeading(directives, (each) => each.offset < offset) - 1];
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
 * @param from the offset from which on there can be some.
 * @param commentsOf finds the comment whose text starts at an offset; called only if the text mentions a directive.
 */
function readDirectives(
  text: string,
  from: number,
  commentsOf: () => (offset: number) => TextRange | undefined,
): Directive[] {
  const mentions = [...text.slice(from).matchAll(directivePattern)];
  if (mentions.length === 0) {
    return [];
  }
  const commentAt = commentsOf();
  return mentions.flatMap((match): Directive[] => {
    const offset = from + match.index;
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
