/** Option names of HTTP clients and proxies, each from its documentation. */

/** The URL of a request. */
export const urlOptions: readonly string[] = ['url', 'uri'];

/** The path, for clients that take the host as another option. */
export const pathOption = 'path';

/** The address that relative URLs are put after. */
export const baseUrlOptions: readonly string[] = [
  ...['baseURL', 'baseUrl', 'prefixUrl', 'baseUri', 'target', 'to'],
];

/** The host, without a scheme. */
export const hostOptions: readonly string[] = ['hostname', 'host'];

/** The header fields; the second name is that of mini programs. */
export const headerOptions: readonly string[] = ['headers', 'header'];
