import { candidatesOf } from './candidates';
import type { KnownFiles } from './known-files';

/**
 * What frameworks mean by a start of a specifier, where no config says it: folders counted from the package's.
 * SvelteKit and Nuxt keep their `paths` in files that they generate, and Vite has its aliases in code.
 */
const folders: readonly (readonly [start: string, folders: readonly string[]])[] = [
  ['$lib', ['src/lib']],
  ['~~', ['.']],
  ['@@', ['.']],
  ['~', ['.', 'app', 'src']],
  ['@', ['.', 'app', 'src']],
];

/** Where a specifier leads by convention; undefined where the nearest `package.json` is not at hand yet. */
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
