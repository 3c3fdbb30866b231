import { severitySettings } from '../src/lint/configuration';
import type { Rule } from '../src/lint/rule';
import { rules } from '../src/lint/rules';

interface SettingGroup {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly contributes: { readonly configuration: readonly SettingGroup[] };
}

const groupOfRules = '%settings.rules%';

const settingPrefix = 'elevenlabsLint.rules.';
const textPrefix = 'setting.rules.';

/** The text of `package.json`, with one setting for each rule in the group of the rules. */
export function withRuleSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { contributes } = manifest;
  const properties = Object.fromEntries(
    rules.map((rule) => [`${settingPrefix}${rule.id}`, ruleSetting(rule)]),
  );
  const configuration = contributes.configuration.map((group) =>
    group.title === groupOfRules ? { ...group, properties } : group,
  );
  return jsonText({ ...manifest, contributes: { ...contributes, configuration } });
}

/** The text of `package.nls.json`, with a description of each rule's setting after all other texts. */
export function withRuleTexts(text: string): string {
  const others = without(textPrefix, JSON.parse(text) as Readonly<Record<string, string>>);
  const texts = rules.map(({ id, summary }) => [`${textPrefix}${id}`, summary]);
  return jsonText({ ...others, ...Object.fromEntries(texts) });
}

function ruleSetting({ id, severity }: Rule): object {
  const texts = severitySettings.map((set) =>
    set === 'default' ? `severity.default.${severity}` : `severity.${set}`,
  );
  return {
    type: 'string',
    enum: severitySettings,
    enumItemLabels: texts.map((name) => `%${name}.label%`),
    enumDescriptions: texts.map((name) => `%${name}%`),
    default: 'default',
    scope: 'resource',
    markdownDescription: `%${textPrefix}${id}%`,
  };
}

function without<Value>(
  prefix: string,
  entries: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith(prefix)));
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
