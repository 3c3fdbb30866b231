import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import type { CheckId, CheckReport, Verdict } from '../../src/doctor/diagnosis-report';
import { stepTitles } from '../../src/doctor/steps';
import { formatMessage } from '../../src/lint/messages';
import type { Sentence } from '../../src/lint/sentence';
import { allMadeUpKeys } from '../made-up-keys';
import { evidenceOf, type Workspace } from './workspace';

/** A workspace and what the check reports about it. */
export interface CheckExample extends Workspace {
  readonly name: string;
  /** `undefined` if the check doesn't apply. */
  readonly verdict: Verdict | undefined;
  readonly says?: RegExp;
  /** Each place as `file:line`, with its text. */
  readonly places?: readonly (readonly [place: string, says: RegExp])[];
  readonly notes?: readonly RegExp[];
  /** The titles of the steps, without the link to the guide that every check except `ok` has. */
  readonly steps?: readonly string[];
}

/** Runs one check on each workspace. Also asserts that no report contains a key. */
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

/** A sentence with its values filled in; fails if a placeholder is left. */
export function said({ text, values }: Sentence): string {
  const sentence = formatMessage(text, values);
  assert.doesNotMatch(sentence, /\{\w+\}/);
  return sentence;
}
