/** The known HTTP and WebSocket clients as data: where each one takes the URL and the headers. */

/** The positions of a call's arguments. */
export interface CallShape {
  /** The position of the URL; undefined if the options contain it. */
  readonly url: number | undefined;
  /** The position of the options object, whose `headers` are the headers. */
  readonly options: number | undefined;
  /** The position of the headers, for clients that take them without an options object. */
  readonly headers?: number;
}

/** By names that scripts write: a map, because objects inherit names such as `toString`. */
type Calls = ReadonlyMap<string, readonly CallShape[]>;

export interface Client {
  /** The package name, or the name of the global. */
  readonly name: string;
  readonly isGlobal: boolean;
  /** By exported name or method; '' is a call of the client itself. The first shape that fits is used. */
  readonly calls: Calls;
  /** Methods that create a client of the same kind with default options; '' is a call of the client itself. */
  readonly factories: readonly string[];
  /** Whether factories take options or plain headers, in any order with other arguments. */
  readonly factoriesTake: 'options' | 'headers';
  /** Methods that set defaults on a client instance and return it. */
  readonly settings: readonly string[];
  /**
   * Whether the client sends a key with its surrounding whitespace (measured with each client on Node 20 to 24).
   */
  readonly sendsRaw: boolean;
  /** Whether it opens a WebSocket, whose messages can contain the key. */
  readonly isSocket: boolean;
  /** Whether messages name the client as an example. */
  readonly isExample: boolean;
  /**
   * Whether a request has only the headers that the call passes: `always`, or unless the script contains text
   * that makes the client add some. Clients with defaults are handled elsewhere.
   */
  readonly sendsOnlyGivenHeaders: 'always' | 'unknown' | { readonly unless: RegExp };
}

const urlThenOptions: CallShape = { url: 0, options: 1 };
const urlBodyOptions: CallShape = { url: 0, options: 2 };
const optionsOnly: CallShape = { url: undefined, options: 0 };

const withoutBody = ['get', 'delete', 'head', 'options'];
const withBody = ['post', 'put', 'patch'];
const allMethods = [...withoutBody, ...withBody];

const callItself = methods([''], [urlThenOptions, optionsOnly]);
const urlThenOptionsCalls = new Map([...callItself, ...methods([...allMethods, 'stream'], [urlThenOptions])]);

const axiosCalls = new Map([
  ...callItself,
  ...methods(['request'], [optionsOnly]),
  ...methods(withoutBody, [urlThenOptions]),
  ...methods([...withBody, 'postForm', 'putForm', 'patchForm'], [urlBodyOptions]),
]);

const ofetchCalls = new Map([...callItself, ...methods(['raw'], [urlThenOptions])]);

const needleCalls = new Map([
  ...methods([''], [{ url: 1, options: 3 }]),
  ...methods(['get', 'head'], [urlThenOptions]),
  ...methods([...withBody, 'delete'], [urlBodyOptions]),
]);

const requestCalls = new Map([
  ...callItself,
  ...methods([...allMethods, 'del'], [urlThenOptions, optionsOnly]),
]);

const jqueryCalls = methods(['ajax'], [urlThenOptions, optionsOnly]);

const headersFirst: CallShape = { url: undefined, options: undefined, headers: 0 };

const urlOnly: CallShape = { url: 0, options: undefined };

const urlProtocolsOriginHeaders: CallShape = { url: 0, options: undefined, headers: 3 };

const urlBodyHeaders: CallShape = { url: 0, options: undefined, headers: 2 };

/** What an agent applies to each of its requests. */
const agentSettings = [
  ...['set', 'auth', 'accept', 'type', 'query', 'sortQuery', 'use', 'on', 'once', 'ok', 'withCredentials'],
  ...['retry', 'redirects', 'timeout', 'buffer', 'serialize', 'parse'],
  ...['ca', 'key', 'pfx', 'cert', 'disableTLSCerts'],
];

const methodUrlHeaders: CallShape = { url: 1, options: undefined, headers: 2 };

/** Clients of React Native that were one package, and that only run on a phone, where nothing was measured. */
const blobFetch = { calls: methods(['fetch'], [methodUrlHeaders]), factories: ['config'] };

/** Clients of React Native whose options contain the URL. */
const fileTransfers = { calls: methods(['downloadFile', 'uploadFiles'], [optionsOnly]) };

const replacedFetch = /\b(?:globalThis|window|global|self)\.fetch\s*=[^=]/;
const axiosDefaults = /\.(?:defaults|interceptors)\b/;

const nodeRequestCalls = methods(['request', 'get'], [urlThenOptions, optionsOnly]);

