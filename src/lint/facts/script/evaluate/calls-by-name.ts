import type ts from 'typescript';
import { groupBy } from './group-by';
import type { ScriptIndex } from './script-index';
import type { SyntaxReader } from './syntax-reader';

type CallNode = ts.CallExpression | ts.NewExpression;

const known = new WeakMap<ScriptIndex, ReadonlyMap<string, readonly CallNode[]>>();

/** The calls of functions and methods with a name, in text order: for `open`, `open()` and `request.open()`. */
export function callsNamed(name: string, index: ScriptIndex, reader: SyntaxReader): readonly CallNode[] {
  const groups = known.get(index) ?? groupBy(index.calls, (call) => calledName(call, reader));
  known.set(index, groups);
  return groups.get(name) ?? [];
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
