import ignore, { type Ignore } from 'ignore';
import { decoded, folderName } from './file-names';
import { isMatchable, isSimplePattern } from './globs';

/** The patterns of one `.gitignore`. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * What git ignores in one folder, by the `.gitignore` files in it and in the folders above. Paths are absolute, with
 * `/` as their separator.
 */
export class IgnoreRules {
  /** Ignores nothing. */
  static readonly none = new IgnoreRules([], false);

  /** The innermost file comes first, because it wins. */
  private constructor(
    private readonly files: readonly IgnoreFile[],
    /** Whether git ignores the folder itself, so that `.gitignore` files in it don't count. */
    readonly ignoresEverything: boolean,
  ) {}

  /** The rules in a subfolder. @param text its own `.gitignore`, if it has one. */
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
      const relative = relativePath(folder, path);
      if (!isMatchable(relative)) {
        continue;
      }
      const { ignored, unignored } = patterns.test(relative);
      if (ignored || unignored) {
        return ignored;
      }
    }
    return false;
  }
}

/** The patterns of a file in a folder that they ignore but an inner file doesn't. */
function overruled(file: IgnoreFile, folder: string): IgnoreFile {
  const relative = `${relativePath(file.folder, folder)}/`;
  if (!isMatchable(relative) || !file.patterns.test(relative).ignored) {
    return file;
  }
  const negated = `!/${relative.replace(/[\\*?[\]]/g, '\\$&')}`;
  return { folder: file.folder, patterns: newPatterns().add(file.patterns).add(negated) };
}

function ignoreFile(folder: string, text: string): IgnoreFile {
  return { folder, patterns: newPatterns().add(usableLines(text)) };
}

function usableLines(text: string): string[] {
  return linesOf(text).filter(isUsable);
}

/** The number of the first line that ignores nothing because matching it may take long; `undefined` without one. */
export function firstUnusableLine(text: string): number | undefined {
  const at = linesOf(text).findIndex((line) => !isUsable(line));
  return at < 0 ? undefined : at + 1;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/gm, '').split(/\r?\n/);
}

const mostStarsInName = 3;

function isUsable(line: string): boolean {
  return line.startsWith('#') || isSimplePattern(line.replace(/[()]/g, ''), mostStarsInName);
}

/** The root of a file system already ends with a slash. */
function relativePath(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}

function newPatterns(): Ignore {
  return ignore({ ignorecase: false });
}

/** The line that ignores exactly this file. @param ignoreFile the URI of a `.gitignore` in its folder or above. */
export function patternFor(file: string, ignoreFile: string): string {
  const relative = file.slice(folderName(ignoreFile).length);
  return `/${decoded(relative).replace(/[\\*?[\]]/g, '\\$&')}`;
}
