import { type Finding, placesOfFinding } from '../../src/lint/finding';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';
import type { Sample } from './corpus';

export const linter = createLinter(parser);

export function findingsOf({ file, text }: Sample): readonly Finding[] {
  return linter.lint(documentOf(file, text), {}).findings;
}

/** The places of the findings as texts that can be compared, sorted. @param moved where an offset was before. */
export function placesIn(
  findings: readonly Finding[],
  moved: (offset: number) => number = (at) => at,
): string[] {
  return findings
    .flatMap((finding) =>
      placesOfFinding(finding).map(({ start, end }) => `${finding.ruleId} ${moved(start)}-${moved(end)}`),
    )
    .sort();
}
