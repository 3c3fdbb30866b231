import { parseArgs } from 'node:util';
import { didYouMean } from '../lint/did-you-mean';

/** Why arguments are refused, in one or two sentences. */
export interface Refusal {
  readonly kind: 'refuse';
  readonly reason: string;
}

interface OptionType {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Of a boolean: whether a value may follow, as in `--changed main` and `--changed=main`. */
  readonly mayHaveValue?: true;
}

/** The options of a command, by long name. */
export type OptionTypes<Name extends string> = Readonly<Record<Name, OptionType>>;

export type Token =
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' }
  | OptionToken;

interface OptionToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

interface Option<Name extends string> {
  readonly kind: 'option';
  readonly name: Name;
  /** `undefined` if the option takes none. */
  readonly value: string | undefined;
}

/** Splits arguments into tokens, in their order. Never throws. */
export function tokensOf<Name extends string>(
  args: readonly string[],
  options: OptionTypes<Name>,
): readonly Token[] {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return withOptionalValues(tokens, options);
}

/** The tokens with the words that are values of options which may have one. */
function withOptionalValues<Name extends string>(
  tokens: readonly Token[],
  options: OptionTypes<Name>,
): readonly Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    if (token.kind === 'positional' && before?.kind === 'option' && takesNext(before, options)) {
      merged[merged.length - 1] = { ...before, value: token.value };
    } else {
      merged.push(token);
    }
  }
  return merged;
}

function takesNext<Name extends string>({ name, value }: OptionToken, options: OptionTypes<Name>): boolean {
  return value === undefined && isNameOf(options, name) && options[name].mayHaveValue === true;
}

/** Reads one option. @param help the arguments that list all options, for the sentence about an unknown one. */
export function readOption<Name extends string>(
  { name, rawName, value, inlineValue }: OptionToken,
  options: OptionTypes<Name>,
  help: string,
): Option<Name> | Refusal {
  if (!isNameOf(options, name)) {
    const meant = didYouMean(
      rawName,
      Object.keys(options).map((each) => `--${each}`),
    );
    return refuse(
      `The option "${rawName}" is unknown.${meant} Run elevenlabs-lint ${help} for the list of options.`,
    );
  }
  const { type, mayHaveValue } = options[name];
  if (type === 'boolean') {
    return value === undefined || mayHaveValue
      ? { kind: 'option', name, value }
      : refuse(`The option "${rawName}" takes no value. Remove the value.`);
  }
  return value === undefined || (value.startsWith('-') && inlineValue !== true)
    ? needsValue(rawName)
    : { kind: 'option', name, value };
}

export function needsValue(rawName: string): Refusal {
  return refuse(`The option "${rawName}" needs a value. Add one after it.`);
}

export function refuse(reason: string): Refusal {
  return { kind: 'refuse', reason };
}

function isNameOf<Name extends string>(options: OptionTypes<Name>, name: string): name is Name {
  return Object.hasOwn(options, name);
}
