import * as fs from 'node:fs';
import type { LintDocument } from '../../lint/document';
import type { FileReport } from '../file-report';
import type { CacheEntries, CacheEntry } from './cache-entries';
import type { CacheFile } from './cache-file';
import type { Fingerprints, LookedUp } from './fingerprints';

/** The reports of earlier runs. They are used as long as nothing that they depend on has changed. */
export class LintCache {
  private readonly before: CacheEntries;
  private readonly now = new Map<string, CacheEntry>();
  private isChanged = false;

  constructor(
    private readonly file: CacheFile,
    private readonly fingerprints: Fingerprints,
  ) {
    this.before = file.read();
  }

  /** The report of a file, if linting it again would give the same. */
  async find(path: string, document: LintDocument): Promise<FileReport | undefined> {
    const entry = this.before.get(path);
    const isSame =
      entry !== undefined &&
      entry.fingerprint === (await this.fingerprints.of(document)) &&
      (await this.fingerprints.areSame(entry.lookedUp));
    if (!isSame) {
      return undefined;
    }
    this.now.set(path, entry);
    return entry.report;
  }

  /** @param document as it is now, after fixes. */
  async keep(report: FileReport, document: LintDocument, lookedUp: LookedUp): Promise<void> {
    const fingerprint = await this.fingerprints.of(document);
    this.now.set(report.path, { fingerprint, lookedUp, report });
    this.isChanged = true;
  }

  /** Call this after a file was changed. */
  fileChanged(): void {
    this.fingerprints.clear();
  }

  /** Writes the cache if there is something new in it. Entries of files that this run didn't lint stay. */
  save(): void {
    if (!this.isChanged) {
      return;
    }
    const others = [...this.before].filter(([path]) => !this.now.has(path) && fs.existsSync(path));
    this.file.write(new Map([...others, ...this.now]));
  }
}
