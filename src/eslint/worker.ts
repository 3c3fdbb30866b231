// The program of the worker: it lints one file after another.
import { workerData } from 'node:worker_threads';
import type { FindingsAnswer, FindingsRequest, WorkerStart } from './finding-worker';
import { FindingsAround } from './findings-around';

const { port, answered } = workerData as WorkerStart;
const count = new Int32Array(answered);
const folders = new Map<string, FindingsAround>();

port.on('message', async (request: FindingsRequest) => {
  port.postMessage(await answerTo(request));
  Atomics.add(count, 0, 1);
  Atomics.notify(count, 0);
});

async function answerTo({ document, workingFolder, disabled }: FindingsRequest): Promise<FindingsAnswer> {
  try {
    const around = folders.get(workingFolder) ?? new FindingsAround(workingFolder);
    folders.set(workingFolder, around);
    return { findings: await around.findingsIn(document, disabled) };
  } catch (error) {
    // The error's message stays hidden: it may quote the text.
    return { error: error instanceof Error ? error.name : typeof error };
  }
}
