/** A text without escape codes, and where in the written text each of its characters is. */
export interface DecodedText {
  readonly text: string;
  readonly starts: readonly number[];
  /** Exclusive. */
  readonly ends: readonly number[];
}

/**
 * A character as texts write it: as percent code, with a backslash, as character reference, in quoted-printable, or
 * as itself.
 */
const written =
  /%(?<percent>[0-9a-f]{2})|\\x(?<hex>[0-9a-f]{2})|\\u\{?(?<unicode>[0-9a-f]{4})\}?|&#x(?<reference>[0-9a-f]{2,4});|&#(?<decimal>\d{2,3});|\\(?<octal>[0-7]{3})|=(?<printed>[0-9a-f]{2})|[\s\S]/gi;

/** A code that colors a terminal, and characters that don't show. */
const unshown =
  /\p{Cc}\[[\d;]{0,20}[a-z]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?![\n\r\t])\p{Cc}/giu;

/** A text as it is, without what doesn't show. */
export function plainText(text: string): DecodedText {
  return withoutUnshown([...text].map((character) => [character, character]));
}

/** A text with its escape codes decoded, without what doesn't show. */
export function decodedText(text: string): DecodedText {
  return withoutUnshown(
    [...text.matchAll(written)].map(({ 0: whole, groups }) => [whole, characterOf(groups) ?? whole]),
  );
}

function characterOf(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  const { percent, hex, unicode, reference, printed, decimal, octal } = groups ?? {};
  const hexadecimal = percent ?? hex ?? unicode ?? reference ?? printed;
  const code =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : decimal !== undefined
        ? Number(decimal)
        : octal !== undefined
          ? Number.parseInt(octal, 8)
          : undefined;
  return code === undefined ? undefined : String.fromCharCode(code);
}

/** @param units what is written, and what it means: one character or more. */
function withoutUnshown(units: readonly (readonly [written: string, meant: string])[]): DecodedText {
  const characters: { readonly character: string; readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const [whole, meant] of units) {
    const end = start + whole.length;
    characters.push(...[...meant.normalize('NFKC')].map((character) => ({ character, start, end })));
    start = end;
  }
  const text = characters.map(({ character }) => character).join('');
  const shown = new Array<boolean>(text.length).fill(true);
  for (const { 0: match, index } of text.matchAll(unshown)) {
    shown.fill(false, index, index + match.length);
  }
  const places = characters.flatMap(({ character, start, end }) =>
    Array.from({ length: character.length }, (_, at) => ({ unit: character.charAt(at), start, end })),
  );
  const kept = places.filter((_, at) => shown[at]);
  return {
    text: kept.map(({ unit }) => unit).join(''),
    starts: kept.map(({ start }) => start),
    ends: kept.map(({ end }) => end),
  };
}
