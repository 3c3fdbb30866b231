import { parser } from '../../../src/parser/typescript-parser';
import { EditedFile } from '../edited-file';
import { milliseconds, ratio, type Section } from '../report';
import { type Spent, spentOn } from '../spent';
import { median, percentile } from '../statistics';
import { type Scenario, scenarios } from './scenarios';
import { textsWhileTyping } from './typing';

const warmUps = 40;
const measured = 200;
/** For one scenario; slow ones have fewer keystrokes, but at least seven. */
const mostMilliseconds = 20_000;
const fewest = 7;

interface Result {
  readonly scenario: string;
  readonly characters: number;
  readonly keystrokes: number;
  readonly medianMilliseconds: number;
  readonly p99Milliseconds: number;
  readonly parseMilliseconds: number;
  /** Median to median. */
  readonly wallRatio: number;
  readonly processorRatio: number;
}

/** Lints after each keystroke, and parses the same text afresh in turn. */
export async function keystroke(say: (line: string) => void): Promise<Section> {
  const results: Result[] = [];
  for (const scenario of scenarios()) {
    say(`  ${scenario.name}`);
    results.push(await typeIn(scenario));
  }
  return {
    head: ['File', 'Median', 'p99', 'Fresh parse', 'Ratio', 'Ratio of CPU time'],
    rows: results.map((result) => [
      result.scenario,
      milliseconds(result.medianMilliseconds),
      milliseconds(result.p99Milliseconds),
      milliseconds(result.parseMilliseconds),
      ratio(result.wallRatio),
      ratio(result.processorRatio),
    ]),
    results,
  };
}

async function typeIn({ name, text, around, editedModule }: Scenario): Promise<Result> {
  const file = new EditedFile('main.ts', around);
  const lints: Spent[] = [];
  const parses: Spent[] = [];
  const start = performance.now();
  for (const next of textsWhileTyping(editedModule === undefined ? text : (around[editedModule] ?? ''))) {
    const linted = editedModule === undefined ? next : text;
    if (editedModule !== undefined) file.change(editedModule, next);
    lints.push(await spentOn(() => file.lint(linted)));
    parses.push(await spentOn(() => freshParse(linted)));
    const isLate = performance.now() - start > mostMilliseconds && lints.length >= 2 * fewest;
    if (isLate || lints.length === warmUps + measured) break;
  }
  const warm = Math.min(warmUps, lints.length - fewest);
  const [lint, parse] = [mediansOf(lints.slice(warm)), mediansOf(parses.slice(warm))];
  return {
    scenario: name,
    characters: text.length,
    keystrokes: lints.length - warm,
    medianMilliseconds: lint.wall,
    p99Milliseconds: percentile(
      lints.slice(warm).map(({ wall }) => wall),
      0.99,
    ),
    parseMilliseconds: parse.wall,
    wallRatio: lint.wall / parse.wall,
    processorRatio: lint.processor / parse.processor,
  };
}

function mediansOf(samples: readonly Spent[]): Spent {
  return {
    wall: median(samples.map(({ wall }) => wall)),
    processor: median(samples.map(({ processor }) => processor)),
  };
}

function freshParse(text: string): void {
  parser.createSourceFile('main.ts', text, parser.ScriptTarget.Latest, true, parser.ScriptKind.TS);
}
