import type { TextRange } from '../../document';
import type { EnvironmentEntry } from '../../documents/environment-document';

/** An assignment that became part of the value of another one, because the line break before it is missing. */
export interface GluedEntry {
  readonly name: string;
  /** What separates it from the key; empty if nothing does. */
  readonly gap: TextRange;
}

/** A whole key with its quotes, what separates it from a name, and the name with its equals sign. */
const keyAndEntry =
  /^(\s*(["'`]?)(?:sk_[0-9a-f]{48}(?:_residency_[a-z0-9]+)?|[0-9a-f]{32})\2)((?:\\[rn]|[;,\s])*)(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/;

/** The assignment after the key of an entry. A key has no capitals, so it's certain where a name in capitals starts. */
export function gluedEntry(text: string, { rawRange }: EnvironmentEntry): GluedEntry | undefined {
  const found = keyAndEntry.exec(text.slice(rawRange.start, rawRange.end));
  if (found === null) {
    return undefined;
  }
  const [, key = '', , separator = '', name = ''] = found;
  const start = rawRange.start + key.length;
  return { name, gap: { start, end: start + separator.length } };
}

/** Whether a line assigns several variables, as only a shell reads it: `export A=1 B=2`. */
export function isLineOfShell({ exported, value }: EnvironmentEntry): boolean {
  return exported && /^\S+(?:\s+[A-Za-z_]\w*=\S*)+$/.test(value);
}
