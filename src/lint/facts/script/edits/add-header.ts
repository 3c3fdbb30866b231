import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { TextEdit } from '../../../finding';
import type { Resolver } from '../evaluate/resolver';
import { keyExpression } from './key-expression';
import { quoteOf } from './quotes';

/** Where a header field can be written. */
export type HeaderFieldPlace =
  /** In an object of header fields, or in an object of options that has no `headers` yet. */
  | { readonly kind: 'headers' | 'options'; readonly object: ts.ObjectLiteralExpression }
  /** In options of its own, after the last argument of a call. */
  | { readonly kind: 'after'; readonly argument: ts.Expression };

/**
 * Edits that send the key, read from the environment, as a header field. None where the text does not show how the
 * key is read, or where a declared type may not allow the field.
 */
export function addKeyEdits(place: HeaderFieldPlace | undefined, resolver: Resolver): TextEdit[] {
  const field = place === undefined ? undefined : keyField(resolver);
  if (place === undefined || field === undefined) return [];
  if (place.kind === 'after') {
    return [insertion(place.argument.getEnd(), `, { headers: { ${field} } }`)];
  }
  return mayTakeMore(place.object, resolver)
    ? [firstProperty(place.object, place.kind === 'headers' ? field : `headers: { ${field} }`)]
    : [];
}

/** Types that leave open which header fields there are, or belong to a client; of others nothing is known. */
const openTypes =
  /^(?:any|object|Record<string,|(?:\w+\.)?(?:HeadersInit|RequestInit|RequestOptions|OutgoingHttpHeaders|AxiosRequestConfig)\b)/;

/** Whether a property more is no error by the types that are written for an object and for what it is a part of. */
function mayTakeMore(object: ts.ObjectLiteralExpression, { reader: { is, parser } }: Resolver): boolean {
  for (let node: ts.Node = object; ; node = node.parent) {
    const { parent } = node;
    const isSatisfied = is.assertion(parent) && parent.kind === parser.SyntaxKind.SatisfiesExpression;
    const type = isSatisfied ? parent.type : is.variable(parent) ? parent.type : undefined;
    if (type !== undefined && !openTypes.test(type.getText())) return false;
    const isPart = is.assertion(parent) || is.parenthesized(parent) || is.propertyAssignment(parent);
    if (!isPart && !is.objectLiteral(parent)) return true;
  }
}

/** The header field with the key, in the quotes of the script; undefined where it is not known how to read it. */
function keyField({ script, reader }: Resolver): string | undefined {
  const quote = quoteOf(script.sourceFile, reader);
  const key = keyExpression(script, quote);
  return key === undefined ? undefined : `${quote}${keyHeader}${quote}: ${key.text}`;
}

/** Writes a property in front of the others, in the layout of the object. */
function firstProperty(object: ts.ObjectLiteralExpression, property: string): TextEdit {
  const { text } = object.getSourceFile();
  const start = object.getStart() + 1;
  const [first] = object.properties;
  if (first === undefined) {
    const blanks = /^\s*(?=\})/.exec(text.slice(start, object.getEnd()))?.[0].length ?? 0;
    return { range: { start, end: start + blanks }, text: ` ${property} ` };
  }
  const lineBreak = indentedBreak(
    text.slice(Math.max(start, first.getStart() - longestIndent), first.getStart()),
  );
  return insertion(start, `${lineBreak ?? ' '}${property},`);
}

const longestIndent = 500;

/** The line break at the end of a text, with the indent behind it. */
function indentedBreak(text: string): string | undefined {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text)?.[0];
}

function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}
