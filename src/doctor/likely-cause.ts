import type { ExplainedReason } from '../key-test/explanations';
import { headline } from '../key-test/headline';
import { outcomeSentences } from '../key-test/outcome-sentences';
import type { Severity } from '../lint/finding';
import { mayBeRead } from './checks/loader';
import type { DiagnosisEvidence, FindingEvidence, KeyTestEvidence } from './diagnosis-evidence';
import type { CheckId, CheckReport, LikelyCause } from './diagnosis-report';
import { isSameLine } from './file-places';
import { briefStepFor, pageSteps } from './steps';

/**
 * The one cause that most likely explains a 401: what the user's error message says, if the evidence has a place for it;
 * a key that ElevenLabs rejects; then findings and checks, the certain ones first. `undefined` if nothing is wrong.
 */
export function likelyCause(
  reports: readonly CheckReport[],
  evidence: DiagnosisEvidence,
): LikelyCause | undefined {
  const certain = (severity: Severity) =>
    causeOfFindings(
      evidence.findings.filter((finding) => finding.severity === severity),
      causes,
    );
  const problems = reports.filter(({ verdict }) => verdict === 'problem');
  return (
    causeOfError(evidence) ??
    causeOfRejection(evidence) ??
    causeExplained(evidence) ??
    certain('error') ??
    causeOfChecks(problems) ??
    certain('warning') ??
    causeOfChecks(reports.filter(({ verdict }) => verdict === 'warning')) ??
    certain('information') ??
    causeOfChecks(problems, ['key-present']) ??
    causeOfFindings(evidence.findings, possibleCauses)
  );
}

const withoutKey: readonly string[] = [
  ...['missing-key', 'sdk-option', 'header-name', 'env-mismatch', 'env-load-order', 'env-folder'],
  ...['unreachable-env', 'env-syntax', 'bearer-auth', 'websocket-headers'],
];
const wrongKey: readonly string[] = [
  'malformed-key',
  'env-syntax',
  'key-region',
  'padded-key',
  'untrimmed-env',
];

/** The rules whose findings explain an error, by what the error means. */
const rulesByReason: Readonly<Partial<Record<ExplainedReason, readonly string[]>>> = {
  'authorization-header': ['bearer-auth'],
  'header-name': ['header-name'],
  'key-not-given': withoutKey,
  'no-key': withoutKey,
  'key-id': ['malformed-key'],
  'wrong-prefix': wrongKey,
  'invalid-key': wrongKey,
  'key-not-sendable': ['padded-key', 'untrimmed-env', 'malformed-key'],
  residency: ['key-region', 'wrong-host'],
  'not-the-api': ['wrong-host'],
};

/** A finding that explains the user's error message. */
function causeOfError({ error, findings }: DiagnosisEvidence): LikelyCause | undefined {
  return error?.reason && causeOfFindings(findings, rulesByReason[error.reason] ?? []);
}

/** A loaded key that ElevenLabs rejects, that can't be a key, or that it doesn't serve from here; or what is wrong with its line. */
function causeOfRejection(evidence: DiagnosisEvidence): LikelyCause | undefined {
  const unusable = (evidence.keyTests ?? []).filter(
    (test) => isUnusable(test) && mayBeRead(test.places, evidence),
  );
  const [first] = unusable;
  if (first === undefined) {
    return undefined;
  }
  const onLine = evidence.findings.filter(({ place }) => first.places.some((one) => isSameLine(one, place)));
  const [place] = first.places;
  const { reason } = first.outcome;
  const [step] = pageSteps(outcomeSentences[reason].buttons, reason);
  return (
    causeOfFindings(onLine, [...causes, ...possibleCauses]) ?? {
      sentence: headline(first.outcome),
      place,
      step,
    }
  );
}

function isUnusable({ outcome: { kind, reason } }: KeyTestEvidence): boolean {
  const isUnsent = kind === 'not-sent' && reason !== 'base-url' && reason !== 'reference';
  return kind === 'rejected' || isUnsent || reason === 'country';
}

/** What the user's error message means, if nothing here shows where it comes from. */
function causeExplained({ error }: DiagnosisEvidence): LikelyCause | undefined {
  const [step] = pageSteps(error?.buttons ?? []);
  return error?.explanation && { sentence: error.explanation, place: undefined, step };
}

/** The rules whose findings end in a 401, by how surely and how often. */
const causes: readonly string[] = [
  ...['missing-key', 'malformed-key', 'env-syntax', 'key-region', 'wrong-host', 'bearer-auth', 'header-name'],
  ...['sdk-option', 'websocket-headers', 'unreachable-env', 'env-mismatch', 'env-folder', 'env-load-order'],
  'key-check-scope',
];

/** Those whose findings may end in a 401, depending on the key or on who misuses it. */
const possibleCauses: readonly string[] = ['padded-key', 'untrimmed-env', 'public-env'];

/** The checks whose results are causes of a 401 by themselves, the most likely first. */
const checksByLikelihood: readonly CheckId[] = ['loader', 'key-line', 'account', 'shell-variable'];

/** The first finding of the first of these rules that has one. */
function causeOfFindings(
  findings: readonly FindingEvidence[],
  ruleIds: readonly string[],
): LikelyCause | undefined {
  const [found] = ruleIds.flatMap((rule) => findings.filter(({ ruleId }) => ruleId === rule));
  return found && { sentence: found.sentence, place: found.place, step: briefStepFor(found) };
}

function causeOfChecks(
  reports: readonly CheckReport[],
  checks: readonly CheckId[] = checksByLikelihood,
): LikelyCause | undefined {
  const [report] = checks.flatMap((wanted) => reports.filter(({ id }) => id === wanted));
  if (report === undefined) {
    return undefined;
  }
  const [place] = report.evidence;
  const sentence = report.id === 'loader' && place !== undefined ? place.sentence : report.sentence;
  return { sentence, place, step: report.steps[0] };
}
