import { keyHeader } from '../elevenlabs/header-names';
import { officialKeyVariable } from '../elevenlabs/variables';
import type { TextRange } from '../lint/document';
import { parseEnvironment } from '../lint/documents/environment-document';
import type { HeaderSlot, SlotProperty } from '../lint/facts/request-facts';

/** A completion at an offset. */
export interface Completion {
  readonly label: string;
  /** The range to replace. It contains the offset, or ends there. */
  readonly range: TextRange;
  /** Compared with the text before the offset. */
  readonly filterText: string;
  readonly text: string;
  /** A placeholder to fill in after `text`, and the text after it. */
  readonly rest: { readonly placeholder: string; readonly after: string } | undefined;
}

/**
 * Completes the official name of the key's variable at the start of a line, in an environment file that doesn't define
 * it. Not inside a multiline value.
 */
export function environmentCompletion(text: string, offset: number): Completion | undefined {
  const entries = parseEnvironment(text);
  const isInside = entries.some(({ rawRange }) => rawRange.start <= offset && offset <= rawRange.end);
  if (isInside || entries.some(({ name }) => name === officialKeyVariable)) {
    return undefined;
  }
  const before = /^[ \t]*(?:export[ \t]+)?(\w*)$/.exec(text.slice(lineStart(text, offset), offset));
  const after = /^(\w*)[ \t]*(=|$|[\r\n])/.exec(text.slice(offset));
  if (before === null || after === null) {
    return undefined;
  }
  const [typed, rest] = [before[1] ?? '', after[1] ?? ''];
  return {
    label: officialKeyVariable,
    range: { start: offset - typed.length, end: offset + rest.length },
    filterText: officialKeyVariable,
    text: after[2] === '=' ? officialKeyVariable : `${officialKeyVariable}=`,
    rest: undefined,
  };
}

function lineStart(text: string, offset: number): number {
  const last = offset - 1;
  return Math.max(text.lastIndexOf('\n', last), text.lastIndexOf('\r', last)) + 1;
}

/** Completes the key's header where a property name can start in the headers of a request to ElevenLabs. */
export function headerCompletion(
  text: string,
  slots: readonly HeaderSlot[],
  offset: number,
): Completion | undefined {
  const slot = slots.find(({ range }) => isInside(text, range, offset));
  const name = slot && nameAt(text, slot, offset);
  if (slot === undefined || name === undefined) {
    return undefined;
  }
  const quote = name.quote ?? slot.quote;
  const quoted = quote + keyHeader + quote;
  const completion = {
    label: keyHeader,
    range: name.range,
    filterText: (name.quote ?? '') + keyHeader,
  };
  if (name.hasValue) {
    return { ...completion, text: quoted, rest: undefined };
  }
  const comma = needsComma(text.slice(name.range.end)) ? ',' : '';
  return slot.key === undefined
    ? { ...completion, text: `${quoted}: `, rest: { placeholder: 'key', after: comma } }
    : { ...completion, text: `${quoted}: ${slot.key}${comma}`, rest: undefined };
}

/** An object without its closing brace continues after its last character. */
function isInside(text: string, { start, end }: TextRange, offset: number): boolean {
  return start < offset && (offset < end || (offset === end && text[end - 1] !== '}'));
}

interface TypedName {
  readonly range: TextRange;
  readonly quote: "'" | '"' | undefined;
  readonly hasValue: boolean;
}

/** The name being typed at the offset, or an empty one if a new property can start there. */
function nameAt(text: string, { properties, range }: HeaderSlot, offset: number): TypedName | undefined {
  for (const { nameRange, hasValue } of properties) {
    if (nameRange !== undefined && nameRange.start < offset && offset <= nameRange.end) {
      return typedName(text, nameRange, hasValue, offset);
    }
  }
  return startsProperty(text, properties, range.start + 1, offset)
    ? { range: { start: offset, end: offset }, quote: undefined, hasValue: false }
    : undefined;
}

function typedName(
  text: string,
  { start, end }: TextRange,
  hasValue: boolean,
  offset: number,
): TypedName | undefined {
  const first = text[start];
  const quote = first === "'" || first === '"' ? first : undefined;
  if (quote === undefined) {
    return { range: { start, end }, quote, hasValue };
  }
  const isClosed = end - start > 1 && text[end - 1] === quote;
  if (isClosed && offset === end) {
    return undefined;
  }
  // Without its closing quote, a name extends to the end of the line, over the code there.
  return { range: { start, end: isClosed ? end : offset }, quote, hasValue };
}

/** Whether only whitespace and comments separate the offset from the brace or comma before it. */
function startsProperty(
  text: string,
  properties: readonly SlotProperty[],
  start: number,
  offset: number,
): boolean {
  const isInProperty = properties.some(({ range }) => range.start < offset && offset < range.end);
  const before = properties.filter(({ range }) => range.end <= offset).at(-1);
  const gap = withoutComments(text.slice(before?.range.end ?? start, offset));
  return !isInProperty && (before === undefined ? /^\s*$/ : /^\s*,\s*$/).test(gap);
}

function needsComma(following: string): boolean {
  const next = withoutComments(following.slice(0, farthest)).trimStart().charAt(0);
  return next !== '' && next !== ',' && next !== '}';
}

/** How far to look for the next property, in UTF-16 code units. */
const farthest = 1_000;

/** Keeps a comment that doesn't end: the user is typing in it. */
function withoutComments(text: string): string {
  return text.replace(
    /\/\/[^\r\n]*([\r\n]|$)|\/\*[\s\S]*?(\*\/|$)/g,
    (comment: string, lineEnd = '', end = '') => (lineEnd === '' && end === '' ? comment : ' '),
  );
}
