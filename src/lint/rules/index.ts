import type { Rule } from '../rule';
import { bearerAuth } from './bearer-auth';
import { headerCase } from './header-case';
import { headerName } from './header-name';
import { paddedKey } from './padded-key';
import { untrimmedEnv } from './untrimmed-env';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [bearerAuth, headerCase, headerName, paddedKey, untrimmedEnv];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
