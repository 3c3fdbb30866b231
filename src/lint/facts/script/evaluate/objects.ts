import type ts from 'typescript';
import { groupBy } from '../../../group-by';
import { oncePerNode } from './once-per-script';
import type { Resolver } from './resolver';
import type { BoundExpression, Frame } from './values';

export type WrittenProperty = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

export interface ObjectEntry {
  readonly property: WrittenProperty;
  readonly value: BoundExpression;
  /** Whether the object has it only on some paths: in a branch, or in a conditional spread. */
  readonly conditional: boolean;
}

const deepestSpread = 8;
const mostEntries = 2000;

/**
 * The properties of an object that is built from literals, spreads and branches, in the order in which they are
 * written. Methods are left out, and so are spreads that can't be followed.
 */
export function entriesOf(place: BoundExpression, resolver: Resolver): readonly ObjectEntry[] {
  return propertiesOf(place, resolver).entries;
}

/** The properties of an object, in the order in which they are written, and by their names. */
interface Properties {
  readonly entries: readonly ObjectEntry[];
  readonly byName: ReadonlyMap<string, readonly ObjectEntry[]>;
}

function propertiesOf(given: BoundExpression, resolver: Resolver): Properties {
  const place = copiedObject(given, resolver);
  return place.frame === undefined
    ? propertiesWithoutFrame(place.expression, resolver)
    : collectProperties(place, resolver);
}

/** The only object that an expression may be, so that all its names share what is known of it; else the expression. */
export function objectAt(place: BoundExpression, resolver: Resolver): BoundExpression {
  const { is } = resolver.reader;
  const [only, ...others] = resolver.resolve(place);
  const isObject = is.objectLiteral(only?.place.expression) || is.new(only?.place.expression);
  return only !== undefined && others.length === 0 && isObject ? only.place : place;
}

/** The object that an expression may only be, or that it copies and adds nothing to: `{ ...headers }`. */
export function copiedObject(given: BoundExpression, resolver: Resolver): BoundExpression {
  const { is } = resolver.reader;
  let copy = objectAt(given, resolver);
  for (let depth = 0; depth < deepestSpread && is.objectLiteral(copy.expression); depth++) {
    const { properties } = copy.expression;
    const [only] = properties;
    if (!is.spread(only) || properties.length > 1) return copy;
    const object = objectAt({ expression: only.expression, frame: copy.frame }, resolver);
    if (!is.objectLiteral(object.expression)) return copy;
    copy = object;
  }
  return copy;
}

const propertiesWithoutFrame = oncePerNode((expression: ts.Expression, resolver) =>
  collectProperties({ expression, frame: undefined }, resolver),
);

function collectProperties(place: BoundExpression, resolver: Resolver): Properties {
  const collection = new Collection(resolver);
  collection.add(place, false, 0);
  const { entries } = collection;
  return { entries, byName: groupBy(entries, ({ property }) => resolver.reader.nameOf(property.name)) };
}

/** The possible values of an object's property, in its literal or assigned later; none if it isn't written out. */
export function valuesOfProperty(
  place: BoundExpression,
  name: string,
  resolver: Resolver,
): BoundExpression[] {
  const written =
    propertiesOf(place, resolver)
      .byName.get(name)
      ?.map(({ value }) => value) ?? [];
  const assigned = resolver.bindings.assignedToProperty(place, name);
  return assigned.length === 0 ? written : [...written, ...assigned];
}

const deepestWrapper = 2;

/** The object literals that an expression may be, directly or through a call that turns them into headers. */
export function objectLiteralsOf(
  place: BoundExpression,
  resolver: Resolver,
  depth = 0,
): ts.ObjectLiteralExpression[] {
  const { reader } = resolver;
  return resolver.resolve(place).flatMap(({ place: { expression, frame } }) => {
    if (reader.is.objectLiteral(expression)) return [expression];
    const isMade = reader.is.new(expression) || reader.is.call(expression);
    const [part] = isMade ? (expression.arguments ?? []) : [];
    return isMade && part !== undefined && depth < deepestWrapper && isWrapper(expression, resolver)
      ? objectLiteralsOf({ expression: part, frame }, resolver, depth + 1)
      : [];
  });
}

function isWrapper({ expression }: ts.CallExpression | ts.NewExpression, { reader }: Resolver): boolean {
  return objectWrappers.has(reader.dottedName(expression) ?? '');
}

class Collection {
  readonly entries: ObjectEntry[] = [];
  /** Counts the nodes it visits, because spreads of spreads could multiply endlessly. */
  private steps = 0;
  /** The objects that only some paths add. */
  private readonly possible = new Map<ts.Node, Set<Frame | undefined>>();

  constructor(private readonly resolver: Resolver) {}

  add(place: BoundExpression, conditional: boolean, depth: number): void {
    if (depth > deepestSpread || this.steps++ > mostEntries) return;
    const { reader } = this.resolver;
    const expression = reader.unwrap(place.expression);
    if (reader.is.binary(expression) && this.isAnd(expression)) {
      this.add({ expression: expression.right, frame: place.frame }, true, depth + 1);
      return;
    }
    const alternatives = this.resolver.resolve(place);
    for (const { place: at } of alternatives) {
      this.addObject(at, conditional || alternatives.length > 1, depth);
    }
  }

  private addObject({ expression, frame }: BoundExpression, conditional: boolean, depth: number): void {
    const { reader } = this.resolver;
    if (reader.is.objectLiteral(expression)) {
      if (conditional && this.isPossible(expression, frame)) return;
      for (const property of expression.properties) {
        this.addProperty(property, frame, conditional, depth);
      }
    } else if (reader.is.new(expression) || reader.is.call(expression)) {
      for (const part of partsOf(reader.dottedName(expression.expression), expression.arguments)) {
        this.add({ expression: part, frame }, conditional, depth + 1);
      }
    }
  }

  private addProperty(
    property: ts.ObjectLiteralElementLike,
    frame: Frame | undefined,
    conditional: boolean,
    depth: number,
  ): void {
    const { is } = this.resolver.reader;
    if (this.steps++ > mostEntries) return;
    if (is.propertyAssignment(property)) {
      this.entries.push({ property, value: { expression: property.initializer, frame }, conditional });
    } else if (is.shorthand(property)) {
      this.entries.push({ property, value: { expression: property.name, frame }, conditional });
    } else if (is.spread(property)) {
      this.add({ expression: property.expression, frame }, conditional, depth + 1);
    }
  }

  /** Whether an object that some paths add was added like that before, as in `options = { ...options, headers }`. */
  private isPossible(object: ts.ObjectLiteralExpression, frame: Frame | undefined): boolean {
    const frames = this.possible.get(object) ?? new Set();
    const isKnown = frames.has(frame);
    this.possible.set(object, frames.add(frame));
    return isKnown;
  }

  private isAnd(expression: ts.BinaryExpression): boolean {
    return expression.operatorToken.kind === this.resolver.script.parser.SyntaxKind.AmpersandAmpersandToken;
  }
}

/** Calls that turn an object into headers or into a frozen copy. */
const objectWrappers = new Set([
  'Headers',
  'HttpHeaders',
  'AxiosHeaders',
  'AxiosHeaders.from',
  'Object.freeze',
]);

/** The arguments of a call that go into the object that it creates. */
function partsOf(
  called: string | undefined,
  given: ts.NodeArray<ts.Expression> | undefined,
): readonly ts.Expression[] {
  if (called === 'Object.assign') return given ?? [];
  const isWrapper = called !== undefined && objectWrappers.has(called);
  return isWrapper ? (given?.slice(0, 1) ?? []) : [];
}
