import type ts from 'typescript';
import type { TextEdit } from '../../../finding';
import { rangeOf } from '../evaluate/node-range';
import type { SyntaxReader } from '../evaluate/syntax-reader';

/** Gives a property another name, in the quotes that it is written with; a shorthand keeps its value. */
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

/** Makes options of an argument: `key` becomes `{ apiKey: key }`. */
export function wrappedAsOption(argument: ts.Expression, option: string): TextEdit[] {
  const { start, end } = rangeOf(argument);
  return [
    { range: { start, end: start }, text: `{ ${option}: ` },
    { range: { start: end, end }, text: ' }' },
  ];
}
