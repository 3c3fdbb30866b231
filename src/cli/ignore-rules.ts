import * as fs from 'node:fs';
import * as path from 'node:path';
import { IgnoreRules } from '../lint/ignore-rules';
import { foldersUpwards, slashed } from './folders';

/**
 * The rules inside of a folder that was named on the command line. Naming an ignored folder shows that it is
 * wanted, so then only `.gitignore` files inside of it count.
 */
export function ignoreRulesIn(folder: string, root: string): IgnoreRules {
  const rules = foldersUpwards(folder, root).reduceRight(enterFolder, IgnoreRules.none);
  return rules.ignoresEverything ? enterFolder(IgnoreRules.none, folder) : rules;
}

/** The rules inside of a folder below. */
export function enterFolder(rules: IgnoreRules, folder: string): IgnoreRules {
  return rules.enter(slashed(folder), readIgnoreFile(folder));
}

function readIgnoreFile(folder: string): string | undefined {
  try {
    return fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
  } catch {
    // Without a readable `.gitignore` the folder adds no rules, as in git.
    return undefined;
  }
}
