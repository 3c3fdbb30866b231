import type { KeyTestOutcome } from '../../key-test/outcome';
import { outcomeTexts } from '../../key-test/outcome-sentences';
import { formatMessage } from '../../lint/messages';
import type { CommandLineCandidate } from './candidates';

/** 0 if the key works, 1 if it doesn't, 2 if ElevenLabs wasn't asked or didn't answer. */
export function exitCodeOf({ kind, reason }: KeyTestOutcome): 0 | 1 | 2 {
  if (kind === 'not-reachable' || reason === 'reference' || reason === 'base-url') {
    return 2;
  }
  return reason === 'accepted' || kind === 'accepted-restricted' ? 0 : 1;
}

/** Where the key is and the result of its test, one text on each line. */
export function formatResult(tested: CommandLineCandidate, outcome: KeyTestOutcome): string {
  const { masked, variable, source } = tested.candidate;
  const place = tested.line === undefined ? '' : `, line ${tested.line}`;
  const head = `${masked} (${variable} in ${source}${place})`;
  return [head, ...outcomeTexts(outcome, formatMessage), ''].join('\n');
}

/** The same as JSON. `usable` is `null` for exit code 2. */
export function formatResultAsJson(tested: CommandLineCandidate, outcome: KeyTestOutcome): string {
  const [message, ...details] = outcomeTexts(outcome, formatMessage);
  const { masked, variable, source } = tested.candidate;
  const { account } = outcome;
  const result = {
    usable: [true, false, null][exitCodeOf(outcome)],
    kind: outcome.kind,
    reason: outcome.reason,
    message,
    details,
    key: masked,
    variable,
    source,
    line: tested.line,
    host: outcome.values['host'],
    account: account && {
      plan: account.plan,
      status: account.status,
      creditsUsed: account.creditsUsed,
      creditsLimit: account.creditsLimit,
      resetUnix: account.resetSeconds,
    },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
