import type ts from 'typescript';
import { nameOfFunction } from '../evaluate/functions';
import type { Resolver } from '../evaluate/resolver';
import type { FunctionNode } from '../evaluate/syntax-guards';

/** Where a named function is passed by name, such as to `interceptors.request.use(addHeader)`. */
export function passedByName(target: FunctionNode, { bindings, reader }: Resolver): ts.Node | undefined {
  const { is } = reader;
  const name = nameOfFunction(target, reader);
  if (name === undefined) return undefined;
  return bindings
    .usesOf(name)
    .find(
      ({ parent }) =>
        is.shorthand(parent) ||
        is.propertyAssignment(parent) ||
        (is.call(parent) && parent.arguments.some((each) => is.identifier(each) && each.text === name.text)),
    );
}
