import * as fs from 'node:fs';
import * as path from 'node:path';
import { IgnoreRules as Rules } from '../lint/ignore-rules';
import { foldersUpwards } from './folders';

/** What git ignores inside of one folder, by the `.gitignore` files of it and of the folders around it. */
export class IgnoreRules {
  private constructor(private readonly rules: Rules) {}

  /**
   * The rules inside of a folder that was named on the command line. Naming an ignored folder shows that it is
   * wanted, so then only `.gitignore` files inside of it count.
   */
  static forNamedFolder(folder: string, root: string): IgnoreRules {
    const none = new IgnoreRules(Rules.none);
    const { rules } = foldersUpwards(folder, root).reduceRight((outer, inner) => outer.enter(inner), none);
    return rules.ignoresEverything ? none.enter(folder) : new IgnoreRules(rules);
  }

  /** The rules inside of a folder below. */
  enter(folder: string): IgnoreRules {
    return this.rules.ignoresEverything
      ? this
      : new IgnoreRules(this.rules.enter(withSlashes(folder), readIgnoreFile(folder)));
  }

  /** Whether git ignores this file of the folder. */
  ignoresFile(file: string): boolean {
    return this.rules.ignoresFile(withSlashes(file));
  }
}

function readIgnoreFile(folder: string): string | undefined {
  try {
    return fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
  } catch {
    // Without a readable `.gitignore` the folder adds no rules, as in git.
    return undefined;
  }
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}
