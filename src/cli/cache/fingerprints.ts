import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Severities } from '../../lint/configuration';
import type { ModuleSource } from '../../lint/context';
import type { LintDocument } from '../../lint/document';
import type { Workspace } from '../../workspace/workspace';
import type { WorkspaceFiles } from '../../workspace/workspace-files';

/** By URI, the hashes of what the linter looked up for a file: texts of modules, and lists of folders. */
export interface LookedUp {
  readonly modules: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, string>>;
}

/** What a run sets for all files. */
export interface RunSettings {
  readonly severities: Severities;
  readonly reportUnusedDirectives: boolean;
}

const known = new WeakMap<object, string>();

/** The hash of a module; `null` for one that doesn't exist. */
export function hashOfModule(source: ModuleSource | null): string {
  return source === null ? '' : once(source, source.text);
}

/** The hash of the names of the folders in a folder. */
export function hashOfFolder(names: readonly string[]): string {
  return once(names, names);
}

function once(owner: object, value: unknown): string {
  const hash = known.get(owner) ?? hashOf(value);
  known.set(owner, hash);
  return hash;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}

/** Hashes everything that decides the report of a file, so that a cache contains nothing of the texts themselves. */
export class Fingerprints {
  private readonly hashes = new Map<string, Promise<string>>();

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly workspace: Workspace,
    private readonly settings: RunSettings,
  ) {}

  /** The hash of a file, of the settings, and of the environment and ignore files around it. */
  async of(document: LintDocument): Promise<string> {
    const { severities, reportUnusedDirectives } = this.settings;
    const { context } = await this.workspace.viewOf(document.uri, severities);
    const environment = (context.environment ?? []).map(({ uri }) => this.ofModule(uri));
    return hashOf([version, reportUnusedDirectives, document, context, await Promise.all(environment)]);
  }

  /** Whether everything that the linter looked up is still the same. */
  async areSame({ modules, folders }: LookedUp): Promise<boolean> {
    for (const [uri, hash] of Object.entries(modules)) {
      if ((await this.ofModule(uri)) !== hash) return false;
    }
    for (const [uri, hash] of Object.entries(folders)) {
      if ((await this.ofFolder(uri)) !== hash) return false;
    }
    return true;
  }

  /** Call this after a file was changed. */
  clear(): void {
    this.hashes.clear();
  }

  private ofModule(uri: string): Promise<string> {
    return this.remember(uri, async () => {
      const text = await this.files.readText(uri);
      return hashOfModule(text === undefined ? null : { text });
    });
  }

  private ofFolder(uri: string): Promise<string> {
    return this.remember(`${uri}/`, async () => {
      const entries = await this.files.listFolder(uri);
      return hashOfFolder(entries.flatMap(({ name, isFolder }) => (isFolder ? [name] : [])).sort());
    });
  }

  private remember(key: string, find: () => Promise<string>): Promise<string> {
    const hash = this.hashes.get(key) ?? find();
    this.hashes.set(key, hash);
    return hash;
  }
}
