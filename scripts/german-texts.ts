import fs from 'node:fs';
import path from 'node:path';
import { englishBundle } from './translated-texts';

type Texts = Readonly<Record<string, string>>;

/** The differences between the German and the English texts of the editor, each with the file and the name of the text. */
export interface GermanGaps {
  /** English texts without a German one, and pages of rules. VS Code shows them in English. */
  readonly missing: readonly string[];
  /** German texts without an English one. */
  readonly orphaned: readonly string[];
}

/** Compares the German texts of a project with the texts of its sources and its `package.nls.json`. */
export function germanGaps(folder: string): GermanGaps {
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const pairs = [
    [englishBundle(folder), 'l10n/bundle.l10n.de.json'],
    [read('package.nls.json'), 'package.nls.de.json'],
  ] as const;
  const gaps = pairs.map(([english, file]) => {
    const [source, german] = [JSON.parse(english) as Texts, JSON.parse(read(file)) as Texts];
    return {
      missing: namesOnlyIn(source, german).map((name) => entry(file, name, source)),
      orphaned: namesOnlyIn(german, source).map((name) => entry(file, name, german)),
    };
  });
  return {
    missing: [...gaps.flatMap(({ missing }) => missing), ...untranslatedPages(folder)],
    orphaned: gaps.flatMap(({ orphaned }) => orphaned),
  };
}

/** The pages of rules that exist only in English. */
function untranslatedPages(folder: string): string[] {
  const pages = namesIn(path.join(folder, 'docs/rules'));
  const german = namesIn(path.join(folder, 'docs/rules/de'));
  return pages
    .filter((name) => name.endsWith('.md') && !german.includes(name))
    .map((name) => `docs/rules/de/${name}`);
}

function namesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

function namesOnlyIn(texts: Texts, others: Texts): string[] {
  return Object.keys(texts).filter((name) => !Object.hasOwn(others, name));
}

/** In the bundle of the sources, a text is its own name. */
function entry(file: string, name: string, texts: Texts): string {
  const isBundle = file.startsWith('l10n/');
  return isBundle ? `${file}: ${name}` : `${file}: ${name}: ${texts[name]}`;
}
