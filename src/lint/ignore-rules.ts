import ignore, { type Ignore } from 'ignore';

/** The patterns of one `.gitignore`. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * What git ignores inside of one folder, by the `.gitignore` files of it and of the folders around it. Paths have
 * `/` between their parts and none at their end, and all begin alike.
 */
export class IgnoreRules {
  /** Those outside of every folder. */
  static readonly none = new IgnoreRules([], false);

  /** The innermost file comes first, because it has the last word. */
  private constructor(
    private readonly files: readonly IgnoreFile[],
    /** Whether the folder itself is ignored, and all that is in it. */
    readonly ignoresEverything: boolean,
  ) {}

  /** The rules inside of a folder below, whose `.gitignore` holds this text, if there is one. */
  enter(folder: string, text: string | undefined): IgnoreRules {
    if (this.ignoresEverything || this.ignores(folder, '/')) {
      return new IgnoreRules([], true);
    }
    const outer = this.files.map((file) => overruled(file, folder));
    const own = text === undefined ? [] : [{ folder, patterns: patternsOf(text) }];
    return new IgnoreRules([...own, ...outer], false);
  }

  /** Whether git ignores this file of the folder. */
  ignoresFile(file: string): boolean {
    return this.ignoresEverything || this.ignores(file, '');
  }

  private ignores(entry: string, suffix: '' | '/'): boolean {
    for (const { folder, patterns } of this.files) {
      const { ignored, unignored } = patterns.test(relativePath(folder, entry) + suffix);
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

function patternsOf(text: string): Ignore {
  return newPatterns().add(text.replace(/^\uFEFF/, ''));
}

function newPatterns(): Ignore {
  return ignore({ ignorecase: false });
}

function relativePath(folder: string, entry: string): string {
  return entry.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
