import type ts from 'typescript';
import { groupBy } from '../../../group-by';
import { returnsOf } from './functions';
import { oncePerNode } from './once-per-script';
import type { Resolver } from './resolver';
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
  resolver: Resolver,
): ts.PropertyDeclaration | ts.ParameterDeclaration | undefined {
  const { reader } = resolver;
  const owner = classAround(access, reader);
  if (owner === undefined) return undefined;
  const { text } = access.name;
  return (
    reader.named(owner.members, text).find((member) => reader.is.propertyDeclaration(member)) ??
    parameterProperties(owner, resolver).get(text)?.[0]
  );
}

/** The values in the declarations of a field: initializers, getters, parameter properties. */
export function declaredValues(
  owner: ts.ClassLikeDeclaration,
  name: string,
  resolver: Resolver,
): ts.Expression[] {
  const { reader } = resolver;
  const members = reader.named(owner.members, name).flatMap((member) => {
    if (reader.is.getter(member)) return returnsOf(member, reader);
    return reader.is.propertyDeclaration(member) && member.initializer !== undefined
      ? [member.initializer]
      : [];
  });
  const parameters = (parameterProperties(owner, resolver).get(name) ?? []).map(
    (parameter) => parameter.name,
  );
  return [...members, ...parameters.filter((parameter) => reader.is.identifier(parameter))];
}

/** The parameters of constructors that are fields too, by name. */
const parameterProperties = oncePerNode((owner: ts.ClassLikeDeclaration, { reader: { is } }) =>
  groupBy(
    owner.members.flatMap((member) => (is.constructor(member) ? [...member.parameters] : [])),
    ({ modifiers, name }) => (modifiers !== undefined && is.identifier(name) ? name.text : undefined),
  ),
);
