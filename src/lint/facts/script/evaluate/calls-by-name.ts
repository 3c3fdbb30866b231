import type ts from 'typescript';
import { groupBy } from '../../../group-by';
import { indexOf } from './script-index';
import { SyntaxReader } from './syntax-reader';
import { TreeMemo } from './tree-memo';

type CallNode = ts.CallExpression | ts.NewExpression;

const callsByName = new TreeMemo((sourceFile, parser) => {
  const reader = new SyntaxReader(parser);
  return groupBy(indexOf(sourceFile, parser).calls, (call) => calledName(call, reader));
});

/** The calls of functions and methods with a name, in text order: for `open`, `open()` and `request.open()`. */
export function callsNamed(
  name: string,
  sourceFile: ts.SourceFile,
  { parser }: SyntaxReader,
): readonly CallNode[] {
  return callsByName.of(sourceFile, parser).get(name) ?? [];
}

/** The last name of what a call calls; undefined if it has none. */
export function calledName({ expression }: CallNode, reader: SyntaxReader): string | undefined {
  const callee = reader.unwrap(expression);
  if (reader.is.identifier(callee)) return callee.text;
  if (reader.is.propertyAccess(callee)) return callee.name.text;
  return reader.is.elementAccess(callee) && reader.is.stringLike(callee.argumentExpression)
    ? callee.argumentExpression.text
    : undefined;
}
