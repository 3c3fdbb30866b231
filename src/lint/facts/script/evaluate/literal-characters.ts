import type { WrittenCharacter } from '../../key-facts';

/**
 * The characters of a string literal with the places where they are written.
 * @param written the content between the quotes, with its escapes; it starts at `offset` (UTF-16).
 * @param value what the parser reads it as.
 * @returns nothing where the content has another syntax than a JavaScript string.
 */
export function charactersOfLiteral(written: string, offset: number, value: string): WrittenCharacter[] {
  const characters = decode(written, offset);
  return characters.map(({ text }) => text).join('') === value ? characters : [];
}

/** The characters that `.trim()` leaves. */
export function trimmedCharacters(characters: readonly WrittenCharacter[]): WrittenCharacter[] {
  const kept = (character: WrittenCharacter) => character.text.trim() !== '';
  const first = characters.findIndex(kept);
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(kept) + 1);
}

function decode(written: string, offset: number): WrittenCharacter[] {
  const characters: WrittenCharacter[] = [];
  let position = 0;
  while (position < written.length) {
    const { text, length } = readCharacter(written, position);
    const start = offset + position;
    const isEscape = written[position] === '\\';
    characters.push({ text, isEscape, range: { start, end: start + length } });
    position += length;
  }
  return characters;
}

interface ReadCharacter {
  readonly text: string;
  /** How many code units it takes as written. */
  readonly length: number;
}

const lineBreak = /\r\n|[\r\n\u2028\u2029]/y;
const hexadecimal = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}/y;

const namedEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['f', '\f'],
  ['b', '\b'],
  ['0', '\0'],
]);

function readCharacter(written: string, position: number): ReadCharacter {
  if (written[position] === '\\') {
    return readEscape(written, position + 1);
  }
  // In a template, any line break is read as one line feed.
  const character = written.charAt(position);
  return character === '\r'
    ? { text: '\n', length: written[position + 1] === '\n' ? 2 : 1 }
    : { text: character, length: 1 };
}

function readEscape(written: string, position: number): ReadCharacter {
  const continued = matchAt(lineBreak, written, position);
  if (continued !== undefined) {
    return { text: '', length: 1 + continued[0].length };
  }
  const coded = matchAt(hexadecimal, written, position);
  if (coded !== undefined) {
    const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16);
    return { text: code > 0x10ffff ? '' : String.fromCodePoint(code), length: 1 + coded[0].length };
  }
  const escaped = written.charAt(position);
  return { text: namedEscapes.get(escaped) ?? escaped, length: 1 + escaped.length };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
}
