import fs from 'node:fs';
import path from 'node:path';

const rulesFolder = 'src/lint/rules';

/** The file that lists the rules, relative to the project. */
export const ruleListFile = `${rulesFolder}/index.ts`;

/** The text of the list. Every other file in its folder defines one rule. */
export function ruleList(folder: string): string {
  const ids = fs
    .readdirSync(path.join(folder, rulesFolder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => path.basename(name, '.ts'))
    .sort();
  return `// Generated from the files of this folder: npm run generate.
import type { Rule } from '../rule';
${ids.map((id) => `import { ${ruleName(id)} } from './${id}';\n`).join('')}
const all = [
${ids.map((id) => `  ${ruleName(id)},\n`).join('')}] as const;

/** The id of a rule. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule, in the order of their ids. */
export const rules: readonly Rule<RuleId>[] = all;

export function ruleById(id: string): Rule<RuleId> | undefined {
  return rules.find((rule) => rule.id === id);
}
`;
}

/** The export of a rule's file: the id in camel case. */
export function ruleName(id: string): string {
  return id.replace(/-(\w)/g, (_hyphen, letter: string) => letter.toUpperCase());
}
