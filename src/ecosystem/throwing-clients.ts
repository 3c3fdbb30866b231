/** HTTP clients whose promise is rejected when the server refuses a request. `fetch` and its kind resolve. */
export const throwingClients: ReadonlySet<string> = new Set([
  ...['axios', 'redaxios', 'got', 'ky', 'ofetch', '$fetch', 'superagent', 'wretch'],
  ...['request-promise', 'request-promise-native'],
]);
