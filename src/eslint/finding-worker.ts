import * as path from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { LintDocument } from '../lint/document';
import type { Finding } from '../lint/finding';
import type { RuleId } from '../lint/rules';

/** A file to lint. */
export interface FindingsRequest {
  readonly document: LintDocument;
  /** Absolute. */
  readonly workingFolder: string;
  readonly disabled: readonly RuleId[];
}

/** What the worker answers: the findings, or the kind of the error that stopped it. */
export type FindingsAnswer = { readonly findings: readonly Finding[] } | { readonly error: string };

/** What the worker starts with. */
export interface WorkerStart {
  readonly port: MessagePort;
  /** One number: how many answers were posted. */
  readonly answered: SharedArrayBuffer;
}

/** In milliseconds. Linting takes far less, but a worker without memory never answers. */
const longestWait = 120_000;

interface RunningWorker {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

let running: RunningWorker | undefined;

/**
 * The findings in a file. Rules of ESLint can't wait for promises, and the files around a file are read with some, so a
 * worker does that while this thread sleeps. It starts with the first file that has something to lint.
 * @throws an error without the text that was linted.
 */
export function findingsInWorker(request: FindingsRequest): readonly Finding[] {
  running ??= start();
  const { worker, port, answered } = running;
  const before = Atomics.load(answered, 0);
  port.postMessage(request);
  // The notification of an earlier answer can come late, and wakes this thread too.
  while (Atomics.load(answered, 0) === before) {
    if (Atomics.wait(answered, 0, before, longestWait) === 'timed-out') break;
  }
  const answer = receiveMessageOnPort(port)?.message as FindingsAnswer | undefined;
  if (answer === undefined) {
    running = undefined;
    void worker.terminate();
  }
  if (answer !== undefined && 'findings' in answer) {
    return answer.findings;
  }
  const kind = answer?.error ?? 'no answer';
  throw new Error(`elevenlabs-lint stopped because of an internal error (${kind}). Please report it.`);
}

function start(): RunningWorker {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: WorkerStart = { port: port2, answered };
  // Without the options of this process, which may load other programs.
  const worker = new Worker(path.join(__dirname, 'worker.js'), {
    workerData,
    transferList: [port2],
    execArgv: [],
  });
  // Neither keeps the process alive.
  worker.unref();
  port.unref();
  return { worker, port, answered: new Int32Array(answered) };
}
