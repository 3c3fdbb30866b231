import { keyHeader } from '../elevenlabs/header-names';
import { officialKeyVariable } from '../elevenlabs/variables';
import type { TextRange } from '../lint/document';
import { parseEnvironment } from '../lint/documents/environment-document';
import type { HeaderSlot, SlotProperty } from '../lint/facts/facts';

/** What can be typed on at an offset. */
export interface Completion {
  readonly label: string;
  /** What is replaced; the offset lies in it or at its end. */
  readonly range: TextRange;
  /** What the text in front of the offset is compared with. */
  readonly filterText: string;
  readonly text: string;
  /** What is yet to be filled in behind `text`, and what stands behind that. */
  readonly rest: { readonly placeholder: string; readonly after: string } | undefined;
}

/**
 * The official name of the key's variable, at the start of a line of an environment file that does not define it.
 * Not inside a value that goes over several lines.
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

/** The key's header field, where the name of a property can stand in the headers of a request to ElevenLabs. */
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

/** An object that nobody has closed yet goes on behind its last character. */
function isInside(text: string, { start, end }: TextRange, offset: number): boolean {
  return start < offset && (offset < end || (offset === end && text[end - 1] !== '}'));
}

interface TypedName {
  readonly range: TextRange;
  readonly quote: "'" | '"' | undefined;
  readonly hasValue: boolean;
}

/** The name that is being typed at the offset, or an empty one where a new property can begin. */
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
  // Without its second quote a name goes on to the end of the line, over whatever stands there.
  return { range: { start, end: isClosed ? end : offset }, quote, hasValue };
}

/** Whether nothing but blanks and comments stands between the offset and the brace or comma before it. */
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

/** How far is looked for the next property, in UTF-16 units. */
const farthest = 1_000;

function withoutComments(text: string): string {
  return text.replace(/\/\/[^\r\n]*[\r\n]|\/\*[\s\S]*?\*\//g, ' ');
}
