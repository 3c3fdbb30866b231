import fs from 'node:fs';
import path from 'node:path';
import { type GuideSection, guideSectionById, guideSections } from '../src/elevenlabs/guide';
import { links } from '../src/elevenlabs/links';
import { anchorOf } from '../src/extension/guide/sections';
import type { Severity } from '../src/lint/finding';
import type { Rule } from '../src/lint/rule';
import { rules } from '../src/lint/rules';
import { markdownTable } from './markdown-table';
import { withParts } from './marked-parts';

/** A language in which rules have pages. */
interface PageLanguage {
  readonly folder: string;
  readonly guide: string;
  readonly tableHead: readonly string[];
  /** What the default severity of a rule is called, and the severities. */
  readonly severityLabel: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixes: Readonly<Record<Rule['fix'], string>>;
  /** The start of the last paragraph of a page, and its rest: a section of the guide and ElevenLabs' documentation. */
  readonly moreLabel: string;
  readonly more: (section: string, address: string) => string;
}

const english: PageLanguage = {
  folder: 'docs/rules',
  guide: 'media/guide/guide.md',
  tableHead: ['Rule', 'Default severity', 'Fix', 'What it finds'],
  severityLabel: 'Default severity',
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  fixes: { safe: 'safe', suggestion: 'offered', none: 'none' },
  moreLabel: 'More:',
  more: (section, address) => `${section} in the guide, and [ElevenLabs' documentation](${address}).`,
};

const german: PageLanguage = {
  folder: 'docs/rules/de',
  guide: 'media/guide/guide.de.md',
  tableHead: ['Regel', 'Schweregrad', 'Korrektur', 'Was sie findet'],
  severityLabel: 'Schweregrad',
  severities: { error: 'Fehler', warning: 'Warnung', information: 'Information', hint: 'Hinweis' },
  fixes: { safe: 'sicher', suggestion: 'angeboten', none: 'keine' },
  moreLabel: 'Mehr dazu:',
  more: (section, address) =>
    `${section} in der Anleitung und [die Dokumentation von ElevenLabs](${address}).`,
};

/** The section for a finding of the rule: the last one that the rule names, which is the most specific. */
export function guideSectionOf(rule: Rule): GuideSection | undefined {
  const id = rule.guideSections.at(-1);
  return id && guideSectionById(id);
}

/** The table of all rules in English. @param folder the path from the page to the pages of the rules. */
export function rulesTable(folder: string): string {
  return tableOf(
    english,
    rules.map((rule) => ({ rule, summary: rule.summary, page: `${folder}${rule.id}.md` })),
  );
}

/** The pages of the rules and the German index, with their generated lines, by path in the project. */
export function rulePages(project: string): Readonly<Record<string, string>> {
  const read = (file: string) => fs.readFileSync(path.join(project, file), 'utf8');
  const summaries = JSON.parse(read('package.nls.de.json')) as Readonly<Record<string, string>>;
  const translated = rules.flatMap((rule) => {
    const summary = summaries[`setting.rules.${rule.id}`];
    const hasPage = fs.existsSync(path.join(project, german.folder, `${rule.id}.md`));
    return summary === undefined || !hasPage ? [] : [{ rule, summary, page: `${rule.id}.md` }];
  });
  const pages = (language: PageLanguage, of: readonly PageOfRule[]) =>
    of.map((each) => {
      const file = `${language.folder}/${each.rule.id}.md`;
      return [file, withGeneratedLines(read(file), each, language, read(language.guide))] as const;
    });
  const index = `${german.folder}/README.md`;
  return Object.fromEntries([
    ...pages(
      english,
      rules.map((rule) => ({ rule, summary: rule.summary, page: `${rule.id}.md` })),
    ),
    ...pages(german, translated),
    [index, withParts(read(index), { rules: tableOf(german, translated) })],
  ]);
}

interface PageOfRule {
  readonly rule: Rule;
  readonly summary: string;
  readonly page: string;
}

function tableOf(language: PageLanguage, pages: readonly PageOfRule[]): string {
  const { tableHead, severities, fixes } = language;
  const rows = pages.map(({ rule, summary, page }) => [
    `[${rule.id}](${page})`,
    severities[rule.severity],
    fixes[rule.fix],
    summary,
  ]);
  return markdownTable(tableHead, rows);
}

/** A page with the id, summary and default severity of its rule at the top, and with what to read next at the end. */
function withGeneratedLines(
  text: string,
  { rule, summary }: PageOfRule,
  language: PageLanguage,
  guide: string,
): string {
  const [, , about = '', ...rest] = text.trimEnd().split('\n\n');
  const { severityLabel, severities, moreLabel } = language;
  const severity = new RegExp(`^${severityLabel}: \\p{L}+\\.`, 'u');
  const graded = about.replace(severity, `${severityLabel}: ${severities[rule.severity]}.`);
  const body = rest.at(-1)?.startsWith(moreLabel) ? rest.slice(0, -1) : rest;
  const more = language.more(linkToGuide(rule, language, guide), links[rule.documentation]);
  return [`# ${rule.id}`, summary, graded, ...body, `${moreLabel} ${more}\n`].join('\n\n');
}

/** The guide has the same sections in the same order in every language. */
function linkToGuide(rule: Rule, language: PageLanguage, guide: string): string {
  const section = guideSectionOf(rule);
  const at = section === undefined ? 0 : guideSections.indexOf(section);
  const heading = [...guide.matchAll(/^## (.+)$/gm)][at]?.[1] ?? '';
  const file = path.posix.relative(language.folder, language.guide);
  return `[${heading}](${file}#${anchorOf(heading)})`;
}
