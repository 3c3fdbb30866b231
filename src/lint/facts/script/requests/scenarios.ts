import type ts from 'typescript';
import { classAround } from '../evaluate/class-members';
import { oncePerNode } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { BoundExpression, Frame } from '../evaluate/values';

/** More rows, callers or subclasses than are told apart. */
const mostScenarios = 24;

/** Expressions that are visited for one call. */
const mostNodes = 200;

/** More constants in a row than the resolver follows. */
const mostConstants = 60;

/** One way to run a call: what its variables stand for then. */
type Choice = Pick<Frame, 'arguments' | 'keys' | 'self'>;

/** What can be different from one run of a call to the next. */
export interface Scenarios {
  readonly frames: readonly Frame[];
  /** Whether subclasses differ, or the names of headers. What all runs have in common then says too little. */
  readonly areApart: boolean;
}

/**
 * The ways in which a call can run: for each row of a table, element of a list, caller of its function or subclass
 * of its class, whichever it uses. None if there is only one.
 */
export function scenariosOf(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): Scenarios {
  const search = new Search(resolver);
  const choices = search.choicesIn(call);
  if (choices.length < 2 || choices.length > mostScenarios) return { frames: [], areApart: false };
  const frames = choices.map((choice) => ({
    ...choice,
    call: undefined,
    target: undefined,
    outer: undefined,
    depth: 0,
  }));
  return { frames, areApart: search.isApart };
}

class Search {
  isApart = false;
  private found: readonly Choice[] = [];
  private nodes = 0;
  private readonly visited = new Set<ts.Node>();

  constructor(private readonly resolver: Resolver) {}

  /** The first choice that the arguments of a call depend on. */
  choicesIn(call: ts.CallExpression | ts.NewExpression): readonly Choice[] {
    for (const argument of call.arguments ?? []) this.visit(argument, 0);
    return this.found;
  }

  /** @param constants how many constants lead to the node. */
  private visit(node: ts.Node, constants: number): void {
    const { is, parser } = this.resolver.reader;
    if (this.nodes++ >= mostNodes || this.visited.has(node) || is.functionLike(node)) return;
    this.visited.add(node);
    this.isApart ||= is.computedName(node);
    const owner = is.identifier(node) ? this.ownerOf(node) : undefined;
    const choices = this.found.length > 1 ? [] : this.choicesAt(node, owner);
    if (choices.length > 1) this.found = choices;
    const children: ts.Node[] = [];
    parser.forEachChild(
      node,
      (child) => {
        children.push(child);
      },
      (list) => {
        children.push(...list.slice(-mostNodes));
      },
    );
    // What comes last in an object counts.
    for (const child of children.reverse()) this.visit(child, constants);
    const value = is.variable(owner) ? owner.initializer : undefined;
    if (value !== undefined && constants < mostConstants) this.visit(value, constants + 1);
  }

  private choicesAt(node: ts.Node, owner: ts.Node | undefined): readonly Choice[] {
    const { is } = this.resolver.reader;
    if (is.elementAccess(node)) return this.rowsOf(node);
    if (is.this(node)) return this.classesAt(node);
    return is.parameter(owner) || is.variable(owner) ? this.valuesOf(owner) : [];
  }

  /** The rows of a table that is looked up by an unknown name. */
  private rowsOf({ expression, argumentExpression }: ts.ElementAccessExpression): Choice[] {
    const { reader } = this.resolver;
    if (reader.is.stringLike(argumentExpression) || reader.is.numericLiteral(argumentExpression)) return [];
    const [table, ...others] = this.resolver.resolve({ expression, frame: undefined });
    const object = table?.place.expression;
    if (others.length > 0 || !reader.is.objectLiteral(object)) return [];
    const names = rowNames(object, this.resolver).slice(0, mostScenarios + 1);
    const index = argumentExpression.getText();
    return names.map((name) => ({ arguments: new Map(), keys: new Map([[index, name]]), self: undefined }));
  }

  /** The class around a request and its subclasses, as the class of `this`. */
  private classesAt(node: ts.Node): Choice[] {
    const owner = classAround(node, this.resolver.reader);
    const others = owner === undefined ? [] : this.resolver.bindings.families.descendantsOf(owner);
    if (owner === undefined || others.length === 0) return [];
    this.isApart = true;
    return [owner, ...others.slice(0, mostScenarios)].map((self) => ({
      arguments: new Map(),
      keys: undefined,
      self,
    }));
  }

  /** The elements that a loop or a callback goes through, and the calls of the function around. */
  private valuesOf(owner: ts.ParameterDeclaration | ts.VariableDeclaration): Choice[] {
    const elements = this.resolver.bindings.variables.elementsFor(owner);
    if (elements.length > 1) {
      return elements.slice(0, mostScenarios + 1).map((element) => bound([[owner, element]]));
    }
    return this.resolver.reader.is.parameter(owner) ? this.callersOf(owner.parent) : [];
  }

  private callersOf(target: ts.SignatureDeclaration): Choice[] {
    const calls = this.resolver.bindings.variables.callsOf(target);
    if (calls.length > mostScenarios) return [];
    return calls.map((call) =>
      bound(
        target.parameters.map((parameter, at) => {
          const expression = call.arguments?.[at] ?? parameter.initializer;
          return [parameter, expression && { expression, frame: undefined }];
        }),
      ),
    );
  }

  /** The parameter or variable that an identifier is part of, whole or destructured; else its declaration. */
  private ownerOf(identifier: ts.Identifier): ts.Node | undefined {
    let owner: ts.Node | undefined = this.resolver.bindings.declarations.of(identifier);
    while (this.resolver.reader.is.bindingElement(owner)) owner = owner.parent.parent;
    return owner;
  }
}

const rowNames = oncePerNode((table: ts.ObjectLiteralExpression, { reader }) =>
  table.properties.flatMap(({ name }) => (name && reader.nameOf(name)) ?? []),
);

function bound(values: readonly (readonly [ts.Node, BoundExpression | undefined])[]): Choice {
  return { arguments: new Map(values), keys: undefined, self: undefined };
}
