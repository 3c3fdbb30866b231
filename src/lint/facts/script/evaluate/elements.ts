import type ts from 'typescript';
import { returnsOf } from './functions';
import type { Resolver } from './resolver';
import { type BoundExpression, keyIn } from './values';

/** More elements than a handwritten list has. */
const mostElements = 250;

const deepestList = 6;

/** Methods that pass each element of a list to a function, as its first argument. */
const iteratingMethods: ReadonlySet<string> = new Set([
  ...['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find', 'findLast'],
]);

/** Methods of a list whose result has the same elements, or some of them. */
const copyingMethods: ReadonlySet<string> = new Set([
  ...['filter', 'slice', 'reverse', 'sort', 'toReversed', 'toSorted', 'values'],
]);

/** Methods that return one element of a list. */
const pickingMethods: ReadonlySet<string> = new Set(['find', 'findLast', 'at', 'shift', 'pop']);

/** Finds the elements of lists that a script writes out, and what loops and callbacks go through. */
export class Elements {
  constructor(private readonly resolver: Resolver) {}

  /** Every element of a list; none if not all of them are known. */
  of(list: BoundExpression, depth = 0): BoundExpression[] {
    if (depth > deepestList) return [];
    const lists = this.resolver.resolve(list).map(({ place }) => this.elementsIn(place, depth));
    const known = lists.flatMap((elements) => elements ?? []);
    return lists.includes(undefined) || known.length > mostElements ? [] : known;
  }

  /** What is at one position of each element: of the pairs of a list, or of `Object.entries(table)`. */
  at(position: number, list: BoundExpression): BoundExpression[] {
    const { reader } = this.resolver;
    const [entries, ...others] = this.resolver.resolve(list);
    const call = entries?.place.expression;
    if (
      others.length === 0 &&
      reader.is.call(call) &&
      reader.dottedName(call.expression) === 'Object.entries'
    ) {
      const [table] = call.arguments;
      const values = position === 1 && table !== undefined;
      return values ? [...(this.valuesIn({ expression: table, frame: entries?.place.frame }) ?? [])] : [];
    }
    return this.of(list).flatMap((element) => this.item(element, position));
  }

  /** The element of an array literal at a position. */
  item(array: BoundExpression, position: number): BoundExpression[] {
    const { is } = this.resolver.reader;
    return this.resolver.resolve(array).flatMap(({ place: { expression, frame } }) => {
      const element = is.arrayLiteral(expression) ? expression.elements[position] : undefined;
      return element === undefined ? [] : [{ expression: element, frame }];
    });
  }

  /** The elements that a call picks from: `list.find(…)`; undefined for any other call. */
  picked(call: ts.CallExpression, frame: BoundExpression['frame']): BoundExpression[] | undefined {
    const { reader } = this.resolver;
    const callee = reader.unwrap(call.expression);
    return reader.is.propertyAccess(callee) && pickingMethods.has(callee.name.text)
      ? this.of({ expression: callee.expression, frame })
      : undefined;
  }

  /** The list that a loop goes through with a variable. */
  loopedBy(variable: ts.VariableDeclaration): ts.Expression | undefined {
    const { is, parser } = this.resolver.reader;
    const loop = variable.parent.parent;
    return is.loop(loop) && loop.kind === parser.SyntaxKind.ForOfStatement
      ? (loop as ts.ForOfStatement).expression
      : undefined;
  }

  /** The lists whose elements are passed for a parameter: `list.forEach((element) => …)`, `list.map(speak)`. */
  passedTo(parameter: ts.ParameterDeclaration, name: ts.Identifier | undefined): ts.Expression[] {
    const target = parameter.parent;
    if (target.parameters[0] !== parameter) return [];
    const functions = name === undefined ? [target] : this.resolver.bindings.usesOf(name);
    return functions.flatMap((passed) => this.listOf(passed) ?? []);
  }

  private listOf(passed: ts.Node): ts.Expression | undefined {
    const { reader } = this.resolver;
    const call = passed.parent;
    if (!reader.is.call(call) || call.arguments[0] !== passed) return undefined;
    const callee = reader.unwrap(call.expression);
    return reader.is.propertyAccess(callee) && iteratingMethods.has(callee.name.text)
      ? callee.expression
      : undefined;
  }

