import type ts from 'typescript';
import type { TextEdit } from '../../../finding';
import { rangeOf } from '../evaluate/node-range';
import type { SyntaxReader } from '../evaluate/syntax-reader';

/** Renames a property and keeps its quotes. A shorthand keeps its value. */
export function renamedProperty(
  property: ts.ObjectLiteralElementLike,
  name: ts.PropertyName,
  newName: string,
  { is }: SyntaxReader,
): TextEdit {
  const quote = /^['"]/.exec(name.getText())?.[0] ?? '';
  const value = is.shorthand(property) ? `: ${property.name.text}` : '';
  return { range: rangeOf(name), text: quote + newName + quote + value };
}

/**
 * Moves a property below the objects of a dotted path: `apiKey: key` becomes `speechModel: { apiKey: key }`. A
 * shorthand keeps its value.
 */
export function nestedProperty(
  property: ts.ObjectLiteralElementLike,
  name: ts.PropertyName,
  path: string,
  { is }: SyntaxReader,
): TextEdit[] {
  const { before, after } = openedPath(path);
  const value = is.shorthand(property) ? `: ${property.name.text}` : '';
  const end = property.getEnd();
  return [
    { range: rangeOf(name), text: before + value },
    { range: { start: end, end }, text: after },
  ].filter(({ text }) => text !== '');
}

/** Wraps an argument in options: `key` becomes `{ apiKey: key }`. The path is dotted. */
export function wrappedAsOption(argument: ts.Expression, path: string): TextEdit[] {
  const { start, end } = rangeOf(argument);
  const { before, after } = openedPath(path);
  return [
    { range: { start, end: start }, text: `{ ${before}: ` },
    { range: { start: end, end }, text: `${after} }` },
  ];
}

/** What is before and after the value at a dotted path: `a: { b` and ` }` for `a.b`. */
export function openedPath(path: string): { readonly before: string; readonly after: string } {
  const names = path.split('.');
  return { before: names.join(': { '), after: ' }'.repeat(names.length - 1) };
}

/** Adds a property before the others, in the layout of the object. */
export function firstProperty(object: ts.ObjectLiteralExpression, property: string): TextEdit {
  const { text } = object.getSourceFile();
  const start = object.getStart() + 1;
  const [first] = object.properties;
  if (first === undefined) {
    const padding = /^\s*(?=\})/.exec(text.slice(start, object.getEnd()))?.[0].length ?? 0;
    return { range: { start, end: start + padding }, text: ` ${property} ` };
  }
  const lineBreak = indentedBreak(
    text.slice(Math.max(start, first.getStart() - longestIndent), first.getStart()),
  );
  return insertion(start, `${lineBreak ?? ' '}${property},`);
}

const longestIndent = 500;

/** The line break at the end of a text, with the indent after it. */
function indentedBreak(text: string): string | undefined {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text)?.[0];
}

/** @param offset in UTF-16 units. */
export function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}
