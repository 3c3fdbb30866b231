import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { version } from '../../../package.json';
import { readBounded } from '../../node/bounded-read';
import type { Log } from '../log';
import { errorCode, reasonOf } from '../system-errors';
import { writeWhole } from '../write-whole';
import { type CacheEntries, readEntries, writtenEntries } from './cache-entries';
import { cacheName } from './cache-name';

/** In bytes. */
const largestCache = 200_000_000;

const start = 'elevenlabs-lint cache ';
const nothing: CacheEntries = new Map();

/** The file of a cache. After a first line with the version and a checksum it contains the entries as JSON. */
export class CacheFile {
  /** Whether the file is someone else's, so that it must not be replaced. */
  private isForeign = false;

  /** @param file an absolute path. */
  constructor(
    private readonly file: string,
    private readonly log: Log,
  ) {}

  /** Its entries. None if it doesn't exist or can't be used, which the log says, or if another version wrote it. */
  read(): CacheEntries {
    const text = this.readText();
    if (text === undefined) {
      return nothing;
    }
    if (!text.startsWith(start)) {
      this.isForeign = true;
      this.log.note(`${this.name} isn't a cache of ElevenLabs Lint, so it is neither used nor replaced.`);
      return nothing;
    }
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (!text.startsWith(`${start}${version} `)) {
      return nothing;
    }
    const entries = text.slice(0, end + 1) === firstLine(content) ? readEntries(content) : undefined;
    if (entries === undefined) {
      this.log.note(`The cache ${this.name} is damaged, so all files are linted again.`);
    }
    return entries ?? nothing;
  }

  /** Replaces the file as a whole. The log says if that isn't possible. */
  write(entries: CacheEntries): void {
    if (this.isForeign) {
      return;
    }
    const content = writtenEntries(entries);
    try {
      writeWhole(this.file, firstLine(content) + content, 0o600);
    } catch (error) {
      this.log.note(`The cache ${this.name} can't be written: ${reasonOf(error)}.`);
    }
  }

  private get name(): string {
    return this.log.nameOf(this.file);
  }

  private readText(): string | undefined {
    try {
      const bytes = readBounded(this.file, largestCache);
      if (bytes === undefined) {
        this.isForeign = true;
        this.log.note(`The cache ${this.name} can't be read: it isn't a file, or it is larger than 200 MB.`);
      }
      return bytes?.toString('utf8');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') {
        this.isForeign = true;
        this.log.note(`The cache ${this.name} can't be read: ${reasonOf(error)}.`);
      }
      return undefined;
    }
  }
}

function firstLine(content: string): string {
  return `${start}${version} ${createHash('sha256').update(content).digest('hex')}\n`;
}

/** The path of the cache. @param location as a user writes it: a file, or a folder that exists or ends with a slash. */
export function cachePath(workingFolder: string, location: string): string {
  const resolved = path.resolve(workingFolder, location);
  const isFolder = /[\\/]$/.test(location) || isExistingFolder(resolved);
  return isFolder ? path.join(resolved, cacheName) : resolved;
}

function isExistingFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return false;
  }
}
