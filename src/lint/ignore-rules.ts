import ignore, { type Ignore } from 'ignore';

/** The patterns of one `.gitignore`. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * What git ignores inside of one folder, by the `.gitignore` files of it and of the folders around it. Paths are
 * absolute, with `/` between their parts.
 */
export class IgnoreRules {
  /** Nothing is ignored. */
  static readonly none = new IgnoreRules([], false);

  /** The innermost file comes first, because it has the last word. */
  private constructor(
    private readonly files: readonly IgnoreFile[],
    /** Whether git ignores the folder itself, so that no file inside of it has a say. */
    readonly ignoresEverything: boolean,
  ) {}

  /** The rules inside of a folder below, whose own `.gitignore` has this text, if it has one. */
  enter(folder: string, text: string | undefined): IgnoreRules {
    if (this.ignoresEverything || this.ignores(`${folder}/`)) {
      return new IgnoreRules([], true);
    }
    const outer = this.files.map((file) => overruled(file, folder));
    return new IgnoreRules(text === undefined ? outer : [ignoreFile(folder, text), ...outer], false);
  }

  /** Whether git ignores this file of the folder. */
  ignoresFile(file: string): boolean {
    return this.ignoresEverything || this.ignores(file);
  }

  private ignores(path: string): boolean {
    for (const { folder, patterns } of this.files) {
      const { ignored, unignored } = patterns.test(relativePath(folder, path));
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

function ignoreFile(folder: string, text: string): IgnoreFile {
  return { folder, patterns: newPatterns().add(text.replace(/^\uFEFF/, '')) };
}

/** The root of a file system ends with a slash already. */
function relativePath(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}

function newPatterns(): Ignore {
  return ignore({ ignorecase: false });
}
