import { needsValue, type Refusal, readOption, refuse, tokensOf } from '../option-tokens';

export interface TestKeyOptions {
  /** The environment file with the key; `undefined` for the environment and the files in the working folder. */
  readonly environmentFile: string | undefined;
  /** The variable with the key; `undefined` for any with the name of an ElevenLabs key. */
  readonly variable: string | undefined;
  readonly json: boolean;
  readonly apiBaseUrl: string | undefined;
}

export type TestKeyCommand =
  | { readonly kind: 'test-key'; readonly options: TestKeyOptions }
  | { readonly kind: 'help-test-key' }
  | Refusal;

/** Compared with Node's own options by a test, because Node applies some of its own wherever they are written. */
export const testKeyOptionTypes = {
  file: { type: 'string' },
  name: { type: 'string' },
  json: { type: 'boolean' },
  'api-base-url': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof testKeyOptionTypes;

/** Reads the arguments after `test-key`. Never throws, and never repeats a value that may be a key. */
export function parseTestKeyArguments(args: readonly string[]): TestKeyCommand {
  const texts = new Map<OptionName, string>();
  const flags = new Set<OptionName>();
  for (const token of tokensOf(args, testKeyOptionTypes)) {
    if (token.kind === 'positional') {
      return refuse(
        'The command "test-key" takes no key and no path. Put the key in an environment variable or an environment file.',
      );
    }
    if (token.kind !== 'option') {
      continue;
    }
    if (token.name === 'env-file') {
      return refuse(
        `The option "${token.rawName}" is Node's own: Node also applies NODE_OPTIONS from the file. Use "--file" instead.`,
      );
    }
    const option = readOption(token, testKeyOptionTypes, 'test-key --help');
    if (option.kind === 'refuse') {
      return option;
    }
    if (option.value === '') {
      return needsValue(token.rawName);
    }
    if (option.value === undefined) {
      flags.add(option.name);
    } else {
      texts.set(option.name, option.value);
    }
  }
  if (flags.has('help')) {
    return { kind: 'help-test-key' };
  }
  return {
    kind: 'test-key',
    options: {
      environmentFile: texts.get('file'),
      variable: texts.get('name'),
      json: flags.has('json'),
      apiBaseUrl: texts.get('api-base-url'),
    },
  };
}
