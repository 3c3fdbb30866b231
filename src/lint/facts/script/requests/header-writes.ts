import type ts from 'typescript';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { ScriptIndex } from '../evaluate/script-index';
import type { HeaderWrite } from './header-entries';

/** Methods that set a header: those of Headers, of requests, and of clients with chained calls. */
const settingMethods = new Set(['set', 'append', 'setRequestHeader', 'setHeader', 'header', 'addHeader']);

/** Every call or assignment in the script that may set a header. */
export const headerWrites = oncePerScript((resolver): readonly HeaderWrite[] =>
  headerWritesIn(resolver.bindings.index, resolver),
);

/** The same for the index of any script. */
export function headerWritesIn(index: ScriptIndex, resolver: Resolver): HeaderWrite[] {
  return [
    ...index.calls.flatMap((call) => writeOfCall(call, resolver)),
    ...[...index.assignments.values()].flat().flatMap(({ target }) => writeOfAssignment(target, resolver)),
  ];
}

function writeOfCall(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): HeaderWrite[] {
  const { is } = resolver.reader;
  if (!is.call(call) || !is.propertyAccess(call.expression)) return [];
  const method = call.expression.name.text;
  const [name, value] = call.arguments;
  return settingMethods.has(method) && name !== undefined && value !== undefined
    ? [{ owner: call.expression.expression, method, name, value, node: call }]
    : [];
}

function writeOfAssignment(target: ts.Expression, resolver: Resolver): HeaderWrite[] {
  const { is } = resolver.reader;
  const node = target.parent;
  if (!is.binary(node) || node.left !== target) return [];
  const shared = { method: undefined, value: node.right, node };
  if (is.elementAccess(target)) {
    return [{ ...shared, owner: target.expression, name: target.argumentExpression }];
  }
  return is.propertyAccess(target) ? [{ ...shared, owner: target.expression, name: target.name }] : [];
}
