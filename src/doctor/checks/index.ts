import type { DiagnosisCheck } from '../diagnosis-check';
import { account } from './account';
import { errorMessage } from './error-message';
import { extent } from './extent';
import { gitIgnore } from './git-ignore';
import { headers } from './headers';
import { keyAnswer } from './key-answer';
import { keyLine } from './key-line';
import { keyPresent } from './key-present';
import { loader } from './loader';
import { shellVariable } from './shell-variable';
import { variableNames } from './variable-names';

/** Every check, in the order of the checklist. */
export const checks: readonly DiagnosisCheck[] = [
  errorMessage,
  keyPresent,
  loader,
  keyLine,
  gitIgnore,
  shellVariable,
  headers,
  variableNames,
  keyAnswer,
  account,
  extent,
];
