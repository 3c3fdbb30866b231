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
  /** Everything between the separator and the comment or line end: padding, quotes and value. */
  readonly rawRange: TextRange;
  readonly quote: '"' | "'" | '`' | undefined;
  /** Between the quotes, or the trimmed unquoted text. */
  readonly contentRange: TextRange;
  /** As the npm package `dotenv` reads it. */
  readonly value: string;
  /** The comment behind the value, from its `#`. */
  readonly commentRange: TextRange | undefined;
}

/**
 * Reads the assignments of an environment file, in the order of the text; of two with one name the last wins.
 * Names and values are those of the `parse` of the npm package `dotenv` 18, and every part keeps its offsets.
 * Takes time linear in the length of any text, and never throws.
 */
export function parseEnvironment(text: string): EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = [];
  let position = 0;
  while (position < text.length) {
    const start = skipBlanks(text, position);
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

/** What others may know of an environment file: its names and places, and of its values only emptiness. */
export function environmentFile(uri: string, text: string): EnvironmentFile {
  const lineBreak = lineBreakOf(text);
  const startsLine = text === '' || /[\r\n]$/.test(text);
  const newEntry = { offset: text.length, before: startsLine ? '' : lineBreak, after: lineBreak };
  return { uri, variables: environmentVariables(text), newEntry };
}

/** The names that an environment file sets, in the order of the text; of two with one name the last counts. */
export function environmentVariables(text: string): EnvironmentVariable[] {
  const variables = new Map<string, EnvironmentVariable>();
  for (const { name, value, nameRange, separator, contentRange } of parseEnvironment(text)) {
    // Behind a colon a value needs a blank, and may already stand on the next line.
    const place = separator === '=' ? { valueStart: contentRange.start } : {};
    variables.set(name, { name, empty: value === '', nameRange, ...place });
  }
  return [...variables.values()];
}

/** What stands before a value: `export`, the name and the separator. */
interface Head {
  readonly start: number;
  readonly nameRange: TextRange;
  readonly exported: boolean;
  readonly separator: '=' | ':';
  /** Just behind the separator. */
  readonly rawStart: number;
  /** Where the value may begin: `:` swallows one blank or line break. */
  readonly valueStart: number;
}

/** A value with its quotes, and where the text behind it begins. */
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

/** Where the name behind `export` begins; `undefined` where `export` is itself the name or is not there. */
function nameAfterExport(text: string, start: number): number | undefined {
  if (!text.startsWith('export', start)) {
    return undefined;
  }
  const blank = start + 'export'.length;
  const name = skipBlanks(text, blank);
  return name > blank && skipName(text, name) > name ? name : undefined;
}

function readSeparator(
  text: string,
  nameEnd: number,
): Pick<Head, 'separator' | 'rawStart' | 'valueStart'> | undefined {
  if (text[nameEnd] === ':' && isBlank(text.charCodeAt(nameEnd + 1))) {
    const lineBreak = text.startsWith('\r\n', nameEnd + 1) ? 2 : 1;
    return { separator: ':', rawStart: nameEnd + 1, valueStart: nameEnd + 1 + lineBreak };
  }
  const equals = skipBlanks(text, nameEnd);
  return text[equals] === '=' ? { separator: '=', rawStart: equals + 1, valueStart: equals + 1 } : undefined;
}

function readValue(text: string, head: Head): { entry: EnvironmentEntry; end: number } {
  const value = readQuoted(text, head.valueStart) ?? readUnquoted(text, head);
  const rawEnd = skipBlanksInLine(text, value.end);
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

/** A value in quotes, which may begin and end on a later line. */
function readQuoted(text: string, valueStart: number): Value | undefined {
  const open = skipBlanks(text, valueStart);
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
 * The quote that closes a value: the first one without a backslash before it. Where other text follows that one,
 * it is the last escaped one before it with nothing but blanks, a comment or the line's end behind.
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
  const next = skipBlanksInLine(text, position);
  return next === text.length || text[next] === '#' || isLineEnd(text.charCodeAt(next));
}

/** The rest of the line up to a `#`, without the blanks around it. Quotes that enclose all of it still count. */
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
 * For `dotenv`, U+2028 and U+2029 do not end an unquoted value, yet each line between them may have its quotes
 * taken away: from a quote that begins a line to the last one of its kind that ends a line.
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

/** What a regular expression's `\s` matches, which is also what `String.trim` takes away. */
function isBlank(code: number): boolean {
  return code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0xa0 && otherBlanks.has(code);
}

const otherBlanks: ReadonlySet<number> = new Set([
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

function skipBlanks(text: string, position: number): number {
  return skip(text, position, isBlank);
}

function skipBlanksInLine(text: string, position: number): number {
  return skip(text, position, (code) => isBlank(code) && !isLineEnd(code));
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
