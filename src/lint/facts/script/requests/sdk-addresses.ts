import type ts from 'typescript';
import { addressOptions, officialClient } from '../../../../elevenlabs/sdk';
import type { WrittenUrl } from '../../request-facts';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { callRoles } from './call-roles';

/** The strings that the official client gets as the address of the API, by the option. */
export function sdkAddresses(
  resolver: Resolver,
  strings: Strings,
): ReadonlyMap<ts.Node, NonNullable<WrittenUrl['sdk']>> {
  const found = new Map<ts.Node, NonNullable<WrittenUrl['sdk']>>();
  for (const { call, sdk, isByName } of callRoles(resolver).ofSdks) {
    const [options] = call.arguments ?? [];
    if (options === undefined || sdk !== officialClient || isByName) continue;
    for (const option of addressOptions) {
      const values = valuesOfProperty({ expression: options, frame: undefined }, option, resolver);
      for (const part of values.flatMap((value) => strings.of(value)).flat()) {
        const node = part.kind === 'literal' ? part.node : undefined;
        if (node !== undefined) found.set(node, { option, isOwn: isOwn(node, call, resolver) });
      }
    }
  }
  return found;
}

/** Whether a string is written in a call, or in a constant that nothing else uses. */
function isOwn(node: ts.Node, call: ts.Node, { bindings, reader: { is } }: Resolver): boolean {
  const holder = node.parent;
  const isUsedOnce =
    is.variable(holder) && is.identifier(holder.name) && bindings.usesOf(holder.name).length === 1;
  return isUsedOnce || (call.pos <= node.pos && node.end <= call.end);
}
