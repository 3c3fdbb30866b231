import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import type { OutcomeReason } from '../../src/key-test/outcome';
import { untrustedCertificate } from './untrusted-certificate';

/** A server that does something wrong, and the outcome of a key test that asks it. */
export interface Fault {
  readonly name: string;
  readonly reason: OutcomeReason;
  /** What it does with a connection, once a request has arrived. */
  readonly act: (socket: Socket) => void;
  /** Whether the test expects TLS from it; `untrusted` if it speaks TLS. */
  readonly tls?: 'untrusted' | 'none';
}

const head = (status: string, ...headers: string[]) =>
  [`HTTP/1.1 ${status}`, 'connection: close', ...headers, '', ''].join('\r\n');
const json = 'content-type: application/json';
const account = '{"tier":"creator","status":"active","character_count":1,"character_limit":2}';
const megabyte = Buffer.alloc(1_000_000, 0x20);

const answer =
  (status: string, body: string | Buffer, ...headers: string[]) =>
  (socket: Socket) => {
    socket.write(head(status, `content-length: ${Buffer.byteLength(body)}`, ...headers));
    socket.end(body);
  };
const write =
  (...parts: (string | Buffer)[]) =>
  (socket: Socket) => {
    for (const part of parts) socket.write(part);
  };
const writeAndEnd =
  (...parts: (string | Buffer)[]) =>
  (socket: Socket) => {
    write(...parts)(socket);
    socket.end();
  };
const depth = 100_000;
const bomb = gzipSync(Buffer.alloc(100_000_000, 0x20));
const latin = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80]);

/** Sends a piece again and again, as fast as it is read. */
function endlessly(socket: Socket, piece: string | Buffer, most = Number.POSITIVE_INFINITY): void {
  let sent = 0;
  const send = () => {
    while (!socket.destroyed && sent < most && socket.write(piece)) sent++;
    if (sent >= most) socket.end();
  };
  socket.on('drain', send);
  send();
}

