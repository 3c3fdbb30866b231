import { type Explanation, explainErrorText } from './explain';
import type { ExplainedReason } from './explanations';
import { isOwn } from './sender';

/** Longer lines are data, not messages. In UTF-16 code units. */
const longestLine = 2_000;

/** What every refusal has: a name of ElevenLabs, a status, a word of an error. Most lines of a log have none. */
const looksLikeError =
  /\b[45]\d\d\b|error|denied|detail|exceed|fail|forbidden|invalid|missing|not |quota|reject|require|unauthori/i;

/** Not as a part of a package's name or of a path. */
const namesElevenLabs = /(?<![@/\w-])eleven[ _-]?labs|\bxi-api-key\b|\beleven_api_key\b/i;

const errorsOfOthers: ReadonlySet<ExplainedReason> = new Set(['other-service', 'own-server', 'firewall']);

/**
 * What a line of a terminal or a log means, if it is certainly about ElevenLabs: it contains what only ElevenLabs says, or
 * its name. `undefined` for any other line.
 */
export function refusalIn(line: string): Explanation | undefined {
  if (line.length > longestLine || !looksLikeError.test(line)) {
    return undefined;
  }
  if (!namesElevenLabs.test(line) && !isOwn(line.toLowerCase())) {
    return undefined;
  }
  const explanation = explainErrorText(line);
  return explanation === undefined || errorsOfOthers.has(explanation.reason) ? undefined : explanation;
}
