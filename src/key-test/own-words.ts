import { withoutOuterPadding } from '../lint/facts/text/padding';

const longestRead = 1_000;
const longestShown = 160;

/** Characters that don't show, or that change how the text around them shows. */
const unshown = /[\p{C}\p{Z}]+/gu;

/** A word that may be a key, a part of one or another secret. */
const secretLike = /\b(?:sk|gsk|pk|rk)[_-][\w-]{4,}|\b(?=\w{0,40}\d)[\w-]{20,}/gi;

/**
 * The sentence of a reply as it may be shown: one short line of plain text, without addresses, markup, and anything that
 * may be a secret. `undefined` if nothing remains, or if it quotes the key.
 */
export function ownSentence(message: string | undefined, key?: string): string | undefined {
  const text = (message ?? '').slice(0, longestRead).replace(unshown, ' ');
  if (key !== undefined && quotes(text, withoutOuterPadding(key))) {
    return undefined;
  }
  const plain = text
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s)\]}"'<>]{1,500}/gi, '…')
    .replace(secretLike, '…')
    .replace(/[<>[\]{}`*\\|#~]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const short = plain.length > longestShown ? `${plain.slice(0, longestShown - 1).trimEnd()}…` : plain;
  const words = short.split(' ').filter((word) => /\p{L}/u.test(word));
  return words.length > 1 ? short : undefined;
}

const longestQuote = 6;

/** Whether a text contains a longer part of the key. */
function quotes(text: string, key: string): boolean {
  const lower = text.toLowerCase();
  const body = key.toLowerCase().replace(/^sk_/, '');
  return Array.from({ length: Math.max(0, body.length - longestQuote + 1) }, (_, at) =>
    body.slice(at, at + longestQuote),
  ).some((part) => lower.includes(part));
}
