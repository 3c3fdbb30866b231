import type { Verdict } from './diagnosis-report';

/** What a report says besides its checks. */
export const reportLabels = {
  title: 'Diagnosis of ElevenLabs 401',
  actions: 'What to do with this report',
  places: 'Places in files',
  steps: 'What helps',
  place: '{file}, line {line}',
  'open-place': 'Open {file}, line {line}',
  again: 'Check Again',
  'copy-text': 'Copy as Text',
  'open-text': 'Open as Text',
  'copy-support': 'Copy Support Report',
  heading: '{verdict}: {title}',
} as const;

/** What the verdicts are called. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  ok: 'All right',
  problem: 'Problem found',
  warning: 'Please check',
  unknown: 'Not known',
  'not-run': 'Not run',
};
