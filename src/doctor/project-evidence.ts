import { mayLoadOtherFiles } from '../ecosystem/other-loading';
import type { Project } from './diagnosis-evidence';
import { containsCommands } from './project-files';

/**
 * How programs start in a folder.
 * @param folder its URI without a trailing slash.
 * @param files its files by name, with the text of `package.json` and of those that contain commands.
 */
export function projectOf(folder: string, files: ReadonlyMap<string, string | undefined>): Project {
  const manifest = parsed(files.get('package.json') ?? '');
  const texts = [...files].flatMap(([name, text]) =>
    text !== undefined && containsCommands(name) ? [text] : [],
  );
  return {
    folder,
    dependencies: new Map([
      ...textsIn(manifest['peerDependencies']),
      ...textsIn(manifest['optionalDependencies']),
      ...textsIn(manifest['devDependencies']),
      ...textsIn(manifest['dependencies']),
    ]),
    commands: [...textsIn(manifest['scripts']).map(([, command]) => command), ...texts],
    fileNames: [...files.keys()],
  };
}

/** The URI of a starting file or configuration that may load environment files of any folder; none for other files. */
export function otherLoadingIn(uri: string, text: string | undefined): readonly string[] {
  return text !== undefined && mayLoadOtherFiles(uri, text) ? [uri] : [];
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(manifest: string): JsonObject {
  try {
    return objectOf(JSON.parse(manifest.replace(/^\uFEFF/, '')));
  } catch {
    // The manifest is being edited.
    return {};
  }
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

function textsIn(value: unknown): [string, string][] {
  return Object.entries(objectOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}
