import { publicPrefixes } from '../ecosystem/public-prefixes';
import { isKeyName } from './variables';

/** A variable with the name of a key that is shipped to everybody. */
export interface PublicKeyName {
  readonly prefix: string;
  /** The name without the prefix, for use on the server. */
  readonly privateName: string;
}

/**
 * The parts of a variable's name, if it names an ElevenLabs key that is built into public code. Undefined for
 * IDs, addresses, and names such as `VITE_ELEVENLABS_API`, which may be an address.
 * @param isUsedAsKey whether its value is sent as the key, so that any name with a prefix counts.
 */
export function publicKeyName(name: string, isUsedAsKey = false): PublicKeyName | undefined {
  const prefix = publicPrefixes.find((each) => name.startsWith(each));
  if (prefix === undefined) return undefined;
  const privateName = name.slice(prefix.length);
  const isKey = isUsedAsKey
    ? // `PUBLIC_KEY` is the public half of a pair of keys.
      prefix !== 'PUBLIC_' || privateName.includes('_')
    : isKeyName(privateName) && /key|token|secret|credential/i.test(privateName);
  return isKey ? { prefix, privateName } : undefined;
}
