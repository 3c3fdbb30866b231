import type { EnvironmentFile, LintContext } from '../lint/context';
import { environmentFileKind } from '../lint/documents/document-kind';
import { environmentFile } from '../lint/documents/environment-document';
import { createPositions, type TextPositions } from '../lint/positions';
import type { GitIgnore } from './git-ignore';
import { PerFolder } from './per-folder';
import type { ProjectRoots } from './project-roots';
import { foldersUpwards, isWithin } from './uris';
import type { WorkspaceFiles } from './workspace-files';

const texts = new WeakMap<EnvironmentFile, string>();

/** Converts offsets in an environment file to positions; `undefined` for a file that wasn't read here. */
export function positionsIn(file: EnvironmentFile): TextPositions | undefined {
  const text = texts.get(file);
  return text === undefined ? undefined : createPositions(text);
}

/** What the folders around a file say about environment files. */
export type SeenEnvironment = Required<Pick<LintContext, 'environment'>> &
  Pick<LintContext, 'newEnvironmentFile' | 'ignoreFile'>;

/** What one folder contains. */
interface FolderContent {
  /** By name. */
  readonly files: readonly EnvironmentFile[];
  /** Whether it contains a file with a name that programs load, readable or not. */
  readonly hasLoaded: boolean;
  readonly hasManifest: boolean;
}

/** Finds the environment files around a file. Rules never see their values, only whether they are empty. */
export class EnvironmentFiles {
  private readonly contents: PerFolder<FolderContent>;
  private readonly seen: PerFolder<SeenEnvironment>;

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly roots: ProjectRoots,
    private readonly gitIgnore: GitIgnore,
  ) {
    this.contents = new PerFolder(files, (folder) => this.read(folder));
    this.seen = new PerFolder(files, (folder) => this.lookAround(folder));
  }

  /** The files from a folder up to the root of its project: the nearest folder first, then by name. */
  seenFrom(folder: string): Promise<SeenEnvironment> {
    return this.seen.of(folder);
  }

  clear(): void {
    this.contents.clear();
    this.seen.clear();
  }

  private async lookAround(folder: string): Promise<SeenEnvironment> {
    const root = await this.roots.rootOf(folder);
    const folders = foldersUpwards(folder, root);
    const contents = await Promise.all(folders.map((one) => this.contents.of(one)));
    const environment = contents.flatMap(({ files }) => files);
    const startFolder =
      folders[contents.findIndex(({ hasManifest }) => hasManifest)] ?? this.openedFolder(folder, root);
    const newFile = `${startFolder}/.env`;
    const mayCreate = !contents.some(({ hasLoaded }) => hasLoaded) && (await this.gitIgnore.covers(newFile));
    const ignoreFile = await this.gitIgnore.nearest(folder);
    return {
      environment,
      ...(mayCreate ? { newEnvironmentFile: newFile } : {}),
      ...(ignoreFile && { ignoreFile }),
    };
  }

  /** Without a `package.json`, the folder that programs are probably started in. */
  private openedFolder(folder: string, root: string): string {
    const opened = this.files.openedFolder(folder);
    return opened !== undefined && isWithin(opened, root) ? opened : root;
  }

  private async read(folder: string): Promise<FolderContent> {
    const entries = await this.files.listFolder(folder);
    const names = entries.flatMap(({ name, isFolder }) => (isFolder ? [] : [name])).sort();
    const kinds = names.map(environmentFileKind);
    const uris = names
      .filter((_, at) => kinds[at] !== undefined)
      .map((name) => this.files.uriIn(folder, name));
    const files = await Promise.all(uris.map((uri) => this.parse(uri)));
    return {
      files: files.filter((file) => file !== undefined),
      hasLoaded: kinds.includes('loaded'),
      hasManifest: names.includes('package.json'),
    };
  }

  private async parse(uri: string): Promise<EnvironmentFile | undefined> {
    const text = await this.files.readText(uri);
    if (text === undefined) {
      return undefined;
    }
    const file = { ...environmentFile(uri, text), isIgnored: await this.gitIgnore.covers(uri) };
    texts.set(file, text);
    return file;
  }
}