export const faults: readonly Fault[] = [
  { name: 'closes the connection', reason: 'network', act: (socket) => socket.end() },
  { name: 'resets the connection', reason: 'network', act: (socket) => socket.resetAndDestroy() },
  { name: 'says nothing', reason: 'timeout', act: () => undefined },
  { name: 'stalls within the status', reason: 'timeout', act: write('HTTP/1.1 20') },
  { name: 'stalls within the headers', reason: 'timeout', act: write('HTTP/1.1 200 OK\r\ncontent-ty') },
  { name: 'stalls before the body', reason: 'timeout', act: write(head('200 OK', 'content-length: 80')) },
  { name: 'stalls within the body', reason: 'timeout', act: write(head('200 OK', json), '{"tier":') },
  {
    name: 'stalls within a part of the body',
    reason: 'timeout',
    act: write(head('200 OK', 'transfer-encoding: chunked'), '20\r\n{"tier"'),
  },
  {
    name: 'sends a character from time to time',
    reason: 'timeout',
    act: (socket) => {
      socket.write(head('200 OK', json));
      const timer = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => clearInterval(timer));
    },
  },
  {
    name: 'sends headers without end',
    reason: 'network',
    act: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      endlessly(socket, `x: ${'y'.repeat(1_000)}\r\n`);
    },
  },
  { name: 'sends no HTTP', reason: 'network', act: writeAndEnd('SSH-2.0-OpenSSH_9.6\r\n') },
  {
    name: 'sends 100 MB',
    reason: 'too-large',
    act: (socket) => {
      socket.write(head('200 OK', json, 'content-length: 100000000'));
      endlessly(socket, megabyte, 100);
    },
  },
  {
    name: 'sends without end',
    reason: 'too-large',
    act: (socket) => {
      socket.write(head('200 OK', json));
      endlessly(socket, megabyte);
    },
  },
  {
    name: 'sends an error without end',
    reason: 'server-error',
    act: (socket) => {
      socket.write(head('500 Internal Server Error'));
      endlessly(socket, megabyte);
    },
  },
  {
    name: 'sends 100 MB packed into 100 kB',
    reason: 'too-large',
    act: answer('200 OK', bomb, json, 'content-encoding: gzip'),
  },
  {
    name: 'sends broken gzip',
    reason: 'network',
    act: answer('200 OK', 'not packed', 'content-encoding: gzip'),
  },
  {
    name: 'dies within the body',
    reason: 'network',
    act: (socket) => {
      socket.write(head('200 OK', json, 'content-length: 500'));
      socket.write(account, () => socket.destroy());
    },
  },
  {
    name: 'announces more than it sends',
    reason: 'network',
    act: writeAndEnd(head('200 OK', json, 'content-length: 500'), account),
  },
  {
    name: 'announces less than it sends',
    reason: 'not-json',
    act: writeAndEnd(head('200 OK', json, 'content-length: 10'), account),
  },
  {
    name: 'announces an impossible length',
    reason: 'network',
    act: writeAndEnd(head('200 OK', json, 'content-length: -5'), account),
  },
  { name: 'sends invalid UTF-8', reason: 'not-json', act: answer('200 OK', latin, json) },
  { name: 'sends half of an account', reason: 'not-json', act: answer('200 OK', account.slice(0, 40), json) },
  {
    name: 'sends JSON 100,000 levels deep',
    reason: 'unexpected-json',
    act: answer('200 OK', `${'['.repeat(depth)}${']'.repeat(depth)}`, json),
  },
  {
    name: 'sends an error 50,000 levels deep',
    reason: 'unauthorized',
    act: answer('401 Unauthorized', `${'{"detail":'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}`, json),
  },
  {
    name: 'only says that it goes on',
    reason: 'network',
    act: write('HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
  },
  {
    name: 'answers after early hints',
    reason: 'accepted',
    act: (socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n');
      answer('200 OK', account, json)(socket);
    },
  },
  {
    name: 'switches to another protocol',
    reason: 'network',
    act: writeAndEnd('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
  },
  { name: 'has nothing to say', reason: 'empty', act: writeAndEnd(head('204 No Content')) },
  ...[
    '301 Moved',
    '302 Found',
    '303 See Other',
    '304 Not Modified',
    '307 Temporary',
    '308 Permanent',
  ].flatMap((status): Fault[] => [
    {
      name: `answers ${status}`,
      reason: 'redirect',
      act: answer(status, '', 'location: https://elsewhere.example/'),
    },
    {
      name: `answers ${status} to itself`,
      reason: 'redirect',
      act: answer(status, '', 'location: /v1/user/subscription'),
    },
    {
      name: `answers ${status} to an impossible address`,
      reason: 'redirect',
      act: answer(status, '', 'location: http://['),
    },
  ]),
  {
    name: 'has an untrusted certificate',
    reason: 'tls',
    tls: 'untrusted',
    act: answer('200 OK', account, json),
  },
  { name: 'speaks no TLS', reason: 'tls', tls: 'none', act: answer('200 OK', account, json) },
];

export interface FaultyServer {
  readonly baseUrl: string;
  /** How many connections with a request are open. Node opens one more in advance after it has given one up. */
  open(): number;
  close(): Promise<void>;
}

/** Starts a server that has the fault, on 127.0.0.1. */
export async function startFaultyServer({ act, tls }: Fault): Promise<FaultyServer> {
  const sockets = new Set<Socket>();
  const asked = new Set<Socket>();
  const connected = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      asked.delete(socket);
    });
    socket.on('error', () => undefined);
    socket.once('data', () => {
      asked.add(socket);
      act(socket);
    });
  };
  const server: Server =
    tls === 'untrusted' ? createTlsServer(untrustedCertificate, connected) : createServer(connected);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    open: () => asked.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
