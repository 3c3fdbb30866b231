import picomatch from 'picomatch/posix';
import type { JsonObject } from './json-text';
import { allKnown, type KnownFiles } from './known-files';
import { globsOfManifest, globsOfPnpm } from './workspace-globs';

const mostPackages = 100;
const mostGlobs = 50;
/** How many folders deep a `**` searches. */
const deepestGlob = 2;
const longestGlob = 200;
/** Matching a glob with more of them can take long. */
const mostWildcards = 4;

/** A package in the same repository: linked, not installed. */
export interface WorkspacePackage {
  /** The URI of its folder, without a final `/`. */
  readonly folder: string;
  readonly manifest: JsonObject;
}

/** A folder and its globs of package folders; empty if it isn't the root of a workspace. */
interface Workspace {
  readonly folder: string;
  readonly globs: readonly string[];
}

type PackagesByName = ReadonlyMap<string, WorkspacePackage>;

/** The packages of the workspace that a file belongs to, as npm, Yarn, pnpm and Bun list them. */
export class WorkspacePackages {
  private readonly workspaces = new Map<string, Workspace | undefined>();
  private readonly byRoot = new Map<string, PackagesByName | undefined>();

  constructor(private readonly files: KnownFiles) {}

  /** `null` if the workspace has no such package; `undefined` if that isn't known yet. */
  find(name: string, from: string): WorkspacePackage | null | undefined {
    const workspaces = allKnown(this.files.foldersAround(from).map((folder) => this.globsIn(folder)));
    const workspace = workspaces?.find(({ globs }) => globs.length > 0);
    if (workspaces === undefined || workspace === undefined) {
      return workspaces && null;
    }
    const { folder, globs } = workspace;
    if (!this.byRoot.has(folder)) {
      this.byRoot.set(folder, this.packagesOf(folder, globs));
    }
    const packages = this.byRoot.get(folder);
    return packages && (packages.get(name) ?? null);
  }

  private globsIn(folder: string): Workspace | undefined {
    if (!this.workspaces.has(folder)) {
      this.workspaces.set(folder, this.readGlobs(folder));
    }
    return this.workspaces.get(folder);
  }

  private readGlobs(folder: string): Workspace | undefined {
    const manifest = this.files.findJson([`${folder}/package.json`]);
    const pnpm = this.files.find([`${folder}/pnpm-workspace.yaml`]);
    if (manifest === undefined || pnpm === undefined) {
      return undefined;
    }
    const globs = pnpm === null ? globsOfManifest(manifest?.json ?? {}) : globsOfPnpm(pnpm.source.text);
    return { folder, globs: globs.slice(0, mostGlobs) };
  }

  private packagesOf(root: string, globs: readonly string[]): PackagesByName | undefined {
    const usable = globs.filter(isUsable);
    const folders = allKnown(
      usable.filter((glob) => !glob.startsWith('!')).map((glob) => this.expand([root], segmentsOf(glob))),
    );
    const excluded = usable.filter((glob) => glob.startsWith('!')).map((glob) => matcherOf(glob.slice(1)));
    const manifests = folders
      ?.flat()
      .filter((folder) => this.files.isOwn(`${folder}/`))
      .filter((folder) => !excluded.some((matches) => matches(decoded(folder.slice(root.length + 1)))))
      .slice(0, mostPackages)
      .map((folder) => {
        const manifest = this.files.findJson([`${folder}/package.json`]);
        return manifest === null ? { folder, manifest: {} } : manifest && { folder, manifest: manifest.json };
      });
    const packages = manifests && allKnown(manifests);
    // Of packages with duplicate names, the first one counts.
    return packages && new Map([...packages].reverse().map((each) => [String(each.manifest['name']), each]));
  }

  /** The folders that the segments of a glob match below the given ones. */
  private expand(from: readonly string[], segments: readonly string[]): readonly string[] | undefined {
    const [segment, ...others] = segments;
    if (segment === undefined) {
      return from;
    }
    if (segment === '**') {
      const levels = Array.from({ length: deepestGlob + 1 }, (_, depth) => Array<string>(depth).fill('*'));
      const found = allKnown(levels.map((stars) => this.expand(from, [...stars, ...others])));
      return found && [...new Set(found.flat())];
    }
    if (!/[*?[\]{}]/.test(segment)) {
      return this.expand(
        from.map((folder) => `${folder}/${encoded(segment)}`),
        others,
      );
    }
    const matches = matcherOf(segment);
    const below = allKnown(
      from.map((folder) => {
        const names = this.files
          .foldersIn(folder)
          ?.filter((name) => matches(name) && name !== 'node_modules');
        return names?.map((name) => `${folder}/${encoded(name)}`);
      }),
    );
    return below && this.expand(below.flat().slice(0, mostPackages), others);
  }
}

/** Whether a glob stays in the workspace and is simple enough to match quickly. */
function isUsable(glob: string): boolean {
  const wildcards = glob.match(/[*?+@!([{]+/g) ?? [];
  return glob.length <= longestGlob && wildcards.length <= mostWildcards && !glob.split('/').includes('..');
}

/** After the first `**`, every further one matches one folder. */
function segmentsOf(glob: string): string[] {
  const segments = glob.split('/').filter((segment) => segment !== '' && segment !== '.');
  const first = segments.indexOf('**');
  return segments.map((segment, at) => (segment === '**' && at !== first ? '*' : segment));
}

function matcherOf(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob.replace(/^\.?\//, '').replace(/\/$/, ''));
  } catch {
    return () => false;
  }
}

/** A name as a part of a URI. Half a surrogate pair can't be encoded and becomes a character that no name contains. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The path of a folder, decoded from its URI. */
function decoded(path: string): string {
  return path.split('/').map(decodeURIComponent).join('/');
}
