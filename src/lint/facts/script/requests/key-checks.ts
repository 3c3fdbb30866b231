import type ts from 'typescript';
import { throwingClients } from '../../../../ecosystem/throwing-clients';
import { accountPaths } from '../../../../elevenlabs/replies';
import { accountMembers, officialClient } from '../../../../elevenlabs/sdk';
import type { KeyCheck } from '../../request-facts';
import { literalText } from '../../text/evaluated-text';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { callRoles } from './call-roles';
import { type ClientCall, clientCall } from './client-calls';
import { JudgedReplies } from './judged-replies';
import type { RequestDestinations } from './request-destinations';

/** A request for the account of a key. */
interface AccountRequest {
  readonly call: ts.CallExpression;
  readonly path: string;
  /** Whether a refusal is an exception. */
  readonly throws: boolean;
}

/** The requests for the account whose refusal is taken for a wrong key, without a look at the reason. */
export function keyChecks(
  resolver: Resolver,
  strings: Strings,
  destinations: RequestDestinations,
): KeyCheck[] {
  const judged = new JudgedReplies(resolver);
  return accountRequests(resolver, strings, destinations)
    .filter(({ call, throws }) => judged.isTakenForWrongKey(call, throws))
    .map(({ call, path }) => ({ range: rangeOf(call.expression), path }));
}

function accountRequests(
  resolver: Resolver,
  strings: Strings,
  destinations: RequestDestinations,
): AccountRequest[] {
  // Few scripts speak of users, and the others needn't evaluate their requests again.
  if (!/user/i.test(resolver.script.code)) return [];
  const { is } = resolver.reader;
  const usesSdk = [...officialClient.modules].some(
    (name) => resolver.script.code.includes(`'${name}'`) || resolver.script.code.includes(`"${name}"`),
  );
  const calls = usesSdk ? resolver.bindings.index.calls : callRoles(resolver).ofClients;
  return calls.filter(is.call).flatMap((call): AccountRequest[] => {
    const member = usesSdk ? accountMember(call, resolver) : undefined;
    if (member !== undefined) return [{ call, path: member, throws: true }];
    const sent = clientCall(call, resolver);
    if (sent === undefined || sent.creates) return [];
    const path = accountPathOf(sent, destinations, strings);
    return path === undefined ? [] : [{ call, path, throws: throwingClients.has(sent.client.name) }];
  });
}

/** The path that a call of the official client requests, if it is one for the account. */
function accountMember(call: ts.CallExpression, { reader }: Resolver): string | undefined {
  const name = reader.dottedName(call.expression);
  return [...accountMembers].find(([member]) => name?.endsWith(`.${member}`))?.[1];
}

/** The path of a request to ElevenLabs, with the base URL of its client, if it is one for the account. */
function accountPathOf(
  call: ClientCall,
  destinations: RequestDestinations,
  strings: Strings,
): string | undefined {
  const destination = destinations.ofCall(call);
  if (destination.kind !== 'elevenlabs') return undefined;
  const { url } = call;
  const written = url === undefined ? [] : strings.of({ expression: url, frame: undefined }).map(literalText);
  const relative = written.find((text) => text !== undefined && !text.includes('//'));
  const joined = `${destination.path.replace(/\/$/, '')}/${relative?.replace(/^\//, '') ?? ''}`;
  return accountPaths.find((path) => path === destination.path.replace(/\/$/, '') || path === joined);
}