  /** Of a table with a key for each vendor, the one that is looked up isn't known. */
  private anyOf(values: readonly BoundExpression[]): BoundExpression[] {
    const readsVariable = (value: BoundExpression) =>
      this.resolver.resolve(value).some(({ read }) => read !== undefined);
    return values.length > 1 && values.some(readsVariable) ? [] : [...values];
  }

  private elementsIn(
    { expression, frame }: BoundExpression,
    depth: number,
  ): readonly BoundExpression[] | undefined {
    const { reader, script } = this.resolver;
    const { is } = reader;
    if (is.arrayLiteral(expression)) {
      return expression.elements.flatMap((element) =>
        element.kind === script.parser.SyntaxKind.SpreadElement
          ? this.of({ expression: (element as ts.SpreadElement).expression, frame }, depth + 1)
          : [{ expression: element, frame }],
      );
    }
    const given = is.call(expression) || is.new(expression) ? (expression.arguments ?? []) : [];
    const [first] = given;
    if (is.new(expression)) {
      const isSet = reader.dottedName(expression.expression) === 'Set' && first !== undefined;
      return isSet ? this.of({ expression: first, frame }, depth + 1) : undefined;
    }
    const callee = is.call(expression) ? reader.unwrap(expression.expression) : undefined;
    if (!is.propertyAccess(callee)) return undefined;
    const called = reader.dottedName(callee);
    if (called === 'Object.values') return first && this.valuesIn({ expression: first, frame });
    if (called === 'Array.from' && given.length === 1)
      return first && this.of({ expression: first, frame }, depth + 1);
    const owner = { expression: callee.expression, frame };
    if (copyingMethods.has(callee.name.text)) return this.of(owner, depth + 1);
    return callee.name.text === 'map' && first !== undefined ? this.mapped(owner, first, depth) : undefined;
  }

  /** What a function returns for each element. */
  private mapped(
    list: BoundExpression,
    by: ts.Expression,
    depth: number,
  ): readonly BoundExpression[] | undefined {
    const { reader } = this.resolver;
    const target = reader.unwrap(by);
    if (!reader.is.functionLike(target)) return undefined;
    const [parameter] = target.parameters;
    return this.of(list, depth + 1).flatMap((element) => {
      const bound = new Map(parameter === undefined ? [] : [[parameter, element]]);
      const outer = list.frame;
      const frame = { arguments: bound, call: undefined, target, outer, depth: (outer?.depth ?? 0) + 1 };
      return returnsOf(target, reader).map((expression) => ({ expression, frame }));
    });
  }

  /** The values of an object literal; undefined if not all of them are written out. */
  private valuesIn(table: BoundExpression): readonly BoundExpression[] | undefined {
    const { is } = this.resolver.reader;
    const [found, ...others] = this.resolver.resolve(table);
    const object = found?.place.expression;
    if (others.length > 0 || !is.objectLiteral(object)) return undefined;
    const values = object.properties.flatMap((property) => {
      if (is.propertyAssignment(property)) return [property.initializer];
      return is.shorthand(property) ? [property.name] : [];
    });
    const frame = found?.place.frame;
    return values.length < object.properties.length
      ? undefined
      : values.map((expression) => ({ expression, frame }));
  }

  /** What is looked up in a table or a list: by a known name or index, else every value. */
  lookedUp(table: BoundExpression, index: ts.Expression): BoundExpression[] {
    const { is } = this.resolver.reader;
    const inner = this.resolver.reader.unwrap(index);
    const key = keyIn(table.frame, index);
    if (key !== undefined) return this.resolver.bindings.valuesOfProperty(table, key);
    if (is.numericLiteral(inner)) return this.item(table, Number(inner.text));
    const names = this.resolver
      .resolve({ expression: inner, frame: table.frame })
      .map(({ place }) => place.expression);
    const known = names.flatMap((name) => (is.stringLike(name) ? [name.text] : []));
    return known.length === names.length
      ? known.flatMap((name) => this.resolver.bindings.valuesOfProperty(table, name))
      : this.anyOf(this.valuesIn(table) ?? this.of(table));
  }
}
