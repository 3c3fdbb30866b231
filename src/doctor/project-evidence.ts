import { mayLoadOtherFiles } from '../ecosystem/other-loading';
import { parseJsonObject, textEntriesIn } from '../lint/module-resolution/json-text';
import type { Project } from './diagnosis-evidence';
import { containsCommands, nodeVersionFiles } from './project-files';

/**
 * How programs start in a folder.
 * @param folder its URI without a trailing slash.
 * @param files its files by name, with the texts of those that `isReadForProject` names.
 */
export function projectOf(folder: string, files: ReadonlyMap<string, string | undefined>): Project {
  const manifest = parseJsonObject(files.get('package.json') ?? '') ?? {};
  const texts = [...files].flatMap(([name, text]) =>
    text !== undefined && containsCommands(name) ? [text] : [],
  );
  const scripts = textEntriesIn(manifest['scripts']);
  return {
    folder,
    dependencies: new Map([
      ...textEntriesIn(manifest['peerDependencies']),
      ...textEntriesIn(manifest['optionalDependencies']),
      ...textEntriesIn(manifest['devDependencies']),
      ...textEntriesIn(manifest['dependencies']),
    ]),
    commands: [...scripts.map(([, command]) => command), ...texts],
    scripts: new Map(scripts),
    nodeVersions: [
      ...textEntriesIn(manifest['engines']).flatMap(([name, range]) => (name === 'node' ? [range] : [])),
      ...nodeVersionFiles.flatMap((name) => files.get(name) ?? []),
    ],
    fileNames: [...files.keys()],
  };
}

/** The URI of a starting file or configuration that may load environment files of any folder; none for other files. */
export function otherLoadingIn(uri: string, text: string | undefined): readonly string[] {
  return text !== undefined && mayLoadOtherFiles(uri, text) ? [uri] : [];
}
