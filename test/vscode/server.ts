import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ClearError } from './clear-error';
import type { Installation } from './installation';
import { runProgram } from './run-program';

export interface ServerOptions {
  /** VS Code's own data: settings, logs, state. */
  readonly dataFolder: string;
  /** The folder with the extension from `installVsix`; VS Code's default in `dataFolder` when absent. */
  readonly extensionsFolder?: string;
  /** The user's settings, written before the start. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** False opens every folder in restricted mode. */
  readonly trusted: boolean;
  /** Makes VS Code accept a suite in the page's address. It hides every notification, so never use it for a person. */
  readonly acceptsSuite: boolean;
  /** Required in the page's address; without it anybody on this machine gets in. */
  readonly token?: string;
  /** A port, or a range such as `4100-4109` for its first free one; any free one when absent. */
  readonly port?: number | string;
  /** The language of extensions, English when absent. VS Code's own texts stay English. */
  readonly language?: string;
  /** Added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly port: number;
  readonly dataFolder: string;
  /** Everything that the server printed so far. */
  log(): string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and all its processes. */
  stop(): Promise<void>;
}

/** Starts VS Code's server on 127.0.0.1 and waits until it listens. */
export async function startServer(installation: Installation, options: ServerOptions): Promise<Server> {
  writeSettings(options.dataFolder, options.settings);
  if (options.language !== undefined) writeLanguagePack(options.dataFolder, options.language);
  const child = spawn(installation.node, [installation.serverProgram, ...serverParameters(options)], {
    // Its own group, so that it ends together with its extension hosts and watchers.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environmentForServer(), ...options.environment },
  });
  const killGroup = (): void => signalGroup(child, 'SIGKILL');
  // A detached server would outlive a program that throws.
  process.on('exit', killGroup);
  let log = '';
  const port = await listeningPort(child, (text) => {
    log += text;
    return log;
  });
  return {
    port,
    dataFolder: options.dataFolder,
    log: () => log,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    async stop() {
      await endChild(child);
      killGroup();
      process.off('exit', killGroup);
    },
  };
}

/** Installs a packaged extension, as "Install from VSIX..." does. */
export async function installVsix(
  installation: Installation,
  vsix: string,
  folders: { extensionsFolder: string; dataFolder: string },
): Promise<void> {
  const { status, output } = await runProgram(
    installation.node,
    [
      installation.serverProgram,
      '--accept-server-license-terms',
      ...['--server-data-dir', folders.dataFolder],
      ...['--extensions-dir', folders.extensionsFolder],
      ...['--install-extension', vsix],
    ],
    { environment: environmentForServer() },
  );
  if (status !== 0 || !output.includes('was successfully installed')) {
    throw new ClearError(`VS Code could not install ${path.basename(vsix)}. It said:\n${output}`);
  }
}

export interface PageOptions {
  readonly port: number;
  /** A folder or a `.code-workspace` file: its path, or the URI of a folder. */
  readonly workspace: string;
  readonly token?: string;
  /** Files that open at the start. */
  readonly openFiles?: readonly string[];
  /** URIs of a suite's program and of the folders of extensions; the server has to accept suites. */
  readonly suite?: { readonly program: string; readonly extensions: readonly string[] };
}

/** The address of VS Code's page for a folder or workspace. */
export function pageUrl({ port, workspace, token, openFiles = [], suite }: PageOptions): string {
  const payload = openFiles.map((file) => ['openFile', remoteUri(port, file)]);
  if (suite) {
    for (const folder of suite.extensions) payload.push(['extensionDevelopmentPath', folder]);
    payload.push(['extensionTestsPath', suite.program]);
  }
  const query = new URLSearchParams({ [isWorkspaceFile(workspace) ? 'workspace' : 'folder']: workspace });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  if (token) query.set('tkn', token);
  return `http://127.0.0.1:${port}/?${query}`;
}

/** How the page names a file of the server's machine. */
export function remoteUri(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${file}`;
}

function isWorkspaceFile(file: string): boolean {
  return file.endsWith('.code-workspace');
}

function writeSettings(dataFolder: string, settings: object): void {
  const file = path.join(dataFolder, 'data/User/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, undefined, 2));
}

/** VS Code only speaks languages for which it has a pack. This one translates none of VS Code's own texts. */
function writeLanguagePack(dataFolder: string, language: string): void {
  const texts = path.join(dataFolder, 'data/no-texts.json');
  const extensions = [{ extensionIdentifier: { id: `test.${language}` }, version: '1.0.0' }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: texts } };
  fs.writeFileSync(texts, JSON.stringify({ contents: {} }));
  fs.writeFileSync(path.join(dataFolder, 'data/languagepacks.json'), JSON.stringify({ [language]: pack }));
}

function serverParameters(options: ServerOptions): string[] {
  return [
    '--accept-server-license-terms',
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--telemetry-level', 'off', '--server-data-dir', options.dataFolder],
    ...(options.extensionsFolder ? ['--extensions-dir', options.extensionsFolder] : []),
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...(options.language ? ['--locale', options.language] : []),
    ...(options.trusted ? ['--disable-workspace-trust'] : []),
    ...(options.acceptsSuite ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Variables of a terminal in VS Code, which would make the new VS Code talk to the old one. */
function environmentForServer(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function listeningPort(child: ChildProcess, addToLog: (text: string) => string): Promise<number> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer): void => {
      log = addToLog(chunk.toString());
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', (error) => reject(new ClearError(`VS Code could not be started: ${error.message}`)));
    child.on('exit', (code) =>
      reject(new ClearError(`VS Code ended at its start (exit code ${code}). It said:\n${log}`)),
    );
  });
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  await ended;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
