import type { Project } from './diagnosis-evidence';
import { holdsCommands } from './project-files';

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
