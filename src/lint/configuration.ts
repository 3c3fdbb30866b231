import { didYouMean } from './did-you-mean';
import type { SeveritySetting } from './finding';
import { isUsableGlob } from './globs';
import { isJsonObject, type JsonObject } from './module-resolution/json-text';
import { ruleIds } from './rule-ids';
import type { RuleId } from './rules';

/** The severities that a user set, by rule. Other rules keep their default. */
export type Severities = Readonly<Partial<Record<RuleId, SeveritySetting>>>;

/** The settings under `elevenlabsLint` in a `package.json`, the same for the editor and the command line. */
export interface PackageSettings {
  readonly rules: Severities;
  /** Globs relative to the folder of the `package.json`; see `createPathMatcher`. */
  readonly exclude: readonly string[];
}

export interface ParsedPackageSettings extends PackageSettings {
  /** Sentences about settings that can't be used, to show after the name of the file. They quote no value. */
  readonly problems: readonly string[];
}

/** The problem with a `package.json` that can't be read, by what it is. */
export const problemsOfUnreadable: Readonly<Record<'file' | 'folder', string>> = {
  file: "The file can't be read, so its settings are ignored. Check its permissions and size.",
  folder: 'This is a folder, so there are no settings to read. Rename the folder.',
};

/** The severities that can be set for a rule, in the order that users see. */
export const severitySettings: readonly SeveritySetting[] = [
  'default',
  'error',
  'warning',
  'information',
  'hint',
  'off',
];

/**
 * Reads the settings from the text of a `package.json`. Leaves out what can't be used and names it in the problems; a
 * file that doesn't parse has no settings and one problem. Never throws.
 */
export function parsePackageSettings(text: string): ParsedPackageSettings {
  const problems: string[] = [];
  const settings = objectOrProblem(sectionOf(text, problems), 'elevenlabsLint', problems);
  for (const name of Object.keys(settings).filter((name) => name !== 'rules' && name !== 'exclude')) {
    problems.push(`"elevenlabsLint" has an unknown setting "${name}". Use "rules" or "exclude".`);
  }
  return {
    rules: readRules(settings['rules'], problems),
    exclude: readExclude(settings['exclude'], problems),
    problems,
  };
}

/** The severity with this name; `undefined` for every other value. */
export function parseSeveritySetting(value: unknown): SeveritySetting | undefined {
  return severitySettings.find((setting) => setting === value);
}

/** What to say about an ignore file with lines that may take long to match. @param line the number of the first one. */
export function problemOfIgnoreLine(line: number): string {
  return `Very long lines and lines with many wildcards, such as line ${line}, ignore nothing here. Use simpler ones.`;
}

/** The id of an existing rule; `undefined` for every other string. */
export function parseRuleId(text: string): RuleId | undefined {
  return ruleIds.find((id) => id === text);
}

/**
 * Overrides the settings of the `package.json`. Rules in `stronger` win, even with `default`, which restores the
 * rule's own grading. An editor passes only what its user explicitly set.
 */
export function mergeSeverities(weaker: Severities, stronger: Severities): Severities {
  return { ...weaker, ...stronger };
}

function sectionOf(text: string, problems: string[]): unknown {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isJsonObject(manifest) ? manifest['elevenlabsLint'] : undefined;
  } catch {
    problems.push("This isn't valid JSON, so its settings are ignored. Fix the syntax.");
    return undefined;
  }
}

function readRules(value: unknown, problems: string[]): Severities {
  const rules: Partial<Record<RuleId, SeveritySetting>> = {};
  for (const [name, setting] of Object.entries(objectOrProblem(value, 'elevenlabsLint.rules', problems))) {
    const id = parseRuleId(name);
    const severity = parseSeveritySetting(setting);
    if (id === undefined) {
      problems.push(
        `"elevenlabsLint.rules" names an unknown rule "${name}".${didYouMean(name, ruleIds)} Use the id of a rule.`,
      );
    } else if (severity === undefined) {
      problems.push(
        `"elevenlabsLint.rules" sets ${id} to an unknown severity. Use one of ${severitySettings.join(', ')}.`,
      );
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
    problems.push('"elevenlabsLint.exclude" must be a list of globs, such as ["generated"].');
    return [];
  }
  const globs = value.filter(
    (glob: unknown): glob is string => typeof glob === 'string' && isUsableGlob(glob),
  );
  if (globs.length < value.length) {
    problems.push(
      '"elevenlabsLint.exclude" contains an invalid glob. Use few wildcards and braces, and no "!" at the start.',
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
