import { redacted } from './redact';
import { repeats } from './secret-traces';

const longestRead = 1_000;
const longestShown = 160;

/** Characters that don't show, or that change how the text around them shows. */
const unshown = /[\p{C}\p{Z}]+/gu;

/**
 * The sentence of a reply as it may be shown: one short line of plain text, without addresses, markup, and anything that
 * may be a secret. `undefined` if nothing remains, or if it quotes the key.
 */
export function ownSentence(message: string | undefined, key?: string): string | undefined {
  const said = message ?? '';
  const read = said.length > longestRead ? said.slice(0, longestRead).replace(/(?<!\S)\S+$/, '') : said;
  if (key !== undefined && repeats(read, key)) {
    return undefined;
  }
  const plain = redacted(read, [], '…')
    .replace(unshown, ' ')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/(?:(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/|\bwww\.)[^\s)\]}"'<>]+/gi, '…')
    .replace(/[<>[\]{}`*\\|#~]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const short = plain.length > longestShown ? `${plain.slice(0, longestShown - 1).trimEnd()}…` : plain;
  const words = short.split(' ').filter((word) => /\p{L}/u.test(word));
  return words.length > 1 ? short : undefined;
}
