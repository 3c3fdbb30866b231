import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderUri, isInside } from '../node/node-files';

/** The root of the repository that a folder is in; the folder itself if it is in none. Both are absolute. */
export function rootAround(folder: string): string {
  for (let outer = folder; ; outer = path.dirname(outer)) {
    if (fs.existsSync(path.join(outer, '.git'))) return outer;
    if (outer === path.dirname(outer)) return folder;
  }
}

/** A path as seen from the root, with `/` on every system; as it is if it leads out of the root. */
export function pathInRoot(root: string, file: string): string {
  return isInside(file, root) ? path.relative(root, file).split(path.sep).join('/') : file;
}

/** The URI of a file relative to the root; `undefined` if the file isn't in it. */
export function uriInRoot(root: string, file: string): string | undefined {
  return isInside(file, root)
    ? // A colon in the first name would make it a scheme.
      pathToFileURL(file)
        .href.slice(folderUri(root).length + 1)
        .replaceAll(':', '%3A')
    : undefined;
}
