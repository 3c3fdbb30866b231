import { strict as assert } from 'node:assert';
import type ts from 'typescript';
import type { ScriptParser } from '../../src/lint/documents/script-document';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { documentOf } from '../rules/rule-table';
import { changedCases, wholeCases } from './changed-texts';
import type { Sample } from './corpus';
import { type FuzzCase, type FuzzProperty, offsetAt } from './fuzz-property';

/** How work is told: counted nodes are the same on every machine; processor time sees all work, on a quiet machine. */
export type TimeBound = 'counted' | 'measured';

/** UTF-16 code units that a repeated piece fills, and how often that is repeated to compare. */
const length = 1_000;
const times = 4;

/** How much more work may be done for it: an exponent of 1.3. */
const mostGrowth = times ** 1.3;

/** Work that says nothing about growth: visited nodes, or milliseconds. */
const littleWork: Readonly<Record<TimeBound, number>> = { counted: 5_000, measured: 150 };

/** The most milliseconds for a text, and for each of its UTF-16 code units. */
const mostMilliseconds = 100;
const mostMillisecondsPerUnit = 0.05;

/** The engine ends in a time that grows with the text, not faster. */
export function timeProperties(samples: readonly Sample[], bound: TimeBound): FuzzProperty[] {
  return [
    {
      name: 'does work in proportion to the text, whichever lines are repeated',
      cases: wholeCases(samples),
      check: (one) => assertLinear(one, bound, (count) => ({ ...one, text: withRepeatedLines(one, count) })),
    },
    {
      name: 'does work in proportion to the text, whichever characters are repeated',
      cases: changedCases(samples),
      check: (one) =>
        assertLinear(one, bound, (count) => ({ ...one, text: withRepeatedCharacters(one, count) })),
    },
    {
      name: 'ends within a time in proportion to the text',
      cases: changedCases(samples),
      check: (one) => {
        if (bound === 'counted') return;
        const most = mostMilliseconds + mostMillisecondsPerUnit * one.text.length;
        const used = leastMilliseconds(one, most);
        assert.ok(used <= most, `${used.toFixed(0)} ms for ${one.text.length} characters`);
      },
    },
  ];
}

function assertLinear(one: FuzzCase, bound: TimeBound, repeated: (count: number) => Sample): void {
  const workOf = bound === 'counted' ? visitedNodes : leastMilliseconds;
  const [short, long] = [repeated(length), repeated(length * times)];
  const most = Math.max(littleWork[bound], workOf(short) * mostGrowth);
  const work = workOf(long, most);
  assert.ok(
    work <= most,
    `${work.toFixed(0)} instead of at most ${most.toFixed(0)} (${bound}), with ${one.text.length} → ${long.text.length} characters`,
  );
}

/** The least of a few processor times for linting a text. @param enough stops as soon as one is at most that. */
function leastMilliseconds({ file, text, context = {} }: Sample, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4 && least > enough; round++) {
    const linter = createLinter(parser);
    const before = process.cpuUsage();
    linter.lint(documentOf(file, text), context);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** How often the linter visits the children of a node. */
function visitedNodes({ file, text, context = {} }: Sample): number {
  let count = 0;
  const counting: ScriptParser = {
    ...parser,
    forEachChild<Result>(node: ts.Node, ...callbacks: ChildCallbacks<Result>): Result | undefined {
      count++;
      return parser.forEachChild(node, ...callbacks);
    },
  };
  createLinter(counting).lint(documentOf(file, text), context);
  return count;
}

type ChildCallbacks<Result> = [
  visitNode: (node: ts.Node) => Result | undefined,
  visitNodes?: (nodes: ts.NodeArray<ts.Node>) => Result | undefined,
];

/** The text with up to five lines repeated until they have about this many characters. */
function withRepeatedLines({ text, share }: FuzzCase, count: number): string {
  const lines = text.split('\n');
  const start = Math.floor((lines.length * share) / 1000);
  const end = start + 1 + (share % 5);
  const piece = `${lines.slice(start, end).join('\n')}\n`;
  const before = lines.slice(0, start).map((line) => `${line}\n`);
  return [...before, piece.repeat(Math.ceil(count / piece.length)), lines.slice(end).join('\n')].join('');
}

/** The text with up to a hundred characters repeated until there are about this many. */
function withRepeatedCharacters({ text, share }: FuzzCase, count: number): string {
  const start = offsetAt(text, share);
  const end = start + 1 + ((share * 7) % 100);
  const piece = text.slice(start, end);
  return piece === ''
    ? text
    : text.slice(0, start) + piece.repeat(Math.ceil(count / piece.length)) + text.slice(end);
}
