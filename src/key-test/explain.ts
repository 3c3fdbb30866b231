import type { LinkId } from '../elevenlabs/links';
import { statusesOfAnyBody, statusesOfJson } from '../elevenlabs/replies';
import { modelsWithoutSocket, type SessionReason, sessionEnds } from '../elevenlabs/session-ends';
import type { MessageValues } from '../lint/finding';
import type { Sentence } from '../lint/sentence';
import { clientErrors } from './client-errors';
import {
  codeIn,
  hasDetail,
  isValidationError,
  messageIn,
  readableText,
  requestIdIn,
  statusIn,
  typeIn,
} from './error-text';
import type { ExplanationSentence } from './explanation-sentence';
import {
  type ExplainedReason,
  explanationSentences,
  namedPermission,
  namedPermissions,
} from './explanations';
import { failureOfCodes } from './failure';
import { permissionsIn } from './missing-permissions';
import { ownSentence } from './own-words';
import { machineWords, meaningOfStatus, meaningOfType, meaningOfWords } from './reply';
import { otherSender } from './sender';

/** The meaning of an error that a program got from ElevenLabs. */
export interface Explanation extends Sentence {
  readonly reason: ExplainedReason;
  /** The values of `text`, plus `status` (HTTP), `code` and `requestId` if the error contains them. */
  readonly values: MessageValues;
  /** The pages that help, the most helpful first. */
  readonly buttons: readonly LinkId[];
  /** The rows of the 401 guide, as in `ExplanationSentence`. */
  readonly guideRows: readonly number[];
  /** What ElevenLabs itself says, as plain text, if its error code is unknown. */
  readonly ownWords: string | undefined;
}

/** The most UTF-16 code units to search. Longer texts are logs. */
const longestText = 100_000;

/** Explains a reply by its body or, if that isn't specific enough, by its HTTP status. */
export function explainReply(reply: {
  readonly status?: number;
  readonly body: string;
}): Explanation | undefined {
  const written = readableText(reply.body.slice(0, longestText));
  const text = written.toLowerCase();
  const status = reply.status ?? statusIn(text);
  const code = codeIn(text);
  const known = knownReason(written, text, code, status);
  const reason = known ?? unknownReason(text, status);
  if (reason === undefined) {
    return undefined;
  }
  const permissions = permissionsIn(text);
  const values = {
    permission: permissions.length === 1 ? permissions[0] : undefined,
    permissions: permissions.length > 1 ? permissions.join(', ') : undefined,
    status,
    code,
    requestId: requestIdIn(written),
  };
  const saysMore = known === undefined || known === 'socket-closed';
  return explanation(reason, values, saysMore ? ownSentence(messageIn(written)) : undefined);
}

/**
 * Explains an error as a developer sees it: the body of a reply, the message of an SDK, a log line, a traceback, or
 * only the error code. `undefined` if nothing in it is known.
 */
export function explainErrorText(text: string): Explanation | undefined {
  const explained = explainReply({ body: text });
  const sender = otherSender(readableText(text.slice(0, longestText)).toLowerCase());
  if (sender?.kind === 'firewall') {
    return explanation('firewall', { service: sender.name });
  }
  if (sender?.kind === 'service' && (sender.isCertain || explained !== undefined)) {
    return explanation('other-service', { service: sender.name });
  }
  return sender?.kind === 'server' && explained !== undefined && reasonsOfServers.has(explained.reason)
    ? explanation('own-server', { server: sender.name })
    : explained;
}

/** Reasons that any server may have. */
const reasonsOfServers: ReadonlySet<ExplainedReason> = new Set<ExplainedReason>([
  ...(['unauthorized', 'forbidden', 'invalid-key', 'payment-required'] as const),
  ...(['refused', 'not-the-api'] as const),
]);

function explanation(
  reason: ExplainedReason,
  values: Readonly<Record<string, string | number | undefined>>,
  ownWords?: string,
): Explanation {
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return { reason, ...sentenceFor(reason, values), values: Object.fromEntries(known), ownWords };
}

function sentenceFor(
  reason: ExplainedReason,
  { permission, permissions }: Readonly<Record<string, string | number | undefined>>,
): ExplanationSentence {
  if (reason !== 'restricted') {
    return explanationSentences[reason];
  }
  return permissions === undefined
    ? permission === undefined
      ? explanationSentences.restricted
      : namedPermission
    : namedPermissions;
}

/** The reason that an error code or a text shows. */
function knownReason(
  written: string,
  text: string,
  code: string | undefined,
  status: number | undefined,
): ExplainedReason | undefined {
  const words = new Set([...machineWords(text), code ?? '']);
  return (
    meaningOfWords({ words, text })?.reason ??
    reasonOfSession(words, text) ??
    clientErrors.find(({ texts }) => texts.some((part) => text.includes(part)))?.reason ??
    (isValidationError(text) ? 'invalid-request' : undefined) ??
    connectionFailure(written) ??
    reasonOfSocket(text, status)
  );
}

/** The reason that only the `type` of the error or the HTTP status shows. */
function unknownReason(text: string, status: number | undefined): ExplainedReason | undefined {
  const hasShape = hasDetail(text);
  return (
    (hasShape ? meaningOfType(typeIn(text))?.reason : undefined) ??
    meaningOfStatus([...statusesOfAnyBody, ...statusesOfJson], status ?? 0)?.reason ??
    (hasShape && codeIn(text) !== undefined ? 'refused' : undefined)
  );
}

function reasonOfSession(words: ReadonlySet<string>, text: string): SessionReason | undefined {
  return sessionEnds.find(
    (end) => end.words.some((word) => words.has(word)) || end.texts.some((part) => text.includes(part)),
  )?.reason;
}

const handshake =
  /unexpected server response|wsserverhandshakeerror|invalidstatus|rejected websocket|websocket|stream-input|\bwss?:\/\//;

const closeCode =
  /\b(?:close_?code|code)["']?\s{0,3}[:=]\s{0,3}(1008|3000)\b|\bclosed?:? (?:with )?(?:code )?\(?(1008|3000)\b|\breceived (1008|3000) \(/;

/** A WebSocket shows no body when its handshake is refused, and only a number when it is closed. */
function reasonOfSocket(text: string, status: number | undefined): SessionReason | undefined {
  if (status === 403 && handshake.test(text)) {
    return modelsWithoutSocket.some((model) => text.includes(model)) ? 'socket-model' : 'socket-refused';
  }
  const closed = closeCode
    .exec(text)
    ?.slice(1)
    .find((code) => code !== undefined);
  return closed === undefined ? undefined : closed === '3000' ? 'private-agent' : 'socket-closed';
}

/** Why no reply arrived, if the text contains a known code. */
function connectionFailure(text: string): Exclude<ExplainedReason, 'cancelled'> | undefined {
  const reason = failureOfCodes(text.match(/\b[A-Z][A-Z0-9_]{3,}\b/g) ?? [])?.reason;
  return reason === 'cancelled' ? undefined : reason;
}
