import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../src/lint/rules';
import { generatedParts } from './generated-docs';
import { contributionsOf } from './manifest';
import { withParts } from './marked-parts';
import { rulePages } from './rule-pages';
import { withRuleSettings, withRuleTexts } from './rule-settings';
import { englishBundle } from './translated-texts';

/**
 * The files that are generated, fully or partly, from the rules, `package.json` and the sources, except the list of rules.
 * @param folder the project.
 * @returns the new text of each file, by its path in `folder`.
 * @throws if a file, or a marker in it, is missing.
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
    'src/lint/rule-ids.ts': ruleIdList(),
    ...Object.fromEntries(parts.map(([file, texts]) => [file, withParts(read(file), texts)])),
    ...rulePages(folder),
  };
}

/** The ids without the rules, for those who start without the rules' code. */
function ruleIdList(): string {
  return `// Generated from the rules: npm run generate.
import type { RuleId } from './rules';

/** The ids of all rules, in their order. */
export const ruleIds: readonly RuleId[] = [
${rules.map(({ id }) => `  '${id}',\n`).join('')}];
`;
}
