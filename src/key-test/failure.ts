/** Why no reply arrived, according to the error's codes. */
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
  /** The matching code, such as `ENOTFOUND`. Never the message of the error. */
  readonly code: string | undefined;
}

/**
 * Prefixes of error codes by reason, in the order of precedence: codes of Node, undici and Chromium's `net::` errors,
 * which VS Code's `fetch` throws.
 */
const codesByReason: readonly { readonly reason: FailureReason; readonly prefixes: readonly string[] }[] = [
  {
    reason: 'proxy',
    prefixes: [
      ...['ERR_PROXY_', 'ERR_TUNNEL_', 'ERR_SOCKS_', 'ERR_UNEXPECTED_PROXY_', 'ERR_MANDATORY_PROXY_'],
      ...['ERR_PAC_', 'UND_ERR_PRX_'],
    ],
  },
  {
    reason: 'offline',
    prefixes: [
      ...['ERR_INTERNET_DISCONNECTED', 'ERR_NETWORK_CHANGED', 'ERR_ADDRESS_UNREACHABLE'],
      ...['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'ERR_NETWORK_IO_SUSPENDED'],
    ],
  },
  { reason: 'dns', prefixes: ['ENOTFOUND', 'EAI_', 'ERR_NAME_', 'ERR_DNS_', 'ERR_ICANN_NAME_'] },
  {
    reason: 'tls',
    prefixes: [
      ...['CERT_', 'ERR_CERT_', 'ERR_SSL_', 'ERR_TLS_', 'ERR_BAD_SSL_', 'EPROTO', 'HOSTNAME_MISMATCH'],
      ...['UNABLE_TO_VERIFY_', 'UNABLE_TO_GET_ISSUER_', 'SELF_SIGNED_CERT', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ],
  },
  { reason: 'connection-refused', prefixes: ['ECONNREFUSED', 'ERR_CONNECTION_REFUSED'] },
  {
    reason: 'timeout',
    prefixes: [
      ...['ETIMEDOUT', 'ERR_TIMED_OUT', 'ERR_CONNECTION_TIMED_OUT', 'TimeoutError'],
      ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
    ],
  },
  { reason: 'cancelled', prefixes: ['AbortError', 'ABORT_ERR', 'ERR_ABORTED'] },
];

/**
 * Finds out why a `fetch` failed: by `name`, `code` and `net::ERR_…` of the error and its causes. Ignores the rest of
 * the message, because it may contain the key.
 */
export function failureOf(error: unknown): Failure {
  const codes = codesOf(error, 0);
  return (
    failureOfCodes(codes) ?? { reason: 'network', code: codes.find((code) => code === code.toUpperCase()) }
  );
}

/** The failure for some codes; `undefined` if none of them is known. */
export function failureOfCodes(codes: readonly string[]): Failure | undefined {
  for (const { reason, prefixes } of codesByReason) {
    const code = codes.find((known) => prefixes.some((prefix) => known.startsWith(prefix)));
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

/** Codes are in capitals, and names end in `Error`. Anything else may contain the key. */
function isCode(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9_]{1,60}|[A-Z][A-Za-z]{0,40}Error)$/.test(text);
}
