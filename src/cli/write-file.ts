import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { errorCode } from './system-errors';

/**
 * Replaces the content of an existing file. After a crash the file has the old or the new content, never a part of it.
 * Keeps mode, owner and links to the file. @throws the file system's error, with the old content in place.
 */
export function replaceContent(file: string, bytes: Buffer): void {
  const target = fs.realpathSync(file);
  // A rename would bypass the write protection of the file itself.
  fs.accessSync(target, fs.constants.W_OK);
  const hasOtherNames = fs.statSync(target).nlink > 1;
  if (hasOtherNames || !replaceByRename(target, bytes)) {
    fs.writeFileSync(target, bytes);
  }
}

/** Errors of a folder that allows no new file or no rename, although the file itself may be writable. */
const refusesRename = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG']);

function replaceByRename(target: string, bytes: Buffer): boolean {
  const suffix = randomBytes(6).toString('hex');
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${suffix}.tmp`);
  try {
    writeTemporary(temporary, bytes, fs.statSync(target));
    fs.renameSync(temporary, target);
    return true;
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    if (refusesRename.has(errorCode(error))) {
      return false;
    }
    throw error;
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
