import { Worker } from 'node:worker_threads';
import type { Workspace } from '../../workspace/workspace';
import type { Log } from '../log';
import { errorCode } from '../system-errors';
import { lintClaimed, type Outcome, type SharedFiles } from './claimed-files';

/** What a further thread gets. */
export interface WorkerTask {
  readonly shared: SharedFiles;
  /** See `NodeFiles`. */
  readonly folders: readonly string[];
}

/**
 * Lints files in this thread and in further ones.
 * @param threads the further threads, and their program. @param onDone is called after each file. @returns the outcomes in the order of the files; without those of a
 * thread that stopped, which the log says.
 */
export async function lintInThreads(
  task: WorkerTask,
  workspace: Workspace,
  threads: { readonly program: string; readonly further: number },
  onDone: () => void,
  log: Log,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const receive = (outcome: Outcome) => {
    outcomes[outcome.index] = outcome;
    onDone();
  };
  const workers = Array.from({ length: threads.further }, () =>
    runWorker(threads.program, task, receive, log),
  );
  await lintClaimed(task.shared, workspace, receive);
  await Promise.all(workers);
  return outcomes.filter((outcome) => outcome !== undefined);
}

function runWorker(
  program: string,
  workerData: WorkerTask,
  receive: (outcome: Outcome) => void,
  log: Log,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData });
    worker.on('message', receive);
    let hasFailed = false;
    const report = (kind: string) => {
      hasFailed = true;
      log.failure(
        `A thread stopped because of an internal error (${kind}), so some files weren't linted. Please report it.`,
      );
    };
    // The error's message stays hidden: it may quote the text.
    worker.on('error', (error) => report(errorCode(error) || error.name));
    worker.on('exit', (code) => {
      if (code !== 0 && !hasFailed) report(`exit code ${code}`);
      resolve();
    });
  });
}
