import * as fs from 'node:fs';
import * as path from 'node:path';
import { isInside } from '../../node/node-files';
import { Git, namesIn } from './git';

/** The files that git says changed. */
export class ChangedFiles {
  private readonly realFolders = new Map<string, string>();

  /** @param root the real path of the repository. @param names the changed files, relative to it. */
  private constructor(
    readonly root: string,
    private readonly names: ReadonlySet<string>,
  ) {}

  /**
   * Asks git: what is staged, unstaged or untracked, and with a base also what changed since the branch left it.
   * @param folder absolute. @returns a sentence if git can't say it.
   */
  static find(
    folder: string,
    base: string | undefined,
    environment: NodeJS.ProcessEnv,
  ): ChangedFiles | string {
    const git = Git.in(folder, environment);
    if (git === undefined) return 'The option "--changed" needs git, but PATH leads to no git. Install git.';
    const top = git.run('rev-parse', '--show-toplevel');
    if (!top.succeeded) return whyNoRepository(top.complaint);
    if (git.hasStrangeFilters) {
      return 'The option "--changed" can\'t be used here: git\'s settings name a filter with "=" or a line break in its name.';
    }
    const commit = commitToCompare(git, base, folder);
    if ('reason' in commit) return commit.reason;
    const tracked =
      commit.id === undefined ? git.run(...everyTracked) : git.run(...differing, commit.id, '--');
    const untracked = git.run(...everyUntracked);
    for (const { succeeded, complaint } of [tracked, untracked]) {
      if (!succeeded) return cannotSay(complaint);
    }
    const root = fs.realpathSync.native(top.output.replace(/\r?\n$/, ''));
    const names = [...namesIn(tracked.output), ...namesIn(untracked.output)].map((name) => name.normalize());
    return new ChangedFiles(root, new Set(names));
  }

  /** @param file an absolute path, which links may be part of. */
  has(file: string): boolean {
    const folder = path.dirname(file);
    const real = this.realFolders.get(folder) ?? realPathOf(folder);
    this.realFolders.set(folder, real);
    const name = path.relative(this.root, path.join(real, path.basename(file)));
    return this.names.has(name.split(path.sep).join('/').normalize());
  }

  /** Whether the repository contains a file or a folder, given by its absolute path. */
  covers(file: string): boolean {
    return isInside(realPathOf(file), this.root);
  }
}

const differing = [
  'diff',
  ...['--name-only', '-z', '--no-renames', '--no-relative', '--no-ext-diff', '--no-textconv'],
  // Git would run in each submodule, with the settings there.
  '--ignore-submodules=all',
];
const everyTracked = ['ls-files', '-z', '--cached', '--full-name', '--', ':/'];
const everyUntracked = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ':/'];

/** What to compare the files with: nothing before the first commit. */
type Commit = { readonly id: string | undefined } | { readonly reason: string };

function commitToCompare(git: Git, base: string | undefined, folder: string): Commit {
  const head = commitOf(git, 'HEAD');
  if (base === undefined) return { id: head };
  const commit = commitOf(git, base);
  if (commit === undefined)
    return { reason: `git knows no commit "${base}".${ifPath(base, folder)}${ifShallow(git)}` };
  if (head === undefined) return { reason: `There is no commit yet to compare with "${base}".` };
  const { succeeded, output } = git.run('merge-base', head, commit);
  return succeeded
    ? { id: output.trim() }
    : { reason: `git finds no commit that HEAD and "${base}" have in common.${ifShallow(git)}` };
}

function commitOf(git: Git, name: string): string | undefined {
  const { succeeded, output } = git.run('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  return succeeded ? output.trim() : undefined;
}

/** Somebody may have meant a path to lint. */
function ifPath(base: string, folder: string): string {
  return fs.existsSync(path.resolve(folder, base))
    ? ` To lint what changed in it, write it before the option: elevenlabs-lint ${base} --changed.`
    : '';
}

function ifShallow(git: Git): string {
  return git.run('rev-parse', '--is-shallow-repository').output.trim() === 'true'
    ? ' The clone is shallow: fetch the whole history, for instance with git fetch --unshallow, or fetch-depth: 0 in GitHub Actions.'
    : '';
}

function whyNoRepository(complaint: string): string {
  if (/not a git repository/.test(complaint)) {
    return 'The option "--changed" works only in a git repository, and the current folder is in none.';
  }
  return /dubious ownership/.test(complaint)
    ? 'git refuses this repository, because it belongs to another user. If you trust it, add it to safe.directory in your git settings.'
    : cannotSay(complaint);
}

function cannotSay(complaint: string): string {
  return `git can't say what changed. It says: ${complaint === '' ? 'nothing' : complaint}`;
}

function realPathOf(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}
