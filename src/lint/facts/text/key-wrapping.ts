import { isKeyName } from '../../../elevenlabs/variables';
import type { TextRange } from '../../document';
import type { WrittenCharacter } from '../key-facts';
import { withoutOuterPadding } from './padding';

/** What surrounds a key without being part of it. */
export type Wrapping =
  /** `Bearer`, `xi-api-key:`, the name of the variable, or the start of the key once more. */
  | 'label'
  /** An equals sign before the key. */
  | 'equals'
  /** A semicolon or a comma after the key. */
  | 'separator'
  /** A line break written as two characters. */
  | 'escape'
  | 'angle-brackets'
  /** The same straight quote on both sides. */
  | 'quotes'
  /** Typographic quotes, on one side or on both. */
  | 'smart-quotes'
  /** A straight quote on one side only, or different quotes on both sides. */
  | 'stray-quote';

export interface UnwrappedKey {
  /** What is left when all wrappings are removed. */
  readonly core: string;
  /** Where the core is written. */
  readonly range: TextRange;
  /** The wrappings without repetition, outermost first; none if there is nothing but whitespace around the key. */
  readonly wrappings: readonly Wrapping[];
}

interface Layer {
  readonly wrapping: Wrapping;
  /** How many characters it takes at the start and at the end. */
  readonly before: number;
  readonly after: number;
}

/** Longer values aren't unwrapped by the rules. The longest values that matter are tokens. In UTF-16 units. */
export const longestValue = 4_000;

const mostLayers = 10;

/** Removes what surrounds the key in a value; `range` is where the whole value is written. */
export function unwrapKey(characters: readonly WrittenCharacter[], range: TextRange): UnwrappedKey {
  // An escaped character can take two code units, and a continued line takes none.
  const units = characters.flatMap(({ text, range: written }) =>
    text.split('').map((text) => ({ text, range: written })),
  );
  const value = units.map(({ text }) => text).join('');
  const wrappings = new Set<Wrapping>();
  let [start, end] = innerBounds(value, 0, value.length);
  for (let round = 0; round < mostLayers; round++) {
    const layer = outerLayer(value.slice(start, end));
    if (layer === undefined) {
      break;
    }
    wrappings.add(layer.wrapping);
    [start, end] = innerBounds(value, start + layer.before, end - layer.after);
  }
  return {
    core: value.slice(start, end),
    range: {
      start: units[start]?.range.start ?? range.start,
      end: (start < end ? units[end - 1]?.range.end : undefined) ?? range.end,
    },
    wrappings: [...wrappings],
  };
}

/** The bounds of a part of a value without leading and trailing padding. */
function innerBounds(value: string, start: number, end: number): [start: number, end: number] {
  const part = value.slice(start, end);
  const inner = withoutOuterPadding(part);
  const innerStart = start + (inner === '' ? 0 : part.indexOf(inner));
  return [innerStart, innerStart + inner.length];
}

function outerLayer(text: string): Layer | undefined {
  const label = labelLength(text);
  if (label > 0) {
    return { wrapping: 'label', before: label, after: 0 };
  }
  const equals = /^=+\s*/.exec(text);
  if (equals !== null) {
    return { wrapping: 'equals', before: equals[0].length, after: 0 };
  }
  if (/[;,]$/.test(text)) {
    return { wrapping: 'separator', before: 0, after: 1 };
  }
  if (/\\[nrt]$/.test(text)) {
    return { wrapping: 'escape', before: 0, after: 2 };
  }
  if (text.startsWith('<') && text.endsWith('>')) {
    return { wrapping: 'angle-brackets', before: 1, after: 1 };
  }
  return quotesAround(text);
}

const scheme =
  /^(?:authorization["'`]?\s*[:=]\s*["'`]?)?(?:bearer|basic|token)\s+|^(?:sk_)+(?=sk_[0-9a-f]{48})/i;
const assignment = /^(?:(?:export|set)\s+)?([\w-]{2,60})["'`]?\s*[:=]\s*/;

function labelLength(text: string): number {
  const named = assignment.exec(text);
  if (named !== null && isKeyName(named[1] ?? '')) {
    return named[0].length;
  }
  return scheme.exec(text)?.[0].length ?? 0;
}

const straightQuotes = ['\\"', "\\'", '"', "'", '`'];
const smartQuotes = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];
const allQuotes = [...straightQuotes, ...smartQuotes];

function quotesAround(text: string): Layer | undefined {
  const open = allQuotes.find((quote) => text.startsWith(quote));
  const close = allQuotes.find((quote) => text.endsWith(quote));
  const [before, after] = [open?.length ?? 0, close?.length ?? 0];
  if (before + after === 0 || before + after >= text.length) {
    return undefined;
  }
  const isSmart = [open, close].some((quote) => quote !== undefined && smartQuotes.includes(quote));
  return { wrapping: isSmart ? 'smart-quotes' : open === close ? 'quotes' : 'stray-quote', before, after };
}
