import { candidatesOf } from './candidates';
import type { KnownFiles } from './known-files';
import { bestPattern, targetFor } from './star-patterns';
import { type PathOptions, pathOptionsOf } from './tsconfig-options';

/** Where a specifier leads according to a project's options. */
export interface MappedImport {
  /** URIs, best first. */
  readonly candidates: readonly string[];
  /** Whether a specific pattern matches, so that conventions don't apply. */
  readonly isMapped: boolean;
}

/** The `paths` and `baseUrl` of the nearest `tsconfig.json` or `jsconfig.json`. */
export class PathMappings {
  private readonly options = new Map<string, readonly PathOptions[] | undefined>();

  constructor(private readonly files: KnownFiles) {}

  /** `undefined` if a config isn't loaded yet. */
  of(specifier: string, from: string): MappedImport | undefined {
    const mapped = this.optionsFor(from)?.map((options) => mappedBy(options, specifier));
    return (
      mapped && {
        candidates: mapped.flatMap(({ candidates }) => candidates),
        isMapped: mapped.some(({ isMapped }) => isMapped),
      }
    );
  }

  private optionsFor(from: string): readonly PathOptions[] | undefined {
    const folders = this.files.foldersAround(from);
    const config = this.files.findJson(
      folders.flatMap((folder) => [`${folder}/tsconfig.json`, `${folder}/jsconfig.json`]),
    );
    if (config === undefined || config === null) {
      return config === null ? [] : undefined;
    }
    if (!this.options.has(config.uri)) {
      this.options.set(config.uri, pathOptionsOf(config.uri, config.json, this.files));
    }
    return this.options.get(config.uri);
  }
}

function mappedBy({ paths, baseUrl }: PathOptions, specifier: string): MappedImport {
  const pattern = bestPattern([...paths.keys()], specifier);
  const targets = pattern === undefined ? [] : (paths.get(pattern) ?? []);
  const base = baseUrl === undefined ? [] : candidatesOf(`./${specifier}`, baseUrl);
  return {
    candidates: [
      ...targets.flatMap((target) => candidatesOf(targetFor(target, pattern ?? '', specifier), target)),
      ...base,
    ],
    // A pattern that matches everything isn't specific.
    isMapped: pattern !== undefined && pattern !== '*',
  };
}
