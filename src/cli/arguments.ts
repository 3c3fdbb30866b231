import { parseArgs } from 'node:util';
import { parseRuleId, parseSeveritySetting, type Severities, severitySettings } from '../lint/configuration';
import type { RuleId, SeveritySetting } from '../lint/finding';
import { type FormatName, formatNames, parseFormatName } from './formats/formats';

export interface LintOptions {
  /** As given; none means the current folder. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly fix: boolean;
  /** What `--rule` sets; it wins over any `package.json`. */
  readonly severities: Severities;
}

/** What a command line asks for; `refuse` says in one sentence why it cannot be carried out. */
export type Command =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refuse'; readonly reason: string };

export const help = `Usage: elevenlabs-lint [paths...] [options]

Finds the mistakes behind an ElevenLabs 401 in TypeScript, JavaScript and environment files.
Paths are files or folders; without any, the current folder is linted.

Options:
  --format <name>       how findings are printed: ${formatNames.join(' or ')} (default: stylish)
  --fix                 apply every safe fix, then report what remains
  --rule <id:severity>  set a rule to ${severitySettings.join(', ')};
                        can be repeated, and wins over package.json
  -v, --version         print the version
  -h, --help            print this help

Settings are read from "elevenlabsLint" in the nearest package.json:
  { "elevenlabsLint": { "rules": { "header-case": "off" }, "exclude": ["generated"] } }

Scripts that .gitignore names are left out, environment files are not; node_modules, dist and .git are left out
unless they are named. Links to folders are not followed.

Exit code: 0 no error was found, 1 errors were found, 2 something could not be read, written or understood.
`;

const optionTypes = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  rule: { type: 'string' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof optionTypes;

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(args: readonly string[]): Command {
  const { tokens } = parseArgs({
    args: [...args],
    options: optionTypes,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const asked = new Set<OptionName>();
  const paths: string[] = [];
  const severities: Partial<Record<RuleId, SeveritySetting>> = {};
  let format: FormatName = 'stylish';
  for (const token of tokens) {
    if (token.kind === 'positional') {
      paths.push(token.value);
    }
    if (token.kind !== 'option') {
      continue;
    }
    const option = readOption(token);
    if (option.kind === 'refuse') {
      return option;
    }
    asked.add(option.name);
    if (option.kind === 'format') {
      format = option.format;
    } else if (option.kind === 'rule') {
      severities[option.id] = option.severity;
    }
  }
  if (asked.has('help') || asked.has('version')) {
    return { kind: asked.has('help') ? 'help' : 'version' };
  }
  return { kind: 'lint', options: { paths, format, fix: asked.has('fix'), severities } };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

type Option =
  | { readonly kind: 'flag'; readonly name: OptionName }
  | { readonly kind: 'format'; readonly name: 'format'; readonly format: FormatName }
  | { readonly kind: 'rule'; readonly name: 'rule'; readonly id: RuleId; readonly severity: SeveritySetting }
  | { readonly kind: 'refuse'; readonly reason: string };

function readOption({ name, rawName, value, inlineValue }: OptionToken): Option {
  if (!isOptionName(name)) {
    return refuse(`The option "${rawName}" is unknown; --help lists the options.`);
  }
  if (optionTypes[name].type === 'boolean') {
    return value === undefined ? { kind: 'flag', name } : refuse(`The option "${rawName}" takes no value.`);
  }
  if (value === undefined || (value.startsWith('-') && inlineValue !== true)) {
    return refuse(`The option "${rawName}" needs a value.`);
  }
  return name === 'format' ? readFormat(value) : readRule(value);
}

function readFormat(value: string): Option {
  const format = parseFormatName(value);
  return format === undefined
    ? refuse(`The format "${value}" is unknown; there are ${formatNames.join(' and ')}.`)
    : { kind: 'format', name: 'format', format };
}

function readRule(value: string): Option {
  const colon = value.indexOf(':');
  if (colon < 0) {
    return refuse(`The option "--rule" needs a rule and a severity, as in --rule header-case:off.`);
  }
  const name = value.slice(0, colon).trim();
  const id = parseRuleId(name);
  if (id === undefined) {
    return refuse(`The rule "${name}" of the option "--rule" is unknown.`);
  }
  const severity = parseSeveritySetting(value.slice(colon + 1).trim());
  return severity === undefined
    ? refuse(`The option "--rule" sets ${id} to none of ${severitySettings.join(', ')}.`)
    : { kind: 'rule', name: 'rule', id, severity };
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTypes, name);
}

function refuse(reason: string): Option & { kind: 'refuse' } {
  return { kind: 'refuse', reason };
}
