import { redirectingOptions } from '../../../../elevenlabs/sdk';
import type { TextRange } from '../../../document';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { isOfficialClient } from '../requests/sdk-options';

/**
 * The places that construct the official client without a key, so that it reads the official variable. Only if
 * its options are written out and none of them can contain a key.
 */
export function implicitReads(resolver: Resolver): TextRange[] {
  const { reader } = resolver;
  return resolver.bindings.index.calls.flatMap((call) => {
    const [options] = call.arguments ?? [];
    const names =
      options === undefined
        ? []
        : reader.is.objectLiteral(options)
          ? options.properties.map(({ name }) => name && reader.nameOf(name))
          : [undefined];
    const bringsKey = (name: string | undefined) =>
      name === undefined || /key/i.test(name) || redirectingOptions.has(name);
    return isOfficialClient(call, resolver) && !names.some(bringsKey) ? [rangeOf(call.expression)] : [];
  });
}
