import { publicPrefixes } from '../ecosystem/public-prefixes';
import { isKeyName } from './variables';

/** A variable that is named for a key and reaches everybody. */
export interface PublicKeyName {
  readonly prefix: string;
  /** The name without the prefix, under which it stays on the server. */
  readonly privateName: string;
}

/**
 * What a variable's name says, if it is that of an ElevenLabs key that is built into public code. Nothing for ids,
 * addresses, and for names such as `VITE_ELEVENLABS_API`, which may be an address.
 */
export function publicKeyName(name: string): PublicKeyName | undefined {
  const prefix = publicPrefixes.find((each) => name.startsWith(each));
  if (prefix === undefined) return undefined;
  const privateName = name.slice(prefix.length);
  return isKeyName(privateName) && /key|token|secret|credential/i.test(privateName)
    ? { prefix, privateName }
    : undefined;
}
