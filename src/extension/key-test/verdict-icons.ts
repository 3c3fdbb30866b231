import type { KeyTestOutcome, OutcomeKind } from '../../key-test/outcome';

const iconsByKind: Readonly<Record<OutcomeKind, string>> = {
  accepted: 'pass',
  'accepted-restricted': 'lock',
  rejected: 'error',
  'not-reachable': 'debug-disconnect',
  'not-sent': 'circle-slash',
};

/** The ID of VS Code's icon for an outcome. */
export function iconOf({ kind, reason }: KeyTestOutcome): string {
  return kind === 'accepted' && reason !== 'accepted' ? 'warning' : iconsByKind[kind];
}
