import { sentenceOf } from '../../lint/sentence';
import type { DiagnosisCheck } from '../diagnosis-check';
import { placesOf, stepsFor, verdictOf, worst } from '../steps';

const sentences = {
  ok: 'Found no request that sends the key the wrong way.',
  trouble:
    "A request doesn't send the key as ElevenLabs expects it. Send the bare key as xi-api-key, and no Authorization header.",
  'no-scripts': 'There are no scripts here to check.',
  skipped: 'Skipped scripts (too many or too large): {count}.',
} as const;

export const headers: DiagnosisCheck = {
  id: 'headers',
  title: 'Do requests send the key in the right header?',
  guideRows: [1, 9, 3],
  sentences,

  run({ findings, lintedScripts, skippedScripts }) {
    const found = findings.filter(({ check }) => check === 'headers');
    if (found.length === 0 && lintedScripts === 0) {
      return { verdict: 'unknown', sentence: sentenceOf(sentences['no-scripts']) };
    }
    const verdict = worst([...found.map(verdictOf), ...(skippedScripts > 0 ? (['unknown'] as const) : [])]);
    const isWrong = verdict === 'problem' || verdict === 'warning';
    return {
      verdict,
      sentence: sentenceOf(isWrong ? sentences.trouble : sentences.ok),
      evidence: placesOf(found),
      notes: skippedScripts > 0 ? [sentenceOf(sentences.skipped, { count: skippedScripts })] : [],
      steps: stepsFor(found),
    };
  },
};
