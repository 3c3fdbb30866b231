const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  EMFILE: 'too many files are open',
};

/** The code of a file system error, such as `ENOENT`; empty for any other thrown value. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why the file system refused, as the end of a sentence. The error's own message is never shown. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  return reasons[code] ?? (code === '' ? 'of an unknown reason' : `the system says ${code}`);
}
