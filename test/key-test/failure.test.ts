import assert from 'node:assert/strict';
import { failureOf } from '../../src/key-test/failure';

/** An error as Node's `fetch` throws it: the code is in its cause. */
function fetchFailed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('…'), { code }) });
}

const failures: readonly (readonly [
  name: string,
  error: unknown,
  reason: string,
  code: string | undefined,
])[] = [
  ["a name that can't be resolved", fetchFailed('ENOTFOUND'), 'dns', 'ENOTFOUND'],
  ["a resolver that doesn't answer", fetchFailed('EAI_AGAIN'), 'dns', 'EAI_AGAIN'],
  ['the same in Chromium', new Error('net::ERR_NAME_NOT_RESOLVED'), 'dns', 'ERR_NAME_NOT_RESOLVED'],
  ['a self-signed certificate', fetchFailed('SELF_SIGNED_CERT_IN_CHAIN'), 'tls', 'SELF_SIGNED_CERT_IN_CHAIN'],
  [
    'a certificate without issuer',
    fetchFailed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    'tls',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ],
  ['an old certificate', fetchFailed('CERT_HAS_EXPIRED'), 'tls', 'CERT_HAS_EXPIRED'],
  ['another host name', fetchFailed('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [
    'a failed handshake',
    fetchFailed('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    'tls',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  ],
  ['the same in Chromium', new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'tls', 'ERR_CERT_AUTHORITY_INVALID'],
  ['a proxy', new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'proxy', 'ERR_PROXY_CONNECTION_FAILED'],
  [
    'a proxy’s certificate',
    new Error('net::ERR_PROXY_CERTIFICATE_INVALID'),
    'proxy',
    'ERR_PROXY_CERTIFICATE_INVALID',
  ],
  ['a tunnel', new Error('net::ERR_TUNNEL_CONNECTION_FAILED'), 'proxy', 'ERR_TUNNEL_CONNECTION_FAILED'],
  ['a closed port', fetchFailed('ECONNREFUSED'), 'connection-refused', 'ECONNREFUSED'],
  [
    'a closed port of two addresses',
    new TypeError('fetch failed', {
      cause: new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
    }),
    'connection-refused',
    'ECONNREFUSED',
  ],
  [
    'the same in Chromium',
    new Error('net::ERR_CONNECTION_REFUSED'),
    'connection-refused',
    'ERR_CONNECTION_REFUSED',
  ],
  ['a slow connection', fetchFailed('UND_ERR_CONNECT_TIMEOUT'), 'timeout', 'UND_ERR_CONNECT_TIMEOUT'],
  ['a timeout of the system', fetchFailed('ETIMEDOUT'), 'timeout', 'ETIMEDOUT'],
  ['a timeout by its name', new DOMException('…', 'TimeoutError'), 'timeout', 'TimeoutError'],
  ['an abort by its name', new DOMException('…', 'AbortError'), 'cancelled', 'AbortError'],
  ['a lost connection', fetchFailed('ECONNRESET'), 'network', 'ECONNRESET'],
  ['no network', new Error('net::ERR_INTERNET_DISCONNECTED'), 'offline', 'ERR_INTERNET_DISCONNECTED'],
  ['no route to the network', fetchFailed('ENETUNREACH'), 'offline', 'ENETUNREACH'],
  ['no route to the host', fetchFailed('EHOSTUNREACH'), 'offline', 'EHOSTUNREACH'],
  ['an error without a code', new TypeError('Failed to fetch'), 'network', undefined],
  [
    'a message as code',
    Object.assign(new Error('…'), { code: 'invalid header value: secret' }),
    'network',
    undefined,
  ],
  ['a number as code', Object.assign(new Error('…'), { code: 7 }), 'network', undefined],
  ['a string', 'ENOTFOUND', 'network', undefined],
  ['nothing', undefined, 'network', undefined],
];

describe('The reason why no reply arrived', () => {
  for (const [name, error, reason, code] of failures) {
    it(`${name}: ${reason}${code === undefined ? '' : ` (${code})`}`, () => {
      assert.deepEqual(failureOf(error), { reason, code });
    });
  }

  it('terminates for an error that is its own cause', () => {
    const error = new Error('round and round');
    error.cause = error;
    assert.deepEqual(failureOf(error), { reason: 'network', code: undefined });
  });
});
