import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import type { CheckId, CheckReport, Verdict } from '../../src/doctor/diagnosis-report';
import { stepTitles } from '../../src/doctor/steps';
import { formatMessage } from '../../src/lint/messages';
import type { Sentence } from '../../src/lint/sentence';
import { allMadeUpKeys } from '../made-up-keys';
import { evidenceOf, type Workspace } from './workspace';

/** What is expected of one workspace: the verdict, the sentence and the places with what is said of them. */
export interface CheckExample extends Workspace {
  readonly name: string;
  /** `undefined` where the check has nothing to say. */
  readonly verdict: Verdict | undefined;
  readonly says?: RegExp;
  /** `file:line` and what is said of it, for each place. */
  readonly places?: readonly (readonly [place: string, says: RegExp])[];
  readonly notes?: readonly RegExp[];
  /** The titles of the steps, without the one to the guide, which every check has that is not fine. */
  readonly steps?: readonly string[];
}

/** Runs one check over a table of workspaces, and looks for keys in all that it says. */
export function checkTable(id: CheckId, examples: readonly CheckExample[]): void {
  describe(`The check ${id}`, () => {
    for (const example of examples) {
      it(example.name, () => {
        const report = diagnose(evidenceOf(example)).checks.find((check) => check.id === id);
        assert.equal(report?.verdict, example.verdict);
        if (report !== undefined) {
          compare(report, example);
        }
        const whole = JSON.stringify(report ?? '');
        assert.ok(allMadeUpKeys.every((key) => !whole.includes(key)));
      });
    }
  });
}

function compare(report: CheckReport, { says, places = [], notes = [], steps = [] }: CheckExample): void {
  if (says !== undefined) {
    assert.match(said(report.sentence), says);
  }
  const seen = report.evidence.map(({ file, start, sentence }) => [
    `${file}:${start.line + 1}`,
    said(sentence),
  ]);
  assert.deepEqual(
    seen.map(([place]) => place),
    places.map(([place]) => place),
    seen.join('\n'),
  );
  for (const [at, [, text]] of places.entries()) {
    assert.match(seen[at]?.[1] ?? '', text);
  }
  assert.equal(report.notes.length, notes.length, report.notes.map(said).join('\n'));
  for (const [at, note] of notes.entries()) {
    assert.match(said(report.notes[at] ?? { text: '', values: {} }), note);
  }
  assert.deepEqual(
    report.steps.map(({ title }) => said(title)),
    report.verdict === 'ok' ? steps : [...steps, stepTitles['open-guide']],
  );
}

/** A sentence filled in, which has to be complete. */
export function said({ text, values }: Sentence): string {
  const sentence = formatMessage(text, values);
  assert.doesNotMatch(sentence, /\{\w+\}/);
  return sentence;
}
