import { residencyOf } from '../../elevenlabs/keys';
import type { EnvironmentFile, EnvironmentVariable } from '../context';
import type { TextRange } from '../document';
import { lineBreakOf } from '../lines';

/** One assignment of an environment file, with the offsets of its parts. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly nameRange: TextRange;
  /** From the name, or the `export` before it, to the end of the value with its closing quote. */
  readonly range: TextRange;
  readonly exported: boolean;
  readonly separator: '=' | ':';
  /** Everything between the separator and the comment or line end: whitespace, quotes and value. */
  readonly rawRange: TextRange;
  readonly quote: '"' | "'" | '`' | undefined;
  /** The text between the quotes, or the trimmed unquoted text. */
  readonly contentRange: TextRange;
  /** As the npm package `dotenv` reads it. */
  readonly value: string;
  /** The comment after the value, from its `#`. */
  readonly commentRange: TextRange | undefined;
}

/**
 * Reads the assignments of an environment file, in the order of the text; of duplicate names the last one wins. Names
 * and values are those that `parse` of the npm package `dotenv` 18 returns. Takes linear time for every text, and
 * never throws.
 */
export function parseEnvironment(text: string): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = [];
  let position = 0;
  while (position < text.length) {
    const start = skipWhitespace(text, position);
    const head = readHead(text, start);
    if (head === undefined) {
      position = nextLine(text, start);
    } else {
      const { entry, end } = readValue(text, head);
      entries.push(entry);
      position = nextLine(text, end);
    }
  }
  return entries;
}

/** The public part of an environment file: its names and their places, but not its values. */
export function environmentFile(uri: string, text: string): EnvironmentFile {
  const lineBreak = lineBreakOf(text);
  const startsLine = text === '' || /[\r\n]$/.test(text);
  const newEntry = { offset: text.length, before: startsLine ? '' : lineBreak, after: lineBreak };
  return { uri, variables: environmentVariables(text), newEntry };
}

/** The variables of an environment file, in the order of the text; of duplicate names the last one counts. */
export function environmentVariables(text: string): EnvironmentVariable[] {
  const variables = new Map<string, EnvironmentVariable>();
  for (const { name, value, nameRange, separator, contentRange } of parseEnvironment(text)) {
    // After a colon, a value needs whitespace, and can be on the next line.
    const place = separator === '=' ? { valueStart: contentRange.start } : {};
    const residency = residencyOf(value.trim());
    const stack = residency === undefined ? {} : { residency };
    variables.set(name, { name, empty: value === '', ...stack, nameRange, ...place });
  }
  return [...variables.values()];
}

/** Everything before a value: `export`, the name and the separator. */
interface Head {
  readonly start: number;
  readonly nameRange: TextRange;
  readonly exported: boolean;
  readonly separator: '=' | ':';
  /** Right after the separator. */
  readonly rawStart: number;
  /** Where the value can start: one space or line break belongs to a `:`. */
  readonly valueStart: number;
}

/** A value with its quotes, and where the text after it starts. */
interface Value {
  readonly quote: EnvironmentEntry['quote'];
  readonly contentRange: TextRange;
  readonly value: string;
  readonly end: number;
}

function readHead(text: string, start: number): Head | undefined {
  const exportedName = nameAfterExport(text, start);
  const nameStart = exportedName ?? start;
  const nameEnd = skipName(text, nameStart);
  if (nameEnd === nameStart) {
    return undefined;
  }
  const separated = readSeparator(text, nameEnd);
  return (
    separated && {
      start,
      nameRange: { start: nameStart, end: nameEnd },
      exported: exportedName !== undefined,
      ...separated,
    }
  );
}

/** Where the name after `export` starts; `undefined` without `export`, or if `export` is the name. */
function nameAfterExport(text: string, start: number): number | undefined {
  if (!text.startsWith('export', start)) {
    return undefined;
  }
  const end = start + 'export'.length;
  const name = skipWhitespace(text, end);
  return name > end && skipName(text, name) > name ? name : undefined;
}

function readSeparator(
  text: string,
  nameEnd: number,
): Pick<Head, 'separator' | 'rawStart' | 'valueStart'> | undefined {
  if (text[nameEnd] === ':' && isWhitespace(text.charCodeAt(nameEnd + 1))) {
    const lineBreak = text.startsWith('\r\n', nameEnd + 1) ? 2 : 1;
    return { separator: ':', rawStart: nameEnd + 1, valueStart: nameEnd + 1 + lineBreak };
  }
  const equals = skipWhitespace(text, nameEnd);
  return text[equals] === '=' ? { separator: '=', rawStart: equals + 1, valueStart: equals + 1 } : undefined;
}

function readValue(text: string, head: Head): { entry: EnvironmentEntry; end: number } {
  const value = readQuoted(text, head.valueStart) ?? readUnquoted(text, head);
  const rawEnd = skipWhitespaceInLine(text, value.end);
  const comment = text[rawEnd] === '#' ? { start: rawEnd, end: endOfLine(text, rawEnd) } : undefined;
  const { quote, contentRange } = value;
  const entry: EnvironmentEntry = {
    name: text.slice(head.nameRange.start, head.nameRange.end),
    nameRange: head.nameRange,
    range: { start: head.start, end: contentRange.end + (quote === undefined ? 0 : 1) },
    exported: head.exported,
    separator: head.separator,
    rawRange: { start: head.rawStart, end: rawEnd },
    quote,
    contentRange,
    value: value.value,
    commentRange: comment,
  };
  return { entry, end: comment?.end ?? rawEnd };
}

