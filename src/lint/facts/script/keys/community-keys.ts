import type ts from 'typescript';
import { isLegacyKey } from '../../../../elevenlabs/keys';
import { isMistakenKeyOption, keyOption, sdkModules } from '../../../../elevenlabs/sdk';
import { isVendorModule, setsKey } from '../../../../elevenlabs/vendor-packages';
import { entriesOf } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { BoundExpression } from '../evaluate/values';

/**
 * What a call passes as the key to a package for ElevenLabs that isn't the official one: to a method that sets it, as
 * an option of a constructor, or as a literal in the form of an old key.
 */
export function communityKeys(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): BoundExpression[] {
  const { reader } = resolver;
  const [first] = call.arguments ?? [];
  const origin = resolver.reads.origins.pathOf({ expression: call.expression, frame: undefined }) ?? '';
  const [, module = '', links = ''] = /^<([^>]+)>(.*)$/.exec(origin) ?? [];
  if (first === undefined || !isVendorModule(module) || sdkModules.has(module)) return [];
  const argument = { expression: first, frame: undefined };
  const isKey = reader.is.stringLike(first) && isLegacyKey(first.text);
  const method = /[^.]*$/.exec(links)?.[0] ?? '';
  if (isKey || setsKey(method)) return [argument];
  return reader.is.new(call) || method.startsWith('create')
    ? entriesOf(argument, resolver).flatMap(({ property, value }) => {
        const name = reader.nameOf(property.name) ?? '';
        return name === keyOption || isMistakenKeyOption(name) ? [value] : [];
      })
    : [];
}
