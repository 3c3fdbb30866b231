import { isCorsProxy } from '../../../ecosystem/cors-proxies';
import { mayBeEndpoint } from '../../../elevenlabs/endpoints';
import { apiHosts, isApiHost, mistakenApiHosts, oauthPaths } from '../../../elevenlabs/hosts';
import { isBaseUrlName } from '../../../elevenlabs/variables';
import type { Address, Destination } from '../request-facts';
import { type EvaluatedText, literalStart, literalText } from './evaluated-text';

/** Stands for an unknown part of a URL. No host name can contain it. */
export const unknownPart = '\u0000';

/**
 * Where a request goes whose URL may be any of these strings. It goes to ElevenLabs if one of them does and none
 * of the others names a foreign host. A relative URL is no objection: the user's own server may pass the request
 * on unchanged.
 */
export function destinationOf(urls: readonly EvaluatedText[]): Destination {
  const all = urls.map(destinationOfUrl);
  const elevenlabs = all.find((destination) => destination.kind === 'elevenlabs');
  if (elevenlabs !== undefined) {
    const foreign = all.some((destination, at) => destination.kind === 'elsewhere' && !isRelative(urls[at]));
    return foreign ? { kind: 'unknown' } : withDoubt(elevenlabs, all);
  }
  const [first] = all;
  return first !== undefined && all.every(({ kind }) => kind === first.kind) ? first : { kind: 'unknown' };
}

/**
 * Where a request goes whose base isn't known, and whose URL, or what follows the base, may be any of these strings.
 */
export function destinationAfterBase(urls: readonly EvaluatedText[]): Destination {
  return ofPathAlone(urls.map((url) => pathAfterBase(textOf(url))));
}

function ofPathAlone(paths: readonly string[]): Destination {
  return { kind: paths.length > 0 && !paths.some(mayBeEndpoint) ? 'backend' : 'unknown' };
}

/** The common destination of several requests that share one header object. */
export function mergeDestinations(destinations: readonly Destination[]): Destination {
  const kinds = new Set(destinations.map(({ kind }) => kind));
  const elevenlabs = destinations.find((destination) => destination.kind === 'elevenlabs');
  if (elevenlabs !== undefined) {
    return kinds.has('elsewhere') ? { kind: 'unknown' } : withDoubt(elevenlabs, destinations);
  }
  const [first] = destinations;
  if (kinds.has('elsewhere')) return { kind: 'elsewhere' };
  if (kinds.has('backend')) return { kind: 'backend' };
  return kinds.size === 1 && first !== undefined ? first : { kind: 'unknown' };
}

type ToElevenLabs = Extract<Destination, { kind: 'elevenlabs' }>;

/** Doubtful if one of the destinations isn't certainly the same host. */
function withDoubt(elevenlabs: ToElevenLabs, all: readonly Destination[]): ToElevenLabs {
  const isCertain = all.every(
    (each) => each.kind === 'elevenlabs' && each.host === elevenlabs.host && each.isDoubtful !== true,
  );
  return isCertain ? elevenlabs : { ...elevenlabs, isDoubtful: true };
}

/** Splits an absolute web URL into its parts; undefined for any other string. */
export function addressOf(url: EvaluatedText): Address | undefined {
  const text = textOf(url);
  const match = /^\s*(?:(?:https?|wss?):)?\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(text);
  if (match === null) return undefined;
  const [, authority = '', path = '', query = ''] = match;
  const host = authority.replace(/^.*@/s, '').replace(/:\d*$/, '').replace(unknownEnd, '').toLowerCase();
  // If the host isn't followed by a slash, the unknown part is the path or its start.
  const start = authority.endsWith(unknownPart) && host !== '' ? unknownPart : '';
  return { host, path: start + path, parameters: parametersOf(query) };
}

const unknownEnd = new RegExp(`${unknownPart}$`);

/** A host for people to read: with a star for each part that is inserted at run time. */
export function shownHost(host: string): string {
  return host.replaceAll(unknownPart, '*');
}

/** A string with `unknownPart` for its unknown pieces. */
function textOf(url: EvaluatedText): string {
  return url.map((part) => (part.kind === 'literal' ? part.text : unknownPart)).join('');
}

/** The path of a URL after its unknown start, without query. */
function pathAfterBase(text: string): string {
  return /^\0*([^?#]*)/.exec(text)?.[1] ?? '';
}

function parametersOf(query: string): string[] | undefined {
  if (query === '') return [];
  const names = query
    .split('&')
    .map((parameter) => parameter.replace(/=.*$/s, ''))
    .filter((name) => name !== '');
  return names.some((name) => name.includes(unknownPart)) ? undefined : names;
}

function destinationOfUrl(url: EvaluatedText): Destination {
  const address = addressOf(url);
  if (address === undefined) return isRelative(url) ? { kind: 'elsewhere' } : afterUnknownStart(url);
  const { host, path } = address;
  if (isCorsProxy(host)) return passedOn(textOf(url), afterProxy) ?? { kind: 'elsewhere' };
  if (!isApiHost(host, unknownPart) && !mistakenApiHosts.includes(host)) {
    if (host === '') return ofPathAlone([path]);
    const isUnknown = host.includes(unknownPart) || (path.startsWith(unknownPart) && mayBecomeApiHost(host));
    return isUnknown ? { kind: 'unknown' } : { kind: 'elsewhere' };
  }
  const takesOauth = oauthPaths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  const isSocket = /^\s*wss?:/i.test(literalStart(url));
  return takesOauth ? { kind: 'elsewhere' } : { kind: 'elevenlabs', host, path, isSocket };
}

/** Whether a host that goes on in an unknown part may still be one of the API, or of those written instead. */
function mayBecomeApiHost(host: string): boolean {
  return [...apiHosts, ...mistakenApiHosts].some((each) => each.startsWith(host));
}

/** Where a URL leads that starts with an unknown base, or with a proxy that passes the request on. */
function afterUnknownStart(url: EvaluatedText): Destination {
  const inner = passedOn(textOf(url), afterBase);
  if (inner !== undefined) return { kind: inner.kind === 'elevenlabs' ? 'named' : 'unknown' };
  return startsWithNamedBase(url) ? { kind: 'named' } : destinationAfterBase([url]);
}

/** The URL after that of a proxy: in its path or its query. */
const afterProxy = /^\s*(?:https?:)?\/\/.+?[/?=](https?:\/\/.*)/s;

/** The URL after an unknown base. */
const afterBase = /^\0\/?(https?:\/\/.*)/s;

/** Where a proxy passes a request on to: the URL that the pattern finds after the proxy's own address. */
function passedOn(text: string, pattern: RegExp): Destination | undefined {
  const inner = pattern.exec(text)?.[1];
  return inner === undefined ? undefined : destinationOfUrl([{ kind: 'literal', text: inner }]);
}

/** Whether a URL starts with something like `process.env.ELEVENLABS_BASE_URL`. */
function startsWithNamedBase([first]: EvaluatedText): boolean {
  return first?.kind === 'unknown' && first.names.some(isBaseUrlName);
}

function isRelative(url: EvaluatedText | undefined): boolean {
  const start = url === undefined ? '' : literalStart(url);
  return (
    /^(?:\/(?!\/)|\.{1,2}\/)/.test(start) || (url !== undefined && /^[\w-]+\//.test(literalText(url) ?? ''))
  );
}
