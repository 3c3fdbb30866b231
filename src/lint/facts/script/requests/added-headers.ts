import { type Client, clients, mayAddHeaders } from '../../../../ecosystem/http-clients';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';

/** Whether text in the script shows that something adds headers to the requests of a client. */
export function addsHeaders(client: Client, resolver: Resolver): boolean {
  return extendedClients(resolver).has(client);
}

/** Whether a request of the client has only the headers that the call passes. */
export function sendsOnlyGivenHeaders(client: Client, resolver: Resolver): boolean {
  return client.sendsOnlyGivenHeaders !== 'unknown' && !addsHeaders(client, resolver);
}

const extendedClients = oncePerScript(
  ({ script }): ReadonlySet<Client> =>
    new Set(clients.filter((client) => mayAddHeaders(client, script.code))),
);
