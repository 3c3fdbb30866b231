import type ts from 'typescript';
import type { Resolver } from './resolve';
import type { Place } from './values';

export type WrittenProperty = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

export interface ObjectEntry {
  readonly property: WrittenProperty;
  readonly value: Place;
  /** Whether the object holds it only on some paths: in a branch, or spread behind a condition. */
  readonly conditional: boolean;
}

const deepestSpread = 8;

/**
 * The properties of an object that is built by literals, spreads of objects that can be followed, and branches,
 * in the order in which they are written. Methods, and spreads that cannot be followed, are left out.
 */
export function entriesOf(place: Place, resolver: Resolver, conditional = false, depth = 0): ObjectEntry[] {
  if (depth > deepestSpread) return [];
  const { reader } = resolver;
  const { is } = reader;
  const expression = reader.unwrap(place.expression);
  if (is.binary(expression) && isAnd(expression, resolver)) {
    return entriesOf({ expression: expression.right, frame: place.frame }, resolver, true, depth + 1);
  }
  const alternatives = resolver.resolve(place);
  const branched = conditional || alternatives.length > 1;
  return alternatives.flatMap((alternative) => {
    const at = alternative.place;
    if (is.objectLiteral(at.expression)) {
      return at.expression.properties.flatMap((property) =>
        entriesOfProperty(property, at, resolver, branched, depth),
      );
    }
    if (is.new(at.expression) && reader.dottedName(at.expression.expression) === 'Headers') {
      const [fields] = at.expression.arguments ?? [];
      return fields === undefined
        ? []
        : entriesOf({ expression: fields, frame: at.frame }, resolver, branched, depth + 1);
    }
    return [];
  });
}

/** The values that a property of an object may have; none where it is not written out. */
export function valuesOfProperty(place: Place, name: string, resolver: Resolver): Place[] {
  return entriesOf(place, resolver)
    .filter(({ property }) => resolver.reader.nameOf(property.name) === name)
    .map(({ value }) => value);
}

function entriesOfProperty(
  property: ts.ObjectLiteralElementLike,
  owner: Place,
  resolver: Resolver,
  conditional: boolean,
  depth: number,
): ObjectEntry[] {
  const { is } = resolver.reader;
  const { frame } = owner;
  if (is.propertyAssignment(property)) {
    return [{ property, value: { expression: property.initializer, frame }, conditional }];
  }
  if (is.shorthand(property)) {
    return [{ property, value: { expression: property.name, frame }, conditional }];
  }
  return is.spread(property)
    ? entriesOf({ expression: property.expression, frame }, resolver, conditional, depth + 1)
    : [];
}

function isAnd(expression: ts.BinaryExpression, resolver: Resolver): boolean {
  return expression.operatorToken.kind === resolver.script.parser.SyntaxKind.AmpersandAmpersandToken;
}
