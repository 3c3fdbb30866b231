import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryName } from './temporary-name';

/**
 * Writes a file as a whole, so that nobody ever reads a part of it, and creates its folders.
 * @param mode of a new file.
 * @throws the file system's error, with the old file in place.
 */
export function writeWhole(file: string, content: string, mode = 0o666): void {
  // Not made of the name of the file, which may be as long as the file system allows.
  const temporary = path.join(path.dirname(file), temporaryName());
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, content, { mode });
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
