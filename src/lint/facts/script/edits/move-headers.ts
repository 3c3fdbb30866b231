import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import { isTypeScript } from '../../../documents/script-document';
import type { TextEdit } from '../../../finding';
import { rangeOf } from '../evaluate/node-range';
import { mayBeUndefined } from '../evaluate/nullability';
import type { WrittenProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import { quoteOf } from './quotes';
import { removalOfElement } from './remove-element';
import { stripSchemeEdits } from './strip-scheme';

/** Names of headers that could also be names of options, were they not headers. */
const plainHeaders = /^(?:accept|authorization|cookie|origin|referer)$/i;

/** Whether an option is named like a header. */
export function isNamedLikeHeader(name: string): boolean {
  return /[-_]/.test(name) || plainHeaders.test(name);
}

/** The options of a call, with the header that is written as one of them. */
export interface MisplacedOption {
  /** The argument of the call. */
  readonly argument: ts.Expression;
  readonly object: ts.ObjectLiteralExpression;
  readonly property: WrittenProperty;
}

/** Edits that send an option as the key's header; none if the text doesn't show where it can go. */
export function moveIntoHeaders(option: MisplacedOption, resolver: Resolver): TextEdit[] {
  const { argument, object, property } = option;
  const { reader } = resolver;
  const header = keyHeaderEdits(property, resolver);
  if (header === undefined) return [];
  const isDirect = reader.unwrap(argument) === object;
  const headers = reader.propertyOf(object, 'headers');
  if (headers !== undefined) {
    return isDirect && reader.is.objectLiteral(headers) ? moved(option, headers, header, resolver) : [];
  }
  if (isDirect) return inOrder([...header, ...wrappedRun(property, object, resolver)]);
  // The header's own edits belong to an object that may be used elsewhere.
  return header.length === 0 && object.properties.every((each) => isHeader(each, resolver))
    ? wrappedArgument(argument, resolver)
    : [];
}

/** Edits that turn a property into the key's header: its name, and the bare key as a string. */
function keyHeaderEdits(property: WrittenProperty, resolver: Resolver): TextEdit[] | undefined {
  const { reader } = resolver;
  const name = reader.nameOf(property.name) ?? '';
  const value = reader.is.shorthand(property) ? property.name : property.initializer;
  const bare = name.toLowerCase() === 'authorization' ? stripSchemeEdits(value, resolver) : [];
  if (bare === undefined) return undefined;
  const quote = quoteOf(resolver.script.sourceFile, reader);
  const shorthand = reader.is.shorthand(property) ? `: ${property.name.text}` : '';
  const rename =
    name === keyHeader
      ? []
      : [{ range: rangeOf(property.name), text: `${quote}${keyHeader}${quote}${shorthand}` }];
  return [...rename, ...(bare.length > 0 ? bare : asString(value, resolver))];
}

/** In TypeScript, a header is a string. */
function asString(value: ts.Expression, resolver: Resolver): TextEdit[] {
  const { is, parser } = resolver.reader;
  if (!isTypeScript(resolver.script) || !mayBeUndefined(value, resolver) || is.shorthand(value.parent))
    return [];
  const { start, end } = rangeOf(value);
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  const isLoose =
    is.conditional(value) ||
    (is.binary(value) && value.operatorToken.kind !== parser.SyntaxKind.QuestionQuestionToken);
  const after = { range: { start: end, end }, text: `${isLoose ? ')' : ''} ?? ${quote}${quote}` };
  return isLoose ? [{ range: { start, end: start }, text: '(' }, after] : [after];
}

/** Moves a property to the start of the headers that the options have. */
function moved(
  { object, property }: MisplacedOption,
  headers: ts.ObjectLiteralExpression,
  header: readonly TextEdit[],
  { reader }: Resolver,
): TextEdit[] {
  if (header.length > 0 || !reader.is.propertyAssignment(property)) return [];
  const start = headers.getStart() + 1;
  const [first] = headers.properties;
  const text = first === undefined ? ` ${property.getText()} ` : ` ${property.getText()},`;
  const end = first === undefined ? headers.getEnd() - 1 : start;
  return inOrder([
    { range: { start, end }, text },
    { range: removalOfElement(property, object.properties), text: '' },
  ]);
}

/** Puts a property and the headers beside it into `headers: { … }`. */
function wrappedRun(
  property: WrittenProperty,
  { properties }: ts.ObjectLiteralExpression,
  resolver: Resolver,
): TextEdit[] {
  const at = properties.indexOf(property);
  let [first, last] = [at, at];
  while (first > 0 && isHeader(properties[first - 1], resolver)) first--;
  while (isHeader(properties[last + 1], resolver)) last++;
  const start = properties[first]?.getStart() ?? property.getStart();
  const end = properties[last]?.getEnd() ?? property.getEnd();
  return [
    { range: { start, end: start }, text: 'headers: { ' },
    { range: { start: end, end }, text: ' }' },
  ];
}

function isHeader(property: ts.ObjectLiteralElementLike | undefined, { reader }: Resolver): boolean {
  if (!reader.is.propertyAssignment(property)) return false;
  return isNamedLikeHeader(reader.nameOf(property.name) ?? '');
}

/** Passes headers as an option: `headers` becomes `{ headers }`. */
function wrappedArgument(argument: ts.Expression, { reader }: Resolver): TextEdit[] {
  const isSameName = reader.is.identifier(argument) && argument.text === 'headers';
  const { start, end } = rangeOf(argument);
  return [
    { range: { start, end: start }, text: isSameName ? '{ ' : '{ headers: ' },
    { range: { start: end, end }, text: ' }' },
  ];
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
