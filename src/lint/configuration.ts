import type { SeveritySetting } from './finding';
import { isUsableGlob } from './globs';
import { isJsonObject, type JsonObject } from './module-resolution/json-text';
import { type RuleId, ruleById } from './rules';

/** What a user has set, by rule; a rule that is not named keeps its default. */
export type Severities = Readonly<Partial<Record<RuleId, SeveritySetting>>>;

/** The settings that a `package.json` holds under `elevenlabsLint`, the same for editor and command line. */
export interface PackageSettings {
  readonly rules: Severities;
  /** Globs relative to the folder of the `package.json`; see `createPathMatcher`. */
  readonly exclude: readonly string[];
}

export interface ParsedPackageSettings extends PackageSettings {
  /** Sentences about what could not be used, to be shown behind the name of the file. They quote no value. */
  readonly problems: readonly string[];
}

/** The problem with a `package.json` that gives no text, by what it is. */
export const problemsOfUnreadable: Readonly<Record<'file' | 'folder', string>> = {
  file: 'Its settings are not used because it cannot be read.',
  folder: 'Its settings are not used because it is a folder.',
};

/** Every severity that can be set for a rule, in the order in which they are offered. */
export const severitySettings: readonly SeveritySetting[] = [
  'default',
  'error',
  'warning',
  'information',
  'hint',
  'off',
];

/**
 * Reads the settings out of the text of a `package.json`. What cannot be used is left out and named among the
 * problems; a file that does not parse gives no settings and one problem. Never throws.
 */
export function parsePackageSettings(text: string): ParsedPackageSettings {
  const problems: string[] = [];
  const settings = objectOrProblem(sectionOf(text, problems), 'elevenlabsLint', problems);
  for (const name of Object.keys(settings).filter((name) => name !== 'rules' && name !== 'exclude')) {
    problems.push(`"elevenlabsLint" has the unknown setting "${name}".`);
  }
  return {
    rules: readRules(settings['rules'], problems),
    exclude: readExclude(settings['exclude'], problems),
    problems,
  };
}

/** The severity that a text or JSON value stands for; nothing if it is none. */
export function parseSeveritySetting(value: unknown): SeveritySetting | undefined {
  return severitySettings.find((setting) => setting === value);
}

/** The id of a rule that exists; nothing for any other text. */
export function parseRuleId(text: string): RuleId | undefined {
  return ruleById(text)?.id;
}

/**
 * Puts settings over those of the `package.json`: rules named by `stronger` win, also with `default`, which
 * brings the rule's own grading back. An editor passes only what its user has really set.
 */
export function mergeSeverities(weaker: Severities, stronger: Severities): Severities {
  return { ...weaker, ...stronger };
}

function sectionOf(text: string, problems: string[]): unknown {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isJsonObject(manifest) ? manifest['elevenlabsLint'] : undefined;
  } catch {
    problems.push('It is not valid JSON, so its settings are not used.');
    return undefined;
  }
}

function readRules(value: unknown, problems: string[]): Severities {
  const rules: Partial<Record<RuleId, SeveritySetting>> = {};
  for (const [name, setting] of Object.entries(objectOrProblem(value, 'elevenlabsLint.rules', problems))) {
    const id = parseRuleId(name);
    const severity = parseSeveritySetting(setting);
    if (id === undefined) {
      problems.push(`"elevenlabsLint.rules" names the unknown rule "${name}".`);
    } else if (severity === undefined) {
      problems.push(`"elevenlabsLint.rules" sets ${id} to none of ${severitySettings.join(', ')}.`);
    } else {
      rules[id] = severity;
    }
  }
  return rules;
}

function readExclude(value: unknown, problems: string[]): string[] {
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    problems.push('"elevenlabsLint.exclude" must be a list of globs.');
    return [];
  }
  const globs = value.filter(
    (glob: unknown): glob is string => typeof glob === 'string' && isUsableGlob(glob),
  );
  if (globs.length < value.length) {
    problems.push(
      '"elevenlabsLint.exclude" holds something that is no glob, or a glob that starts with "!".',
    );
  }
  return globs;
}

function objectOrProblem(value: unknown, name: string, problems: string[]): JsonObject {
  if (value === undefined) {
    return {};
  }
  if (!isJsonObject(value)) {
    problems.push(`"${name}" must be an object.`);
    return {};
  }
  return value;
}
