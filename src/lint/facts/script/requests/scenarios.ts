import type ts from 'typescript';
import { classAround } from '../evaluate/class-members';
import type { Resolver } from '../evaluate/resolver';
import type { BoundExpression, Frame } from '../evaluate/values';

/** More rows, callers or subclasses than are told apart. */
const mostScenarios = 24;

/** Expressions that are visited for one call. */
const mostNodes = 200;

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
  private nodes = 0;
  private readonly visited = new Set<ts.Node>();

  constructor(private readonly resolver: Resolver) {}

  /** The first choice that the arguments of a call depend on. */
  choicesIn(call: ts.CallExpression | ts.NewExpression): readonly Choice[] {
    const { is, parser } = this.resolver.reader;
    const pending: ts.Node[] = [...(call.arguments ?? [])].reverse();
    let found: readonly Choice[] = [];
    for (let node = pending.pop(); node !== undefined && this.nodes++ < mostNodes; node = pending.pop()) {
      if (this.visited.has(node) || is.functionLike(node)) continue;
      this.visited.add(node);
      this.isApart ||= is.computedName(node);
      const choices = found.length > 1 ? [] : this.choicesAt(node);
      if (choices.length > 1) found = choices;
      const source = is.identifier(node) ? this.sourceOf(node) : undefined;
      if (source !== undefined) pending.push(source);
      parser.forEachChild(node, (child) => {
        pending.push(child);
      });
    }
    return found;
  }

  private choicesAt(node: ts.Node): readonly Choice[] {
    const { is } = this.resolver.reader;
    if (is.elementAccess(node)) return this.rowsOf(node);
    if (is.this(node)) return this.classesAt(node);
    return is.identifier(node) ? this.valuesAt(node) : [];
  }

  /** The rows of a table that is looked up by an unknown name. */
  private rowsOf({ expression, argumentExpression }: ts.ElementAccessExpression): Choice[] {
    const { reader } = this.resolver;
    if (reader.is.stringLike(argumentExpression) || reader.is.numericLiteral(argumentExpression)) return [];
    const [table, ...others] = this.resolver.resolve({ expression, frame: undefined });
    const object = table?.place.expression;
    if (others.length > 0 || !reader.is.objectLiteral(object)) return [];
    const names = object.properties.flatMap(({ name }) => (name && reader.nameOf(name)) ?? []);
    const index = argumentExpression.getText();
    return names.map((name) => ({ arguments: new Map(), keys: new Map([[index, name]]), self: undefined }));
  }

  /** The class around a request and its subclasses, as the class of `this`. */
  private classesAt(node: ts.Node): Choice[] {
    const owner = classAround(node, this.resolver.reader);
    const others = owner === undefined ? [] : this.resolver.bindings.families.descendantsOf(owner);
    if (owner === undefined || others.length === 0) return [];
    this.isApart = true;
    return [owner, ...others].map((self) => ({ arguments: new Map(), keys: undefined, self }));
  }

  /** The elements that a loop or a callback goes through, and the calls of the function around. */
  private valuesAt(identifier: ts.Identifier): Choice[] {
    const { is } = this.resolver.reader;
    const { declarations, variables } = this.resolver.bindings;
    let owner: ts.Node | undefined = declarations.of(identifier);
    while (is.bindingElement(owner)) owner = owner.parent.parent;
    if (!is.parameter(owner) && !is.variable(owner)) return [];
    const elements = variables.elementsFor(owner);
    if (elements.length > 1) return elements.map((element) => bound([[owner, element]]));
    return is.parameter(owner) ? this.callersOf(owner.parent) : [];
  }

  private callersOf(target: ts.SignatureDeclaration): Choice[] {
    const calls = this.resolver.bindings.variables.callsOf(target);
    return calls.map((call) =>
      bound(
        target.parameters.map((parameter, at) => {
          const expression = call.arguments?.[at] ?? parameter.initializer;
          return [parameter, expression && { expression, frame: undefined }];
        }),
      ),
    );
  }

  /** What a constant contains. */
  private sourceOf(identifier: ts.Identifier): ts.Node | undefined {
    const { is } = this.resolver.reader;
    let owner: ts.Node | undefined = this.resolver.bindings.declarations.of(identifier);
    while (is.bindingElement(owner)) owner = owner.parent.parent;
    return is.variable(owner) && owner.getSourceFile() === identifier.getSourceFile()
      ? owner.initializer
      : undefined;
  }
}

function bound(values: readonly (readonly [ts.Node, BoundExpression | undefined])[]): Choice {
  return { arguments: new Map(values), keys: undefined, self: undefined };
}
