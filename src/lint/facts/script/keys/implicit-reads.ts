import type ts from 'typescript';
import { redirectingOptions } from '../../../../elevenlabs/sdk';
import type { TextRange } from '../../../document';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { isOfficialClient } from '../requests/sdk-options';

/** The places that construct the official client without a key, so that it reads the official variable. */
export function implicitReads(resolver: Resolver): TextRange[] {
  return resolver.bindings.index.calls
    .filter((call) => readsOfficialVariable(call, resolver))
    .map((call) => rangeOf(call.expression));
}

/**
 * Whether a call constructs the official client without a key. Only if its options are written out and none of them can
 * contain a key.
 */
export function readsOfficialVariable(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): boolean {
  const { reader } = resolver;
  const [options] = call.arguments ?? [];
  const names =
    options === undefined
      ? []
      : reader.is.objectLiteral(options)
        ? options.properties.map(({ name }) => name && reader.nameOf(name))
        : [undefined];
  const bringsKey = (name: string | undefined) =>
    name === undefined || /key/i.test(name) || redirectingOptions.has(name);
  return isOfficialClient(call, resolver) && !names.some(bringsKey);
}
