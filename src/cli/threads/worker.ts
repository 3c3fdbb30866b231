// The program of each further thread: it lints files that no other thread has claimed.
import { parentPort, workerData } from 'node:worker_threads';
import { NodeFiles } from '../../node/node-files';
import { Workspace } from '../../workspace/workspace';
import { lintClaimed } from './claimed-files';
import type { WorkerTask } from './lint-in-threads';

const { shared, folders } = workerData as WorkerTask;
// The first thread has already reported the problems of all settings.
const workspace = new Workspace(new NodeFiles(folders), () => {});
void lintClaimed(shared, workspace, (outcome) => parentPort?.postMessage(outcome));
