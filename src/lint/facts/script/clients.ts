/** The HTTP and WebSocket clients that are understood, as data: where each takes the URL and the header fields. */

/** How a call is laid out. */
export interface CallShape {
  /** The position of the URL; undefined where it stands in the options. */
  readonly url: number | undefined;
  /** The position of the options object, whose `headers` are the header fields. */
  readonly options: number;
}

export interface Client {
  /** The package it comes from, or its name as a global. */
  readonly name: string;
  readonly isGlobal: boolean;
  /** By exported name or method; '' is a call of the client itself. The first shape that fits is taken. */
  readonly calls: Readonly<Record<string, readonly CallShape[]>>;
  /** Whether a key goes on the wire as it is, with its blanks (measured with each client on Node 20 to 24). */
  readonly sendsRaw: boolean;
}

const urlThenOptions: CallShape = { url: 0, options: 1 };
const urlBodyOptions: CallShape = { url: 0, options: 2 };
const optionsOnly: CallShape = { url: undefined, options: 0 };

const callItself = { '': [urlThenOptions] };

const axiosCalls = {
  '': [urlThenOptions, optionsOnly],
  request: [optionsOnly],
  create: [optionsOnly],
  ...methods(['get', 'delete', 'head', 'options'], [urlThenOptions]),
  ...methods(['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm'], [urlBodyOptions]),
};

const optionsSecond = {
  ...callItself,
  ...methods(['get', 'post', 'put', 'patch', 'delete', 'head', 'stream'], [urlThenOptions]),
};

export const clients: readonly Client[] = [
  { name: 'fetch', isGlobal: true, calls: callItself, sendsRaw: false },
  { name: 'axios', isGlobal: true, calls: axiosCalls, sendsRaw: false },
  { name: 'axios', isGlobal: false, calls: axiosCalls, sendsRaw: false },
  { name: 'undici', isGlobal: false, calls: { fetch: [urlThenOptions] }, sendsRaw: false },
  { name: 'undici', isGlobal: false, calls: { request: [urlThenOptions] }, sendsRaw: true },
  { name: 'node-fetch', isGlobal: false, calls: callItself, sendsRaw: true },
  { name: 'ky', isGlobal: false, calls: optionsSecond, sendsRaw: false },
  { name: 'got', isGlobal: false, calls: optionsSecond, sendsRaw: true },
  {
    name: 'ws',
    isGlobal: false,
    calls: { '': [urlThenOptions], WebSocket: [urlThenOptions] },
    sendsRaw: true,
  },
];

function methods(
  names: readonly string[],
  shapes: readonly CallShape[],
): Record<string, readonly CallShape[]> {
  return Object.fromEntries(names.map((name) => [name, shapes]));
}
