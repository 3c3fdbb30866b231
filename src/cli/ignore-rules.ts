import * as fs from 'node:fs';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foldersUpwards, relativePath } from './folders';

/** The patterns of one `.gitignore`. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What git ignores inside of one folder, by the `.gitignore` files of it and of the folders around it. */
export class IgnoreRules {
  /** The innermost file comes first, because it has the last word. */
  private constructor(
    private readonly files: readonly IgnoreFile[],
    private readonly ignoresEverything: boolean,
  ) {}

  /**
   * The rules inside of a folder that was named on the command line. Naming an ignored folder shows that it is
   * wanted, so then only `.gitignore` files inside of it count.
   */
  static forNamedFolder(folder: string, root: string): IgnoreRules {
    const none = new IgnoreRules([], false);
    const rules = foldersUpwards(folder, root).reduceRight((outer, inner) => outer.enter(inner), none);
    return rules.ignoresEverything ? none.enter(folder) : rules;
  }

  /** The rules inside of a folder below. */
  enter(folder: string): IgnoreRules {
    if (this.ignoresFolder(folder)) {
      return new IgnoreRules([], true);
    }
    const outer = this.files.map((file) => overruled(file, folder));
    const own = readIgnoreFile(folder);
    return new IgnoreRules(own === undefined ? outer : [own, ...outer], false);
  }

  /** Whether git ignores this file of the folder. */
  ignoresFile(file: string): boolean {
    return this.ignoresEverything || this.ignores(file, '');
  }

  private ignoresFolder(folder: string): boolean {
    return this.ignoresEverything || this.ignores(folder, '/');
  }

  private ignores(entry: string, suffix: '' | '/'): boolean {
    for (const file of this.files) {
      const { ignored, unignored } = file.patterns.test(relativePath(file.folder, entry) + suffix);
      if (ignored || unignored) {
        return ignored;
      }
    }
    return false;
  }
}

/** The patterns of a file inside of a folder that it ignores and that an inner file has taken back. */
function overruled(file: IgnoreFile, folder: string): IgnoreFile {
  const relative = `${relativePath(file.folder, folder)}/`;
  if (!file.patterns.test(relative).ignored) {
    return file;
  }
  const takenBack = `!/${relative.replace(/[\\*?[\]]/g, '\\$&')}`;
  return { folder: file.folder, patterns: newPatterns().add(file.patterns).add(takenBack) };
}

function readIgnoreFile(folder: string): IgnoreFile | undefined {
  try {
    const text = fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
    return { folder, patterns: newPatterns().add(text.replace(/^\uFEFF/, '')) };
  } catch {
    // Without a readable `.gitignore` the folder adds no rules, as in git.
    return undefined;
  }
}

function newPatterns(): Ignore {
  return ignore({ ignorecase: false });
}
