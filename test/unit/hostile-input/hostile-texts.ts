import { strict as assert } from 'node:assert';
import type { LintDocument, ScriptLanguage } from '../../../src/lint/document';
import { applyEdits } from '../../../src/lint/edits';
import { placesOfFinding } from '../../../src/lint/finding';
import { createLinter } from '../../../src/lint/lint';
import type { LintResult } from '../../../src/lint/result';
import { parser } from '../../../src/parser/typescript-parser';
import { madeUpKeys } from '../../made-up-keys';

export const linter = createLinter(parser);
export const url = "'https://api.elevenlabs.io/v1/voices'";
/** A call with two findings: the header, and the key that is read without a trim. */
export const call = `fetch(${url},{headers:{Authorization:\`Bearer \${process.env.ELEVENLABS_API_KEY}\`}});`;
export const key = madeUpKeys.example;

export interface Example {
  readonly name: string;
  readonly text: () => string;
  readonly language?: ScriptLanguage;
  /** How many places its findings have. Left out where only termination matters. */
  readonly findings?: number;
  /** False where the parser gives up: deep nesting, or tokens that it would read again and again. */
  readonly wasRead?: boolean;
}

export const chain = (count: number, link: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => link(at)).join('');

/** Lints each of the scripts to its end, and checks what is true of any text. */
export function hostileScripts(kind: string, scripts: readonly Example[]): void {
  describe(`hostile scripts: ${kind}`, () => {
    for (const { name, text, language = 'js', findings, wasRead = true } of scripts) {
      it(name, () => {
        const result = lint({
          kind: 'script',
          language,
          uri: 'file:///a.js',
          encoding: 'utf8',
          text: text(),
        });
        assert.equal(result.wasRead, wasRead);
        if (findings !== undefined) assert.equal(result.findings.flatMap(placesOfFinding).length, findings);
      });
    }
  });
}

/** Lints, and checks what is true of any text: places in the text and in order, and fixes that can be applied. */
export function lint(document: LintDocument): LintResult {
  const { text } = document;
  const result = linter.lint(document, {});
  let position = 0;
  for (const { range, fixes } of result.findings) {
    assert.ok(position <= range.start && range.start < range.end && range.end <= text.length);
    position = range.start;
    for (const edit of fixes.flatMap(({ edits }) => edits)) assert.ok(edit.range.end <= text.length);
  }
  const [first] = result.findings;
  for (const { edits } of first?.fixes ?? []) assert.ok(applyEdits(text, edits) !== text);
  return result;
}
