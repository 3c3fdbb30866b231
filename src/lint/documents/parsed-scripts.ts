import type { ScriptSource } from '../document';
import { parseScript, type ScriptDocument, type ScriptParser } from './script-document';

/**
 * The most text whose trees are kept, in characters. A tree takes about fifty bytes for each: this is enough for a
 * program and the modules around it.
 */
const mostCharacters = 2_000_000;

interface Parsed {
  readonly text: string;
  readonly script: ScriptDocument | undefined;
}

/**
 * Parses each script once for each of its texts. It keeps one text of a script at a time, and of all scripts those that
 * were used last.
 */
export class ParsedScripts {
  /** The last used come last. */
  private readonly known = new Map<string, Parsed>();
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
    const known = this.take(key);
    const parsed =
      known?.text === source.text ? known : { text: source.text, script: parseScript(source, this.parser) };
    this.keep(key, parsed);
    return parsed.script;
  }

  private take(key: string): Parsed | undefined {
    const parsed = this.known.get(key);
    if (parsed !== undefined) {
      this.known.delete(key);
      this.characters -= parsed.text.length;
    }
    return parsed;
  }

  private keep(key: string, parsed: Parsed): void {
    this.known.set(key, parsed);
    this.characters += parsed.text.length;
    for (const oldest of this.known.keys()) {
      if (this.characters <= this.most || oldest === key) break;
      this.take(oldest);
    }
  }
}
