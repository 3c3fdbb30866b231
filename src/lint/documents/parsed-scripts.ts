import type { ScriptSource } from '../document';
import { updateScript } from './changed-script';
import { parseScript, type ScriptDocument, type ScriptParser } from './script-document';

/**
 * The most text whose trees are kept, in characters. A tree takes about fifty bytes for each: this is enough for a
 * program and the modules around it.
 */
const mostCharacters = 2_000_000;

/** Trees of one script: while fixes are tried, its text goes back and forth. */
const mostTexts = 2;

interface Parsed {
  readonly text: string;
  readonly script: ScriptDocument | undefined;
}

/**
 * Parses each script once for each of its texts, after an edit only around it. Keeps the last two texts of a script, and
 * of all scripts those that were used last. So a tree lives until two other texts of its script were parsed.
 */
export class ParsedScripts {
  /** By script, the last used last, with the texts of each in the same order. */
  private readonly known = new Map<string, readonly Parsed[]>();
  private characters = 0;

  constructor(
    readonly parser: ScriptParser,
    private readonly most = mostCharacters,
  ) {}

  /**
   * The script of a text; `undefined` if it is nested too deeply.
   * @param role tells scripts with the same URI and language apart.
   */
  parse(source: ScriptSource, role = ''): ScriptDocument | undefined {
    const key = `${source.language} ${role} ${source.uri}`;
    const before = this.take(key);
    const same = before.find(({ text }) => text === source.text);
    const others = before.filter((each) => each !== same);
    const oldest = same === undefined && others.length === mostTexts ? others.shift() : undefined;
    const parsed = same ?? { text: source.text, script: this.parseAfter(oldest?.script, source) };
    this.keep(key, [...others, parsed]);
    return parsed.script;
  }

  /** @param before used up. */
  private parseAfter(before: ScriptDocument | undefined, source: ScriptSource): ScriptDocument | undefined {
    return (before && updateScript(before, source)) ?? parseScript(source, this.parser);
  }

  private take(key: string): readonly Parsed[] {
    const texts = this.known.get(key) ?? [];
    this.known.delete(key);
    this.characters -= lengthOf(texts);
    return texts;
  }

  private keep(key: string, texts: readonly Parsed[]): void {
    this.known.set(key, texts);
    this.characters += lengthOf(texts);
    for (const oldest of this.known.keys()) {
      if (this.characters <= this.most || oldest === key) break;
      this.take(oldest);
    }
  }
}

function lengthOf(texts: readonly Parsed[]): number {
  return texts.reduce((length, { text }) => length + text.length, 0);
}
