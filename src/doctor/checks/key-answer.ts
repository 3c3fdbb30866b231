import { headline } from '../../key-test/headline';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { detailSentences, outcomeSentences } from '../../key-test/outcome-sentences';
import { type Sentence, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, KeyTestEvidence } from '../diagnosis-evidence';
import type { EvidencePlace, Step, Verdict } from '../diagnosis-report';
import { pageSteps, stepTitles, worst } from '../steps';
import { isAboutAccount, sharedNotes } from './account';
import { mayBeRead } from './loader';

const sentences = {
  'not-run': 'No key was sent to ElevenLabs, because you skipped the key test.',
  nothing: 'There is no key here to send to ElevenLabs.',
  known: 'ElevenLabs knows the key.',
  several: '{count} keys were sent to ElevenLabs, each once.',
  changed: "The key was changed since the last test, and the new one wasn't sent.",
  more: 'Other keys found but not sent: {count}.',
  'tested-at': 'Tested at {time}. Nothing was sent since then.',
} as const;

export const keyAnswer: DiagnosisCheck = {
  id: 'key-answer',
  title: 'Does ElevenLabs accept the key?',
  guideRows: [1, 7, 2],
  sentences,

  run(evidence) {
    const { keyTests, untestedKeys, testedAt } = evidence;
    if (keyTests === undefined) {
      return { verdict: 'not-run', sentence: sentenceOf(sentences['not-run']), steps: [testStep()] };
    }
    const [first, ...others] = keyTests;
    if (first === undefined) {
      return untestedKeys > 0
        ? { verdict: 'not-run', sentence: sentenceOf(sentences.changed), steps: [testStep()] }
        : { verdict: 'not-run', sentence: sentenceOf(sentences.nothing) };
    }
    const rejected = keyTests.filter(({ outcome }) => !isAboutAccount(outcome));
    return {
      verdict: worst(keyTests.map((test) => verdictOf(test, evidence))),
      sentence:
        others.length === 0
          ? answerOf(first.outcome)
          : sentenceOf(sentences.several, { count: keyTests.length }),
      evidence: others.length === 0 ? [] : keyTests.flatMap(placesOf),
      notes: [
        ...sharedNotes(keyTests, notesOf),
        ...(untestedKeys > 0 ? [sentenceOf(sentences.more, { count: untestedKeys })] : []),
        ...(testedAt === undefined ? [] : [sentenceOf(sentences['tested-at'], { time: testedAt })]),
      ],
      steps: pageSteps(rejected.flatMap(({ outcome }) => outcomeSentences[outcome.reason].buttons)),
    };
  },
};

function testStep(): Step {
  return { title: sentenceOf(stepTitles['test-keys']), action: { kind: 'test-keys' } };
}

function verdictOf({ outcome, places }: KeyTestEvidence, evidence: DiagnosisEvidence): Verdict {
  switch (outcome.kind) {
    case 'accepted':
    case 'accepted-restricted':
      return 'ok';
    case 'rejected':
      if (isAboutAccount(outcome)) return 'ok';
      return mayBeRead(places, evidence) ? 'problem' : 'warning';
    case 'not-reachable':
      return 'unknown';
    case 'not-sent':
      return 'warning';
  }
}

/** Problems with the account belong to the check `account`. */
function answerOf(outcome: KeyTestOutcome): Sentence {
  return isAboutAccount(outcome)
    ? sentenceOf(sentences.known)
    : sentenceOf(outcomeSentences[outcome.reason].text, outcome.values);
}

function placesOf({ places, outcome }: KeyTestEvidence): EvidencePlace[] {
  const sentence = outcome.reason === 'invalid-key' ? headline(outcome) : answerOf(outcome);
  return places.map((place) => ({ ...place, sentence }));
}

/** The details of an outcome, without those about the account. */
function notesOf(outcome: KeyTestOutcome): Sentence[] {
  const shown =
    outcome.kind === 'accepted' || isAboutAccount(outcome)
      ? outcome.details.filter(({ id }) => id === 'other-host' || id === 'padded')
      : outcome.details;
  return shown.map(({ id, values }) => sentenceOf(detailSentences[id], values));
}
