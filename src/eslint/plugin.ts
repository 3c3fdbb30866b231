import { version } from '../../package.json';
import { otherEndings } from '../lint/documents/document-kind';
import type { Severity } from '../lint/finding';
import { rules } from '../lint/rules';
import { environmentLanguage } from './environment-language';
import { eslintRule } from './eslint-rule';
import type { EslintRule } from './eslint-types';

type EslintSeverity = 'error' | 'warn';

/** An entry of a flat configuration. */
interface Config {
  readonly name: string;
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly language?: string;
  readonly plugins: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, EslintSeverity>>;
}

interface Plugin {
  readonly meta: { readonly name: string; readonly namespace: string; readonly version: string };
  readonly rules: Readonly<Record<string, EslintRule>>;
  readonly languages: { readonly env: typeof environmentLanguage };
  readonly configs: Record<string, readonly Config[]>;
}

/** The name before the slash in the names of rules. */
const namespace = 'elevenlabs';

const plugin: Plugin = {
  meta: { name: 'eslint-plugin-elevenlabs', namespace, version },
  rules: Object.fromEntries(rules.map((rule) => [rule.id, eslintRule(rule)])),
  languages: { env: environmentLanguage },
  configs: {},
};

/** The names of environment files, among others that the rules leave alone. */
const environmentGlobs = ['**/.env*', '**/*.env', '**/*.env.*', '**/.dev.vars*', '**/.flaskenv'];

/** All rules: in every file that ESLint lints anyway, and in environment files. */
function configs(name: string, severityOf: (graded: Severity) => EslintSeverity): readonly Config[] {
  const common = {
    plugins: { [namespace]: plugin },
    rules: Object.fromEntries(rules.map(({ id, severity }) => [`${namespace}/${id}`, severityOf(severity)])),
  };
  return [
    { name: `${namespace}/${name}`, ...common },
    {
      name: `${namespace}/${name}/environment-files`,
      files: environmentGlobs,
      ignores: [...otherEndings].map((ending) => `**/*.${ending}`),
      language: `${namespace}/env`,
      ...common,
    },
  ];
}

// They contain the plugin itself.
Object.assign(plugin.configs, {
  recommended: configs('recommended', (graded) => (graded === 'error' ? 'error' : 'warn')),
  strict: configs('strict', () => 'error'),
});

export default plugin;
