// Generated from the files of this folder: npm run generate.
import type { Rule } from '../rule';
import { bearerAuth } from './bearer-auth';
import { committedKey } from './committed-key';
import { envFolder } from './env-folder';
import { envLoadOrder } from './env-load-order';
import { envMismatch } from './env-mismatch';
import { envSyntax } from './env-syntax';
import { hardCodedKey } from './hard-coded-key';
import { headerCase } from './header-case';
import { headerName } from './header-name';
import { keyCheckScope } from './key-check-scope';
import { keyInUrl } from './key-in-url';
import { keyRegion } from './key-region';
import { malformedKey } from './malformed-key';
import { missingKey } from './missing-key';
import { paddedKey } from './padded-key';
import { publicEnv } from './public-env';
import { sdkOption } from './sdk-option';
import { unreachableEnv } from './unreachable-env';
import { untrimmedEnv } from './untrimmed-env';
import { websocketHeaders } from './websocket-headers';
import { wrongHost } from './wrong-host';

const all = [
  bearerAuth,
  committedKey,
  envFolder,
  envLoadOrder,
  envMismatch,
  envSyntax,
  hardCodedKey,
  headerCase,
  headerName,
  keyCheckScope,
  keyInUrl,
  keyRegion,
  malformedKey,
  missingKey,
  paddedKey,
  publicEnv,
  sdkOption,
  unreachableEnv,
  untrimmedEnv,
  websocketHeaders,
  wrongHost,
] as const;

/** The id of a rule. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule, in the order of their ids. */
export const rules: readonly Rule<RuleId>[] = all;

export function ruleById(id: string): Rule<RuleId> | undefined {
  return rules.find((rule) => rule.id === id);
}