export const clients: readonly Client[] = [
  client('fetch', { isGlobal: true, calls: callItself, sendsOnlyGivenHeaders: { unless: replacedFetch } }),
  client('Request', { isGlobal: true, calls: callItself }),
  client('WebSocket', {
    isGlobal: true,
    calls: methods([''], [urlThenOptions, urlBodyOptions]),
    isSocket: true,
  }),
  client('axios', {
    isGlobal: true,
    calls: axiosCalls,
    factories: ['create'],
    sendsOnlyGivenHeaders: { unless: axiosDefaults },
  }),
  client('axios', {
    calls: axiosCalls,
    factories: ['create'],
    sendsOnlyGivenHeaders: { unless: axiosDefaults },
  }),
  client('redaxios', {
    calls: axiosCalls,
    factories: ['create'],
    sendsOnlyGivenHeaders: { unless: /\.defaults\b/ },
  }),
  client('undici', {
    calls: methods(['fetch', 'Request'], [urlThenOptions]),
    sendsOnlyGivenHeaders: 'always',
  }),
  client('undici', {
    calls: methods(['request', 'stream', 'pipeline'], [urlThenOptions, optionsOnly]),
    factories: ['Client', 'Pool', 'Agent'],
    sendsRaw: true,
    sendsOnlyGivenHeaders: 'always',
  }),
  client('node-fetch', {
    calls: new Map([...callItself, ...methods(['Request'], [urlThenOptions])]),
    sendsRaw: true,
    isExample: true,
    sendsOnlyGivenHeaders: 'always',
  }),
  client('cross-fetch', {
    calls: new Map([...callItself, ...methods(['fetch'], [urlThenOptions])]),
    sendsRaw: true,
    sendsOnlyGivenHeaders: 'always',
  }),
  client('ky', {
    calls: urlThenOptionsCalls,
    factories: ['create', 'extend'],
    sendsOnlyGivenHeaders: 'always',
  }),
  client('got', {
    calls: urlThenOptionsCalls,
    factories: ['extend'],
    sendsRaw: true,
    isExample: true,
    sendsOnlyGivenHeaders: 'always',
  }),
  client('needle', { calls: needleCalls, sendsRaw: true }),
  client('ofetch', { calls: ofetchCalls, factories: ['create'], sendsOnlyGivenHeaders: 'always' }),
  client('$fetch', {
    isGlobal: true,
    calls: ofetchCalls,
    factories: ['create'],
    sendsOnlyGivenHeaders: 'always',
  }),
  client('useFetch', { isGlobal: true, calls: callItself }),
  client('useLazyFetch', { isGlobal: true, calls: callItself }),
  client('$', { isGlobal: true, calls: jqueryCalls }),
  client('jQuery', { isGlobal: true, calls: jqueryCalls }),
  client('jquery', { calls: jqueryCalls }),
  client('node:https', {
    calls: nodeRequestCalls,
    sendsRaw: true,
    sendsOnlyGivenHeaders: { unless: /\.setHeader\b/ },
  }),
  client('node:http', { calls: nodeRequestCalls, sendsRaw: true, isExample: true }),
  client('node:http2', {
    calls: methods(['request'], [headersFirst]),
    factories: ['connect'],
    sendsRaw: true,
  }),
  client('bent', {
    calls: methods([''], [urlBodyHeaders]),
    factories: [''],
    factoriesTake: 'headers',
    sendsRaw: true,
  }),
  client('request', { calls: requestCalls, factories: ['defaults'] }),
  client('superagent', {
    calls: methods(['', 'get', 'head', 'post', 'put', 'patch', 'delete', 'del'], []),
    factories: ['agent'],
    settings: agentSettings,
    sendsRaw: true,
  }),
  client('rn-fetch-blob', blobFetch),
  client('react-native-blob-util', blobFetch),
  client('react-native-fs', fileTransfers),
  client('expo-file-system', { calls: methods(['downloadAsync', 'uploadAsync'], [urlBodyOptions]) }),
  client('ws', {
    calls: methods(['', 'WebSocket'], [urlThenOptions, urlBodyOptions]),
    sendsRaw: true,
    isSocket: true,
    isExample: true,
  }),
  client('undici', { calls: methods(['WebSocket'], [urlThenOptions]), isSocket: true }),
  client('reconnecting-websocket', { calls: methods([''], [urlOnly]), isSocket: true }),
  client('partysocket', { calls: methods(['', 'WebSocket'], [urlOnly]), isSocket: true }),
  client('websocket', {
    calls: methods(['w3cwebsocket'], [urlProtocolsOriginHeaders, urlOnly]),
    isSocket: true,
  }),
];

/** The clients that messages name as examples of those that don't strip whitespace. */
export const rawClientExamples: readonly string[] = clients
  .filter(({ isExample, sendsRaw }) => isExample && sendsRaw)
  .map(({ name }) => name);

/** Whether the text of a script shows that something adds headers to the requests of a client. */
export function mayAddHeaders({ sendsOnlyGivenHeaders: when }: Client, text: string): boolean {
  return typeof when === 'object' && when.unless.test(text);
}

/** Named exports that are the client itself, like its default export. */
export const clientExports: ReadonlySet<string> = new Set(['got', 'ofetch', '$fetch']);

/** Hooks that open a WebSocket at their first argument, and the functions in their result that send a message. */
export const socketHooks = {
  module: 'react-use-websocket',
  senders: ['sendJsonMessage', 'sendMessage'],
} as const;

/** Other names under which the same package is imported. */
export const moduleAliases: ReadonlyMap<string, string> = new Map([
  ['https', 'node:https'],
  ['http', 'node:http'],
  ['http2', 'node:http2'],
  ['follow-redirects', 'node:https'],
  ['isomorphic-fetch', 'cross-fetch'],
  ['@dr.pogodin/react-native-fs', 'react-native-fs'],
  ['expo-file-system/legacy', 'expo-file-system'],
  ['isomorphic-ws', 'ws'],
  ['partysocket/ws', 'partysocket'],
  ['request-promise', 'request'],
  ['request-promise-native', 'request'],
]);

function client(name: string, options: Partial<Omit<Client, 'name'>> & Pick<Client, 'calls'>): Client {
  return {
    name,
    isGlobal: false,
    factories: [],
    factoriesTake: 'options',
    settings: [],
    sendsRaw: false,
    isSocket: false,
    isExample: false,
    sendsOnlyGivenHeaders: 'unknown',
    ...options,
  };
}

function methods(names: readonly string[], shapes: readonly CallShape[]): Calls {
  return new Map(names.map((name) => [name, shapes]));
}
