import type { Project } from './diagnosis-evidence';

/** Files that hold commands, or tell how programs are started, by their lower-case name. */
const commandFiles =
  /^(?:makefile|justfile|procfile(?:\..+)?|dockerfile(?:\..+)?|taskfile\.ya?ml|turbo\.json|deno\.jsonc?|launch\.json|tasks\.json|nodemon\.json|ecosystem\.config\.c?js|.+\.sh|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml|\.envrc|mise\.toml)$/;

/** Files that say that a project stands in their folder, besides `package.json`. */
const projectFiles =
  /^(?:deno\.jsonc?|wrangler\.(?:toml|jsonc?)|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml|bunfig\.toml)$/;

/** Whether the text of a file tells how programs are started. */
export function holdsCommands(name: string): boolean {
  return commandFiles.test(name.toLowerCase());
}

/** Whether a file makes its folder a project. */
export function marksProject(name: string): boolean {
  return name === 'package.json' || projectFiles.test(name.toLowerCase());
}

/**
 * What a folder says about how programs are started in it.
 * @param folder its URI, without a slash at its end.
 * @param files its files by name, with the text of those that hold commands and of `package.json`.
 */
export function projectOf(folder: string, files: ReadonlyMap<string, string | undefined>): Project {
  const manifest = parsed(files.get('package.json') ?? '');
  const texts = [...files].flatMap(([name, text]) =>
    text !== undefined && holdsCommands(name) ? [text] : [],
  );
  return {
    folder,
    dependencies: {
      ...textsIn(manifest['peerDependencies']),
      ...textsIn(manifest['optionalDependencies']),
      ...textsIn(manifest['devDependencies']),
      ...textsIn(manifest['dependencies']),
    },
    commands: [...Object.values(textsIn(manifest['scripts'])), ...texts],
    fileNames: [...files.keys()],
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(manifest: string): JsonObject {
  try {
    return objectOf(JSON.parse(manifest.replace(/^\uFEFF/, '')));
  } catch {
    // A manifest that is half typed says nothing.
    return {};
  }
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

function textsIn(value: unknown): Record<string, string> {
  const texts = Object.entries(objectOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
