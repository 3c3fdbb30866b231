import type ts from 'typescript';
import { returnsOf } from './functions';
import type { SyntaxReader } from './syntax-reader';

/** The class that `this` refers to at a node. */
export function classAround(node: ts.Node, reader: SyntaxReader): ts.ClassLikeDeclaration | undefined {
  let owner: ts.Node | undefined = node.parent;
  while (owner !== undefined && !reader.is.classLike(owner)) owner = owner.parent;
  return owner;
}

/** The declaration of the field `this.x`: a member of its class, or a parameter property. */
export function fieldDeclaration(
  access: ts.PropertyAccessExpression,
  reader: SyntaxReader,
): ts.PropertyDeclaration | ts.ParameterDeclaration | undefined {
  const owner = classAround(access, reader);
  if (owner === undefined) return undefined;
  const { text } = access.name;
  return (
    reader.named(owner.members, text).find((member) => reader.is.propertyDeclaration(member)) ??
    parameterProperties(owner, text, reader)[0]
  );
}

/** The values in the declarations of a field: initializers, getters, parameter properties. */
export function declaredValues(
  owner: ts.ClassLikeDeclaration,
  name: string,
  reader: SyntaxReader,
): ts.Expression[] {
  const members = reader.named(owner.members, name).flatMap((member) => {
    if (reader.is.getter(member)) return returnsOf(member, reader);
    return reader.is.propertyDeclaration(member) && member.initializer !== undefined
      ? [member.initializer]
      : [];
  });
  const parameters = parameterProperties(owner, name, reader).map((parameter) => parameter.name);
  return [...members, ...parameters.filter((parameter) => reader.is.identifier(parameter))];
}

/** The parameters of constructors that are fields of a name too. */
function parameterProperties(
  owner: ts.ClassLikeDeclaration,
  name: string,
  reader: SyntaxReader,
): ts.ParameterDeclaration[] {
  return reader
    .constructorsOf(owner)
    .flatMap(({ parameters }) => parameters)
    .filter(
      ({ modifiers, name: own }) => modifiers !== undefined && reader.is.identifier(own) && own.text === name,
    );
}
