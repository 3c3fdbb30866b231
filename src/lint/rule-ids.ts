// Generated from the rules: npm run generate.
import type { RuleId } from './rules';

/** The ids of all rules, in their order. */
export const ruleIds: readonly RuleId[] = [
  'bearer-auth',
  'committed-key',
  'env-folder',
  'env-load-order',
  'env-mismatch',
  'env-syntax',
  'hard-coded-key',
  'header-case',
  'header-name',
  'key-check-scope',
  'key-in-url',
  'key-region',
  'malformed-key',
  'missing-key',
  'padded-key',
  'public-env',
  'sdk-option',
  'unreachable-env',
  'untrimmed-env',
  'websocket-headers',
  'wrong-host',
];
