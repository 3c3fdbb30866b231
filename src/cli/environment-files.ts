import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentFile } from '../lint/context';
import { environmentFileKind } from '../lint/documents/document-kind';
import { environmentFile } from '../lint/documents/environment-document';
import { foldersUpwards, projectRoot } from './folders';
import { readHelpfulFile } from './source-file';

/** The environment files around linted files, each read once. Of their values only emptiness is kept. */
export class EnvironmentFiles {
  private readonly byFolder = new Map<string, readonly EnvironmentFile[]>();

  constructor(private readonly workingFolder: string) {}

  /** Those from a folder up to the root of its project, nearest folder first and then by name. */
  seenFrom(folder: string): readonly EnvironmentFile[] {
    const root = projectRoot(folder, this.workingFolder);
    return foldersUpwards(folder, root).flatMap((one) => this.filesIn(one));
  }

  private filesIn(folder: string): readonly EnvironmentFile[] {
    const known = this.byFolder.get(folder);
    if (known !== undefined) {
      return known;
    }
    const files = environmentFileNames(folder).flatMap((name) => readNames(path.join(folder, name)) ?? []);
    this.byFolder.set(folder, files);
    return files;
  }
}

function environmentFileNames(folder: string): string[] {
  try {
    const names = fs.readdirSync(folder);
    return names.filter((name) => environmentFileKind(name) !== undefined).sort();
  } catch {
    // A folder that may be entered but not listed shows no environment files.
    return [];
  }
}

function readNames(file: string): EnvironmentFile | undefined {
  const decoded = readHelpfulFile(file);
  if (decoded === undefined) {
    return undefined;
  }
  return environmentFile(pathToFileURL(file).href, decoded.text);
}
