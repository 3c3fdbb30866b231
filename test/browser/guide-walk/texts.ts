import fs from 'node:fs';
import path from 'node:path';
import { guideSections } from '../../../src/elevenlabs/guide';
import { projectFolder } from '../../project';

export type Language = 'en' | 'de';

type Values = Readonly<Record<string, string | number>>;
type Bundle = Readonly<Record<string, string>>;

/** The texts of the extension in one language, looked up in the files that VS Code takes them from. */
export class Texts {
  private readonly bundle: Bundle;
  private readonly manifest: Bundle;
  private readonly headings: readonly string[];
  private readonly english: readonly EnglishText[];
  private readonly aliases: readonly RegExp[];

  constructor(readonly language: Language) {
    const german = { ...read('l10n/bundle.l10n.de.json'), ...read('package.nls.de.json') };
    const english = { ...read('l10n/bundle.l10n.json'), ...read('package.nls.json') };
    const suffix = language === 'en' ? '' : `.${language}`;
    this.bundle = read(`l10n/bundle.l10n${suffix}.json`);
    this.manifest = read(`package.nls${suffix}.json`);
    this.headings = headingsOf(`media/guide/guide${suffix}.md`);
    this.aliases = Object.entries(read('package.nls.json'))
      .filter(([name]) => name.startsWith('command.'))
      .map(([, title]) => new RegExp(`(?<=\\S)${escaped(title)}`));
    this.english = Object.entries(english)
      .filter(([name, text]) => german[name] !== undefined && text !== german[name])
      .flatMap(([, text]) => englishTextsIn(text));
  }

  /** A text of the sources, by its English, with its places filled. */
  of(english: string, values: Values = {}): string {
    return this.template(english).replace(place, (whole, name: string) => String(values[name] ?? whole));
  }

  /** What a text of the sources becomes, whatever its places are filled with that is not given. */
  pattern(english: string, values: Values = {}): RegExp {
    return patternOf(this.of(english, values));
  }

  /** A text of `package.json`, by its name. */
  ofManifest(name: string): string {
    return found(this.manifest[name], name);
  }

  /** The heading of a section of the guide. */
  heading(sectionId: string): string {
    return found(this.headings[guideSections.findIndex(({ id }) => id === sectionId)], sectionId);
  }

  /** A number as people write it in the language. */
  number(value: number): string {
    return value.toLocaleString(this.language);
  }

  /** Our English texts in what was shown, of those that German has other words for; each with what shows it. */
  englishIn(shown: readonly string[]): string[] {
    return shown.flatMap((one) => {
      const looked = this.withoutAliases(one);
      return this.english
        .filter(({ pattern }) => pattern.test(looked))
        .map(({ text }) => `“${text}” in “${one.slice(0, 300)}”`);
    });
  }

  /** Under the title of a command, the palette shows its English one too, so that it is found by either. */
  private withoutAliases(shown: string): string {
    return this.aliases.reduce((rest, alias) => rest.replace(alias, ''), shown);
  }

  private template(english: string): string {
    return this.bundle[english] ?? english;
  }
}

interface EnglishText {
  readonly text: string;
  readonly pattern: RegExp;
}

const place = /\{(\w+)\}/g;

/** Links, code and ends of paragraphs in a text of `package.json`: what is shown of it is what stands between. */
const markup = /\]\([^)]*\)|[[\]`*\n]+/;

/** A text that is telling: one of at least two words that stand side by side. */
function englishTextsIn(text: string): EnglishText[] {
  return text
    .split(markup)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2,} \p{L}{2,}/u.test(part))
    .map((part) => ({ text: part, pattern: patternOf(part) }));
}

/** Places stand for anything in the line. What ends in a letter must not go on as another word. */
function patternOf(template: string): RegExp {
  const literal = template.split(place).filter((_, at) => at % 2 === 0);
  const end = /\p{L}$/u.test(template) ? '(?!\\p{Ll})' : '';
  return new RegExp(`${literal.map(escaped).join('[^\\n]{1,300}?')}${end}`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function read(file: string): Bundle {
  return JSON.parse(fs.readFileSync(path.join(projectFolder, file), 'utf8')) as Bundle;
}

function headingsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(projectFolder, file), 'utf8');
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

function found(text: string | undefined, name: string): string {
  if (text === undefined) throw new Error(`There is no text "${name}".`);
  return text;
}
