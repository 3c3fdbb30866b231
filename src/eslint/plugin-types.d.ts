// Shipped as the types of the plugin.
import type { ESLint, Linter } from 'eslint';

/** ElevenLabs Lint as a plugin for ESLint 9 and later, and for oxlint. */
declare const plugin: ESLint.Plugin & {
  readonly configs: {
    /** All rules, graded as on the command line: errors, and warnings for everything milder. */
    readonly recommended: Linter.Config[];
    /** All rules as errors. */
    readonly strict: Linter.Config[];
  };
};
export = plugin;
