import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project';

/** The built command line. The product is built before any test file that imports this one runs. */
export const commandLineProgram = path.join(projectFolder, 'dist/cli.js');

/** The built extension, a CommonJS module. */
export const extensionModule = path.join(projectFolder, 'dist/extension.js');

/** Copies the built command line with all of its parts. */
export function copyCommandLine(folder: string): void {
  fs.copyFileSync(commandLineProgram, path.join(folder, 'cli.js'));
  fs.cpSync(commandLineProgram.replace(/\.js$/, ''), path.join(folder, 'cli'), { recursive: true });
}
