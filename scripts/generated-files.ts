import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../src/lint/rules';
import { generatedParts, withParts, withRuleHead } from './generated-docs';
import { contributionsOf } from './manifest';
import { withRuleSettings, withRuleTexts } from './rule-settings';
import { englishBundle } from './translated-texts';

/**
 * The files that are made, whole or in part, from the rules, `package.json` and the sources; not the list of rules itself.
 * @returns the newest text of each by its path in `folder`, the project.
 * @throws when a file is missing, or the place of a generated part in it.
 */
export function generatedFiles(folder: string): Readonly<Record<string, string>> {
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const manifest = withRuleSettings(read('package.json'));
  const manifestTexts = withRuleTexts(read('package.nls.json'));
  const parts = Object.entries(generatedParts(contributionsOf(manifest, manifestTexts)));
  return {
    'package.json': manifest,
    'package.nls.json': manifestTexts,
    'l10n/bundle.l10n.json': englishBundle(folder),
    ...Object.fromEntries(parts.map(([file, texts]) => [file, withParts(read(file), texts)])),
    ...Object.fromEntries(
      rules.map((rule) => {
        const page = `docs/rules/${rule.id}.md`;
        return [page, withRuleHead(read(page), rule)];
      }),
    ),
  };
}
