import { ownValue } from '../../lint/own-value';

/**
 * The variables that name a proxy for an address, by its protocol. Measured: Node's `fetch` ignores them by default.
 * Since 22.21 and 24 it uses those for HTTP and HTTPS with `NODE_USE_ENV_PROXY=1` or `--use-env-proxy`. It never uses
 * `ALL_PROXY`.
 */
const proxyVariables: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/** What decides whether a running Node uses proxies. */
export interface Runtime {
  /** Like `process.versions.node`. */
  readonly version: string;
  /** The options on Node's command line and in `NODE_OPTIONS`. */
  readonly options: readonly string[];
}

/** The variable whose proxy Node ignores for requests to this address; `undefined` if it ignores none. */
export function ignoredProxyVariable(
  address: URL,
  environment: NodeJS.ProcessEnv,
  runtime: Runtime,
): string | undefined {
  if (isExempt(address.hostname, environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')) {
    return undefined;
  }
  const isUsed = (name: string) => usesProxies(environment, runtime) && !/^all_/i.test(name);
  return (ownValue(proxyVariables, address.protocol) ?? []).find(
    (name) => ownValue(environment, name) && !isUsed(name),
  );
}

function usesProxies(environment: NodeJS.ProcessEnv, { version, options }: Runtime): boolean {
  const isAsked = environment['NODE_USE_ENV_PROXY'] === '1' || options.includes('--use-env-proxy');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return isAsked && (major >= 24 || (major === 22 && minor >= 21));
}

function isExempt(host: string, exemptions: string): boolean {
  return exemptions
    .split(/[\s,]+/)
    .map((name) => name.replace(/^\*?\./, ''))
    .some((name) => name === '*' || (name !== '' && (host === name || host.endsWith(`.${name}`))));
}
