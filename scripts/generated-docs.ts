import { help } from '../src/cli/help';
import { testKeyHelp } from '../src/cli/test-key/help';
import { guideRowsTable } from './guide-rows';
import { type Contributions, type Setting, type Settings, settingsOf } from './manifest';
import { markdownTable } from './markdown-table';
import { rulesTable } from './rule-pages';

/** The pages with generated parts, by path from the root: the text of each part, by name. */
export function generatedParts(
  contributions: Contributions,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    'README.md': { rules: rulesTable('docs/rules/') },
    'docs/command-line.md': {
      help: `\`\`\`text\n${help}\`\`\`\n`,
      'test-key help': `\`\`\`text\n${testKeyHelp}\`\`\`\n`,
    },
    'docs/settings.md': { settings: settingsTable(settingsOf(contributions)) },
    'docs/rules/README.md': { rules: rulesTable('') },
    'docs/guide-rows.md': { rows: guideRowsTable(contributions) },
  };
}

function settingsTable(settings: Settings): string {
  const rows = Object.entries(settings).map(([name, setting]) => [
    `\`${name}\``,
    code(setting.default),
    descriptionOf(name, setting),
  ]);
  return markdownTable(['Setting', 'Default', 'What it does'], rows);
}

/** All rule settings have the same values, so only the text around the table names them. */
function descriptionOf(name: string, setting: Setting): string {
  const description = setting.markdownDescription ?? setting.description ?? '';
  if (setting.enum === undefined || name.startsWith('elevenlabsLint.rules.')) return description;
  const values = setting.enum.map((value, at) => {
    const meaning = setting.enumDescriptions?.[at] ?? '';
    return `${code(value)} ${lowerStart(meaning)}`;
  });
  return `${description} ${values.join(', ')}.`;
}

/** The text inside a sentence: common words start in lower case, names keep their capital. */
function lowerStart(text: string): string {
  const isCommonWord = /^(?:Check|Forget|Only|Problems|Soon|The) /.test(text);
  return isCommonWord ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
