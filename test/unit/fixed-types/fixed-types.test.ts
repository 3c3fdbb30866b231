import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/lint/edits';
import { createLinter } from '../../../src/lint/lint';
import type { RuleId } from '../../../src/lint/rules';
import { parser } from '../../../src/parser/typescript-parser';
import { documentOf } from '../../rules/rule-table';
import { environmentFile, fixesToTry } from './fixes-to-try';
import { scriptsToFix } from './scripts-to-fix';
import { typeErrors } from './strict-compiler';

const linter = createLinter(parser);

/** A script, and its text after different fixes. */
interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: readonly string[];
}

describe('the fixes of strict TypeScript', () => {
  const ruleIds = Object.keys(fixesToTry) as RuleId[];
  const cases = [...Object.entries(scriptsToFix).map(afterFixAll), ...ruleIds.flatMap(afterEachFix)];
  const fileOf = (at: number, name: string | number) => `script-${at}-${name}.ts`;
  let errors: ReadonlyMap<string, readonly string[]>;

  before(() => {
    const files = new Map<string, string>();
    for (const [at, { before, after }] of cases.entries()) {
      files.set(fileOf(at, 'before'), before);
      for (const [way, text] of after.entries()) files.set(fileOf(at, way), text);
    }
    errors = typeErrors(files);
  });

  for (const [at, { name, after }] of cases.entries()) {
    it(`still type-check: ${name}`, () => {
      assert.deepEqual(errors.get(fileOf(at, 'before')), [], 'the example itself has an error');
      assert.notEqual(after.length, 0, 'there is something to fix');
      for (const way of after.keys()) assert.deepEqual(errors.get(fileOf(at, way)), []);
    });
  }
});

function afterFixAll([name, script]: [string, string]): Case {
  const before = moduleOf(script);
  const { text } = linter.fixAll(documentOf('example.ts', before), {});
  return { name, before, after: text === before ? [] : [text] };
}

/** The scripts of a rule, after each of its fixes separately. */
function afterEachFix(ruleId: RuleId): Case[] {
  return Object.entries(fixesToTry[ruleId] ?? {}).map(([name, script]) => {
    const before = moduleOf(script);
    const context = ruleId === 'env-mismatch' ? { environment: [environmentFile] } : {};
    const { findings } = linter.lint(documentOf('example.ts', before), context);
    const fixes = findings.filter((finding) => finding.ruleId === ruleId).flatMap((finding) => finding.fixes);
    const after = fixes
      .map(({ edits }) => edits.filter(({ uri }) => uri === undefined))
      .filter((edits) => edits.length > 0)
      .map((edits) => applyEdits(before, edits));
    return { name: `${ruleId}, ${name}`, before, after };
  });
}

function moduleOf(script: string): string {
  return `${script}\nexport {};\n`;
}
