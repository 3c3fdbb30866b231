import { ownValue } from '../lint/own-value';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: "a part of its path isn't a folder",
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'the file would be too large',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  CHANGED: 'it was changed meanwhile',
  OUTSIDE: 'it is a link to a file outside of the linted folders',
};

/** The code of a file system error, such as `ENOENT`; empty for any other thrown value. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why the file system refused, as the end of a sentence. It never quotes the error's own message. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return ownValue(reasons, code) ?? (code === '' ? 'the reason is unknown' : `the system reports ${code}`);
}
