/** A start or end tag of markup. */
export interface Tag {
  /** As written. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether it ends with `/>`. */
  readonly isSelfClosing: boolean;
  /** By name in lower case. An attribute without a value, or with a value in braces, has the value ''. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The offset after its `>`. */
  readonly end: number;
}

/**
 * The next complete tag at or after an offset. Skips comments. A tag that is still being typed ends where the next one
 * starts. Reads each character a bounded number of times.
 */
export function nextTag(text: string, offset: number): Tag | undefined {
  let position = text.indexOf('<', offset);
  while (position >= 0) {
    const start = tagStart(text, position);
    const rest = start && readAttributes(text, start.end);
    if (start !== undefined && rest?.isComplete) {
      const isSelfClosing = text[rest.end - 2] === '/';
      return {
        name: start.name,
        isEnd: start.isEnd,
        isSelfClosing,
        attributes: rest.attributes,
        end: rest.end,
      };
    }
    position = text.indexOf('<', rest?.end ?? endOfOther(text, position));
  }
  return undefined;
}

/** Where the end tag of an element with plain text starts; the end of the text without one. */
export function endOfPlainText(text: string, { name, end }: Tag): number {
  const endTag = /<\/([^\s/<>]+)(?=[\s/>]|$)/g;
  endTag.lastIndex = end;
  const wanted = name.toLowerCase();
  for (let match = endTag.exec(text); match !== null; match = endTag.exec(text)) {
    if (match[1]?.toLowerCase() === wanted) return match.index;
  }
  return text.length;
}

function tagStart(text: string, offset: number): { name: string; isEnd: boolean; end: number } | undefined {
  const pattern = /<(\/?)([a-z][^\s/<>]*)/iy;
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match === null
    ? undefined
    : { name: match[2] ?? '', isEnd: match[1] === '/', end: pattern.lastIndex };
}

/** The end of a comment, of a declaration such as `<!doctype html>`, or of a `<` that is only text. */
function endOfOther(text: string, offset: number): number {
  if (text.startsWith('<!--', offset)) {
    // The two dashes of `<!-->` also end it.
    return after(text, '-->', offset + 2);
  }
  return /[!?]/.test(text[offset + 1] ?? '') ? after(text, '>', offset) : offset + 1;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

interface RestOfTag {
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether the `>` was found. */
  readonly isComplete: boolean;
  /** The offset after the `>`; without one, of the next `<` or the end of the text. */
  readonly end: number;
}

/** Reads the rest of a tag after its name. Braces contain expressions, in which `<` and `>` are operators. */
function readAttributes(text: string, offset: number): RestOfTag {
  const attribute = /([^\s/<>={}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}]+))?)?/y;
  const expressionString = /"[^"\r\n]*"|'[^'\r\n]*'|`[^`]*`/y;
  const attributes = new Map<string, string>();
  let braces = 0;
  let position = offset;
  while (position < text.length) {
    const unit = text[position];
    if (unit === '>' && braces === 0) {
      return { attributes, isComplete: true, end: position + 1 };
    }
    if (unit === '<' && (braces === 0 || isScriptTag(text, position))) {
      break;
    }
    const pattern = braces === 0 ? attribute : expressionString;
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match === null) {
      braces = Math.max(braces + (unit === '{' ? 1 : unit === '}' ? -1 : 0), 0);
      position++;
    } else {
      const [, name, ...values] = match;
      if (name !== undefined) {
        attributes.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
      }
      position = pattern.lastIndex;
    }
  }
  return { attributes, isComplete: false, end: position };
}

/** Unclosed braces must not hide a script. */
function isScriptTag(text: string, offset: number): boolean {
  return /^<\/?script[\s>]/i.test(text.slice(offset, offset + 9));
}
