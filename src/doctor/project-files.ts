/** Files that docker compose, Deno and Wrangler are set up in, by their lower-case name. */
export const composeFile = /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/;
const denoFile = /^deno\.jsonc?$/;
export const wranglerFile = /^wrangler\.(?:toml|jsonc?)$/;

/** Other files that hold commands, or tell how programs are started, by their lower-case name. */
const commandFile =
  /^(?:makefile|justfile|procfile(?:\..+)?|dockerfile(?:\..+)?|taskfile\.ya?ml|turbo\.json|launch\.json|tasks\.json|nodemon\.json|ecosystem\.config\.c?js|.+\.sh|\.envrc|mise\.toml)$/;

const commandFiles: readonly RegExp[] = [commandFile, composeFile, denoFile];
const projectFiles: readonly RegExp[] = [/^bunfig\.toml$/, composeFile, denoFile, wranglerFile];

/** A glob that finds every file which makes its folder a project, and a few others. */
export const projectFileGlob =
  '**/{package.json,deno.json,deno.jsonc,wrangler.*,bunfig.toml,compose*.y*ml,docker-compose*.y*ml}';

/** Whether the text of a file tells how programs are started. */
export function holdsCommands(name: string): boolean {
  return commandFiles.some((files) => files.test(name.toLowerCase()));
}

/** Whether a file makes its folder a project. */
export function marksProject(name: string): boolean {
  return name === 'package.json' || projectFiles.some((files) => files.test(name.toLowerCase()));
}
