import { severitySettings } from '../src/lint/configuration';
import { rules } from '../src/lint/rules';

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly order: number }>>;
    };
  };
}

const settingPrefix = 'elevenlabsLint.rules.';
const textPrefix = 'setting.rules.';

/** The text of `package.json`, with one setting for each rule after all others. */
export function withRuleSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { contributes } = manifest;
  const { configuration } = contributes;
  const others = without(settingPrefix, configuration.properties);
  // VS Code sorts settings with the same order by name.
  const order = 1 + Math.max(...Object.values(others).map((setting) => setting.order));
  const settings = rules.map(({ id }) => [`${settingPrefix}${id}`, ruleSetting(id, order)]);
  const properties = { ...others, ...Object.fromEntries(settings) };
  return jsonText({
    ...manifest,
    contributes: { ...contributes, configuration: { ...configuration, properties } },
  });
}

/** The text of `package.nls.json`, with a description of each rule's setting after all other texts. */
export function withRuleTexts(text: string): string {
  const others = without(textPrefix, JSON.parse(text) as Readonly<Record<string, string>>);
  const texts = rules.map(({ id, summary }) => [`${textPrefix}${id}`, summary]);
  return jsonText({ ...others, ...Object.fromEntries(texts) });
}

function ruleSetting(id: string, order: number): object {
  return {
    type: 'string',
    enum: severitySettings,
    enumDescriptions: severitySettings.map((severity) => `%severity.${severity}%`),
    default: 'default',
    scope: 'resource',
    order,
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
