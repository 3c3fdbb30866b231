import { headline } from '../../key-test/headline';
import type { KeyTestOutcome, OutcomeReason } from '../../key-test/outcome';
import { detailSentences, outcomeSentences } from '../../key-test/outcome-sentences';
import { type Sentence, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { KeyTestEvidence } from '../diagnosis-evidence';
import type { EvidencePlace, Verdict } from '../diagnosis-report';
import { pageSteps, worst } from '../steps';

const sentences = {
  'not-run': "The account wasn't read, because the key test was skipped.",
  unread: "The account couldn't be read, because the key test didn't get that far.",
  able: 'The account is in good standing and has credits left.',
  lacking:
    'The code here sends requests that need a permission which the key lacks: {permissions}. Grant it in the API key settings.',
  needed: 'The code here also needs these permissions: {permissions}. Check that the key has them.',
  several: 'ElevenLabs answered about the accounts of {count} keys.',
} as const;

/** Reasons that concern the account although the key is valid. */
const accountReasons: ReadonlySet<OutcomeReason> = new Set<OutcomeReason>([
  'accepted-unpaid',
  'accepted-disabled',
  'accepted-no-credits',
  'restricted',
  'quota',
  'unusual-activity',
  'unpaid',
  'plan',
  'terms',
  'payment-required',
]);

/** Whether an outcome is about the account rather than the key. */
export function isAboutAccount({ reason }: KeyTestOutcome): boolean {
  return accountReasons.has(reason);
}

export const account: DiagnosisCheck = {
  id: 'account',
  title: 'Is the account active, with credits left?',
  guideRows: [11, 13, 5],
  sentences,

  run({ keyTests, scripts }) {
    if (keyTests === undefined) {
      return { verdict: 'not-run', sentence: sentenceOf(sentences['not-run']) };
    }
    const read = keyTests.filter(({ outcome }) => outcome.kind === 'accepted' || isAboutAccount(outcome));
    const [first, ...others] = read;
    if (first === undefined) {
      return { verdict: 'not-run', sentence: sentenceOf(sentences.unread) };
    }
    return {
      verdict: worst(read.map(({ outcome }) => verdictOf(outcome))),
      sentence:
        others.length === 0 ? answerOf(first.outcome) : sentenceOf(sentences.several, { count: read.length }),
      evidence: others.length === 0 ? [] : read.flatMap(placesOf),
      notes: [
        ...sharedNotes(read, notesOf),
        ...read.flatMap(({ outcome }) =>
          permissionNotes(
            outcome,
            scripts.flatMap(({ permissions }) => permissions),
          ),
        ),
      ],
      steps: pageSteps(read.flatMap(({ outcome }) => outcomeSentences[outcome.reason].buttons)),
    };
  },
};

function verdictOf({ reason }: KeyTestOutcome): Verdict {
  switch (reason) {
    case 'accepted':
      return 'ok';
    case 'restricted':
      return 'unknown';
    default:
      return 'problem';
  }
}

function answerOf({ reason, values }: KeyTestOutcome): Sentence {
  return reason === 'accepted'
    ? sentenceOf(sentences.able)
    : sentenceOf(outcomeSentences[reason].text, values);
}

function placesOf({ places, outcome }: KeyTestEvidence): EvidencePlace[] {
  return places.map((place) => ({ ...place, sentence: headline(outcome) }));
}

/** The notes on all tested keys: one about a single key of several wouldn't say about which. */
export function sharedNotes(
  tests: readonly KeyTestEvidence[],
  notesOf: (outcome: KeyTestOutcome) => Sentence[],
): Sentence[] {
  const [first = [], ...others] = tests.map(({ outcome }) => notesOf(outcome));
  const texts = others.map((notes) => new Set(notes.map((note) => JSON.stringify(note))));
  return first.filter((note) => texts.every((seen) => seen.has(JSON.stringify(note))));
}

function notesOf({ details }: KeyTestOutcome): Sentence[] {
  return details
    .filter(({ id }) => id !== 'other-host' && id !== 'padded')
    .map(({ id, values }) => sentenceOf(detailSentences[id], values));
}

/** What the requests of the workspace need from a restricted key. */
function permissionNotes({ reason, details }: KeyTestOutcome, called: readonly string[]): Sentence[] {
  if (reason !== 'restricted') {
    return [];
  }
  const missing = details
    .flatMap(({ values }) => [values['permission'], values['permissions']])
    .flatMap((named) => (typeof named === 'string' ? named.split(', ') : []));
  const needed = [...new Set(called)].sort();
  const lacking = needed.filter((permission) => missing.includes(permission));
  const others = needed.filter((permission) => !missing.includes(permission));
  return [
    ...(lacking.length > 0 ? [sentenceOf(sentences.lacking, { permissions: lacking.join(', ') })] : []),
    ...(others.length > 0 ? [sentenceOf(sentences.needed, { permissions: others.join(', ') })] : []),
  ];
}
