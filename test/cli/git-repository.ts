import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Project } from './command-line';

/** What keeps git from reading the settings of this machine. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@a.example',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@a.example',
};

/** Runs git in a folder of a project. @returns what it printed. */
export function git(files: Pick<Project, 'folder'>, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: files.folder,
    env: { PATH: process.env['PATH'], ...gitEnvironment },
    encoding: 'utf8',
  });
  assert.equal(status, 0, `git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Makes a project a repository with one commit of everything in it, on the branch `main`. */
export function commitAll(files: Pick<Project, 'folder'>): void {
  git(files, 'init', '--quiet', '--initial-branch=main');
  git(files, 'add', '--all', '--force');
  git(files, 'commit', '--quiet', '--message', 'First');
}
