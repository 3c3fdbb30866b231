import * as vscode from 'vscode';
import { isUsableGlob } from '../../lint/globs';
import type { Log } from '../log';
import { unusableGlobs } from '../workspace-search/hidden-entries';

const settings: readonly (readonly [name: string, unusable: (value: unknown) => number])[] = [
  ['files.exclude', unusableGlobs],
  ['search.exclude', unusableGlobs],
  ['elevenlabsLint.exclude', (value) => (Array.isArray(value) ? value : []).filter(isUnusable).length],
];

/** Says in the log, once for each, how many globs of the settings exclude nothing. */
export class UnusableGlobs {
  private readonly said = new Set<string>();

  constructor(private readonly log: Log) {}

  /** @param folder whose settings are meant; they contain those of the user. */
  report(folder: vscode.Uri): void {
    const configuration = vscode.workspace.getConfiguration(undefined, folder);
    for (const [name, unusable] of settings) {
      const count = unusable(configuration.get(name));
      if (count === 0 || this.said.has(`${name} ${count}`)) continue;
      this.said.add(`${name} ${count}`);
      this.log.warn(
        `${name} has globs that exclude nothing from ElevenLabs Lint: ${count}. Use few wildcards, braces and groups, and no "!" at the start.`,
      );
    }
  }
}

function isUnusable(glob: unknown): boolean {
  return typeof glob === 'string' && !isUsableGlob(glob);
}
