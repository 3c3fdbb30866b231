import { EditedFile } from '../edited-file';
import { milliseconds, ratio, type Section } from '../report';
import { spentOn } from '../spent';
import { median } from '../statistics';
import { type GrowingText, growingTexts } from './growing-texts';

const steps = [1, 2, 4, 8] as const;
const warmUps = 2;
const measured = 7;

interface Result {
  readonly text: string;
  readonly characters: readonly number[];
  /** CPU time of each step. */
  readonly milliseconds: readonly number[];
  readonly growth: number;
}

/** Lints each text in four lengths, and compares the time per character of the longest and the shortest. */
export async function growth(say: (line: string) => void): Promise<Section> {
  const results: Result[] = [];
  for (const text of growingTexts) {
    say(`  ${text.name}`);
    results.push(await grow(text));
  }
  return {
    head: ['Text', 'Characters', '1 ×', '2 ×', '4 ×', '8 ×', 'Growth'],
    rows: results.map((result) => [
      result.text,
      `${(result.characters[0] ?? 0).toLocaleString('en')} to ${(result.characters.at(-1) ?? 0).toLocaleString('en')}`,
      ...result.milliseconds.map(milliseconds),
      ratio(result.growth),
    ]),
    results,
  };
}

async function grow(text: GrowingText): Promise<Result> {
  const samples = steps.map((): number[] => []);
  let characters: number[] = [];
  let version = 0;
  for (let run = 0; run < warmUps + measured; run++) {
    characters = [];
    for (const [at, step] of steps.entries()) {
      const { lint, length } = freshLint(text, step * text.smallest, version++);
      characters.push(length);
      const { processor } = await spentOn(lint);
      if (run >= warmUps) samples[at]?.push(processor);
    }
  }
  const times = samples.map(median);
  const perCharacter = times.map((time, at) => time / (characters[at] ?? 0));
  return {
    text: text.name,
    characters,
    milliseconds: times,
    growth: (perCharacter.at(-1) ?? 0) / (perCharacter[0] ?? 0),
  };
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
