import type { Verdict } from './diagnosis-report';

/** The texts of a report besides its checks. */
export const reportLabels = {
  title: 'ElevenLabs 401 diagnosis',
  cause: 'Most likely cause',
  'cause-place': 'Most likely cause: {file}, line {line}: {sentence}',
  'cause-anywhere': 'Most likely cause: {sentence}',
  'one-passed': 'One check passed',
  passed: '{count} checks passed',
  actions: 'Report actions',
  places: 'Places in files',
  steps: 'Next steps',
  'not-saved': 'Not saved yet: {files}.',
  save: 'Save These Files',
  place: '{file}, line {line}',
  'open-place': 'Open {file}',
  again: 'Check Again',
  'copy-text': 'Copy as Text',
  'open-text': 'Open as Text',
  'copy-support': 'Copy Support Report',
  heading: '{verdict}: {title}',
} as const;

/** The names of the verdicts. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  ok: 'No problem',
  problem: 'Problem found',
  warning: 'Please check',
  unknown: 'Not clear',
  'not-run': 'Not run',
};
