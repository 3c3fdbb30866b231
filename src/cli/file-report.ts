import { fileURLToPath } from 'node:url';
import type { LintContext } from '../lint/context';
import type { LintDocument, TextRange } from '../lint/document';
import type { Finding, Fix, RelatedPlace, Severity } from '../lint/finding';
import { safeFix } from '../lint/fixes';
import { formatMessage } from '../lint/messages';
import { createPositions, type TextPositions } from '../lint/positions';
import type { UnusedDirective } from '../lint/result';
import { ruleById } from '../lint/rules';
import { messageOfUnused } from '../lint/unused-directives';
import { positionsInContext } from '../workspace/positions-in-context';

/** A replacement in ESLint's format. Offsets are UTF-16 code units; a byte order mark doesn't count. */
export interface Replacement {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** A place as people read it. Lines and columns count from one. */
export interface ProblemPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that belongs to a problem, or explains it. */
export interface RelatedProblemPlace extends ProblemPlace {
  /** Absolute. */
  readonly path: string;
  readonly message: string;
  /** Whether the problem is there too. */
  readonly isFurther: boolean;
}

/** A finding as people read it. */
export interface FileProblem extends ProblemPlace {
  /** `null` for an unused disable comment, as in ESLint. */
  readonly ruleId: string | null;
  readonly level: Severity;
  readonly message: string;
  readonly related: readonly RelatedProblemPlace[];
  /** Whether `--fix` fixes it. */
  readonly fixable: boolean;
  /** What `--fix` does, if it is a single replacement. */
  readonly fix: Replacement | undefined;
  readonly suggestions: readonly { readonly desc: string; readonly fix: Replacement }[];
}

export interface FileReport {
  /** Absolute. */
  readonly path: string;
  readonly problems: readonly FileProblem[];
}

/** The report of one file: its problems in the order of the text. */
export function reportOf(
  path: string,
  { text }: LintDocument,
  context: LintContext,
  findings: readonly Finding[],
  unusedDirectives: readonly UnusedDirective[],
): FileReport {
  if (findings.length + unusedDirectives.length === 0) {
    return { path, problems: [] };
  }
  const file: ReportedFile = { path, positions: createPositions(text), context };
  const problems = [
    ...findings.map((finding) => problemOf(finding, file)),
    ...unusedDirectives.map((directive) => problemOfDirective(directive, file)),
  ];
  return { path, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

interface ReportedFile {
  readonly path: string;
  readonly positions: TextPositions;
  readonly context: LintContext;
}

function problemOf(finding: Finding, file: ReportedFile): FileProblem {
  const safe = safeFix(finding);
  return {
    ruleId: finding.ruleId,
    level: finding.severity,
    message: messageOf(finding.ruleId, finding),
    ...placeOf(finding.range, file.positions),
    related: finding.related.flatMap((place) => relatedPlace(finding.ruleId, place, file)),
    fixable: safe !== undefined,
    fix: safe && replacementOf(safe),
    suggestions: finding.fixes.filter((fix) => fix !== safe).flatMap((fix) => suggestionOf(finding, fix)),
  };
}

/** Nothing for a place in a file whose text isn't available. */
function relatedPlace(ruleId: string, place: RelatedPlace, file: ReportedFile): RelatedProblemPlace[] {
  const { uri, range, isFurther = false } = place;
  const positions = uri === undefined ? file.positions : positionsInContext(file.context, uri);
  return positions === undefined
    ? []
    : [
        {
          path: uri === undefined ? file.path : fileURLToPath(uri),
          message: messageOf(ruleId, place),
          ...placeOf(range, positions),
          isFurther,
        },
      ];
}

function problemOfDirective(directive: UnusedDirective, { positions }: ReportedFile): FileProblem {
  const { template, values } = messageOfUnused(directive);
  return {
    ruleId: null,
    level: 'warning',
    message: formatMessage(template, values),
    ...placeOf(directive.range, positions),
    related: [],
    fixable: false,
    fix: undefined,
    suggestions: [],
  };
}

function placeOf(range: TextRange, positions: TextPositions): ProblemPlace {
  const start = positions.positionAt(range.start);
  const end = positions.positionAt(range.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function messageOf(ruleId: string, { messageId, values }: Finding | RelatedPlace): string {
  return formatMessage(ruleById(ruleId)?.messages[messageId] ?? messageId, values);
}

function suggestionOf(finding: Finding, fix: Fix): FileProblem['suggestions'] {
  const replacement = replacementOf(fix);
  const title = ruleById(finding.ruleId)?.fixTitles[fix.titleId] ?? fix.titleId;
  return replacement === undefined ? [] : [{ desc: formatMessage(title, fix.values), fix: replacement }];
}

/** ESLint's format has room for one replacement, in the same file. */
function replacementOf({ edits }: Fix): Replacement | undefined {
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0 || edit.uri !== undefined) {
    return undefined;
  }
  return { range: [edit.range.start, edit.range.end], text: edit.text };
}
