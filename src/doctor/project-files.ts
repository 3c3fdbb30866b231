import { composeFile, wranglerFile } from '../ecosystem/environment-loaders';
import { otherLanguages } from '../ecosystem/other-languages';
import { startingFiles, startingFolderOf } from '../ecosystem/other-loading';
import { fileName } from '../lint/file-names';

const denoFile = /^deno\.jsonc?$/;

/** Other files that contain commands or show how programs start, by their lower-case name. */
const commandFile =
  /^(?:makefile|justfile|procfile(?:\..+)?|dockerfile(?:\..+)?|taskfile\.ya?ml|turbo\.json|launch\.json|tasks\.json|nodemon\.json|ecosystem\.config\.c?js|.+\.sh|\.envrc|mise\.toml)$/;

const commandFiles: readonly RegExp[] = [commandFile, composeFile, denoFile];
const projectFiles: readonly RegExp[] = [/^bunfig\.toml$/, composeFile, denoFile, wranglerFile];

const startingNames: ReadonlySet<string> = new Set(startingFiles.map(fileName));

/** Whether a file may say how programs start, also in a folder that no file marks as a project. */
export function isStartingFile(path: string): boolean {
  return startingNames.has(fileName(path)) && startingFolderOf(path) !== undefined;
}

/** Whether a file with this name may be a starting file, depending on its folder. */
export function mayBeStartingFile(name: string): boolean {
  return startingNames.has(name);
}

/** Whether a file is a program in a language that isn't linted. */
export function isOtherProgram(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && otherLanguages.has(name.slice(dot + 1).toLowerCase());
}

/** Whether the text of a file shows how programs start. */
export function containsCommands(name: string): boolean {
  return commandFiles.some((files) => files.test(name.toLowerCase()));
}

/** Files that name the version of Node for version managers. */
export const nodeVersionFiles: readonly string[] = ['.nvmrc', '.node-version'];

/** Whether the text of a file in a project's folder tells how its programs start. */
export function isReadForProject(name: string): boolean {
  return name === 'package.json' || nodeVersionFiles.includes(name) || containsCommands(name);
}

/** Whether a file marks its folder as a project. */
export function marksProject(name: string): boolean {
  return name === 'package.json' || projectFiles.some((files) => files.test(name.toLowerCase()));
}
