import fs from 'node:fs';
import path from 'node:path';
import { guideSections } from '../../../src/elevenlabs/guide';
import { projectFolder } from '../../project';

export type Language = 'en' | 'de';

type Values = Readonly<Record<string, string | number>>;
type Bundle = Readonly<Record<string, string>>;

/** The texts of the extension in one language, read from the files that VS Code uses. */
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
    const category = this.ofManifest('command.category');
    this.aliases = Object.entries(read('package.nls.json'))
      .filter(([name]) => name.startsWith('command.'))
      .map(([, title]) => new RegExp(`(?<=\\S)(?:${category}: )?${escaped(title)}`));
    this.english = Object.entries(english)
      .filter(([name, text]) => german[name] !== undefined && text !== german[name])
      .flatMap(([, text]) => englishTextsIn(text));
  }

  /** A text of the sources, found by its English, with its placeholders filled. */
  of(english: string, values: Values = {}): string {
    return this.template(english).replace(place, (whole, name: string) => String(values[name] ?? whole));
  }

  /** Matches a text of the sources, whatever fills the placeholders that aren't given. */
  pattern(english: string, values: Values = {}): RegExp {
    return patternOf(this.of(english, values));
  }

  /** A text of `package.json`, by its name. */
  ofManifest(name: string): string {
    return found(this.manifest[name], name);
  }

  /** The title of a command in the palette, by the end of the command's name. */
  command(name: string): string {
    return `${this.ofManifest('command.category')}: ${this.ofManifest(`command.${name}`)}`;
  }

  /** The heading of a section of the guide. */
  heading(sectionId: string): string {
    return found(this.headings[guideSections.findIndex(({ id }) => id === sectionId)], sectionId);
  }

  /** A number as the language writes it. */
  number(value: number): string {
    return value.toLocaleString(this.language);
  }

  /** Our English texts among those shown, where German has other words; each with what shows it. */
  englishIn(shown: readonly string[]): string[] {
    return shown.flatMap((one) => {
      const looked = this.withoutAliases(one);
      return this.english
        .filter(({ pattern }) => pattern.test(looked))
        .map(({ text }) => `“${text}” in “${one.slice(0, 300)}”`);
    });
  }

  /** The palette shows a command's English title below the translated one, so that it is found by either. */
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

/** Links, code and paragraph ends split a text of `package.json` into the parts that are shown. */
const markup = /\]\([^)]*\)|[[\]`*\n]+/;

/** Whether a text is distinctive: it has at least two words in a row. */
function englishTextsIn(text: string): EnglishText[] {
  return text
    .split(markup)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2,} \p{L}{2,}/u.test(part))
    .map((part) => ({ text: part, pattern: patternOf(part) }));
}

/** A placeholder stands for anything in the line. A text that ends in a letter must not continue as another word. */
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
