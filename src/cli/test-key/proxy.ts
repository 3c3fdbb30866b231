/**
 * The variables that name a proxy for an address, by its protocol. Measured: Node's `fetch` uses none of them by
 * itself; from 22.21 and 24 on it uses those of HTTP and HTTPS when `NODE_USE_ENV_PROXY=1` or `--use-env-proxy` is
 * given, and `ALL_PROXY` never.
 */
const proxyVariables: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/** What of a running Node decides about proxies. */
export interface Runtime {
  /** As in `process.versions.node`. */
  readonly version: string;
  /** The options that Node was started with, on its command line and in `NODE_OPTIONS`. */
  readonly options: readonly string[];
}

/** The variable that names a proxy which a request to this address does not use; `undefined` where none is ignored. */
export function ignoredProxyVariable(
  address: URL,
  environment: NodeJS.ProcessEnv,
  runtime: Runtime,
): string | undefined {
  if (isExempt(address.hostname, environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')) {
    return undefined;
  }
  const isUsed = (name: string) => usesProxies(environment, runtime) && !/^all_/i.test(name);
  return (proxyVariables[address.protocol] ?? []).find((name) => environment[name] && !isUsed(name));
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
