import { isUtf16 } from './byte-order-mark';
import { triggerWords } from './pre-filter';

/**
 * Whether a UTF-8 text may mention ElevenLabs or load environment files: `hasTriggerWord` for bytes that weren't decoded
 * yet. It looks at about every third byte, and decoding alone takes longer.
 */
export const hasTriggerWordInBytes = createByteSearch(triggerWords);

/** Whether a file may contain a trigger word. A file in UTF-16 always may, because it has to be decoded first. */
export function mayHaveTriggerWord(bytes: Uint8Array): boolean {
  return isUtf16(bytes) || hasTriggerWordInBytes(bytes);
}

/**
 * A search for any of several ASCII words, by Wu and Manber's algorithm: two bytes tell how far the next place is at
 * which the start of a word can end.
 * @param words each at least two characters long.
 */
export function createByteSearch(words: readonly string[]): (bytes: Uint8Array) => boolean {
  const startLength = Math.min(...words.map((word) => word.length));
  const lastPair = startLength - 2;
  const steps = new Uint8Array(0x10000).fill(startLength - 1);
  const ending = new Map<number, Uint8Array[]>();
  for (const word of words.map(asciiBytes)) {
    for (let at = 0; at <= lastPair; at++) {
      const pair = pairAt(word, at);
      steps[pair] = Math.min(steps[pair] ?? 0, lastPair - at);
    }
    const last = pairAt(word, lastPair);
    ending.set(last, [...(ending.get(last) ?? []), word]);
  }
  const isWordAt = (bytes: Uint8Array, start: number, pair: number) =>
    ending.get(pair)?.some((word) => word.every((byte, at) => bytes[start + at] === byte));
  return (bytes) => {
    const end = bytes.length - 1;
    for (let at = lastPair; at < end; ) {
      const pair = pairAt(bytes, at);
      const step = steps[pair] ?? 0;
      if (step > 0) {
        at += step;
      } else if (isWordAt(bytes, at - lastPair, pair)) {
        return true;
      } else {
        at++;
      }
    }
    return false;
  };
}

function pairAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function asciiBytes(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}
