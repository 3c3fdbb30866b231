import * as fs from 'node:fs';
import * as path from 'node:path';
import { isInside } from '../node/node-files';
import { errorCode } from './system-errors';
import { isTemporaryName, temporaryName } from './temporary-name';

/** Why a file was left as it is; the code is one of `system-errors`. */
export class Refused extends Error {
  constructor(readonly code: 'CHANGED' | 'OUTSIDE') {
    super(code);
  }
}

/** The content of a file before and after a change. */
export interface Change {
  readonly before: Buffer;
  readonly after: Buffer;
}

/**
 * Replaces the content of an existing file, unless it is no longer `before`. Keeps mode, owner and links to the file.
 * After a crash the file has the old or the new content, unless it has other names or its folder allows no new file:
 * then it is written in place, and a crash during the write leaves a mixture.
 * @param folders absolute: a link is followed only to files in them.
 * @throws the file system's error or `Refused`, with the old content in place.
 */
export function replaceContent(file: string, change: Change, folders: readonly string[]): void {
  const target = fs.realpathSync(file);
  if (target !== path.resolve(file) && !folders.some((folder) => isInside(target, fs.realpathSync(folder)))) {
    throw new Refused('OUTSIDE');
  }
  // A rename would bypass the write protection of the file itself.
  fs.accessSync(target, fs.constants.W_OK);
  const hasOtherNames = fs.statSync(target).nlink > 1;
  if (hasOtherNames || !replaceByRename(target, change)) {
    replaceInPlace(target, change);
  }
}

/** Errors of a folder that allows no new file or no rename, although the file itself may be writable. */
const refusesRename = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG']);

/** In milliseconds. A write takes much less, so an older folder is left from an interrupted run. */
const longestWrite = 60_000;

function replaceByRename(target: string, { before, after }: Change): boolean {
  const folder = path.dirname(target);
  const work = path.join(folder, temporaryName());
  try {
    removeLeftovers(folder);
    fs.mkdirSync(work, { mode: 0o700 });
    // The content may hold a key, so git must never take what an interrupted run leaves.
    fs.writeFileSync(path.join(work, '.gitignore'), '*\n');
    const temporary = path.join(work, 'content');
    writeTemporary(temporary, after, fs.statSync(target));
    if (!fs.readFileSync(target).equals(before)) throw new Refused('CHANGED');
    fs.renameSync(temporary, target);
    return true;
  } catch (error) {
    if (refusesRename.has(errorCode(error))) {
      return false;
    }
    throw error;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const left = path.join(folder, name);
    if (isTemporaryName(name) && Date.now() - fs.lstatSync(left).mtimeMs > longestWrite) {
      fs.rmSync(left, { recursive: true, force: true });
    }
  }
}

function writeTemporary(temporary: string, bytes: Buffer, { mode, uid, gid }: fs.Stats): void {
  const descriptor = fs.openSync(temporary, 'wx', 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    const own = fs.fstatSync(descriptor);
    if (own.uid !== uid || own.gid !== gid) {
      fs.fchownSync(descriptor, uid, gid);
    }
    fs.fchmodSync(descriptor, mode & 0o7777);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Takes the additional space first, because a full disk must not cost any of the old content. */
function replaceInPlace(target: string, { before, after }: Change): void {
  const descriptor = fs.openSync(target, 'r+');
  try {
    if (!fs.readFileSync(descriptor).equals(before)) throw new Refused('CHANGED');
    try {
      writeAt(descriptor, after.subarray(before.length), before.length);
      writeAt(descriptor, after.subarray(0, before.length), 0);
    } catch (error) {
      fs.ftruncateSync(descriptor, before.length);
      writeAt(descriptor, before, 0);
      throw error;
    }
    fs.ftruncateSync(descriptor, after.length);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function writeAt(descriptor: number, bytes: Buffer, position: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += fs.writeSync(descriptor, bytes, written, bytes.length - written, position + written);
  }
}
