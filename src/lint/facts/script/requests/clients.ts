/** The HTTP and WebSocket clients that are understood, as data: where each takes the URL and the header fields. */

/** How a call is laid out. */
export interface CallShape {
  /** The position of the URL; undefined where it stands in the options. */
  readonly url: number | undefined;
  /** The position of the options object, whose `headers` are the header fields. */
  readonly options: number | undefined;
  /** The position of the header fields themselves, for clients that take them without options around. */
  readonly headers?: number;
}

export interface Client {
  /** The package it comes from, or its name as a global. */
  readonly name: string;
  readonly isGlobal: boolean;
  /** By exported name or method; '' is a call of the client itself. The first shape that fits is taken. */
  readonly calls: Readonly<Record<string, readonly CallShape[]>>;
  /** Methods that make a client of the same kind, with defaults out of their options. */
  readonly factories: readonly string[];
  /** Whether a key goes on the wire as it is, with its blanks (measured with each client on Node 20 to 24). */
  readonly sendsRaw: boolean;
}

const urlThenOptions: CallShape = { url: 0, options: 1 };
const urlBodyOptions: CallShape = { url: 0, options: 2 };
const optionsOnly: CallShape = { url: undefined, options: 0 };

const withoutBody = ['get', 'delete', 'head', 'options'];
const withBody = ['post', 'put', 'patch'];
const allMethods = [...withoutBody, ...withBody];

const callItself = { '': [urlThenOptions, optionsOnly] };
const urlThenOptionsCalls = { ...callItself, ...methods([...allMethods, 'stream'], [urlThenOptions]) };

const axiosCalls = {
  ...callItself,
  request: [optionsOnly],
  ...methods(withoutBody, [urlThenOptions]),
  ...methods([...withBody, 'postForm', 'putForm', 'patchForm'], [urlBodyOptions]),
};

const ofetchCalls = { ...callItself, raw: [urlThenOptions] };

const needleCalls = {
  '': [{ url: 1, options: 3 }],
  ...methods(['get', 'head'], [urlThenOptions]),
  ...methods([...withBody, 'delete'], [urlBodyOptions]),
};

const requestCalls = { ...callItself, ...methods([...allMethods, 'del'], [urlThenOptions, optionsOnly]) };

const jqueryCalls = { ajax: [urlThenOptions, optionsOnly] };

const headersFirst: CallShape = { url: undefined, options: undefined, headers: 0 };

/** It takes the method, the format and the header fields in any order. */
const bentCalls: readonly CallShape[] = [1, 2, 3].map((headers) => ({ url: 0, options: undefined, headers }));

const nodeRequestCalls = methods(['request', 'get'], [urlThenOptions, optionsOnly]);

export const clients: readonly Client[] = [
  client('fetch', { isGlobal: true, calls: callItself }),
  client('Request', { isGlobal: true, calls: callItself }),
  client('WebSocket', { isGlobal: true, calls: { '': [urlThenOptions, urlBodyOptions] } }),
  client('axios', { isGlobal: true, calls: axiosCalls, factories: ['create'] }),
  client('axios', { calls: axiosCalls, factories: ['create'] }),
  client('redaxios', { calls: axiosCalls, factories: ['create'] }),
  client('undici', { calls: methods(['fetch', 'Request'], [urlThenOptions]) }),
  client('undici', {
    calls: methods(['request', 'stream', 'pipeline'], [urlThenOptions, optionsOnly]),
    factories: ['Client', 'Pool', 'Agent'],
    sendsRaw: true,
  }),
  client('node-fetch', { calls: { ...callItself, Request: [urlThenOptions] }, sendsRaw: true }),
  client('cross-fetch', { calls: { ...callItself, fetch: [urlThenOptions] }, sendsRaw: true }),
  client('ky', { calls: urlThenOptionsCalls, factories: ['create', 'extend'] }),
  client('got', { calls: urlThenOptionsCalls, factories: ['extend'], sendsRaw: true }),
  client('needle', { calls: needleCalls, sendsRaw: true }),
  client('ofetch', { calls: ofetchCalls, factories: ['create'] }),
  client('$fetch', { isGlobal: true, calls: ofetchCalls, factories: ['create'] }),
  client('useFetch', { isGlobal: true, calls: callItself }),
  client('useLazyFetch', { isGlobal: true, calls: callItself }),
  client('$', { isGlobal: true, calls: jqueryCalls }),
  client('jQuery', { isGlobal: true, calls: jqueryCalls }),
  client('jquery', { calls: jqueryCalls }),
  client('node:https', { calls: nodeRequestCalls, sendsRaw: true }),
  client('node:http', { calls: nodeRequestCalls, sendsRaw: true }),
  client('node:http2', { calls: { request: [headersFirst] }, factories: ['connect'], sendsRaw: true }),
  client('bent', { calls: { '': bentCalls }, sendsRaw: true }),
  client('request', { calls: requestCalls, factories: ['defaults'] }),
  client('superagent', {
    calls: methods(['', 'get', 'post', 'put', 'patch', 'delete', 'del'], []),
    sendsRaw: true,
  }),
  client('ws', {
    calls: { '': [urlThenOptions, urlBodyOptions], WebSocket: [urlThenOptions, urlBodyOptions] },
    sendsRaw: true,
  }),
];

/** Named exports that are the client itself, as its default export is. */
export const clientExports: ReadonlySet<string> = new Set(['got', 'ofetch', '$fetch']);

/** Names by which the same package is imported. */
export const moduleAliases: Readonly<Record<string, string>> = {
  https: 'node:https',
  http: 'node:http',
  'follow-redirects': 'node:https',
  'isomorphic-fetch': 'cross-fetch',
  'isomorphic-ws': 'ws',
  'request-promise': 'request',
  'request-promise-native': 'request',
};

function client(name: string, options: Partial<Omit<Client, 'name'>> & Pick<Client, 'calls'>): Client {
  return { name, isGlobal: false, factories: [], sendsRaw: false, ...options };
}

function methods(
  names: readonly string[],
  shapes: readonly CallShape[],
): Record<string, readonly CallShape[]> {
  return Object.fromEntries(names.map((name) => [name, shapes]));
}
