import type ts from 'typescript';
import type { VariableRead } from '../../facts';
import { environmentGetters, environmentObjects } from '../reading/environment-reads';
import type { Resolver } from '../reading/resolve';
import type { EnvironmentRead } from '../reading/values';

/** Methods that set the environment variable named by their first argument, or have the platform set it. */
const settingCalls = /(?:^|\.)(?:env\.set|stubEnv|defineSecret|defineString)$/;

/** The environment variables that a script sets itself, or declares as secrets of its platform. */
export function variablesSet({ bindings, reader }: Resolver): string[] {
  const { assignments, calls, objects } = bindings.index;
  const assigned = [...assignments].flatMap(([name, all]) =>
    all.some(({ target }) => isMemberOfEnvironment(target)) ? [name] : [],
  );
  const called = calls.flatMap((call) => {
    const name = reader.dottedName(call.expression) ?? '';
    const [first, second] = call.arguments ?? [];
    if (name === 'Object.assign' && first !== undefined && isEnvironment(first)) {
      return reader.is.objectLiteral(second) ? propertyNames(second) : [];
    }
    return settingCalls.test(name) && reader.is.stringLike(first) ? [first.text] : [];
  });
  const declared = objects.flatMap((object) => {
    const secrets = reader.propertyOf(object, 'secrets');
    const elements = reader.is.arrayLiteral(secrets) ? [...secrets.elements] : [];
    return elements.flatMap((element) => (reader.is.stringLike(element) ? [element.text] : []));
  });
  return [...new Set([...assigned, ...called, ...declared])];

  function isMemberOfEnvironment(target: ts.Expression): boolean {
    const { is } = reader;
    return (is.propertyAccess(target) || is.elementAccess(target)) && isEnvironment(target.expression);
  }

  function isEnvironment(expression: ts.Expression): boolean {
    return environmentObjects.has(reader.dottedName(expression) ?? '');
  }

  function propertyNames(object: ts.ObjectLiteralExpression): string[] {
    return object.properties.flatMap(({ name }) => (name && reader.nameOf(name)) ?? []);
  }
}

/** The specifiers of the imports of a script, those of `require` and `import()` among them. */
export function importedModules({ bindings, reader, script }: Resolver): string[] {
  const imported = script.sourceFile.statements.flatMap((statement) =>
    reader.is.importDeclaration(statement) && reader.is.stringLike(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  const required = bindings.index.calls.flatMap(({ expression, arguments: given }) => {
    const [specifier] = given ?? [];
    const loads =
      reader.dottedName(expression) === 'require' ||
      expression.kind === script.parser.SyntaxKind.ImportKeyword;
    return loads && reader.is.stringLike(specifier) ? [specifier.text] : [];
  });
  return [...imported, ...required];
}

/**
 * The module whose exports a framework makes of whatever variables are set (SvelteKit). Its public counterpart knows
 * only names with a prefix.
 */
const staticModule = '$env/static/private';

/** How the variable of a read is renamed where that takes no other change; see `VariableRead.rename`. */
export function renameOf({ node }: EnvironmentRead, { bindings, reader }: Resolver): VariableRead['rename'] {
  const { is } = reader;
  const isEnvironment = (owner: ts.Expression | undefined) =>
    owner !== undefined && environmentObjects.has(reader.dottedName(owner) ?? '');
  if (is.propertyAccess(node)) {
    return isEnvironment(node.expression) ? renamed(node.name) : undefined;
  }
  if (is.elementAccess(node)) {
    const name = node.argumentExpression;
    return isEnvironment(node.expression) && is.stringLike(name) ? renamed(name) : undefined;
  }
  if (is.call(node)) {
    const [name] = node.arguments;
    const isGetter = environmentGetters.has(reader.dottedName(node.expression) ?? '');
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
    // A string that is still being typed lacks its second quote.
    if (is.stringLike(name) && name.getEnd() - name.getStart() !== name.text.length + 2) return undefined;
    return { range: { start: name.getStart() + inset, end: name.getEnd() - inset }, after };
  }
}
