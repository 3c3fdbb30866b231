import * as fs from 'node:fs';
import * as path from 'node:path';
import { parsePackageSettings, type Severities } from '../lint/configuration';
import { createPathMatcher } from '../lint/globs';
import { isRepositoryRoot, relativePath } from './folders';
import type { Log } from './log';
import { errorCode, reasonOf } from './system-errors';

export interface FolderSettings {
  readonly severities: Severities;
  /** Whether the settings leave this file out. */
  excludes(file: string): boolean;
}

const noSettings: FolderSettings = { severities: {}, excludes: () => false };

/** Finds the settings that hold for a folder: those of the nearest `package.json`, no farther than `.git`. */
export class PackageSettingsFinder {
  private readonly known = new Map<string, FolderSettings>();

  constructor(private readonly log: Log) {}

  settingsFor(folder: string): FolderSettings {
    const known = this.known.get(folder);
    if (known !== undefined) {
      return known;
    }
    const settings = this.settingsIn(folder) ?? this.settingsAbove(folder);
    this.known.set(folder, settings);
    return settings;
  }

  private settingsAbove(folder: string): FolderSettings {
    const above = path.dirname(folder);
    return above === folder || isRepositoryRoot(folder) ? noSettings : this.settingsFor(above);
  }

  private settingsIn(folder: string): FolderSettings | undefined {
    const file = path.join(folder, 'package.json');
    const text = this.read(file);
    if (text === undefined) {
      return undefined;
    }
    const { rules, exclude, problems } = parsePackageSettings(text);
    for (const problem of problems) {
      this.log.note(`${this.log.nameOf(file)}: ${problem}`);
    }
    const matches = createPathMatcher(exclude);
    return { severities: rules, excludes: (excluded) => matches(relativePath(folder, excluded)) };
  }

  private read(file: string): string | undefined {
    try {
      return fs.readFileSync(file, 'utf8');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') {
        this.log.note(`${this.log.nameOf(file)}: Its settings are not used because ${reasonOf(error)}.`);
      }
      return undefined;
    }
  }
}
