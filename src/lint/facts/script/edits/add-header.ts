import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import type { TextEdit } from '../../../finding';
import type { Resolver } from '../evaluate/resolver';
import { keyExpression } from './key-expression';
import { firstProperty, insertion } from './option-edits';
import { quoteOf } from './quotes';

/** Where a header can be added. */
export type HeaderFieldPlace =
  /** In an object of headers, or in an object of options that has no `headers` yet. */
  | { readonly kind: 'headers' | 'options'; readonly object: ts.ObjectLiteralExpression }
  /** In new options, after the last argument of a call. */
  | { readonly kind: 'after'; readonly argument: ts.Expression };

/**
 * Edits that send the key, read from the environment, as a header. None if the text doesn't show how to read the
 * key, or if a declared type may not allow the header.
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

/** Types that allow any header, or that belong to a client. Nothing is known about other types. */
const openTypes =
  /^(?:any|object|Record<string,|(?:[\p{ID_Continue}$]+\.)?(?:HeadersInit|RequestInit|RequestOptions|OutgoingHttpHeaders|AxiosRequestConfig)\b)/u;

/** Whether the types written for an object and for what contains it allow another property. */
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

/** The header with the key, in the quotes of the script; undefined if it isn't known how to read the key. */
function keyField(resolver: Resolver): string | undefined {
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  const key = keyExpression(resolver);
  return key === undefined ? undefined : `${quote}${keyHeader}${quote}: ${key.text}`;
}
