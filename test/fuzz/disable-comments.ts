import { strict as assert } from 'node:assert';
import type fc from 'fast-check';
import type { TextRange } from '../../src/lint/document';
import { placesOfFinding } from '../../src/lint/finding';
import { isWhole } from './changed-texts';
import { type FuzzCase, type FuzzProperty, pick } from './fuzz-property';
import { findingsOf, isScript } from './linted';
import { isInComment, isInsideText } from './script-places';

/** A comment that disables rules on a line. */
interface Way {
  /** Inserted before the line. */
  readonly above?: (mark: string, rule: string) => string;
  /** Inserted after the line. */
  readonly after?: (mark: string, rule: string) => string;
  /** Whether it disables only the rule of the chosen finding. */
  readonly isOfRule: boolean;
  readonly isForScripts?: boolean;
}

const ways: readonly Way[] = [
  { above: (mark) => `${mark} elevenlabs-lint-disable-next-line\n`, isOfRule: false },
  { above: (mark, rule) => `${mark} elevenlabs-lint-disable-next-line ${rule} -- why\n`, isOfRule: true },
  {
    above: (mark, rule) => `${mark} elevenlabs-lint-disable ${rule}\n`,
    after: (mark) => `\n${mark} elevenlabs-lint-enable`,
    isOfRule: true,
  },
  { after: () => ' // elevenlabs-lint-disable-line', isOfRule: false, isForScripts: true },
  { after: (_, rule) => ` /* elevenlabs-lint-disable-line ${rule} */`, isOfRule: true, isForScripts: true },
];

/** What is true of every comment that disables rules. */
export function disableProperties(cases: fc.Arbitrary<FuzzCase>): FuzzProperty[] {
  return [
    {
      name: 'a disable comment silences exactly its line',
      cases,
      check: (one) => {
        if (!isWhole(one) || /elevenlabs-lint-|[\r\u2028\u2029]/.test(one.text)) return;
        const findings = findingsOf(one);
        const chosen = pick(findings, one.share);
        const possible = ways.filter(({ isForScripts }) => isScript(one) || isForScripts !== true);
        const way = possible[one.share % possible.length];
        if (chosen === undefined || way === undefined) return;
        const line = lineAround(one.text, chosen.range.start);
        if (
          isScript(one) &&
          [line.start, line.end].some((at) => isInsideText(one, at) || isInComment(one, at))
        )
          return;
        const rule = chosen.ruleId;
        const mark = isScript(one) ? '//' : '#';
        const [above, after] = [way.above?.(mark, rule) ?? '', way.after?.(mark, rule) ?? ''];
        const text = [
          one.text.slice(0, line.start),
          above,
          one.text.slice(line.start, line.end),
          after,
          one.text.slice(line.end),
        ].join('');
        if (!isWhole({ ...one, text })) return;
        const isSilent = (ruleId: string, { start }: TextRange) =>
          line.start <= start && start <= line.end && (!way.isOfRule || ruleId === rule);
        const moved = (at: number, isMoved: boolean) =>
          at + (isMoved ? above.length : 0) + (at > line.end ? after.length : 0);
        const left = findings.flatMap((finding) =>
          placesOfFinding(finding)
            .filter((place) => !isSilent(finding.ruleId, place))
            .map(({ start, end }) =>
              shown(finding.ruleId, moved(start, start >= line.start), moved(end, end > line.start)),
            ),
        );
        const now = findingsOf({ ...one, text }).flatMap((finding) =>
          placesOfFinding(finding).map(({ start, end }) => shown(finding.ruleId, start, end)),
        );
        assert.deepEqual(now.sort(), left.sort(), text);
      },
    },
  ];
}

function shown(ruleId: string, start: number, end: number): string {
  return `${ruleId} ${start}-${end}`;
}

/** The line around an offset, without its line break. */
function lineAround(text: string, at: number): TextRange {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}
