import { knownReplies } from '../elevenlabs/replies';

/** Decodes printed buffers, and removes the backslashes of nested strings. */
export function readableText(text: string): string {
  return text
    .replace(/<Buffer ([0-9a-f ]{4,})/g, (_, bytes: string) => textOfBytes(bytes.trim().split(' '), 16))
    .replace(/["']?data["']?\s{0,9}:\s{0,9}\[([\d\s,]{4,})\]/g, (_, bytes: string) =>
      textOfBytes(bytes.split(','), 10),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('\\', '');
}

function textOfBytes(bytes: readonly string[], radix: number): string {
  return String.fromCharCode(...bytes.slice(0, 2_000).map((byte) => Number.parseInt(byte, radix)));
}

const status = '([1-5]\\d\\d)(?!\\d| ?(?:ms|words|characters|chars|bytes|tokens|credits)\\b)';

/** HTTP statuses as logs show them, in lower case. */
const statusForms: readonly RegExp[] = [
  /^\s{0,99}([3-5]\d\d)\s{0,99}$/g,
  new RegExp(
    `\\b(?:status|statuscode|status_code|code|http(?:/[\\d.]{1,5})?|error|response)\\W{0,4}${status}`,
    'g',
  ),
  /\b([45]\d\d)[:,]? \(?(?:unauthorized|forbidden|payment required|not found|bad request|unprocessable)/g,
  /\b([45]\d\d)[:,]? \(?(?:too many|internal server error|bad gateway|service unavailable|gateway time)/g,
  /\b([45]\d\d) (?:client|server) error\b/g,
  /error: ([45]\d\d)\b/g,
  new RegExp(
    `\\b(?:failed|refused|rejected|denied|returned|returns|responded|answered|got|received)(?: with)?\\W{1,3}${status}`,
    'g',
  ),
  /\beleven ?labs(?: api| tts| stt| error)?\W{1,3}([45]\d\d)\b/g,
  /^[ \t]{0,99}([45]\d\d)\b[ ,:-]{1,3}(?:body|\{)/gm,
  / ([45]\d\d)\b(?<=\bhttps?:\/\/[^\s"']+ \d+)/g,
  /\b(?:get|post|put|patch|delete) \/[^\s"']{0,300} ([45]\d\d)\b/g,
];

/** The HTTP status that an error in lower case shows, if it isn't one of success. */
export function statusIn(text: string): number | undefined {
  return statusForms
    .flatMap((form) => [...text.matchAll(form)].map(([, found]) => Number(found)))
    .find((found) => found >= 300);
}

const knownWords: ReadonlySet<string> = new Set(knownReplies.flatMap(({ words }) => words));

const codeForm =
  /\b(?:status|code|error|message_type)["']?\s{0,9}[:=]\s{0,9}(["']?)(?!sk_)([a-z][a-z_+]{2,50})(?![\w+])(?=\1)/g;

/** The error code that an error in lower case shows: a known one, or else the first. Never the start of a key. */
export function codeIn(text: string): string | undefined {
  const codes = [...text.matchAll(codeForm)]
    .filter(([, quote, code = '']) => (quote !== '' || code.includes('_')) && !code.startsWith('err_'))
    .map(([, , code = '']) => code);
  return codes.find((code) => knownWords.has(code)) ?? codes[0];
}

/** The ID of a request. What is longer than one, or starts as a key does, is none. */
export function requestIdIn(text: string): string | undefined {
  return /\b(?:request_id|request-id|x-trace-id)["']?\s{0,9}[:=]\s{0,9}["']?((?!sk_|[0-9a-f]{33})[\w-]{6,64})/i.exec(
    text,
  )?.[1];
}

/** The `type` that the `detail` of an error in lower case shows. */
export function typeIn(text: string): string | undefined {
  const detail = Math.max(0, text.indexOf('detail'));
  return /\btype["']?\s{0,9}[:=]\s{0,9}["']?([a-z]{2,30}(?:_[a-z]{2,30}){0,3})\b/.exec(
    text.slice(detail),
  )?.[1];
}

/** What ElevenLabs itself says in an error: the text of its `detail`, or of a closed WebSocket. */
export function messageIn(text: string): string | undefined {
  const detail = /\bdetail["']?\s{0,9}[:=]/.exec(text);
  if (detail === null) {
    return closeReasonIn(text);
  }
  const rest = text.slice(detail.index);
  const found =
    /\bmessage["']?\s{0,9}[:=]\s{0,9}(?:"([^"]{1,900})"|'([^']{1,900})')/.exec(rest) ??
    /^detail["']?\s{0,9}[:=]\s{0,9}(?:"([^"]{1,900})"|'([^']{1,900})')/.exec(rest);
  return found?.[1] ?? found?.[2];
}

/** Why a WebSocket was closed, as its close event or its last message says. */
function closeReasonIn(text: string): string | undefined {
  const plain = /\b1008 \(policy violation\)[:,]? ([^\n;]{3,300})/.exec(text)?.[1];
  const quoted = /\b(?:reason|error|message)["']?\s{0,9}[:=]\s{0,9}(?:"([^"]{1,900})"|'([^']{1,900})')/.exec(
    text,
  );
  return plain ?? (/\b(?:1008|3000)\b/.test(text) ? (quoted?.[1] ?? quoted?.[2]) : undefined);
}

/** Whether an error has the shape of one from ElevenLabs: an object or a text named `detail`. */
export function hasDetail(text: string): boolean {
  return /\bdetail["']?\s{0,9}[:=]\s{0,9}(?:["']|\{\s{0,99}["']?(?:type|code|status|message)\b)/.test(text);
}

/** For an invalid body, FastAPI sends no error code but a list of objects with the place as `loc`. */
export function isValidationError(text: string): boolean {
  return /\bloc["']?\s{0,9}:\s{0,9}[[(]/.test(text) && /\bmsg["']?\s{0,9}:/.test(text);
}
