import { randomBytes } from 'node:crypto';

/** A new name for a file or a folder that is there only while another one is written. */
export function temporaryName(): string {
  return `.elevenlabs-lint-${randomBytes(6).toString('hex')}`;
}

/** Whether a run chose this name, so that an interrupted one may have left it. */
export function isTemporaryName(name: string): boolean {
  return /^\.elevenlabs-lint-[0-9a-f]{12}$/.test(name);
}
