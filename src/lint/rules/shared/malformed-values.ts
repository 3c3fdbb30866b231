import {
  endsInRegion,
  isCurrentKey,
  isCutOff,
  isKeyId,
  isPlaceholder,
  keyLength,
  repeatedKey,
} from '../../../elevenlabs/keys';
import { otherCredentialName } from '../../../elevenlabs/other-credentials';
import type { TextRange } from '../../document';
import type { EnvironmentEntry } from '../../documents/environment-document';
import type { UnwrappedKey, Wrapping } from '../../facts/text/key-wrapping';
import type { Fix, MessageValues } from '../../finding';
import type { RuleFinding } from '../../rule';

/** The wrappings in order of severity, the worst first, with the names of their messages. */
export const messageOfWrapping: Readonly<Record<Wrapping, string>> = {
  label: 'label',
  equals: 'equals',
  separator: 'separator',
  escape: 'escape',
  'angle-brackets': 'angle-brackets',
  quotes: 'quotes',
  'smart-quotes': 'quotes',
  'stray-quote': 'quotes',
};

const wrappingsInOrder = Object.keys(messageOfWrapping) as readonly Wrapping[];

/** The worst of several wrappings; `undefined` if there are none. */
export function worstWrapping(wrappings: readonly Wrapping[]): Wrapping | undefined {
  return wrappingsInOrder.find((wrapping) => wrappings.includes(wrapping));
}

/** The title of the fix. It names what goes if that is one thing. */
export function titleOf(start: string, value: string, { wrappings }: UnwrappedKey): string {
  const [wrapping, ...others] = wrappings;
  if (wrapping === undefined || others.length > 0) {
    return start;
  }
  const isBearer = wrapping === 'label' && /^bearer\s/i.test(value.trimStart());
  return `${start}-${isBearer ? 'bearer' : messageOfWrapping[wrapping]}`;
}

/** The range of the key with its quotes, if they are right once everything else is removed. */
export function quotesToKeep(text: string, entry: EnvironmentEntry, core: TextRange): TextRange {
  const before = text[core.start - 1];
  const isQuoted = (before === '"' || before === "'") && text[core.end] === before;
  const isInside = core.start > entry.contentRange.start && core.end < entry.contentRange.end;
  return entry.quote === undefined && isQuoted && isInside && text[core.start - 2] !== '\\'
    ? { start: core.start - 1, end: core.end + 1 }
    : core;
}

/** Safe if a whole key is left: the value can't have worked with anything around it. */
export function stripping(
  whole: TextRange,
  kept: TextRange,
  core: string,
  { titleId, values }: Pick<Fix, 'titleId' | 'values'>,
): Fix {
  const edits = [
    { range: { start: whole.start, end: kept.start }, text: '' },
    { range: { start: kept.end, end: whole.end }, text: '' },
  ].filter(({ range }) => range.start < range.end);
  return { titleId, values, kind: isCurrentKey(core) ? 'safe' : 'suggestion', edits };
}

/** A key without its end. Its length proves nothing, because ElevenLabs may create longer or shorter ones. */
export function cutOffKey(
  place: 'entry' | 'literal',
  { core, range }: UnwrappedKey,
  values: MessageValues,
): RuleFinding[] {
  if (endsInRegion(core)) {
    return [{ range, messageId: `${place}-cut-region`, values, severity: 'information' }];
  }
  const counts = { count: core.length, length: keyLength };
  return isCutOff(core)
    ? [{ range, messageId: `${place}-cut-off`, values: { ...values, ...counts }, severity: 'information' }]
    : [];
}

/** The fixes that keep one of several copies of a key; `undefined` if a value doesn't consist of copies. */
export function fixesOfCopies(
  { core, range }: UnwrappedKey,
  title: Pick<Fix, 'titleId' | 'values'>,
): Fix[] | undefined {
  const key = repeatedKey(core);
  if (key === undefined) {
    return undefined;
  }
  // With escapes, it isn't known where the first copy ends.
  const isPlain = range.end - range.start === core.length;
  const kept = { start: range.start, end: range.start + key.length };
  return isPlain ? [stripping(range, kept, key, title)] : [];
}

/** What a value is instead of a key. */
interface OtherForm {
  readonly id: 'key-id' | 'other';
  readonly values: MessageValues;
}

/** Real credentials are longer. Anything shorter was made up for a test. */
const shortestCredential = 20;

/** The form of a value that isn't a key; `undefined` if it isn't recognised. */
export function otherForm(core: string): OtherForm | undefined {
  if (isKeyId(core)) {
    return { id: 'key-id', values: {} };
  }
  const isToken = core.length >= shortestCredential && /^[\w.~+/=-]+$/.test(core);
  const what = isToken && !isPlaceholder(core) ? otherCredentialName(core) : undefined;
  return what === undefined ? undefined : { id: 'other', values: { what: { phrase: what, values: {} } } };
}
