import type ts from 'typescript';
import type { Client } from '../../../../ecosystem/http-clients';
import type { Resolver } from '../evaluate/resolver';
import { clientOfSetting } from './client-calls';

/** More links than any handwritten chain has. */
const longestChain = 40;

/** The end of a chain of settings that starts with an agent: a request, or the variable with the agent. */
interface ChainEnd {
  readonly node: ts.Node;
  readonly request: ts.CallExpression | undefined;
}

/** The URLs of all requests that an agent sends: in the chain that starts with it, or through its constant. */
export function agentUrls(agent: ts.Expression, client: Client, resolver: Resolver): ts.Expression[] {
  const { is } = resolver.reader;
  const own = endOfChain(agent, client, resolver);
  const holder = own.node.parent;
  const name = is.identifier(agent) ? agent : is.variable(holder) ? holder.name : undefined;
  const uses = is.identifier(name) ? resolver.bindings.usesOf(name) : [];
  const ends = [own, ...uses.map((use) => endOfChain(use, client, resolver))];
  const requests = new Set(ends.flatMap(({ request }) => request ?? []));
  return [...requests].flatMap((request) => request.arguments.slice(0, 1));
}

/** The agent that a call configures: its name, or the call that creates it. */
export function agentOf(setting: ts.CallExpression, resolver: Resolver): ts.Expression {
  const { reader } = resolver;
  let start: ts.Expression = setting;
  while (reader.is.call(start) && clientOfSetting(start, resolver) !== undefined) {
    const callee = reader.unwrap(start.expression);
    if (!reader.is.propertyAccess(callee)) return start;
    start = reader.unwrap(callee.expression);
  }
  return start;
}

function endOfChain(start: ts.Node, client: Client, { reader: { is } }: Resolver): ChainEnd {
  let node = start;
  for (let links = 0; links < longestChain; links++) {
    const access = node.parent;
    const call = access?.parent;
    if (!is.propertyAccess(access) || !is.call(call) || call.expression !== access) break;
    const method = access.name.text;
    if (client.calls.has(method)) return { node: call, request: call };
    if (!client.settings.includes(method)) break;
    node = call;
  }
  return { node, request: undefined };
}
