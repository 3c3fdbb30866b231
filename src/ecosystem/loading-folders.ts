/** Which environment files a command or an app reaches. Folders and files are URIs, folders without a final `/`. */
import type { Loader } from './environment-loaders';

/** How a package says that programs start in its folder. */
export interface StartedPackage {
  readonly folder: string;
  /** Its dependencies with their version ranges. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** The commands of its scripts, and perhaps the texts of other files with commands. */
  readonly commands: readonly string[];
}

/** Options and commands that start a program in another folder. */
const otherFolder = /(?:\bcd\s+|--cwd[\s=]|--prefix[\s=]|\s-C\s+)["']?([^\s"';&|]+)/;

/** The folder in which a command of a package starts its program; `undefined` if that depends on variables. */
export function startFolderOf(command: string, folder: string): string | undefined {
  const path = otherFolder.exec(command)?.[1];
  return path === undefined ? folder : resolveFolder(path, folder);
}

/** Whether a command names an environment file, by a path that leads to it or that contains variables. */
export function namesFile(command: string, folder: string, file: string): boolean {
  const at = file.lastIndexOf('/');
  const name = decodeURIComponent(file.slice(at + 1));
  const start = startFolderOf(command, folder);
  for (let found = command.indexOf(name); found >= 0; found = command.indexOf(name, found + 1)) {
    const path = /(?<![^\s"'=,;&|()])[^\s"'=,;&|()]*$/.exec(command.slice(0, found))?.[0] ?? '';
    const isWhole = /^(?![\w.-])/.test(command.slice(found + name.length)) && /^$|[/\\:]$/.test(path);
    const named = start === undefined ? undefined : resolveFolder(path.replace(/^.*:/, ''), start);
    if (isWhole && (named === undefined || named === file.slice(0, at))) return true;
  }
  return false;
}

/** Whether a command names a folder, as `next dev apps/web` does. */
export function namesFolder(command: string, from: string, folder: string): boolean {
  return command.split(/[\s"'=]+/).some((word) => /\w/.test(word) && resolveFolder(word, from) === folder);
}

/** Whether a package depends on a loader. A framework is recognised by its own package, not by Vite. */
export function dependsOn({ packages = [] }: Loader, { dependencies }: StartedPackage): boolean {
  const own = packages.filter((name) => packages.length === 1 || name !== 'vite');
  return own.some((name) => dependencies.has(name));
}

/** The folder that a path leads to; `undefined` if it contains variables or isn't a path. */
function resolveFolder(path: string, from: string): string | undefined {
  const base = `${from}/`;
  if (/[$~%*`<{]/.test(path) || !URL.canParse(path, base)) return undefined;
  return new URL(path, base).href.replace(/\/$/, '');
}