/** A quoted value, which can start and end on a later line. */
function readQuoted(text: string, valueStart: number): Value | undefined {
  const open = skipWhitespace(text, valueStart);
  const quote = quoteAt(text, open);
  const close = quote && closingQuote(text, open, quote);
  if (close === undefined) {
    return undefined;
  }
  const contentRange = { start: open + 1, end: close };
  const content = text.slice(contentRange.start, contentRange.end).replace(/\r\n?/g, '\n');
  return {
    quote,
    contentRange,
    value: quote === '"' ? unescapeLineBreaks(content) : content,
    end: close + 1,
  };
}

/**
 * The quote that closes a value: the first one without a backslash before it. If other text follows that one, it is the
 * last escaped quote before it that only whitespace, a comment or the end of the line follows.
 */
function closingQuote(text: string, open: number, quote: string): number | undefined {
  let escaped: number | undefined;
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    const closes = nothingFollows(text, at + 1);
    if (text[at - 1] !== '\\') {
      return closes ? at : escaped;
    }
    escaped = closes ? at : escaped;
  }
  return escaped;
}

function nothingFollows(text: string, position: number): boolean {
  const next = skipWhitespaceInLine(text, position);
  return next === text.length || text[next] === '#' || isLineEnd(text.charCodeAt(next));
}

/** The rest of the line up to a `#`, trimmed. Quotes around all of it still count. */
function readUnquoted(text: string, head: Head): Value {
  let end = head.valueStart;
  while (end < text.length && text[end] !== '#' && text[end] !== '\n' && text[end] !== '\r') {
    end++;
  }
  const untrimmed = text.slice(head.valueStart, end);
  const content = untrimmed.trim();
  const start = content === '' ? head.rawStart : end - untrimmed.trimStart().length;
  const quote = enclosingQuote(content);
  const value = quote === undefined ? withoutQuotesOfLines(content) : content.slice(1, -1);
  const inset = quote === undefined ? 0 : 1;
  return {
    quote,
    contentRange: { start: start + inset, end: start + content.length - inset },
    value: content.startsWith('"') ? unescapeLineBreaks(value) : value,
    end,
  };
}

function enclosingQuote(content: string): EnvironmentEntry['quote'] {
  const quote = quoteAt(content, 0);
  return quote !== undefined && content.length > 1 && content.endsWith(quote) ? quote : undefined;
}

/**
 * For `dotenv`, U+2028 and U+2029 don't end an unquoted value, but it removes quotes from the lines between them: a
 * quote at the start of a line and the last one of the same kind at the end of a line.
 */
function withoutQuotesOfLines(content: string): string {
  if (!/[\u2028\u2029]/.test(content)) {
    return content;
  }
  const lastQuotes = new Map(quotes.map((quote) => [quote, lastQuoteAtLineEnd(content, quote)]));
  let result = '';
  let position = 0;
  for (let start = 0; start < content.length; start = nextLine(content, start)) {
    const quote = start < position ? undefined : quoteAt(content, start);
    const close = quote === undefined ? -1 : (lastQuotes.get(quote) ?? -1);
    if (close > start) {
      result += content.slice(position, start) + content.slice(start + 1, close);
      position = close + 1;
    }
  }
  return result + content.slice(position);
}

function lastQuoteAtLineEnd(content: string, quote: string): number {
  let at = content.lastIndexOf(quote);
  while (at > 0 && at + 1 < content.length && !isLineEnd(content.charCodeAt(at + 1))) {
    at = content.lastIndexOf(quote, at - 1);
  }
  return at;
}

const quotes = ['"', "'", '`'] as const;

function quoteAt(text: string, position: number): EnvironmentEntry['quote'] {
  return quotes.find((quote) => quote === text[position]);
}

function unescapeLineBreaks(value: string): string {
  return value.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}

/** Whether a regular expression's `\s` matches it, so that `String.trim` removes it. */
function isWhitespace(code: number): boolean {
  return code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0xa0 && otherWhitespace.has(code);
}

const otherWhitespace: ReadonlySet<number> = new Set([
  ...[0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
]);

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

/** A letter, digit or underscore of ASCII, a full stop or a hyphen. */
function isNamePart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x2d
  );
}

function skip(text: string, position: number, skipped: (code: number) => boolean): number {
  let end = position;
  while (end < text.length && skipped(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

function skipWhitespace(text: string, position: number): number {
  return skip(text, position, isWhitespace);
}

function skipWhitespaceInLine(text: string, position: number): number {
  return skip(text, position, (code) => isWhitespace(code) && !isLineEnd(code));
}

function skipName(text: string, position: number): number {
  return skip(text, position, isNamePart);
}

function endOfLine(text: string, position: number): number {
  return skip(text, position, (code) => !isLineEnd(code));
}

function nextLine(text: string, position: number): number {
  return endOfLine(text, position) + 1;
}
