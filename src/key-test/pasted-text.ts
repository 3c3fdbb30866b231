import { isCurrentKey, isKeyId, isWholeKey, looksLikeKey, wholeKeysIn } from '../elevenlabs/keys';
import { unwrapKey } from '../lint/facts/text/key-wrapping';
import { plainCharacters, withoutOuterPadding } from '../lint/facts/text/padding';
import type { Phrase } from '../lint/finding';
import { named } from '../lint/sentence';

export interface PastedKey {
  /** The key, or the whole text if no key can be told from the rest. Secret. */
  readonly text: string;
  /** What else was pasted; `undefined` if there is nothing but whitespace. */
  readonly around: Phrase | undefined;
}

/** Takes the key out of what people paste: a line of an environment file, a header, a command, code. */
export function keyInPaste(pasted: string): PastedKey {
  const text = withoutOuterPadding(pasted);
  if (isWholeKey(text) || isKeyId(text)) {
    return { text: pasted, around: undefined };
  }
  const key = onlyKeyIn(text) ?? wrappedKeyIn(text);
  return key === undefined || key === text
    ? { text: pasted, around: undefined }
    : { text: key, around: named(kindOfText(text.slice(0, text.indexOf(key)))) };
}

/** The only current key of a text, whatever else it contains. */
function onlyKeyIn(text: string): string | undefined {
  const [key, ...others] = new Set(wholeKeysIn(text).filter(isCurrentKey));
  return others.length === 0 ? key : undefined;
}

/** A key in another form, a part of one, or its ID, if nothing but its name, a scheme, and quotes are around it. */
function wrappedKeyIn(text: string): string | undefined {
  const { core } = unwrapKey(plainCharacters(text, { start: 0, end: text.length }), {
    start: 0,
    end: text.length,
  });
  return looksLikeKey(core) || isKeyId(core) ? core : undefined;
}

const kinds: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /\bcurl\b/i, name: 'the command around it' },
  { pattern: /xi-api-key/i, name: 'the name of the header' },
  { pattern: /\b(?:bearer|authorization)\b/i, name: 'the scheme before it' },
  { pattern: /\w["'`]?\s*[=:]/, name: 'the name before it' },
  { pattern: /^["'`“”‘’«»„]+$/, name: 'the quotes around it' },
];

/** @param before what was pasted before the key. */
function kindOfText(before: string): string {
  return kinds.find(({ pattern }) => pattern.test(before))?.name ?? 'the text around it';
}
