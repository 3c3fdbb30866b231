import type ts from 'typescript';
import type { TextRange } from '../../document';
import { sdkClass, sdkModules } from './key-sinks';
import type { Resolver } from './resolve';

/** Options of the official client that send its requests elsewhere, where another key may be needed or none. */
const redirectingOptions = new Set(['baseUrl', 'environment', 'fetch', 'headers']);

/**
 * The places where the official client is made without a key, so that it reads the official variable by itself.
 * Only where its options are written out and none of them can bring a key.
 */
export function implicitReads(resolver: Resolver): TextRange[] {
  const { reader } = resolver;
  return resolver.bindings.index.calls.flatMap((call) => {
    const [options] = call.arguments ?? [];
    const names =
      options === undefined
        ? []
        : reader.is.objectLiteral(options)
          ? options.properties.map(({ name }) => name && reader.nameOf(name))
          : [undefined];
    const bringsKey = (name: string | undefined) =>
      name === undefined || /key/i.test(name) || redirectingOptions.has(name);
    return isOfficialClient(call, resolver) && !names.some(bringsKey)
      ? [{ start: call.expression.getStart(), end: call.expression.getEnd() }]
      : [];
  });
}

/** Whether a call makes a client of the class that the official package exports. */
function isOfficialClient(
  call: ts.CallExpression | ts.NewExpression,
  { bindings, reader }: Resolver,
): call is ts.NewExpression {
  const { is } = reader;
  const callee = reader.unwrap(call.expression);
  const declaration = is.identifier(callee) ? bindings.declarations.of(callee) : undefined;
  if (!is.new(call)) return false;
  if (is.importSpecifier(declaration)) {
    const imported = (declaration.propertyName ?? declaration.name).text;
    return imported === sdkClass && sdkModules.has(bindings.importedModule(declaration) ?? '');
  }
  if (!is.bindingElement(declaration) || bindings.boundName(declaration) !== sdkClass) return false;
  const source = bindings.patternSource(declaration);
  const [specifier] = is.call(source) ? source.arguments : [];
  return is.stringLike(specifier) && sdkModules.has(specifier.text);
}
