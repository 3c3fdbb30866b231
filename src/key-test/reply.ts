import { knownReplies, type ReplyMeaning, statusesOfAnyBody, statusesOfJson } from '../elevenlabs/replies';
import type { KeyTestReply } from './transport';

/** The `detail` of a reply. */
export interface ReplyDetail {
  /** The error codes in `status` and `code`, also of nested details, and those in the texts. */
  readonly words: ReadonlySet<string>;
  /** The first `status` or `code`. */
  readonly code: string | undefined;
  /** Its texts in lower case. For searching, never for showing. */
  readonly text: string;
  readonly requestId: string | undefined;
}

/** Why a reply can't be from the API. */
export type UnreadableReason = 'redirect' | 'too-large' | 'empty' | 'html' | 'not-json' | 'unexpected-json';

export type ReplyVerdict =
  | ReplyMeaning
  | { readonly kind: 'not-reachable'; readonly reason: UnreadableReason }
  | { readonly kind: 'account'; readonly account: Readonly<Record<string, unknown>> };

/** Interprets a reply and reads its `detail`. */
export function readReply({ status, body }: KeyTestReply): { verdict: ReplyVerdict; detail: ReplyDetail } {
  const json = body === undefined ? undefined : parseJson(body);
  const detail = detailOf(json);
  const verdict =
    redirect(status) ??
    meaningOfWords(detail) ??
    meaningOfStatus(statusesOfAnyBody, status) ??
    unreadable(body, json) ??
    meaningOfStatus(statusesOfJson, status) ??
    accountOf(status, json);
  return { verdict, detail };
}

function redirect(status: number): ReplyVerdict | undefined {
  return status === 0 || (status >= 300 && status < 400)
    ? { kind: 'not-reachable', reason: 'redirect' }
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

const accountFields = ['tier', 'status', 'character_count', 'character_limit'];

function accountOf(status: number, json: unknown): ReplyVerdict {
  const known = isRecord(json) && accountFields.some((field) => field in json);
  return status === 200 && known
    ? { kind: 'account', account: json }
    : { kind: 'not-reachable', reason: 'unexpected-json' };
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
  return {
    // Some errors arrive as a stringified object, so their codes are in the text.
    words: new Set([...codes.map((code) => code.toLowerCase()), ...machineWords(text)]),
    code: codes[0],
    text,
    requestId: records.map((record) => record['request_id']).find(isText),
  };
}

/** The words of a text in lower case that look like error codes: those with an underscore. */
export function machineWords(text: string): string[] {
  return (text.match(/[a-z0-9_+]+/g) ?? []).filter((word) => word.includes('_'));
}

/** The missing permission that a text in lower case names. */
export function permissionIn(text: string): string | undefined {
  return /\bpermission ([a-z]{1,30}(?:_[a-z]{1,30}){0,5})\b/.exec(text)?.[1];
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
