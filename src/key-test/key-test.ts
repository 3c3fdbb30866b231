import { keyHeader } from '../elevenlabs/header-names';
import { apiHosts, defaultApiHost } from '../elevenlabs/hosts';
import { isCutOff, keyLength, keyPrefix } from '../elevenlabs/keys';
import { accountPath } from '../elevenlabs/replies';
import type { MessageValues } from '../lint/finding';
import { type Account, readAccount } from './account';
import type { KeyCandidate } from './candidate';
import { failureOf } from './failure';
import { permissionsIn } from './missing-permissions';
import type { AcceptedReason, DetailId, KeyTestOutcome, OutcomeDetail } from './outcome';
import { ownSentence } from './own-words';
import { planName } from './plan-name';
import { type ReplyDetail, readReply } from './reply';
import { repeats } from './secret-traces';
import type { Clock, KeyTestReply, Send } from './transport';

export interface KeyTestOptions {
  readonly send: Send;
  readonly clock: Clock;
  /** `https://api.elevenlabs.io`, or the user's setting. */
  readonly baseUrl: string;
  /** The locale of numbers and dates, as a BCP 47 tag. */
  readonly locale: string;
  /** The machine that sends the request, if it may not be the user's. */
  readonly askedFrom?: OutcomeDetail;
  /** Aborting it ends the test. */
  readonly cancel?: AbortSignal;
}

/** How long a test may take, in milliseconds. */
export const longestTest = 10_000;

/**
 * Tests a key with one request, which reads its account and costs nothing. Never throws: failures are outcomes.
 */
export async function testKey(candidate: KeyCandidate, options: KeyTestOptions): Promise<KeyTestOutcome> {
  if (candidate.unfit !== undefined) {
    const { reason, values } = candidate.unfit;
    return { kind: 'not-sent', reason, values, details: [], account: undefined };
  }
  const base = usableBase(options.baseUrl);
  if (base === undefined) {
    return { kind: 'not-sent', reason: 'base-url', values: {}, details: [], account: undefined };
  }
  const outcome = await outcomeOfRequest(candidate.key, base, options);
  return { ...outcome, details: [...outcome.details, ...circumstances(candidate, base, outcome, options)] };
}

/** The parsed address; `undefined` if it is unsafe to send a key there. */
export function usableBase(baseUrl: string): URL | undefined {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || `${url.username}${url.password}${url.search}${url.hash}` !== '') {
    return undefined;
  }
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url : undefined;
}

async function outcomeOfRequest(key: string, base: URL, options: KeyTestOptions): Promise<KeyTestOutcome> {
  const values = { host: base.host };
  try {
    const reply = await sendOnce(key, base, options);
    return reply === 'timeout' || reply === 'cancelled'
      ? unanswered(reply, values)
      : outcomeOfReply(key, reply, values, options.locale);
  } catch (error) {
    const { reason, code } = failureOf(error);
    const details = detail('failure-code', { code });
    const isHidden = reason === 'network' && code === undefined && isInBrowser(options);
    return {
      kind: 'not-reachable',
      reason: isHidden ? 'browser' : reason,
      values,
      details,
      account: undefined,
    };
  }
}

function isInBrowser({ askedFrom }: KeyTestOptions): boolean {
  return askedFrom?.id === 'asked-from-browser';
}

function unanswered(reason: 'timeout' | 'cancelled', values: MessageValues): KeyTestOutcome {
  const waited = reason === 'timeout' ? { seconds: longestTest / 1_000 } : {};
  return {
    kind: 'not-reachable',
    reason,
    values: { ...values, ...waited },
    details: [],
    account: undefined,
  };
}

/** Sends the request. Ends on timeout or cancellation, even if the transport ignores its signal. */
async function sendOnce(
  key: string,
  base: URL,
  { send, clock, cancel }: KeyTestOptions,
): Promise<KeyTestReply | 'timeout' | 'cancelled'> {
  if (cancel?.aborted) {
    return 'cancelled';
  }
  const controller = new AbortController();
  let stop: () => void = () => {};
  const ended = new Promise<'timeout' | 'cancelled'>((resolve) => {
    const end = (reason: 'timeout' | 'cancelled') => () => {
      resolve(reason);
      controller.abort();
    };
    const stopClock = clock.after(longestTest, end('timeout'));
    const onCancel = end('cancelled');
    cancel?.addEventListener('abort', onCancel);
    stop = () => {
      stopClock();
      cancel?.removeEventListener('abort', onCancel);
    };
  });
  try {
    const url = `${base.origin}${base.pathname.replace(/\/$/, '')}${accountPath}`;
    const headers = { [keyHeader]: key, accept: 'application/json' };
    const { signal } = controller;
    return await Promise.race([ended, send({ method: 'GET', url, headers, redirect: 'manual', signal })]);
  } finally {
    stop();
  }
}

