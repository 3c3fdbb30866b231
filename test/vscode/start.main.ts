// npm start [-- folder]: opens VS Code with the product in a browser, on a copy of examples/ or on the given folder.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import { ClearError, errorText } from './clear-error';
import { ensureInstallation } from './installation';
import { startProduct } from './product';
import { temporaryFolder } from './temporary-folder';

async function main(): Promise<void> {
  const stopped = onStopSignal();
  const { folder, files } = toOpen(process.argv.slice(2));
  const installation = await ensureInstallation(say);
  say('Packaging the extension and starting VS Code ...');
  const product = await startProduct(installation, { folder, companions: ['first-window'] });
  const url = product.url(files);
  say(`VS Code ${installation.version} with ElevenLabs Lint works on ${folder}`);
  say(`Open ${url}`);
  say('Stop it with Ctrl+C.');
  openBrowser(url);
  const reason = await Promise.race([stopped.gracefully(), product.server.ended]);
  await product.stop();
  if (reason !== 'stop') throw new ClearError(`VS Code ended by itself. It said:\n${product.server.log()}`);
}

interface ToOpen {
  readonly folder: string;
  /** Absolute: shown in the first window. */
  readonly files: readonly string[];
}

function toOpen(parameters: readonly string[]): ToOpen {
  const [folder, ...others] = parameters;
  if (others.length > 0) throw new ClearError('npm start takes one folder: npm start -- path/to/project');
  if (folder === undefined) return copyOfExamples();
  // npm runs its scripts in the root of the checkout; the path is relative to the person's folder.
  const absolute = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ClearError(`There is no folder ${absolute}.`);
  }
  return { folder: fs.realpathSync(absolute), files: [] };
}

function copyOfExamples(): ToOpen {
  const folder = path.join(temporaryFolder(), 'examples');
  fs.cpSync(path.join(projectFolder, 'examples'), folder, { recursive: true });
  say('This is a copy of examples/, removed when you stop.');
  return { folder, files: [path.join(folder, 'narrator/src/voices.ts')] };
}

/** Opens the person's browser where there is a display. Elsewhere the printed address is enough. */
function openBrowser(url: string): void {
  const hasDisplay = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const opener = process.platform === 'darwin' ? 'open' : hasDisplay ? 'xdg-open' : undefined;
  if (opener === undefined) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Ctrl+C and its equivalents: stops at once while VS Code is being prepared, gracefully once it runs. */
function onStopSignal(): { gracefully(): Promise<'stop'> } {
  let stop = (): void => process.exit(130);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  return {
    gracefully: () =>
      new Promise((resolve) => {
        stop = () => resolve('stop');
      }),
  };
}

function say(line: string): void {
  console.log(line);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(errorText(error));
    process.exit(1);
  },
);
