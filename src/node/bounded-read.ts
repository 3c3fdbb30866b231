import * as fs from 'node:fs';

/** In bytes: how much to read at a time beyond the size that the file system claims. */
const step = 65_536;

/**
 * The bytes of a regular file; `undefined` for anything else, such as a pipe or a device, and for more than `most`
 * bytes. Never waits for a writer, and doesn't trust the size that the file system claims.
 * @throws the file system's error.
 */
export function readBounded(path: string, most: number): Buffer | undefined {
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const stats = fs.fstatSync(descriptor);
    return stats.isFile() && stats.size <= most ? readUpTo(descriptor, stats.size, most) : undefined;
  } finally {
    fs.closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, expected: number, most: number): Buffer | undefined {
  let memory = Buffer.allocUnsafe(expected + 1);
  let filled = 0;
  while (filled <= most) {
    if (filled === memory.length) {
      memory = Buffer.concat([memory, Buffer.allocUnsafe(step)]);
    }
    const read = fs.readSync(descriptor, memory, filled, memory.length - filled, null);
    if (read === 0) return memory.subarray(0, filled);
    filled += read;
  }
  return undefined;
}
