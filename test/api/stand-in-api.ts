import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  documentedReplies,
  type StandInReply,
  unknownKey,
  unknownPath,
  withoutKey,
} from './documented-replies';

/** A request to the stand-in API. The headers contain made-up keys: assert on them, never print them. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface StandInApi {
  /** `http://127.0.0.1:<port>`, for the setting of the API address. */
  readonly baseUrl: string;
  /** Every request since the start or the last `forget`, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Requests that followed a redirect to another origin. There must be none. */
  readonly strayRequests: readonly ReceivedRequest[];
  forget(): void;
  close(): Promise<void>;
}

/**
 * Starts a local HTTP server that answers like the ElevenLabs API, depending on the key.
 * @param ports the ports to try first, for pictures that show the address; then any free one.
 * @param allowsPages whether web pages may ask it, as they may ask ElevenLabs.
 */
export async function startStandInApi(
  ports: readonly number[] = [],
  allowsPages = true,
): Promise<StandInApi> {
  const stray = (): StandInReply => ({ how: 'answer', status: 200, body: '{"tier":"stray"}' });
  const strays = await listen([], stray, { allowsPages, redirectTo: '' });
  const api = await listen(ports, replyTo, { allowsPages, redirectTo: strays.baseUrl });
  return {
    baseUrl: api.baseUrl,
    requests: api.requests,
    strayRequests: strays.requests,
    forget: () => {
      api.requests.length = 0;
      strays.requests.length = 0;
    },
    close: async () => {
      await Promise.all([api.close(), strays.close()]);
    },
  };
}

function replyTo({ method, path, headers }: ReceivedRequest): StandInReply {
  if (method !== 'GET' || path !== '/v1/user/subscription') {
    return unknownPath;
  }
  const key = headers['xi-api-key'];
  return typeof key === 'string' && key !== '' ? (documentedReplies.get(key) ?? unknownKey) : withoutKey;
}

interface RunningServer {
  readonly baseUrl: string;
  readonly requests: ReceivedRequest[];
  close(): Promise<void>;
}

interface Manners {
  readonly allowsPages: boolean;
  readonly redirectTo: string;
}

async function listen(
  ports: readonly number[],
  reply: (request: ReceivedRequest) => StandInReply,
  { allowsPages, redirectTo }: Manners,
): Promise<RunningServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    if (allowsPages) allowPages(response);
    // A browser's question whether a page may send the request after it.
    if (incoming.method === 'OPTIONS') {
      response.writeHead(allowsPages ? 200 : 405).end();
      return;
    }
    const request = received(incoming);
    requests.push(request);
    answer(response, reply(request), redirectTo);
  });
  const port = await listenOnFirstFree(server, ports);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Returns the port. */
async function listenOnFirstFree(server: Server, [port = 0, ...others]: readonly number[]): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (port === 0) throw error;
    return listenOnFirstFree(server, others);
  }
  return (server.address() as AddressInfo).port;
}

function received({ method, url, headers }: IncomingMessage): ReceivedRequest {
  return { method: method ?? '', path: url ?? '', headers };
}

function allowPages(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
}

function answer(response: ServerResponse, reply: StandInReply, redirectTo: string): void {
  switch (reply.how) {
    case 'answer':
      response.writeHead(reply.status, {
        'content-type': reply.type ?? 'application/json',
        'x-trace-id': 'trace-4567',
      });
      response.end(reply.body);
      break;
    case 'redirect':
      response.writeHead(reply.status, { location: `${redirectTo}/v1/user/subscription` });
      response.end();
      break;
    case 'slow':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"tier":');
      break;
    case 'close':
      response.destroy();
      break;
    case 'silence':
      break;
  }
}
