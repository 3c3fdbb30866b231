/** Why no reply came, as far as the error's codes tell. */
export type FailureReason =
  | 'offline'
  | 'dns'
  | 'tls'
  | 'proxy'
  | 'connection-refused'
  | 'timeout'
  | 'cancelled'
  | 'network';

export interface Failure {
  readonly reason: FailureReason;
  /** The code that told, such as `ENOTFOUND`; never a text of the error. */
  readonly code: string | undefined;
}

/**
 * How error codes begin, by reason and in the order of precedence: those of Node and undici, and of Chromium's
 * `net::` errors, which VS Code's own `fetch` throws.
 */
const codesByReason: readonly { readonly reason: FailureReason; readonly beginnings: readonly string[] }[] = [
  {
    reason: 'proxy',
    beginnings: [
      ...['ERR_PROXY_', 'ERR_TUNNEL_', 'ERR_SOCKS_', 'ERR_UNEXPECTED_PROXY_', 'ERR_MANDATORY_PROXY_'],
      ...['ERR_PAC_', 'UND_ERR_PRX_'],
    ],
  },
  {
    reason: 'offline',
    beginnings: [
      ...['ERR_INTERNET_DISCONNECTED', 'ERR_NETWORK_CHANGED', 'ERR_ADDRESS_UNREACHABLE'],
      ...['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'ERR_NETWORK_IO_SUSPENDED'],
    ],
  },
  { reason: 'dns', beginnings: ['ENOTFOUND', 'EAI_', 'ERR_NAME_', 'ERR_DNS_', 'ERR_ICANN_NAME_'] },
  {
    reason: 'tls',
    beginnings: [
      ...['CERT_', 'ERR_CERT_', 'ERR_SSL_', 'ERR_TLS_', 'ERR_BAD_SSL_', 'EPROTO', 'HOSTNAME_MISMATCH'],
      ...['UNABLE_TO_VERIFY_', 'UNABLE_TO_GET_ISSUER_', 'SELF_SIGNED_CERT', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ],
  },
  { reason: 'connection-refused', beginnings: ['ECONNREFUSED', 'ERR_CONNECTION_REFUSED'] },
  {
    reason: 'timeout',
    beginnings: [
      ...['ETIMEDOUT', 'ERR_TIMED_OUT', 'ERR_CONNECTION_TIMED_OUT', 'TimeoutError'],
      ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
    ],
  },
  { reason: 'cancelled', beginnings: ['AbortError', 'ABORT_ERR', 'ERR_ABORTED'] },
];

/**
 * Tells why a `fetch` failed, by the `name` and `code` of the error and its causes and by a `net::ERR_…` in it.
 * Its message may hold the key, so no other part of it is looked at.
 */
export function failureOf(error: unknown): Failure {
  const codes = codesOf(error, 0);
  return (
    failureOfCodes(codes) ?? { reason: 'network', code: codes.find((code) => code === code.toUpperCase()) }
  );
}

/** The same by the codes alone; `undefined` where none of them tells. */
export function failureOfCodes(codes: readonly string[]): Failure | undefined {
  for (const { reason, beginnings } of codesByReason) {
    const code = codes.find((known) => beginnings.some((beginning) => known.startsWith(beginning)));
    if (code !== undefined) {
      return { reason, code };
    }
  }
  return undefined;
}

const deepestCause = 4;

function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > deepestCause) {
    return [];
  }
  const { name, code, message, cause, errors } = error as Partial<Record<string, unknown>>;
  const netCode = typeof message === 'string' ? /\bnet::(ERR_[A-Z0-9_]{1,60})/.exec(message)?.[1] : undefined;
  const own = [code, netCode, name].filter((value) => typeof value === 'string');
  const others = [cause, ...(Array.isArray(errors) ? errors : [])];
  return [...own.filter(isCode), ...others.flatMap((other) => codesOf(other, depth + 1))];
}

/** Codes are in capitals, and names end in `Error`; anything else in their place is not passed on. */
function isCode(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9_]{1,60}|[A-Z][A-Za-z]{0,40}Error)$/.test(text);
}
