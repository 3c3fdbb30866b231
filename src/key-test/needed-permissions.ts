import { permissionsCalledIn } from '../elevenlabs/permissions';
import type { KeyTestOutcome } from './outcome';

/**
 * Adds to the outcome for a restricted key which permissions some scripts need, as far as their texts show it.
 * @param scripts the texts of the scripts.
 */
export function withNeededPermissions(outcome: KeyTestOutcome, scripts: readonly string[]): KeyTestOutcome {
  const needed = [...new Set(scripts.flatMap(permissionsCalledIn))].sort();
  if (outcome.reason !== 'restricted' || needed.length === 0) return outcome;
  const values = { permissions: needed.join(', ') };
  return { ...outcome, details: [...outcome.details, { id: 'needed-permissions', values }] };
}
