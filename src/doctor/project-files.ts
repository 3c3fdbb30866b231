import { composeFile, wranglerFile } from '../ecosystem/environment-loaders';
import { startingFiles } from '../ecosystem/other-loading';
import { inAnyFolder } from '../lint/documents/file-globs';

const denoFile = /^deno\.jsonc?$/;

/** Other files that contain commands or show how programs start, by their lower-case name. */
const commandFile =
  /^(?:makefile|justfile|procfile(?:\..+)?|dockerfile(?:\..+)?|taskfile\.ya?ml|turbo\.json|launch\.json|tasks\.json|nodemon\.json|ecosystem\.config\.c?js|.+\.sh|\.envrc|mise\.toml)$/;

const commandFiles: readonly RegExp[] = [commandFile, composeFile, denoFile];
const projectFiles: readonly RegExp[] = [/^bunfig\.toml$/, composeFile, denoFile, wranglerFile];

/** A glob for every file that marks its folder as a project, and a few others. */
export const projectFileGlob =
  '**/{package.json,deno.json,deno.jsonc,wrangler.*,bunfig.toml,compose*.y*ml,docker-compose*.y*ml}';

/** A glob for the files that may say how programs start, also in folders that no file marks as a project. */
export const startingFileGlob = inAnyFolder(startingFiles);

/** Whether the text of a file shows how programs start. */
export function containsCommands(name: string): boolean {
  return commandFiles.some((files) => files.test(name.toLowerCase()));
}

/** Whether a file marks its folder as a project. */
export function marksProject(name: string): boolean {
  return name === 'package.json' || projectFiles.some((files) => files.test(name.toLowerCase()));
}