function outcomeOfReply(
  key: string,
  reply: KeyTestReply,
  values: { readonly host: string },
  locale: string,
): KeyTestOutcome {
  const { verdict, detail: found, isKnown } = readReply(reply);
  if (verdict.kind === 'account') {
    return outcomeOfAccount(key, readAccount(verdict.account), values, locale);
  }
  const details = [
    ...(verdict.kind === 'accepted-restricted' ? missingPermission(found) : []),
    ...(isKnown || verdict.kind !== 'rejected'
      ? []
      : detail('own-words', { message: ownSentence(found.message, key) })),
    ...(verdict.reason === 'redirect' ? redirectTarget(key, reply, values.host) : []),
    ...answer(key, reply, found),
  ];
  return { ...verdict, values, details, account: undefined };
}

function outcomeOfAccount(key: string, read: Account, values: MessageValues, locale: string): KeyTestOutcome {
  const account = { ...read, plan: showable(key, read.plan), status: showable(key, read.status) };
  const reason: AcceptedReason = account.block === undefined ? 'accepted' : `accepted-${account.block}`;
  const { status, statusIsKnown, block } = account;
  const isFine = statusIsKnown && block === undefined;
  const details = [
    ...detail('plan', { plan: account.plan && planName(account.plan) }),
    ...credits(account, locale),
    ...detail('reset', { date: dateOf(account.resetSeconds, locale) }),
    ...detail(isFine ? 'account-fine' : 'account-status', { status }),
  ];
  return { kind: 'accepted', reason, values, details, account };
}

function credits(
  { creditsUsed: used, creditsLimit: limit, block }: Account,
  locale: string,
): OutcomeDetail[] {
  if (used === undefined || limit === undefined) {
    return [];
  }
  const count = (number: number) => number.toLocaleString(locale, { maximumFractionDigits: 0 });
  const left = Math.max(0, limit - used);
  return [
    ...detail('credits', { used: count(used), limit: count(limit), left: count(left) }),
    ...(left === 0 && block === undefined ? detail('overage', {}) : []),
  ];
}

function missingPermission({ text }: ReplyDetail): OutcomeDetail[] {
  const permissions = permissionsIn(text);
  return [
    ...(permissions.length > 1
      ? detail('missing-permissions', { permissions: permissions.join(', ') })
      : detail('missing-permission', { permission: permissions[0] })),
    ...detail('restricted-meaning', {}),
  ];
}

/** The other host that a redirect leads to. */
function redirectTarget(key: string, reply: KeyTestReply, host: string): OutcomeDetail[] {
  const location = reply.header('location') ?? '';
  const target = URL.canParse(location) ? new URL(location).host : host;
  return target === host ? [] : detail('redirected-to', { target: showable(key, target) });
}

/** What support asks for: the exact error code and the request ID. */
function answer(key: string, reply: KeyTestReply, { code, requestId }: ReplyDetail): OutcomeDetail[] {
  if (reply.status === 0) {
    return [];
  }
  const word = (text: string | undefined) => {
    const shown = showable(key, text);
    return shown !== undefined && /^[\w+.-]+$/.test(shown) ? shown : undefined;
  };
  const shownCode = word(code);
  const { status } = reply;
  return [
    ...(shownCode === undefined
      ? detail('answer', { status })
      : detail('answer-with-code', { status, code: shownCode })),
    ...detail('request-id', {
      requestId: word(requestId ?? reply.header('request-id') ?? reply.header('x-trace-id')),
    }),
  ];
}

/** Details that don't depend on the reply: the host, the sending machine, and length and padding of the key. */
function circumstances(
  candidate: KeyCandidate,
  { protocol, host }: URL,
  { kind, reason }: KeyTestOutcome,
  { askedFrom }: KeyTestOptions,
): OutcomeDetail[] {
  const isOfficial = protocol === 'https:' && apiHosts.includes(host);
  const isAccepted = kind === 'accepted' || kind === 'accepted-restricted';
  return [
    ...(isAccepted || reason === 'cancelled' ? [] : lengthOf(candidate)),
    ...(candidate.padded && reason !== 'cancelled' ? detail('padded', {}) : []),
    ...(isOfficial ? [] : detail('other-host', { host })),
    ...(isOfficial && isAccepted && host !== defaultApiHost ? detail('region-host', { host }) : []),
    ...(askedFrom === undefined || reason === 'cancelled' ? [] : [askedFrom]),
  ];
}

/** That a key is too short to be whole, and by how much. */
export function lengthOf({ key }: KeyCandidate): OutcomeDetail[] {
  return isCutOff(key) ? detail('cut-off', { count: key.length, length: keyLength }) : [];
}

/** A detail; none if one of its values is missing. */
function detail(
  id: DetailId,
  values: Readonly<Record<string, string | number | undefined>>,
): OutcomeDetail[] {
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return known.length === Object.keys(values).length ? [{ id, values: Object.fromEntries(known) }] : [];
}

const longestShown = 60;

/** Shortens a text of a reply to one line. `undefined` if it contains a part of this key in any form, or another key. */
function showable(key: string, text: string | undefined): string | undefined {
  if (text === undefined || repeats(text, key) || text.toLowerCase().includes(keyPrefix)) {
    return undefined;
  }
  return (
    text
      .replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, ' ')
      .slice(0, longestShown)
      .trim() || undefined
  );
}

/** The local date of a time in seconds since 1970; `undefined` for an invalid time. */
function dateOf(seconds: number | undefined, locale: string): string | undefined {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toLocaleDateString(locale, { dateStyle: 'long' });
}
