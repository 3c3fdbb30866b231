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

/** Wraps an argument in options: `key` becomes `{ apiKey: key }`. */
export function wrappedAsOption(argument: ts.Expression, option: string): TextEdit[] {
  const { start, end } = rangeOf(argument);
  return [
    { range: { start, end: start }, text: `{ ${option}: ` },
    { range: { start: end, end }, text: ' }' },
  ];
}
