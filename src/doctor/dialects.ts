import type { Dialect } from '../ecosystem/environment-loaders';
import type { LineFeature } from './line-features';

/** `altered`: a different value arrives. `unset`: the variable isn't set at all. */
export type LineEffect = 'altered' | 'unset';

interface FeatureEffects {
  /** A sentence that describes the line. */
  readonly cause: string;
  readonly effects: Effects;
}

type Effects = Readonly<Partial<Record<Dialect, LineEffect>>>;

const everywhere = (effect: LineEffect): Effects => ({
  dotenv: effect,
  dotenvx: effect,
  dotenv14: effect,
  'env-cmd': effect,
  node20: effect,
  node22: effect,
  deno: effect,
  bun: effect,
  shell: effect,
  docker: effect,
});

function except(dialect: Dialect, { [dialect]: _, ...others }: Effects): Effects {
  return others;
}

/**
 * The effect of each feature in each dialect. In a dialect that isn't listed, the key arrives unchanged.
 * Measured with dotenv 14 to 18, Next 16, Vite 5 and 8, Node 20 and 24, Bun 1.4, Deno 2.9, env-cmd 11, dash, bash
 * and the Docker 28 client. A test compares the table with the measurements.
 */
export const featureEffects: Readonly<Record<LineFeature, FeatureEffects>> = {
  'whitespace-before-equals': {
    cause: '{variable} has whitespace before the equals sign.',
    effects: { shell: 'unset', docker: 'unset' },
  },
  'space-before-value': {
    cause: '{variable} has a space after the equals sign.',
    effects: { shell: 'unset', docker: 'altered' },
  },
  'space-after-value': {
    cause: '{variable} has a trailing space.',
    effects: { docker: 'altered' },
  },
  'tab-before-value': {
    cause: '{variable} has a tab after the equals sign.',
    effects: { node20: 'altered', shell: 'unset', docker: 'altered' },
  },
  'tab-after-value': {
    cause: '{variable} has a trailing tab.',
    effects: { node20: 'altered', docker: 'altered' },
  },
  'special-space-around': {
    cause: '{variable} has a special space next to the key, such as a no-break space.',
    effects: {
      node20: 'altered',
      node22: 'altered',
      deno: 'altered',
      bun: 'altered',
      shell: 'altered',
      docker: 'altered',
    },
  },
  'padding-in-value': {
    cause: 'The value of {variable} contains whitespace, invisible characters or other words.',
    effects: everywhere('altered'),
  },
  'text-around-key': {
    cause: "{variable} contains characters around the key that aren't part of it.",
    effects: everywhere('altered'),
  },
  'semicolon-after-key': {
    cause: '{variable} has a semicolon after the key.',
    effects: except('shell', everywhere('altered')),
  },
  'semicolon-after-quotes': {
    cause: '{variable} has a semicolon after the closing quote.',
    effects: { dotenv: 'altered', dotenvx: 'altered', dotenv14: 'altered', docker: 'altered' },
  },
  'comma-after-quotes': {
    cause: '{variable} has a comma after the closing quote.',
    effects: {
      dotenv: 'altered',
      dotenvx: 'altered',
      dotenv14: 'altered',
      shell: 'altered',
      docker: 'altered',
    },
  },
  'label-before-key': {
    cause: '{variable} has a word such as Bearer before the key.',
    effects: { ...everywhere('altered'), shell: 'unset' },
  },
  'stray-quote': {
    cause: '{variable} has an unmatched quote or an angle bracket next to the key.',
    effects: { ...everywhere('altered'), shell: 'unset' },
  },
  quoted: {
    cause: 'The key in {variable} is quoted.',
    effects: { docker: 'altered' },
  },
  backquoted: {
    cause: 'The key in {variable} is in backticks.',
    effects: { dotenv14: 'altered', 'env-cmd': 'altered', shell: 'altered', docker: 'altered' },
  },
  'whitespace-after-quotes': {
    cause: '{variable} has whitespace after the closing quote.',
    effects: { dotenv14: 'altered' },
  },
  comment: {
    cause: '{variable} has a comment after the key.',
    effects: { docker: 'altered' },
  },
  'glued-comment': {
    cause: '{variable} has a comment directly after the key, without a space before it.',
    effects: { dotenv14: 'altered', shell: 'altered', docker: 'altered' },
  },
  exported: {
    cause: 'The line of {variable} starts with export.',
    effects: { dotenv14: 'unset', 'env-cmd': 'unset', docker: 'unset' },
  },
  colon: {
    cause: '{variable} is followed by a colon instead of an equals sign.',
    effects: {
      dotenv14: 'unset',
      'env-cmd': 'unset',
      node20: 'unset',
      node22: 'unset',
      deno: 'unset',
      shell: 'unset',
      docker: 'unset',
    },
  },
  'windows-line-end': {
    cause: 'The line of {variable} has a Windows line ending (CRLF).',
    effects: { shell: 'altered' },
  },
  'old-line-end': {
    cause: 'The line of {variable} ends with a lone carriage return (CR).',
    effects: {
      node20: 'altered',
      node22: 'altered',
      deno: 'altered',
      shell: 'altered',
      docker: 'altered',
    },
  },
  'byte-order-mark': {
    cause: 'The file starts with a byte order mark, and {variable} is on its first line.',
    effects: { node20: 'unset', node22: 'unset', deno: 'unset', shell: 'unset' },
  },
  utf16: {
    cause: 'The file with {variable} is saved as UTF-16.',
    effects: except('dotenvx', everywhere('unset')),
  },
  'whitespace-value-above': {
    cause: 'A variable above {variable} has no value, only whitespace.',
    effects: { node22: 'unset', deno: 'unset' },
  },
  'quote-above': {
    cause: "A quote above {variable} isn't closed on its line.",
    effects: { node20: 'unset', node22: 'unset', deno: 'unset', bun: 'unset', shell: 'unset' },
  },
  'blank-line-above': {
    cause: 'A line above {variable} contains only whitespace.',
    effects: { node20: 'unset' },
  },
  repeated: {
    cause: '{variable} is set more than once in the file, and the first value differs.',
    effects: { deno: 'altered' },
  },
  overridden: {
    cause: '{variable} is set again further down in the file.',
    effects: except('deno', everywhere('unset')),
  },
};

/** What a line's features do to the key in a dialect; `undefined` if the key arrives unchanged. */
export function effectOn(
  dialect: Dialect,
  features: readonly LineFeature[],
): { readonly effect: LineEffect; readonly feature: LineFeature } | undefined {
  const effects = features.flatMap((feature) => {
    const effect = featureEffects[feature].effects[dialect];
    return effect === undefined ? [] : [{ effect, feature }];
  });
  return effects.find(({ effect }) => effect === 'unset') ?? effects[0];
}
