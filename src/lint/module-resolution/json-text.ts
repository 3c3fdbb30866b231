export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Parses a JSON object, with comments and trailing commas as in a `tsconfig.json`; `undefined` for other values and for
 * invalid JSON. Never throws.
 */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(withoutTrailingCommas(withoutComments(text.replace(/^\uFEFF/, ''))));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings in a list, or the string itself instead of a list. */
export function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

/** The names and texts in an object; other values are left out. */
export function textEntriesIn(value: unknown): [name: string, text: string][] {
  return isJsonObject(value)
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];
}

/** A quoted string. An unclosed one extends to the end of the file, so that nothing is read twice. */
const quoted = String.raw`"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)`;
const quotedOrComment = new RegExp(`(${quoted})|//[^\\r\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)`, 'g');
const quotedOrLastComma = new RegExp(`(${quoted})|,(?=\\s*[}\\]])`, 'g');

function withoutComments(text: string): string {
  return text.replace(quotedOrComment, '$1');
}

function withoutTrailingCommas(text: string): string {
  return text.replace(quotedOrLastComma, '$1');
}
