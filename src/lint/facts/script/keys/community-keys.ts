import { isLegacyKey } from '../../../../elevenlabs/keys';
import { isVendorModule, keyOptionOfOthers, setsKey } from '../../../../elevenlabs/vendor-packages';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { BoundExpression } from '../evaluate/values';
import type { PackageCall } from '../requests/call-roles';
import { sdkOf } from '../requests/sdk-calls';

/**
 * What a call passes as the key to a package for ElevenLabs that isn't a known SDK: to a method that sets it, as an
 * option of a constructor, or as a literal in the form of an old key.
 */
export function communityKeys({ call, module, path }: PackageCall, resolver: Resolver): BoundExpression[] {
  const { is } = resolver.reader;
  const [first] = call.arguments ?? [];
  const isOther = isVendorModule(module) && sdkOf(call, resolver) === undefined;
  if (first === undefined || !isOther) return [];
  const argument = { expression: first, frame: undefined };
  const method = path.slice(path.lastIndexOf('.') + 1);
  if (setsKey(method) || (is.stringLike(first) && isLegacyKey(first.text))) return [argument];
  return is.new(call) ? valuesOfProperty(argument, keyOptionOfOthers, resolver) : [];
}
