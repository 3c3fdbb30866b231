import * as nodeModule from 'node:module';
import * as path from 'node:path';
import { ProgressLine } from './progress-line';
import { run } from './run';
import { errorCode } from './system-errors';

// Node 22.8 and later keep compiled code for the next run.
const enableCompileCache: unknown = Reflect.get(nodeModule, 'enableCompileCache');
if (typeof enableCompileCache === 'function') {
  enableCompileCache();
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader may close the output early, as `head` does. That isn't a failure.
    if (error.code !== 'EPIPE') {
      process.exitCode = 2;
    }
  });
}

function showsColors({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') {
    return false;
  }
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') {
    return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  }
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

async function readInput(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

async function main(): Promise<void> {
  process.exitCode = 2;
  const isWatched = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb';
  const progress = new ProgressLine((text) => process.stderr.write(text));
  process.exitCode = await run(process.argv.slice(2), {
    workingFolder: process.cwd(),
    environment: process.env,
    colors: showsColors(process.env),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    worker: path.join(__dirname, 'cli', 'worker.js'),
    readInput,
    write: (text) => {
      progress.clear();
      process.stdout.write(text);
    },
    writeError: (text) => {
      progress.clear();
      process.stderr.write(text);
    },
    ...(isWatched && { showProgress: (text: () => string) => progress.show(text) }),
  });
}

main().catch((error: unknown) => {
  // The error's message stays hidden: it may quote a linted text.
  const kind = errorCode(error) || (error instanceof Error ? error.name : typeof error);
  process.stderr.write(
    `elevenlabs-lint: The run stopped because of an internal error (${kind}). Please report it.\n`,
  );
});
