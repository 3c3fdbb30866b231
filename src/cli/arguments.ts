import { parseRuleId, parseSeveritySetting, type Severities, severitySettings } from '../lint/configuration';
import { didYouMean } from '../lint/did-you-mean';
import type { SeveritySetting } from '../lint/finding';
import { ruleIds } from '../lint/rule-ids';
import type { RuleId } from '../lint/rules';
import { cacheName } from './cache/cache-name';
import { type FormatName, formatList, parseFormatName } from './formats/format-names';
import { needsValue, type Refusal, readOption, refuse, tokensOf } from './option-tokens';

export interface LintOptions {
  /** As written; empty for the current folder. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly fix: boolean;
  /** Whether only errors are printed. */
  readonly quiet: boolean;
  /** How many warnings are allowed; `undefined` for any number. */
  readonly maxWarnings: number | undefined;
  readonly reportUnusedDirectives: boolean;
  /** Set by `--rule`; they override every `package.json`. */
  readonly severities: Severities;
  /** Where reports of earlier runs are kept, as written; `undefined` for nowhere. */
  readonly cacheLocation: string | undefined;
  /** Lints only what git says changed, also since the branch left `base`. */
  readonly changed: { readonly base: string | undefined } | undefined;
  /** The file with the problems that are accepted, as written; `undefined` for none. */
  readonly baseline: string | undefined;
  /** Whether to accept all problems of today and write them to that file. */
  readonly updateBaseline: boolean;
  /** In how many threads to lint; `undefined` for as many as pay. */
  readonly threads: number | undefined;
  /** The file that standard input belongs to. With it there are no paths and no fixes. */
  readonly stdinFileName: string | undefined;
}

/** What a command line asks for; `refuse` says why it can't run. */
export type Command =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | Refusal;

