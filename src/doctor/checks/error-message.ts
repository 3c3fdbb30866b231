import { sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import { pageSteps } from '../steps';

const sentences = {
  unknown:
    'The message contains no known ElevenLabs error. Paste all of it, including the body of the response.',
  'own-words': 'ElevenLabs says: “{message}”',
} as const;

export const errorMessage: DiagnosisCheck = {
  id: 'error-message',
  title: 'What does the error message mean?',
  guideRows: [10, 11],
  sentences,

  run({ error }) {
    if (error === undefined) {
      return undefined;
    }
    const { explanation, buttons, ownWords } = error;
    return explanation === undefined
      ? { verdict: 'unknown', sentence: sentenceOf(sentences.unknown) }
      : {
          verdict: 'problem',
          sentence: explanation,
          notes: ownWords === undefined ? [] : [sentenceOf(sentences['own-words'], { message: ownWords })],
          steps: pageSteps(buttons),
        };
  },
};
