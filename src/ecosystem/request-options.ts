/** Option names of HTTP clients and proxies, each from its documentation. */

/** The URL of a request. */
export const urlOptions: readonly string[] = ['url', 'uri'];

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

/** The parameters of the query: axios, ky and got, ofetch, request. */
export const queryOptions: readonly string[] = ['params', 'searchParams', 'query', 'qs'];
