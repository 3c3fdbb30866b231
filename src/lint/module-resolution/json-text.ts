export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object that a text of JSON holds, also with the comments and trailing commas of a `tsconfig.json`; undefined
 * where it holds something else or is broken. Never throws.
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

/** The texts in a list, or the text that stands in the place of one. */
export function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

/** A text in quotes. One that does not end goes on to the end of the file, so that nothing is looked at twice. */
const quoted = String.raw`"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)`;
const quotedOrComment = new RegExp(`(${quoted})|//[^\\r\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)`, 'g');
const quotedOrLastComma = new RegExp(`(${quoted})|,(?=\\s*[}\\]])`, 'g');

function withoutComments(text: string): string {
  return text.replace(quotedOrComment, '$1');
}

function withoutTrailingCommas(text: string): string {
  return text.replace(quotedOrLastComma, '$1');
}
