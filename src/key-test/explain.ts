import type { LinkId } from '../elevenlabs/links';
import { statusesOfAnyBody, statusesOfJson } from '../elevenlabs/replies';
import type { MessageValues } from '../lint/finding';
import type { Sentence } from '../lint/sentence';
import {
  clientErrors,
  type ExplainedReason,
  type ExplanationSentence,
  explanationSentences,
  namedPermission,
  otherServices,
} from './explanations';
import { failureOfCodes } from './failure';
import { machineWords, meaningOfStatus, meaningOfWords, permissionIn } from './reply';

/** The meaning of an error that a program got from ElevenLabs. */
export interface Explanation extends Sentence {
  readonly reason: ExplainedReason;
  /** The values of `text`, plus `status` (HTTP), `code` and `requestId` if the error contains them. */
  readonly values: MessageValues;
  /** The pages that help, the most helpful first. */
  readonly buttons: readonly LinkId[];
  /** The rows of the 401 guide, as in `ExplanationSentence`. */
  readonly guideRows: readonly number[];
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
  const reason =
    meaningOfWords({ words: new Set([...machineWords(text), code ?? '']), text })?.reason ??
    clientErrors.find(({ texts }) => texts.some((part) => text.includes(part)))?.reason ??
    (isValidationError(text) ? 'invalid-request' : undefined) ??
    connectionFailure(written) ??
    meaningOfStatus([...statusesOfAnyBody, ...statusesOfJson], status ?? 0)?.reason;
  return reason === undefined
    ? undefined
    : explanation(reason, { permission: permissionIn(text), status, code, requestId: requestIdIn(written) });
}

/**
 * Explains an error as a developer sees it: the body of a reply, the message of an SDK, a log line, a traceback, or
 * only the error code. `undefined` if nothing in it is known, or if it is an error of another service.
 */
export function explainErrorText(text: string): Explanation | undefined {
  const lower = text.toLowerCase();
  const isOfOthers = otherServices.some((name) => lower.includes(name)) && !/eleven|xi-api-key/.test(lower);
  return isOfOthers ? undefined : explainReply({ body: text });
}

function explanation(
  reason: ExplainedReason,
  values: Readonly<Record<string, string | number | undefined>>,
): Explanation {
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const isNamed = reason === 'restricted' && values['permission'] !== undefined;
  const sentence: ExplanationSentence = isNamed ? namedPermission : explanationSentences[reason];
  return { reason, ...sentence, values: Object.fromEntries(known) };
}

/** Removes the backslashes of nested strings, and decodes printed buffers. */
function readableText(text: string): string {
  return text
    .replace(/<Buffer ((?:[0-9a-f]{2} ?){2,})/g, (_, bytes: string) =>
      textOfBytes(bytes.trim().split(' '), 16),
    )
    .replace(/"data"\s*:\s*\[((?:\s*\d{1,3}\s*,?)+)\]/g, (_, bytes: string) =>
      textOfBytes(bytes.split(','), 10),
    )
    .replaceAll('\\', '');
}

function textOfBytes(bytes: readonly string[], radix: number): string {
  return String.fromCharCode(...bytes.slice(0, 2_000).map((byte) => Number.parseInt(byte, radix)));
}

/** HTTP statuses as logs show them, in lower case. */
const statusForms: readonly RegExp[] = [
  /^\s*([45]\d\d)\s*$/,
  /\b(?:status|statuscode|status_code|code|http(?:\/[\d.]+)?|error|response)\W{0,4}([45]\d\d)\b/,
  /\b([45]\d\d):? \(?(?:unauthorized|forbidden|payment required|not found|bad request|unprocessable|too many)/,
  /\b([45]\d\d):? \(?(?:internal server error|bad gateway|service unavailable|gateway time-?out)/,
  /\b([45]\d\d) (?:client|server) error\b/,
];

function statusIn(text: string): number | undefined {
  const found = statusForms.map((form) => form.exec(text)?.[1]).find((status) => status !== undefined);
  return found === undefined ? undefined : Number(found);
}

function codeIn(text: string): string | undefined {
  return /["']?\b(?:status|code|error)["']?\s*[:=]\s*["']([a-z][a-z_+]{2,50})["']/.exec(text)?.[1];
}

function requestIdIn(text: string): string | undefined {
  return /\b(?:request_id|request-id|x-trace-id)["']?\s*[:=]\s*["']?((?!sk_)[\w-]{6,64})/i.exec(text)?.[1];
}

/** For an invalid body, FastAPI sends no error code but a list of objects with the place as `loc`. */
function isValidationError(text: string): boolean {
  return /["']loc["']\s*:\s*[[(]/.test(text) && /["']msg["']\s*:/.test(text);
}

/** Why no reply arrived, if the text contains a known code. */
function connectionFailure(text: string): Exclude<ExplainedReason, 'cancelled'> | undefined {
  const reason = failureOfCodes(text.match(/\b[A-Z][A-Z0-9]*_?[A-Z0-9_]{3,}\b/g) ?? [])?.reason;
  return reason === 'cancelled' ? undefined : reason;
}
