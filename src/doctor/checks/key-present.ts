import { type Sentence, sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import type { DiagnosisEvidence, KeyEntry, KeyNumber } from '../diagnosis-evidence';
import type { EvidencePlace } from '../diagnosis-report';
import { createSteps } from '../file-from-template';
import { pageSteps, stepsFor } from '../steps';

const sentences = {
  none: "No key found in environment files, in code or in VS Code's environment.",
  unset: 'No key found: its place is empty or contains a placeholder. Put your key there.',
  reference: "The environment files only refer to a key kept elsewhere, so it can't be checked.",
  one: 'There is one key, in one place.',
  everywhere: 'There is one key, in {count} places.',
  several: 'There are {keys} different keys in {count} places. After rotating a key, update every place.',
  'contains-the-key': '{variable} contains the key.',
  'contains-key': '{variable} contains key {number}.',
  'code-contains-the-key': 'The code contains the key.',
  'code-contains-key': 'The code contains key {number}.',
  empty: '{variable} is empty.',
  placeholder: '{variable} contains a placeholder. Replace it with your key.',
  refers: '{variable} refers to a secret kept elsewhere.',
  'shell-contains': "VS Code's environment contains key {number} in {variable}.",
} as const;

export const keyPresent: DiagnosisCheck = {
  id: 'key-present',
  title: 'Is there a key?',
  guideRows: [1, 2],
  sentences,

  run(evidence) {
    const files = evidence.environmentFiles.filter(({ kind }) => kind !== 'copy');
    const entries = files.flatMap((file) => file.entries);
    const shell = evidence.shell ?? [];
    const keys = distinct([...entries, ...evidence.writtenKeys, ...shell]);
    const places = placesOf(entries, evidence, keys.length > 1);
    const shared = {
      evidence: places,
      steps: stepsFor(evidence.findings.filter(({ check }) => check === 'key-present')),
    };
    if (keys.length === 0 && !evidence.hasFolder && files.length === 0) {
      return undefined;
    }
    if (keys.length === 0) {
      const refers = [...entries, ...shell].some(({ state }) => state === 'reference');
      return refers
        ? { verdict: 'unknown', sentence: sentenceOf(sentences.reference), ...shared }
        : {
            verdict: 'problem',
            sentence: sentenceOf(places.length > 0 ? sentences.unset : sentences.none),
            ...shared,
            steps: [...createSteps(evidence.environmentFiles), ...pageSteps(['keySettings'])],
          };
    }
    const count = withKey(entries).length + evidence.writtenKeys.length + withKey(shell).length;
    const notes = keys.length > 1 ? shellNotes(evidence) : [];
    if (keys.length > 1) {
      const sentence = sentenceOf(sentences.several, { keys: keys.length, count });
      return { verdict: 'warning', sentence, notes, ...shared };
    }
    const verdict = evidence.writtenKeys.length > 0 ? 'warning' : 'ok';
    const sentence = count === 1 ? sentenceOf(sentences.one) : sentenceOf(sentences.everywhere, { count });
    return { verdict, sentence, ...shared };
  },
};

function distinct(items: readonly { readonly key: KeyNumber | undefined }[]): KeyNumber[] {
  return [...new Set(items.flatMap(({ key }) => key ?? []))];
}

function withKey<Item extends { readonly key: KeyNumber | undefined }>(all: readonly Item[]): Item[] {
  return all.filter(({ key }) => key !== undefined);
}

function placesOf(
  entries: readonly KeyEntry[],
  { writtenKeys }: DiagnosisEvidence,
  areSeveral: boolean,
): EvidencePlace[] {
  return [
    ...entries.map((entry) => ({ ...entry.place, sentence: sentenceFor(entry, areSeveral) })),
    ...writtenKeys.map(({ place, key }) => ({
      ...place,
      sentence: areSeveral
        ? sentenceOf(sentences['code-contains-key'], { number: key })
        : sentenceOf(sentences['code-contains-the-key']),
    })),
  ];
}

function sentenceFor({ variable, state, key }: KeyEntry, areSeveral: boolean): Sentence {
  switch (state) {
    case 'empty':
      return sentenceOf(sentences.empty, { variable });
    case 'placeholder':
      return sentenceOf(sentences.placeholder, { variable });
    case 'reference':
      return sentenceOf(sentences.refers, { variable });
    case 'value':
      return areSeveral && key !== undefined
        ? sentenceOf(sentences['contains-key'], { variable, number: key })
        : sentenceOf(sentences['contains-the-key'], { variable });
  }
}

function shellNotes({ shell }: DiagnosisEvidence): Sentence[] {
  return (shell ?? []).flatMap(({ name, key }) =>
    key === undefined ? [] : [sentenceOf(sentences['shell-contains'], { variable: name, number: key })],
  );
}
