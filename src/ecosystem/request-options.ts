/** Option names of HTTP clients and proxies, each from its documentation. */

/** The URL of a request; clients of React Native for files use the last two names. */
export const urlOptions: readonly string[] = ['url', 'uri', 'fromUrl', 'toUrl'];

/** The path, for clients with a separate option for the host. */
export const pathOption = 'path';

/** The base of relative URLs. */
export const baseUrlOptions: readonly string[] = [
  ...['baseURL', 'baseUrl', 'prefixUrl', 'baseUri', 'target', 'to'],
];

/** The host, without a scheme. */
export const hostOptions: readonly string[] = ['hostname', 'host'];

/** The headers; mini programs use the second name. */
export const headerOptions: readonly string[] = ['headers', 'header'];

/** Options that can't contain a credential. Any other option may, so such a request isn't understood. */
export const plainOptions: ReadonlySet<string> = new Set([
  ...['method', 'url', 'uri', 'hostname', 'host', 'port', 'path', 'protocol'],
  ...['body', 'data', 'json', 'form', 'params', 'query', 'searchParams'],
  ...['cache', 'next', 'redirect', 'referrerPolicy', 'keepalive', 'priority', 'duplex'],
  ...['signal', 'timeout', 'retry', 'encoding', 'responseType', 'maxBodyLength', 'maxContentLength'],
  ...['validateStatus', 'throwHttpErrors', 'onUploadProgress', 'onDownloadProgress', 'decompress'],
]);

/** The parameters of the query: axios, ky and got, ofetch, request. */
export const queryOptions: readonly string[] = ['params', 'searchParams', 'query', 'qs'];
