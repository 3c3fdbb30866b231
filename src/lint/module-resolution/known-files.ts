import type { LintContext, ModuleSource, Need } from '../context';
import { type JsonObject, parseJsonObject } from './json-text';

/** Larger files say nothing that is worth the time. Counted in characters. */
const largestFile = 500_000;
const mostNeeds = 300;
const deepestFolder = 30;

export interface KnownFile {
  readonly uri: string;
  readonly source: ModuleSource;
}

/** The JSON of files that stay the same from one lint to the next. */
const parsedJson = new WeakMap<ModuleSource, JsonObject>();

/**
 * The files that the front has at hand. What it was asked for and lacks is remembered in `needs`; the answer is
 * then undefined, while `null` says that there is no such file.
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

  /** What the first of the candidates holds that exists; an empty object where that is no JSON. */
  findJson(candidates: readonly string[]): { uri: string; json: JsonObject } | null | undefined {
    const file = this.find(candidates);
    return file && { uri: file.uri, json: jsonOf(file.source) };
  }

  /** The names of the folders in a folder, none where there is no such folder. */
  foldersIn(folder: string): readonly string[] | undefined {
    const names = this.context.folders?.get(folder);
    if (names === undefined) {
      this.ask(folder, { folder });
    }
    return names;
  }

  /** The folders around a file up to the project's, nearest first; none outside of it. URIs without a last `/`. */
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

  /** Whether a file belongs to the project and was not installed into it. */
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

/** All values, or undefined where one of them is not at hand yet. */
export function allKnown<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
