import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectFolder } from '../project';
import type { Installation } from './installation';
import { packageFolder, packageProduct } from './package-extension';
import { installVsix, pageUrl, type Server, startServer } from './server';
import { startSettings } from './settings';
import { removeFolder, temporaryFolder } from './temporary-folder';

export interface ProductOptions {
  /** Opened in place, trusted. */
  readonly folder: string;
  /** Added to the settings for a person. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of the extension, English when absent. */
  readonly language?: string;
  /** Like the server's. */
  readonly port?: string;
  /** Small extensions to install beside it, from the folder `companions`. */
  readonly companions?: readonly ('first-window' | 'failing-program')[];
  /** Added to the environment of VS Code. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Product {
  readonly server: Server;
  /** The page, with its token; the files given are open at the start. */
  url(openFiles?: readonly string[]): string;
  /** Ends VS Code and all its processes, and removes its data (not the folder that was opened). */
  stop(): Promise<void>;
}

/**
 * Packages the extension as built in dist/, installs the package into a new VS Code and starts it on a folder. Both
 * `npm start` and the browser tests use it, so people look at what ships.
 * @throws ClearError in one sentence when something is missing.
 */
export async function startProduct(installation: Installation, options: ProductOptions): Promise<Product> {
  const folder = temporaryFolder();
  const folders = {
    dataFolder: path.join(folder, 'data'),
    extensionsFolder: path.join(folder, 'extensions'),
  };
  await installVsix(installation, await packageProduct(), folders);
  for (const name of options.companions ?? [])
    await installVsix(installation, await packageCompanion(name), folders);
  const token = randomBytes(16).toString('hex');
  const server = await startServer(installation, {
    ...folders,
    settings: { ...startSettings, ...options.settings },
    trusted: true,
    acceptsSuite: false,
    token,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.port === undefined ? {} : { port: options.port }),
    environment: options.environment ?? {},
  });
  return {
    server,
    url: (openFiles) =>
      pageUrl({ port: server.port, workspace: options.folder, token, openFiles: openFiles ?? [] }),
    async stop() {
      await server.stop();
      removeFolder(folder);
    },
  };
}

/** @returns the path of the package of a companion. */
function packageCompanion(name: string): Promise<string> {
  const parameters = ['--allow-missing-repository', '--skip-license'];
  return packageFolder(path.join(projectFolder, 'test/vscode/companions', name), name, parameters);
}
