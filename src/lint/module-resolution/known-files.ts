import type { LintContext, ModuleSource, Need } from '../context';
import { type JsonObject, parseJsonObject } from './json-text';

/** In characters. Larger files aren't worth the time. */
const largestFile = 500_000;
const mostNeeds = 300;
const deepestFolder = 30;

export interface KnownFile {
  readonly uri: string;
  readonly source: ModuleSource;
}

/** Keeps parsed files from one lint to the next. */
const parsedJson = new WeakMap<ModuleSource, JsonObject>();

/**
 * The files that the host has loaded. A method returns `undefined` for what isn't loaded yet and adds it to `needs`;
 * `null` means that there is no such file.
 */
export class KnownFiles {
  readonly needs: Need[] = [];
  private readonly asked = new Set<string>();

  constructor(private readonly context: Pick<LintContext, 'modules' | 'folders' | 'root'>) {}

  /** The first of the candidates that exists and is not too large. */
  find(candidates: readonly string[]): KnownFile | null | undefined {
    for (const uri of candidates) {
      const source = this.context.modules?.get(uri);
      if (source === undefined) {
        this.ask(uri, { candidates });
        return undefined;
      }
      if (source !== null) {
        return source.text.length > largestFile ? null : { uri, source };
      }
    }
    return null;
  }

  /** The content of the first existing candidate; an empty object if it isn't JSON. */
  findJson(candidates: readonly string[]): { uri: string; json: JsonObject } | null | undefined {
    const file = this.find(candidates);
    return file && { uri: file.uri, json: jsonOf(file.source) };
  }

  /** The names of the folders in a folder; empty if there is no such folder. */
  foldersIn(folder: string): readonly string[] | undefined {
    const names = this.context.folders?.get(folder);
    if (names === undefined) {
      this.ask(folder, { folder });
    }
    return names;
  }

  /** The folders from a file up to the project's root, nearest first; empty outside it. URIs without a final `/`. */
  foldersAround(file: string): readonly string[] {
    const { root } = this.context;
    const folders: string[] = [];
    let folder = file;
    while (root !== undefined && folders.length < deepestFolder && this.isInside(folder)) {
      folder = folder.slice(0, folder.lastIndexOf('/'));
      folders.push(folder);
    }
    return folders.at(-1) === root ? folders : [];
  }

  /** Whether a file belongs to the project itself, not to an installed package. */
  isOwn(uri: string): boolean {
    return this.isInside(uri) && !uri.includes('/node_modules/');
  }

  private isInside(uri: string): boolean {
    return this.context.root !== undefined && uri.startsWith(`${this.context.root}/`);
  }

  private ask(key: string, need: Need): void {
    if (!this.asked.has(key) && this.needs.length < mostNeeds) {
      this.asked.add(key);
      this.needs.push(need);
    }
  }
}

function jsonOf(source: ModuleSource): JsonObject {
  const known = parsedJson.get(source) ?? parseJsonObject(source.text) ?? {};
  parsedJson.set(source, known);
  return known;
}

/** All values; `undefined` if one of them isn't known yet. */
export function allKnown<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
