import type { ScriptSource } from '../document';
import { RecentlyUsed } from '../recently-used';
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
  /** By script, the texts of each, the last used last. */
  private readonly known: RecentlyUsed<readonly Parsed[]>;

  constructor(
    readonly parser: ScriptParser,
    most = mostCharacters,
  ) {
    this.known = new RecentlyUsed(most);
  }

  /**
   * The script of a text; `undefined` if it is nested too deeply or too broken.
   * @param role tells scripts with the same URI and language apart.
   */
  parse(source: ScriptSource, role = ''): ScriptDocument | undefined {
    const key = `${source.language} ${role} ${source.uri}`;
    const before = this.known.get(key) ?? [];
    const same = before.find(({ text }) => text === source.text);
    const others = before.filter((each) => each !== same);
    const oldest = same === undefined && others.length === mostTexts ? others.shift() : undefined;
    const parsed = same ?? { text: source.text, script: this.parseAfter(oldest?.script, source) };
    const texts = [...others, parsed];
    this.known.keep(key, texts, lengthOf(texts));
    return parsed.script;
  }

  /** @param before used up. */
  private parseAfter(before: ScriptDocument | undefined, source: ScriptSource): ScriptDocument | undefined {
    return (before && updateScript(before, source)) ?? parseScript(source, this.parser);
  }
}

function lengthOf(texts: readonly Parsed[]): number {
  return texts.reduce((length, { text }) => length + text.length, 0);
}