/** Compared with Node's own options by a test, because Node applies some of its own wherever they are written. */
export const lintOptionTypes = {
  format: { type: 'string' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  rule: { type: 'string' },
  'report-unused-disable-directives': { type: 'boolean' },
  fix: { type: 'boolean' },
  changed: { type: 'boolean', mayHaveValue: true },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  threads: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof lintOptionTypes;

/** Reads the arguments after the program's name. Never throws. */
export function parseArguments(args: readonly string[]): Command {
  const asked = new Set<OptionName>();
  const paths: string[] = [];
  const values: Values = {
    format: 'stylish',
    severities: {},
    maxWarnings: undefined,
    cacheLocation: cacheName,
    changed: undefined,
    baseline: undefined,
    threads: undefined,
    stdinFileName: undefined,
  };
  for (const token of tokensOf(args, lintOptionTypes)) {
    if (token.kind === 'positional') {
      paths.push(token.value);
    }
    if (token.kind !== 'option') {
      continue;
    }
    const option = readOption(token, lintOptionTypes, '--help');
    if (option.kind === 'refuse') {
      return option;
    }
    const refusal = readValue(option.name, option.value, values);
    if (refusal !== undefined) {
      return refusal;
    }
    asked.add(option.name);
  }
  if (asked.has('help') || asked.has('version')) {
    return { kind: asked.has('help') ? 'help' : 'version' };
  }
  return (
    refusedTogether(asked, paths) ?? {
      kind: 'lint',
      options: {
        ...values,
        cacheLocation: asked.has('cache') ? values.cacheLocation : undefined,
        paths,
        fix: asked.has('fix'),
        quiet: asked.has('quiet'),
        updateBaseline: asked.has('update-baseline'),
        reportUnusedDirectives: asked.has('report-unused-disable-directives'),
      },
    }
  );
}

/** Why options that are valid on their own don't work together. */
function refusedTogether(asked: ReadonlySet<OptionName>, paths: readonly string[]): Refusal | undefined {
  if (asked.has('cache-location') && !asked.has('cache')) {
    return refuse('The option "--cache-location" needs "--cache". Add "--cache".');
  }
  if (asked.has('update-baseline') && !asked.has('baseline')) {
    return refuse('The option "--update-baseline" needs "--baseline" with a file. Add both.');
  }
  if (!asked.has('stdin')) {
    return asked.has('stdin-filename')
      ? refuse('The option "--stdin-filename" needs "--stdin". Add "--stdin", or pass the file as a path.')
      : undefined;
  }
  if (!asked.has('stdin-filename')) {
    return refuse('The option "--stdin" needs "--stdin-filename", as in --stdin-filename src/app.ts.');
  }
  if (paths.length > 0) {
    return refuse('The option "--stdin" takes no paths. Remove the paths, or remove "--stdin".');
  }
  for (const name of ['cache', 'changed', 'update-baseline'] as const) {
    if (asked.has(name)) return refuse(`The option "--${name}" doesn't work with "--stdin". Remove one.`);
  }
  return asked.has('fix')
    ? refuse(
        'The option "--fix" doesn\'t work with "--stdin", because there is no file to write. Remove one.',
      )
    : undefined;
}

/** What the options with a value have set so far. */
interface Values {
  format: FormatName;
  severities: Partial<Record<RuleId, SeveritySetting>>;
  maxWarnings: number | undefined;
  cacheLocation: string;
  changed: LintOptions['changed'];
  baseline: string | undefined;
  threads: number | undefined;
  stdinFileName: string | undefined;
}

function readValue(name: OptionName, given: string | undefined, values: Values): Refusal | undefined {
  const value = given ?? '';
  switch (name) {
    case 'changed':
      return readChanged(given, values);
    case 'baseline':
      values.baseline = value;
      return value === '' ? needsValue('--baseline') : undefined;
    case 'format':
      return readFormat(value, values);
    case 'rule':
      return readRule(value, values);
    case 'max-warnings':
      return readMaxWarnings(value, values);
    case 'threads':
      return readThreads(value, values);
    case 'cache-location':
      values.cacheLocation = value;
      return value === '' ? needsValue('--cache-location') : undefined;
    case 'stdin-filename':
      values.stdinFileName = value;
      return value === '' ? needsValue('--stdin-filename') : undefined;
    default:
      return undefined;
  }
}

function readFormat(value: string, values: Values): Refusal | undefined {
  const format = parseFormatName(value);
  if (format === undefined) {
    return refuse(`The format "${value}" is unknown. Use ${formatList}.`);
  }
  values.format = format;
  return undefined;
}

function readRule(value: string, values: Values): Refusal | undefined {
  const colon = value.indexOf(':');
  if (colon < 0) {
    return refuse('The option "--rule" needs a rule and a severity, as in --rule header-case:off.');
  }
  const name = value.slice(0, colon).trim();
  const id = parseRuleId(name);
  if (id === undefined) {
    return refuse(
      `The option "--rule" names the unknown rule "${name}".${didYouMean(name, ruleIds)} Use the id of a rule.`,
    );
  }
  const severity = parseSeveritySetting(value.slice(colon + 1).trim());
  if (severity === undefined) {
    return refuse(
      `The option "--rule" sets ${id} to an unknown severity. Use one of ${severitySettings.join(', ')}.`,
    );
  }
  values.severities[id] = severity;
  return undefined;
}

function readMaxWarnings(value: string, values: Values): Refusal | undefined {
  if (!/^\d+$/.test(value)) {
    return refuse('The option "--max-warnings" needs a whole number, 0 or more.');
  }
  values.maxWarnings = Number(value);
  return undefined;
}

function readThreads(value: string, values: Values): Refusal | undefined {
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    return refuse('The option "--threads" needs a whole number from 1 to 999.');
  }
  values.threads = Number(value);
  return undefined;
}

function readChanged(base: string | undefined, values: Values): Refusal | undefined {
  if (base === '' || base?.startsWith('-')) {
    return refuse('The option "--changed" needs the name of a commit or a branch, or no value.');
  }
  values.changed = { base };
  return undefined;
}
