import { candidatesOf } from './candidates';
import type { KnownFiles } from './known-files';

/**
 * The aliases of frameworks that no config in the repository defines, relative to the package's folder. SvelteKit and
 * Nuxt generate the files with their `paths`, and Vite defines aliases in code.
 */
const folders: readonly (readonly [start: string, folders: readonly string[]])[] = [
  ['$lib', ['src/lib']],
  ['~~', ['.']],
  ['@@', ['.']],
  ['~', ['.', 'app', 'src']],
  ['@', ['.', 'app', 'src']],
];

/** Where a specifier leads by convention; `undefined` if the nearest `package.json` isn't loaded yet. */
export function conventionalCandidates(
  specifier: string,
  from: string,
  files: KnownFiles,
): readonly string[] | undefined {
  const [start = '', ...path] = specifier.split('/');
  const [, inFolders = []] = folders.find(([known]) => known === start) ?? [];
  if (inFolders.length === 0) {
    return [];
  }
  const manifest = files.find(files.foldersAround(from).map((folder) => `${folder}/package.json`));
  return manifest === null
    ? []
    : manifest && inFolders.flatMap((folder) => candidatesOf(`./${folder}/${path.join('/')}`, manifest.uri));
}
