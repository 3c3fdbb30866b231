import type ts from 'typescript';
import type { Declaration } from './declarations';
import type { Resolver } from './resolver';
import type { SyntaxReader } from './syntax-reader';
import type { BoundExpression } from './values';

/** Whether a value only says that there is none yet: `''`, `null`, `undefined`, `{}`. */
export function isEmptyValue(expression: ts.Expression, reader: SyntaxReader): boolean {
  const { is, parser } = reader;
  const inner = reader.unwrap(expression);
  return (
    (is.stringLike(inner) && inner.text === '') ||
    inner.kind === parser.SyntaxKind.NullKeyword ||
    (is.identifier(inner) && inner.text === 'undefined') ||
    (is.objectLiteral(inner) && inner.properties.length === 0)
  );
}

/** Whether a value comes from outside of the script, and not from the variable that it is assigned to. */
export function comesFromOutside(value: BoundExpression, variable: Declaration, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  return resolver.resolve(value).some(({ read, place: { expression } }) => {
    const isOutside =
      is.identifier(expression) ||
      is.propertyAccess(expression) ||
      is.elementAccess(expression) ||
      (is.call(expression) && resolver.bindings.rootDeclaration(expression.expression) !== variable);
    return isOutside && read === undefined;
  });
}
