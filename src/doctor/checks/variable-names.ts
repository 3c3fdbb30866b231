import { sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import { placesOf, stepsFor, verdictOf, worst } from '../steps';

const sentences = {
  ok: 'The code reads the variables that the environment files set.',
  trouble: 'The variable has another name in the code, is public, or never gets to the code that reads it.',
} as const;

export const variableNames: DiagnosisCheck = {
  id: 'variable-names',
  title: 'Do the code and the environment files use the same variable?',
  guideRows: [1, 7, 6],
  sentences,

  run({ findings, lintedScripts, environmentFiles }) {
    const found = findings.filter(({ check }) => check === 'variable-names');
    const hasEntries = environmentFiles.some(({ entries }) => entries.length > 0);
    if (found.length === 0 && (lintedScripts === 0 || !hasEntries)) {
      return undefined;
    }
    const verdict = worst(found.map(verdictOf));
    return {
      verdict,
      sentence: sentenceOf(verdict === 'ok' ? sentences.ok : sentences.trouble),
      evidence: placesOf(found),
      steps: stepsFor(found),
    };
  },
};
