import { candidatesOf, isRelative } from './candidates';
import { conventionalCandidates } from './conventional-aliases';
import type { KnownFile, KnownFiles } from './known-files';
import { entryCandidates } from './package-entries';
import { PathMappings } from './path-mappings';
import { WorkspacePackages } from './workspace-packages';

/** Not a file of the project: `node:fs`, `https://…`, `virtual:…`. */
const withScheme = /^[a-z][a-z0-9+.-]*:/i;

/** The name of a package, and the path after it. */
const packageImport = /^((?:@[a-z0-9~_-][\w.~-]*\/)?[a-z0-9~_-][\w.~-]*)(?:\/(.*))?$/i;

/** Finds the files that imports lead to: by path, by the mappings of a project, or in a package of the workspace. */
export class ModuleResolution {
  private readonly mappings: PathMappings;
  private readonly packages: WorkspacePackages;
  private readonly found = new Map<string, KnownFile | undefined>();

  constructor(private readonly files: KnownFiles) {
    this.mappings = new PathMappings(files);
    this.packages = new WorkspacePackages(files);
  }

  /** The file that a specifier leads to; `undefined` for an installed package and for a file that isn't loaded yet. */
  resolve(specifier: string, from: string): KnownFile | undefined {
    const key = `${specifier} ${from}`;
    if (!this.found.has(key)) {
      const candidates = this.candidates(specifier, from);
      this.found.set(key, (candidates && this.files.find(candidates)) ?? undefined);
    }
    return this.found.get(key);
  }

  /** `undefined` if a config isn't loaded yet. Asks for all of them at once, to need few rounds. */
  private candidates(specifier: string, from: string): readonly string[] | undefined {
    if (isRelative(specifier)) {
      return candidatesOf(specifier, from);
    }
    if (withScheme.test(specifier)) {
      return [];
    }
    const mapped = this.mappings.of(specifier, from);
    const conventional = mapped?.isMapped ? [] : conventionalCandidates(specifier, from, this.files);
    const inPackage = this.packageCandidates(specifier, from);
    return mapped === undefined || conventional === undefined || inPackage === undefined
      ? undefined
      : [...mapped.candidates, ...conventional, ...inPackage].filter((uri) => this.files.isOwn(uri));
  }

  private packageCandidates(specifier: string, from: string): readonly string[] | undefined {
    const [, name, path = ''] = packageImport.exec(specifier) ?? [];
    const found = name === undefined ? null : this.packages.find(name, from);
    return found === null ? [] : found && entryCandidates(found, path);
  }
}
