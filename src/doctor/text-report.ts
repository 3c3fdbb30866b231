import type { Say, Sentence } from '../lint/sentence';
import type { CheckReport, DiagnosisReport, LikelyCause } from './diagnosis-report';
import { type EvidenceGroup, groupsOf, titleOfGroup } from './evidence-groups';
import { lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';

/** The report as plain text: what is wrong, where, and what to do. */
export function textReport({ cause, conclusion, checks }: DiagnosisReport, say: Say): string {
  const parts = [
    say(reportLabels.title, {}),
    ...(cause === undefined ? [] : [causeLine(cause, say)]),
    say(conclusion.text, conclusion.values),
    ...checks.map((check) => linesOf(check, say).join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function causeLine({ sentence: { text, values }, place }: LikelyCause, say: Say): string {
  const sentence = say(text, values);
  return place === undefined
    ? say(reportLabels['cause-anywhere'], { sentence })
    : say(reportLabels['cause-place'], { file: place.file, line: lineOf(place), sentence });
}

function linesOf({ title, verdict, sentence, evidence, notes, steps }: CheckReport, say: Say): string[] {
  const said = ({ text, values }: Sentence) => say(text, values);
  return [
    say(reportLabels.heading, { verdict: say(verdictLabels[verdict], {}), title: said(title) }),
    `  ${said(sentence)}`,
    ...groupsOf(evidence).flatMap((group) => linesOfGroup(group, say)),
    ...notes.map((note) => `  - ${said(note)}`),
    ...steps.map((step) => `  > ${said(step.title)}`),
  ];
}

function linesOfGroup(group: EvidenceGroup, say: Say): string[] {
  const said = ({ text, values }: Sentence) => say(text, values);
  const places = group.places.map((place) =>
    place.isWholeFile ? place.file : say(reportLabels.place, { file: place.file, line: lineOf(place) }),
  );
  const [first = '', ...others] = places;
  return others.length === 0
    ? [`  - ${first}: ${said(group.sentence)}`]
    : [
        `  - ${said(titleOfGroup(group))}: ${said(group.sentence)}`,
        ...places.map((place) => `    - ${place}`),
      ];
}
