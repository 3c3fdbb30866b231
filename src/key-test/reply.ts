import {
  accountFields,
  countryArticle,
  errorTypes,
  knownReplies,
  type ReplyMeaning,
  restrictedStatuses,
  statusesOfAnyBody,
  statusesOfJson,
} from '../elevenlabs/replies';
import { ownValue } from '../lint/own-value';
import type { KeyTestReply } from './transport';

/** The `detail` of a reply. */
export interface ReplyDetail {
  /** The error codes in `status` and `code`, also of nested details, and those in the texts. */
  readonly words: ReadonlySet<string>;
  /** The first `status` or `code`. */
  readonly code: string | undefined;
  /** Its texts in lower case. For searching, never for showing. */
  readonly text: string;
  /** The `type` of the error, in lower case. */
  readonly type: string | undefined;
  /** Its first text as written. It may contain anything. */
  readonly message: string | undefined;
  readonly requestId: string | undefined;
}

/** Why a reply can't be from the API. */
export type UnreadableReason = 'redirect' | 'too-large' | 'empty' | 'html' | 'not-json' | 'unexpected-json';

export type ReplyVerdict =
  | ReplyMeaning
  | { readonly kind: 'not-reachable'; readonly reason: UnreadableReason }
  | { readonly kind: 'account'; readonly account: Readonly<Record<string, unknown>> };

export interface ReadReply {
  readonly verdict: ReplyVerdict;
  readonly detail: ReplyDetail;
  /** Whether an error code or a text of the reply is known. */
  readonly isKnown: boolean;
}

/** Interprets a reply and reads its `detail`. */
export function readReply({ status, body, header }: KeyTestReply): ReadReply {
  const json = body === undefined ? undefined : parseJson(body);
  const detail = detailOf(json);
  if (status >= 200 && status < 300) {
    return { verdict: unreadable(body, json) ?? accountOf(status, json), detail, isKnown: false };
  }
  const known = redirect(status, header('location')) ?? errorOf(status, detail);
  const verdict =
    known ??
    meaningOfType(detail.type) ??
    meaningOfStatus(statusesOfAnyBody, status) ??
    unreadable(body, json) ??
    meaningOfStatus(statusesOfJson, status) ??
    unexpected;
  return { verdict, detail, isKnown: known !== undefined };
}

/** The meaning of the words of an error. They don't make a key valid under a status that ElevenLabs never sends with them. */
function errorOf(status: number, detail: ReplyDetail): ReplyMeaning | undefined {
  const meaning = meaningOfWords(detail);
  const isBelievable = meaning?.kind !== 'accepted-restricted' || restrictedStatuses.has(status);
  return isBelievable ? meaning : undefined;
}

function redirect(status: number, location: string | undefined): ReplyVerdict | undefined {
  const isRedirect = status === 0 || (status >= 300 && status < 400);
  const leadsToCountries = location?.includes(countryArticle) === true;
  return isRedirect
    ? { kind: 'not-reachable', reason: leadsToCountries ? 'country' : 'redirect' }
    : undefined;
}

/** The meaning of error codes and a text in lower case: that of the first known reply that matches either. */
export function meaningOfWords({
  words,
  text,
}: Pick<ReplyDetail, 'words' | 'text'>): ReplyMeaning | undefined {
  return knownReplies.find(
    (known) => known.words.some((word) => words.has(word)) || known.texts.some((part) => text.includes(part)),
  )?.meaning;
}

/** The meaning of the `type` of an error with an unknown code. */
export function meaningOfType(type: string | undefined): ReplyMeaning | undefined {
  return type === undefined ? undefined : errorTypes.find(({ words }) => words.includes(type))?.meaning;
}

/** The meaning of an HTTP status alone. */
export function meaningOfStatus(table: typeof statusesOfJson, status: number): ReplyMeaning | undefined {
  return table.find(({ first, last }) => status >= first && status <= last)?.meaning;
}

function unreadable(body: string | undefined, json: unknown): ReplyVerdict | undefined {
  if (body === undefined) {
    return { kind: 'not-reachable', reason: 'too-large' };
  }
  if (json !== undefined) {
    return undefined;
  }
  const start = body.trimStart().charAt(0);
  return { kind: 'not-reachable', reason: start === '' ? 'empty' : start === '<' ? 'html' : 'not-json' };
}

const unexpected: ReplyVerdict = { kind: 'not-reachable', reason: 'unexpected-json' };

/** Any server may answer 200, so only an account in the documented shape shows that ElevenLabs accepts the key. */
function accountOf(status: number, json: unknown): ReplyVerdict {
  const isAccount =
    isRecord(json) &&
    accountFields.every(
      ({ name, type }) => typeof ownValue(json, name) === type && ownValue(json, name) !== '',
    );
  return status === 200 && isAccount ? { kind: 'account', account: json } : unexpected;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const longestText = 10_000;
const deepestDetail = 3;

function detailOf(json: unknown): ReplyDetail {
  const details = nestedDetails(isRecord(json) ? json['detail'] : undefined, 0);
  const records = details.filter(isRecord);
  const text = details.filter(isText).join('\n').slice(0, longestText).toLowerCase();
  const codes = records.flatMap(({ status, code }) => [status, code]).filter(isText);
  const types = records.map(({ type }) => type).filter(isText);
  return {
    // Some errors arrive as a stringified object, so their codes are in the text.
    words: new Set([...codes.map((code) => code.toLowerCase()), ...machineWords(text)]),
    code: codes[0],
    text,
    type: types[0]?.toLowerCase(),
    message: details.find(isText),
    requestId: records.map((record) => record['request_id']).find(isText),
  };
}

/** The words of a text in lower case that look like error codes: those with an underscore. */
export function machineWords(text: string): string[] {
  return (text.match(/[a-z0-9_+]+/g) ?? []).filter((word) => word.includes('_'));
}

/** The objects and texts of a detail, from the outermost to the innermost. */
function nestedDetails(detail: unknown, depth: number): unknown[] {
  return isRecord(detail) && depth < deepestDetail
    ? [detail, ...[detail['message'], detail['detail']].flatMap((inner) => nestedDetails(inner, depth + 1))]
    : [detail];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
