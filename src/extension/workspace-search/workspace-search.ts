import * as vscode from 'vscode';
import { environmentFileKind } from '../../lint/documents/document-kind';
import type { IgnoreRules } from '../../lint/ignore-rules';
import type { GitIgnore } from '../../workspace/git-ignore';
import { pathOf } from '../../workspace/uris';
import { foreignFolders } from '../../workspace/workspace-files';
import { folderText } from '../context/folders';
import { TimeSlices } from '../time-slices';
import { type HiddenEntries, hiddenEntries } from './hidden-entries';

/** A file of the workspace. */
export interface FoundFile {
  readonly uri: vscode.Uri;
  readonly name: string;
  /** Whether it is a link to a file, which may be anywhere. */
  readonly isLink: boolean;
}

/** What a search found. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Whether there are more files than the limit. */
  readonly hasMore: boolean;
  /** How many folders can't be read. */
  readonly unreadableFolders: number;
}

/** Whether a search is for a file. @param isIgnored tells whether git ignores it. */
export type WantsFile = (name: string, isIgnored: () => boolean) => boolean;

/** How many folders to list at a time. */
const mostListed = 16;
/** How many entries to judge between two looks at the clock. */
const mostJudged = 500;

/** A folder to search. */
interface Level {
  readonly folder: vscode.Uri;
  /** Relative to the workspace folder, with a final slash unless it is that folder. */
  readonly path: string;
  /** The ignore rules of the folder above; `undefined` for a workspace folder. */
  readonly outerRules: IgnoreRules | undefined;
  readonly hides: HiddenEntries;
}

interface FolderContent {
  readonly files: readonly FoundFile[];
  readonly levels: readonly Level[];
  readonly isReadable: boolean;
}

/**
 * Searches the folders of the workspace, without installed packages, build output and what `files.exclude` and
 * `search.exclude` hide. Environment files are found even if their own name is hidden. It follows links to files, but
 * not to folders, so it can't run in a circle. It needs no search service, which virtual workspaces lack.
 */
export class WorkspaceSearch {
  constructor(private readonly gitIgnore: GitIgnore) {}

  /**
   * Finds files, those near the workspace folders first. Stops without a result after a cancellation.
   * @param most the most files to return.
   * @param report receives the number of files so far.
   * @param folders where to search; in the whole workspace by default.
   */
  find(
    wants: WantsFile,
    most: number,
    token: vscode.CancellationToken,
    report: (found: number) => void = () => undefined,
    folders = vscode.workspace.workspaceFolders ?? [],
  ): Promise<FoundFiles> {
    return this.walk(folders.map(levelOf), wants, most, token, report);
  }

  /** Like `find`, for some entries of one folder: files, or folders with everything in them. */
  async findAmong(
    folder: vscode.Uri,
    isMeant: (entry: vscode.Uri) => boolean,
    wants: WantsFile,
    most: number,
    token: vscode.CancellationToken,
  ): Promise<readonly FoundFile[]> {
    const level = await this.levelAt(folder);
    if (level === undefined) {
      return [];
    }
    const { files, levels } = await this.look(level, wants, new TimeSlices());
    const inside = levels.filter((each) => isMeant(each.folder));
    const below = await this.walk(inside, wants, most, token, () => undefined);
    return [...files.filter(({ uri }) => isMeant(uri)), ...below.files];
  }

  private async walk(
    start: readonly Level[],
    wants: WantsFile,
    most: number,
    token: vscode.CancellationToken,
    report: (found: number) => void,
  ): Promise<FoundFiles> {
    const slices = new TimeSlices();
    const files = new Map<string, FoundFile>();
    let unreadableFolders = 0;
    let levels = start;
    while (levels.length > 0 && files.size <= most) {
      const below: Level[] = [];
      for (let at = 0; at < levels.length && files.size <= most; at += mostListed) {
        if (token.isCancellationRequested) {
          return { files: [], hasMore: false, unreadableFolders };
        }
        const some = levels.slice(at, at + mostListed);
        for (const content of await Promise.all(some.map((level) => this.look(level, wants, slices)))) {
          for (const file of content.files) files.set(file.uri.toString(), file);
          for (const level of content.levels) below.push(level);
          unreadableFolders += content.isReadable ? 0 : 1;
        }
        report(files.size);
      }
      levels = below;
    }
    return { files: [...files.values()].slice(0, most), hasMore: files.size > most, unreadableFolders };
  }

  /** `undefined` for a folder that isn't searched. */
  private async levelAt(folder: vscode.Uri): Promise<Level | undefined> {
    const outermost = vscode.workspace.getWorkspaceFolder(folder);
    if (outermost === undefined) {
      return undefined;
    }
    let level = levelOf(outermost);
    const names = folder.path.slice(outermost.uri.path.length).split('/');
    for (const name of names.filter((each) => each !== '')) {
      if (isForeign(name) || level.hides(level.path + name, () => false)) {
        return undefined;
      }
      level = levelBelow(level, name, await this.rulesIn(level, true));
    }
    return level;
  }

  private async look(level: Level, wants: WantsFile, slices: TimeSlices): Promise<FolderContent> {
    const entries = await list(level.folder);
    if (entries === undefined) {
      return { files: [], levels: [], isReadable: false };
    }
    const names = new Set(entries.map(([name]) => name));
    const rules = await this.rulesIn(level, names.has('.gitignore'));
    const isHidden = (name: string) => level.hides(level.path + name, (sibling) => names.has(sibling));
    const files: FoundFile[] = [];
    const levels: Level[] = [];
    const judge = ([name, type]: [string, vscode.FileType]) => {
      if (type === vscode.FileType.Directory) {
        if (!isForeign(name) && !isHidden(name)) levels.push(levelBelow(level, name, rules));
      } else if ((type & vscode.FileType.File) !== 0) {
        const uri = () => vscode.Uri.joinPath(level.folder, name);
        const isWanted =
          wants(name, () => rules.ignoresFile(uri().path)) &&
          (environmentFileKind(name) !== undefined || !isHidden(name));
        const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
        if (isWanted) files.push({ uri: uri(), name, isLink });
      }
    };
    for (let at = 0; at < entries.length; at += mostJudged) {
      await slices.run(() => entries.slice(at, at + mostJudged).forEach(judge));
    }
    return { files, levels, isReadable: true };
  }

  /** The ignore rules in a folder. */
  private async rulesIn({ folder, outerRules }: Level, mayHaveFile: boolean): Promise<IgnoreRules> {
    const uri = folderText(folder);
    if (outerRules !== undefined) {
      return mayHaveFile ? this.gitIgnore.enter(outerRules, uri) : outerRules.enter(pathOf(uri), undefined);
    }
    return this.gitIgnore.rulesInNamed(uri);
  }
}

function levelOf({ uri }: vscode.WorkspaceFolder): Level {
  const settings = ['files', 'search'].map((section) =>
    vscode.workspace.getConfiguration(section, uri).get<unknown>('exclude'),
  );
  return { folder: uri, path: '', outerRules: undefined, hides: hiddenEntries(settings) };
}

function levelBelow({ folder, path, hides }: Level, name: string, outerRules: IgnoreRules): Level {
  return { folder: vscode.Uri.joinPath(folder, name), path: `${path}${name}/`, outerRules, hides };
}

function isForeign(name: string): boolean {
  return foreignFolders.includes(name);
}

/** `undefined` for a folder that can't be read. */
async function list(folder: vscode.Uri): Promise<[string, vscode.FileType][] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
}
