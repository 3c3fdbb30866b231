/**
 * Public proxies that pass a request with its headers on to the URL after their own address. Names such as
 * `cors-proxy.example.com` say the same.
 */
const corsProxies: readonly string[] = ['thingproxy.freeboard.io', 'proxy.killcors.com', 'crossorigin.me'];

/** Whether a host passes requests on to the URL that follows it. */
export function isCorsProxy(host: string): boolean {
  return corsProxies.includes(host) || /(?:^|[.-])cors|cors(?:[.-]|proxy|-?anywhere)/.test(host);
}
