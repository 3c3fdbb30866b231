import { EditedFile } from '../edited-file';
import { spentOn } from '../spent';
import type { GrowingText } from './growing-texts';

const steps = [1, 2, 4, 8] as const;
const longest = 8;
const warmUps = 1;
const measured = 7;

/** How the time for a text grows with its length. */
export interface Growth {
  readonly text: string;
  readonly characters: readonly number[];
  /** CPU time for one lint at each step, in the least disturbed run. */
  readonly milliseconds: readonly number[];
  /** The same, in every run. */
  readonly runs: readonly (readonly number[])[];
  /** The time per character of the longest text to that of the shortest. */
  readonly growth: number;
}

/**
 * Lints a text in four lengths. Each run of each step lints the same amount of text: the longest once, the shortest eight times. So the garbage
 * collector, the compiler and whatever else the machine does take as large a part of each. The order of the steps
 * turns around from run to run, and the run with the least time counts.
 */
export async function growthOf(text: GrowingText): Promise<Growth> {
  const runs = steps.map((): number[] => []);
  const characters = steps.map(() => 0);
  let version = 0;
  for (let run = 0; run < warmUps + measured; run++) {
    const inTurn = [...steps.entries()];
    for (const [at, step] of run % 2 === 0 ? inTurn : inTurn.reverse()) {
      const lints = Array.from({ length: longest / step }, () =>
        freshLint(text, step * text.smallest, version++),
      );
      characters[at] = lints[0]?.length ?? 0;
      const processor = await timeOf(lints.map(({ lint }) => lint));
      if (run >= warmUps) runs[at]?.push(processor / lints.length);
    }
  }
  const times = runs.map((each) => Math.min(...each));
  const perCharacter = times.map((time, at) => time / (characters[at] ?? 0));
  return {
    text: text.name,
    characters,
    milliseconds: times,
    runs,
    growth: (perCharacter.at(-1) ?? 0) / (perCharacter[0] ?? 0),
  };
}

/** The CPU time of work that is done piece after piece, each piece free for the garbage collector afterwards. */
async function timeOf(work: (() => unknown)[]): Promise<number> {
  const { processor } = await spentOn(async () => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) await next();
  });
  return processor;
}

/** A lint of a text with files that no lint before has seen. */
function freshLint(
  text: GrowingText,
  parts: number,
  version: number,
): { lint: () => unknown; length: number } {
  const main = unseen(text.path, text.text(parts), version);
  const around = Object.entries(text.around?.(parts) ?? {}).map(
    ([path, module]) => [path, unseen(path, module, version)] as const,
  );
  const file = new EditedFile(text.path, Object.fromEntries(around));
  const length = main.length + around.reduce((sum, [, module]) => sum + module.length, 0);
  return { lint: () => file.lint(main), length };
}

/** The text after a comment with the version. */
function unseen(path: string, text: string, version: number): string {
  const number = String(version).padStart(6, '0');
  if (path.startsWith('.env')) return `# ${number}\n${text}`;
  return path.endsWith('.html') ? `<!-- ${number} -->\n${text}` : `// ${number}\n${text}`;
}
