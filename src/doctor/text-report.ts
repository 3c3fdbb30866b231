import type { Say, Sentence } from '../lint/sentence';
import type { CheckReport, DiagnosisReport } from './diagnosis-report';
import { lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';

/** The report as plain text: what is wrong, where, and what to do. */
export function textReport({ conclusion, checks }: DiagnosisReport, say: Say): string {
  const title = say(reportLabels.title, {});
  const parts = checks.map((check) => linesOf(check, say).join('\n'));
  return `${[`${title}\n\n${say(conclusion.text, conclusion.values)}`, ...parts].join('\n\n')}\n`;
}

function linesOf({ title, verdict, sentence, evidence, notes, steps }: CheckReport, say: Say): string[] {
  const said = ({ text, values }: Sentence) => say(text, values);
  return [
    say(reportLabels.heading, { verdict: say(verdictLabels[verdict], {}), title: said(title) }),
    `  ${said(sentence)}`,
    ...evidence.map((place) => {
      const where = say(reportLabels.place, { file: place.file, line: lineOf(place) });
      return `  - ${where}: ${said(place.sentence)}`;
    }),
    ...notes.map((note) => `  - ${said(note)}`),
    ...steps.map((step) => `  > ${said(step.title)}`),
  ];
}
