import { fileURLToPath } from 'node:url';
import type { LintContext } from '../lint/context';
import type { LintDocument, TextRange } from '../lint/document';
import type { Finding, RelatedPlace, Severity } from '../lint/finding';
import { formatMessage } from '../lint/messages';
import { createPositions, type TextPositions } from '../lint/positions';
import type { UnusedDirective } from '../lint/result';
import { templateOf } from '../lint/rule';
import { ruleById } from '../lint/rules';
import { messageOfUnused } from '../lint/unused-directives';
import { positionsInContext } from '../workspace/positions-in-context';
import { type FixReport, fixReport } from './fix-report';
import { ProblemFingerprints } from './problem-fingerprint';
import { type Subject, subjectOf } from './subjects';

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
export interface FileProblem extends ProblemPlace, FixReport {
  /** `null` for an unused disable comment, as in ESLint. */
  readonly ruleId: string | null;
  readonly level: Severity;
  readonly message: string;
  readonly related: readonly RelatedProblemPlace[];
  readonly subject: Subject | undefined;
  /** Where `fix` is, if there is one. */
  readonly fixPlace: ProblemPlace | undefined;
  /** See `ProblemFingerprints`. */
  readonly fingerprint: string;
}

export interface FileReport {
  /** Absolute. */
  readonly path: string;
  readonly problems: readonly FileProblem[];
}

/** The report of one file: its problems in the order of the text. */
export function reportOf(
  path: string,
  document: LintDocument,
  context: LintContext,
  findings: readonly Finding[],
  unusedDirectives: readonly UnusedDirective[],
): FileReport {
  if (findings.length + unusedDirectives.length === 0) {
    return { path, problems: [] };
  }
  const { text } = document;
  const file: ReportedFile = { path, text, positions: createPositions(text), context };
  const fingerprints = new ProblemFingerprints(document);
  const located = [
    ...findings.map((finding) => ({ range: finding.range, problem: problemOf(finding, file) })),
    ...unusedDirectives.map((each) => ({ range: each.range, problem: problemOfDirective(each, file) })),
  ];
  const problems = located
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, problem }) => ({
      ...problem,
      fingerprint: fingerprints.next(problem.ruleId, range.start),
    }));
  return { path, problems };
}

type PlainProblem = Omit<FileProblem, 'fingerprint'>;

interface ReportedFile {
  readonly path: string;
  readonly text: string;
  readonly positions: TextPositions;
  readonly context: LintContext;
}

function problemOf(finding: Finding, file: ReportedFile): PlainProblem {
  const fixes = fixReport(finding, file.path, file.text);
  const [start, end] = fixes.fix?.range ?? [];
  return {
    ruleId: finding.ruleId,
    level: finding.severity,
    message: messageOf(finding.ruleId, finding),
    ...placeOf(finding.range, file.positions),
    related: finding.related.flatMap((place) => relatedPlace(finding.ruleId, place, file)),
    subject: subjectOf(finding, file.text),
    ...fixes,
    fixPlace: start === undefined || end === undefined ? undefined : placeOf({ start, end }, file.positions),
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

function problemOfDirective(directive: UnusedDirective, { positions }: ReportedFile): PlainProblem {
  const { template, values } = messageOfUnused(directive);
  return {
    ruleId: null,
    level: 'warning',
    message: formatMessage(template, values),
    ...placeOf(directive.range, positions),
    related: [],
    subject: undefined,
    fixable: false,
    fix: undefined,
    fixPlace: undefined,
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
  return formatMessage(templateOf(ruleById(ruleId)?.messages, messageId), values);
}
