import fs from 'node:fs';
import path from 'node:path';
import { copyForPackage, packageParameters } from '../../scripts/extension-package';
import { projectFolder } from '../project';
import { ClearError } from './clear-error';
import type { Installation } from './installation';
import { runProgram } from './run-program';
import { installVsix } from './server';
import { removeFolder, temporaryFolder } from './temporary-folder';

/** An extension to test. */
export interface TestedExtension {
  readonly id: string;
  readonly folder: string;
  /** The folder for extensions in which it is installed; absent if VS Code runs it as one under development. */
  readonly extensionsFolder?: string;
}

/** The identifier of the product. */
export const productId = 'elevenlabs-lint.elevenlabs-lint';

/** Packages the extension as built in dist/, and installs the package into a new folder for extensions. */
export async function installProduct(installation: Installation): Promise<TestedExtension> {
  const extensionsFolder = temporaryFolder();
  const dataFolder = temporaryFolder();
  await installVsix(installation, await packageProduct(), { extensionsFolder, dataFolder });
  removeFolder(dataFolder);
  return installedIn(extensionsFolder);
}

/** The product in a folder for extensions. */
export function installedIn(extensionsFolder: string): TestedExtension {
  const name = fs.readdirSync(extensionsFolder).find((entry) => entry.startsWith(`${productId}-`));
  if (name === undefined) throw new ClearError('The installed extension has no folder.');
  return { id: productId, folder: path.join(extensionsFolder, name), extensionsFolder };
}

/** Packages the extension as built in dist/. @returns the path of the package. */
export async function packageProduct(): Promise<string> {
  const folder = temporaryFolder();
  copyForPackage(projectFolder, folder);
  const vsix = await packageFolder(folder, 'elevenlabs-lint', packageParameters);
  removeFolder(folder);
  return vsix;
}

/** Packages an extension. @returns the path of the package, in out/. */
export async function packageFolder(
  folder: string,
  name: string,
  parameters: readonly string[],
): Promise<string> {
  const vsix = path.join(projectFolder, 'out', `${name}.vsix`);
  const vsce = path.join(projectFolder, 'node_modules/@vscode/vsce/vsce');
  const line = [vsce, 'package', ...parameters, '--out', vsix];
  const { status, output } = await runProgram(process.execPath, line, { folder });
  if (status !== 0)
    throw new ClearError(`The extension ${name} could not be packaged. vsce said:\n${output}`);
  return vsix;
}
