import type { Say } from '../lint/sentence';
import type { KeyTestOutcome } from './outcome';
import { outcomeTexts } from './outcome-sentences';

/**
 * The outcome of a key test as text for a colleague or support: verdict, code, request ID, time, host and the masked
 * key.
 * @param where where the key comes from, for people.
 */
export function detailsText(
  { masked, where, outcome, time }: { masked: string; where: string; outcome: KeyTestOutcome; time: Date },
  say: Say,
): string {
  const { host } = outcome.values;
  return [
    say('ElevenLabs key test: {kind}, {reason}', { kind: outcome.kind, reason: outcome.reason }),
    ...(host === undefined ? [] : [say('Host: {host}', { host })]),
    say('Time: {time}', { time: time.toISOString() }),
    say('Key: {masked}, {where}', { masked, where }),
    ...outcomeTexts(outcome, say),
    '',
  ].join('\n');
}
