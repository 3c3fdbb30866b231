import type { Severities } from '../../lint/configuration';
import type { FoundFile } from '../../node/source-file';
import type { Workspace } from '../../workspace/workspace';
import type { LookedUp } from '../cache/fingerprints';
import { FileLinter } from '../file-linter';
import type { FileReport } from '../file-report';
import { Log, type LogEntry } from '../log';
import { SourceReader } from '../source-reader';

/** Files that several threads lint together, without fixing them. */
export interface SharedFiles {
  readonly files: readonly FoundFile[];
  /** One number: the index of the next file that no thread has claimed. */
  readonly next: SharedArrayBuffer;
  /** Absolute. */
  readonly workingFolder: string;
  readonly severities: Severities;
  readonly reportUnusedDirectives: boolean;
}

/** What came of one of the files. */
export interface Outcome {
  /** In the list of files. */
  readonly index: number;
  /** `undefined` if the file was skipped or failed. */
  readonly report: FileReport | undefined;
  readonly lookedUp: LookedUp | undefined;
  /** What the thread would have logged. */
  readonly logged: readonly LogEntry[];
}

/** Claims and lints files until none is left. @param receive gets the outcome of each. Never rejects. */
export async function lintClaimed(
  shared: SharedFiles,
  workspace: Workspace,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const next = new Int32Array(shared.next);
  const linter = new ClaimedLinter(shared, workspace);
  for (let index = claim(next); index < shared.files.length; index = claim(next)) {
    const file = shared.files[index];
    if (file !== undefined) receive(await linter.lint(file, index));
  }
}

function claim(next: Int32Array): number {
  return Atomics.add(next, 0, 1);
}

class ClaimedLinter {
  private readonly log: Log;
  private readonly reader: SourceReader;
  private readonly linter: FileLinter;

  constructor(shared: SharedFiles, workspace: Workspace) {
    const { workingFolder, severities, reportUnusedDirectives } = shared;
    this.log = new Log(workingFolder, () => {});
    this.reader = new SourceReader(this.log);
    this.linter = new FileLinter({
      fix: false,
      folders: [],
      severities,
      reportUnusedDirectives,
      workspace,
      log: this.log,
    });
  }

  async lint(file: FoundFile, index: number): Promise<Outcome> {
    const alreadyLogged = this.log.entries.length;
    const source = this.reader.read(file);
    const linted = typeof source === 'object' ? await this.linter.lint(file.path, source) : undefined;
    return {
      index,
      report: source === 'unrelated' ? { path: file.path, problems: [] } : linted?.report,
      lookedUp: linted?.lookedUp,
      logged: this.log.entries.slice(alreadyLogged),
    };
  }
}
