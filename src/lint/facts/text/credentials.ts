import { isCurrentKey } from '../../../elevenlabs/keys';
import { isKeyName, isKeyNameOfOthers, isPersonalCredentialName } from '../../../elevenlabs/variables';
import type { CredentialKind } from '../request-facts';
import { type EvaluatedText, literalText } from './evaluated-text';

/** An authorization scheme and the whitespace after it, at the start of a header value. */
const schemePattern = /^\s*([A-Za-z][A-Za-z-]*)(?::\s*|\s+)/;

/** How many UTF-16 units the scheme of a header value and the whitespace after it take; 0 without a scheme. */
export function schemeLength(value: string): number {
  return schemePattern.exec(value)?.[0].length ?? 0;
}

/** Several facts ask about the same values, which can be many. */
const known = new WeakMap<readonly EvaluatedText[], CredentialKind>();

/** What a header value carries. If there are several possible values, all must agree on an ElevenLabs key. */
export function credentialOf(texts: readonly EvaluatedText[]): CredentialKind {
  const credential = known.get(texts) ?? judge(texts);
  known.set(texts, credential);
  return credential;
}

function judge(texts: readonly EvaluatedText[]): CredentialKind {
  const kinds = texts.filter((text) => literalText(text)?.trim() !== '').map(credentialOfText);
  if (kinds.includes('contradiction')) return texts.flat().some(readsSomeKey) ? 'key' : 'unknown';
  if (kinds.includes('elevenlabs-key')) return 'elevenlabs-key';
  if (kinds.includes('other')) return 'other';
  return kinds.includes('key') ? 'key' : 'unknown';
}

/** Whether a header value carries another vendor's key, by its name. */
export function isKeyOfOthers(texts: readonly EvaluatedText[]): boolean {
  return texts
    .flat()
    .some(
      (part) =>
        part.kind === 'unknown' &&
        (part.read === undefined
          ? part.names.some(isKeyNameOfOthers)
          : isKeyNameOfOthers(part.read.variable)),
    );
}

function readsSomeKey(part: EvaluatedText[number]): boolean {
  return part.kind === 'unknown' && part.read !== undefined && /key/i.test(part.read.variable);
}

function credentialOfText(text: EvaluatedText): CredentialKind | 'contradiction' {
  const whole = literalText(text);
  if (whole !== undefined) {
    return isCurrentKey(whole.slice(schemeLength(whole)).trim()) ? 'elevenlabs-key' : 'unknown';
  }
  const kinds = text.map(credentialOfPart);
  return kinds.find((kind) => kind !== 'unknown') ?? 'unknown';
}

function credentialOfPart(part: EvaluatedText[number]): CredentialKind | 'contradiction' {
  if (part.kind === 'literal') return 'unknown';
  if (part.read !== undefined && isKeyName(part.read.variable)) return 'elevenlabs-key';
  if (part.names.some(isPersonalCredentialName)) return 'other';
  // A variable named for something else overrules the identifiers on the way.
  if (part.read !== undefined) return 'contradiction';
  if (part.names.some(isKeyName)) return 'elevenlabs-key';
  return part.names.some((name) => /key$/i.test(name)) ? 'key' : 'unknown';
}
