import type ts from 'typescript';
import { isGlobalEnvironment } from '../../../../ecosystem/environment-sources';
import type { VariableRead } from '../../key-facts';
import type { Resolver } from '../evaluate/resolver';
import type { EnvironmentRead } from '../evaluate/values';

/**
 * The module in which a framework exports every variable that is set (SvelteKit). Its public counterpart only has
 * names with a prefix.
 */
const staticModule = '$env/static/private';

/** How to rename the variable of a read, if that needs no other change; see `VariableRead.rename`. */
export function variableRename(
  { node }: EnvironmentRead,
  { bindings, reader }: Resolver,
): VariableRead['rename'] {
  const { is } = reader;
  const isEnvironment = (owner: ts.Expression | undefined) =>
    owner !== undefined && isGlobalEnvironment(reader.dottedName(owner) ?? '');
  if (is.propertyAccess(node)) {
    return isEnvironment(node.expression) ? renamed(node.name) : undefined;
  }
  if (is.elementAccess(node)) {
    const name = node.argumentExpression;
    return isEnvironment(node.expression) && is.stringLike(name) ? renamed(name) : undefined;
  }
  if (is.call(node)) {
    const [name] = node.arguments;
    const isGetter = isGlobalEnvironment(reader.dottedName(node.expression) ?? '');
    return isGetter && is.stringLike(name) ? renamed(name) : undefined;
  }
  if (is.bindingElement(node)) {
    return isEnvironment(bindings.patternSource(node)) && is.identifier(node.name)
      ? renamed(node.propertyName ?? node.name, node.propertyName === undefined ? `: ${node.name.text}` : '')
      : undefined;
  }
  if (is.importSpecifier(node)) {
    return bindings.importedModule(node) === staticModule
      ? renamed(
          node.propertyName ?? node.name,
          node.propertyName === undefined ? ` as ${node.name.text}` : '',
        )
      : undefined;
  }
  return undefined;

  function renamed(name: ts.Node, after = ''): VariableRead['rename'] {
    const inset = is.stringLike(name) ? 1 : 0;
    // A string that is still being typed has no closing quote.
    if (is.stringLike(name) && name.getEnd() - name.getStart() !== name.text.length + 2) return undefined;
    return { range: { start: name.getStart() + inset, end: name.getEnd() - inset }, after };
  }
}
