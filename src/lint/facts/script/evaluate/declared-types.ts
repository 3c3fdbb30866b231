import type ts from 'typescript';
import { fieldDeclaration } from './class-members';
import type { Resolver } from './resolver';

const longestPath = 8;

/**
 * The written type of an expression: of an assertion, a name, a pattern, a field of `this`, or a member of any of
 * these. Undefined if it isn't written out here, such as for a member of an interface.
 */
export function declaredType(
  expression: ts.Expression,
  resolver: Resolver,
  depth = 0,
): ts.TypeNode | undefined {
  const { reader, bindings } = resolver;
  const { is } = reader;
  if (depth > longestPath) return undefined;
  if (is.assertion(expression)) return expression.type;
  if (is.parenthesized(expression) || is.nonNull(expression)) {
    return declaredType(expression.expression, resolver, depth + 1);
  }
  if (is.identifier(expression)) {
    const declaration = bindings.declarations.of(expression);
    if (is.parameter(declaration) || is.variable(declaration)) return declaration.type;
    return is.bindingElement(declaration) ? typeInPattern(declaration, resolver) : undefined;
  }
  if (is.propertyAccess(expression)) {
    return is.this(expression.expression)
      ? fieldDeclaration(expression, reader)?.type
      : memberType(declaredType(expression.expression, resolver, depth + 1), expression.name.text, resolver);
  }
  if (!is.elementAccess(expression)) return undefined;
  const { argumentExpression: key } = expression;
  const owner = declaredType(expression.expression, resolver, depth + 1);
  return memberType(owner, is.stringLike(key) ? key.text : undefined, resolver);
}

function typeInPattern(element: ts.BindingElement, resolver: Resolver): ts.TypeNode | undefined {
  const { is } = resolver.reader;
  const owner = element.parent.parent;
  const type = is.parameter(owner) || is.variable(owner) ? owner.type : undefined;
  return memberType(type, resolver.bindings.boundName(element), resolver);
}

/** The type of a member of `{ apiKey: string }`, `{ [name: string]: string }` or `Record<string, string>`. */
function memberType(
  owner: ts.TypeNode | undefined,
  name: string | undefined,
  { reader }: Resolver,
): ts.TypeNode | undefined {
  const { is } = reader;
  if (is.typeReference(owner)) {
    const [, value] = owner.typeName.getText() === 'Record' ? (owner.typeArguments ?? []) : [];
    return value;
  }
  if (!is.typeLiteral(owner)) return undefined;
  const named = owner.members.find(
    (member) => is.propertySignature(member) && reader.nameOf(member.name) === name,
  );
  const found = named ?? owner.members.find((member) => is.indexSignature(member));
  return is.propertySignature(found) || is.indexSignature(found) ? found.type : undefined;
}
