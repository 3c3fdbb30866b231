import type ts from 'typescript';
import { comesFromOutside, isEmptyValue } from './doubtful-values';
import type { Elements } from './elements';
import { nameOfFunction } from './functions';
import type { Members } from './members';
import { Memo } from './memo';
import { isFallbackWrite, reachingWrites } from './reaching-writes';
import type { Resolver } from './resolver';
import { type BoundExpression, type Frame, frameWith, selfIn } from './values';

export type Variable = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;

/** More callers than a handwritten helper has. */
const mostCallers = 250;

/** More patterns inside each other than handwritten code has. */
const deepestPattern = 6;

/** The arguments that are passed for a parameter, and the lists whose elements are. */
interface Passed {
  readonly known: readonly BoundExpression[];
  readonly lists: readonly ts.Expression[];
}

/** What variables contain: by their declarations, by the calls and loops that pass them values, and by assignments. */
export class Variables {
  /** A helper can have many callers and many requests. */
  private readonly passed = new Memo((parameter: ts.ParameterDeclaration) => this.passedTo(parameter));

  constructor(
    private readonly resolver: Resolver,
    private readonly members: Members,
    private readonly elements: Elements,
  ) {}

  /** What a variable may contain where it is used; none if a write to it can't be followed. */
  valuesOf(variable: Variable, use: ts.Identifier, frame: Frame | undefined): BoundExpression[] {
    const { reader, bindings } = this.resolver;
    const all = bindings.writesTo(variable, use);
    if (all.length === 0 || use === variable.name) return this.firstValues(variable, frame);
    const reaching = reachingWrites(all, use, variable, reader);
    if (reaching === undefined) return [];
    const written = reaching.writes.flatMap(({ value }) =>
      value === undefined ? [] : [{ expression: value, frame }],
    );
    if (written.length < reaching.writes.length) return [];
    const kept = reaching.keepsFirst ? this.keptValues(variable, frame) : [];
    const isFallback = reaching.writes.every((write) => isFallbackWrite(write, reader));
    const values = [...kept, ...written];
    const inDoubt = isFallback ? written : values;
    return values.length > 1 && inDoubt.some((value) => comesFromOutside(value, variable, this.resolver))
      ? []
      : values;
  }

  /** What a variable contains before anything is written to it, unless that only says that nothing is in it yet. */
  private keptValues(variable: Variable, frame: Frame | undefined): BoundExpression[] {
    const { reader } = this.resolver;
    const first = this.firstValues(variable, frame);
    const isNothingYet = reader.is.variable(variable) && variable.initializer === undefined;
    if (first.length > 0) return first.filter(({ expression }) => !isEmptyValue(expression, reader));
    return isNothingYet || !reader.is.identifier(variable.name) ? [] : [{ expression: variable.name, frame }];
  }

  /** The values that the declaration of a variable gives it. */
  private firstValues(variable: Variable, frame: Frame | undefined): BoundExpression[] {
    const { is } = this.resolver.reader;
    if (is.parameter(variable)) return this.valuesOfParameter(variable, frame);
    if (is.bindingElement(variable)) return this.destructured(variable, frame);
    const bound = frameWith(variable, frame)?.arguments.get(variable);
    if (bound !== undefined) return [bound];
    const { initializer } = variable;
    return initializer === undefined ? this.looped(variable, frame) : [{ expression: initializer, frame }];
  }

  /** The elements of the list that a loop, a callback or a search takes a variable from. */
  elementsFor(variable: ts.VariableDeclaration | ts.ParameterDeclaration): BoundExpression[] {
    const { reader } = this.resolver;
    if (reader.is.parameter(variable)) {
      return this.passed
        .of(variable)
        .lists.flatMap((expression) => this.elements.of({ expression, frame: undefined }));
    }
    const { initializer } = variable;
    if (initializer === undefined) return this.looped(variable, undefined);
    const call = reader.unwrap(initializer);
    return reader.is.call(call) ? (this.elements.picked(call, undefined) ?? []) : [];
  }

  private looped(variable: ts.VariableDeclaration, frame: Frame | undefined): BoundExpression[] {
    const list = this.elements.loopedBy(variable);
    return list === undefined ? [] : this.elements.of({ expression: list, frame });
  }

  /**
   * The argument that the current call passes for a parameter, or those of all calls in the script, or the
   * elements of the list that its function is called for.
   */
  private valuesOfParameter(parameter: ts.ParameterDeclaration, frame: Frame | undefined): BoundExpression[] {
    const holder = frameWith(parameter, frame);
    if (holder !== undefined) {
      const argument = holder.arguments.get(parameter);
      return argument === undefined ? [] : [argument];
    }
    const self = selfIn(frame);
    if (self !== undefined && this.resolver.reader.is.constructor(parameter.parent)) {
      return this.argumentsFor(parameter, self);
    }
    const { known, lists } = this.passed.of(parameter);
    return lists.length === 0
      ? [...known]
      : [...known, ...lists.flatMap((expression) => this.elements.of({ expression, frame }))];
  }

  /** What the script passes for a parameter. */
  private passedTo(parameter: ts.ParameterDeclaration): Passed {
    return {
      known: this.argumentsFor(parameter),
      lists: this.elements.passedTo(parameter, nameOfFunction(parameter.parent, this.resolver.reader)),
    };
  }

  /** The arguments that the calls in the script pass for a parameter, and its default. */
  private argumentsFor(
    parameter: ts.ParameterDeclaration,
    self?: ts.ClassLikeDeclaration,
  ): BoundExpression[] {
    const position = parameter.parent.parameters.indexOf(parameter);
    const passed = this.callsOf(parameter.parent, self).flatMap((call) => call.arguments?.[position] ?? []);
    const { initializer } = parameter;
    const all = initializer === undefined ? passed : [initializer, ...passed];
    return all.length > mostCallers ? [] : all.map((expression) => ({ expression, frame: undefined }));
  }

  /** The calls of a function in the script, by its name. */
  callsOf(
    target: ts.SignatureDeclaration,
    self?: ts.ClassLikeDeclaration,
  ): (ts.CallExpression | ts.NewExpression)[] {
    const { is } = this.resolver.reader;
    if (is.constructor(target) && is.classLike(target.parent)) {
      return this.members.families.constructionsOf(target.parent, self);
    }
    const name = nameOfFunction(target, this.resolver.reader);
    return (name === undefined ? [] : this.resolver.bindings.usesOf(name)).flatMap((use) => {
      const call = use.parent;
      return (is.call(call) || is.new(call)) && call.expression === use ? [call] : [];
    });
  }

  /** The values that a destructuring pattern binds to a name, including the default. */
  private destructured(element: ts.BindingElement, frame: Frame | undefined, depth = 0): BoundExpression[] {
    const { is } = this.resolver.reader;
    const pattern = element.parent;
    const owner = pattern.parent;
    if (depth > deepestPattern || element.dotDotDotToken !== undefined) return [];
    const values = is.objectBinding(pattern)
      ? this.propertyValues(element, owner, frame, depth)
      : this.itemValues(pattern.elements.indexOf(element), owner, frame, depth);
    const fallback = element.initializer === undefined ? [] : [{ expression: element.initializer, frame }];
    return values.length === 0 && !is.parameter(owner) ? [] : [...values, ...fallback];
  }

  private propertyValues(
    element: ts.BindingElement,
    owner: Variable,
    frame: Frame | undefined,
    depth: number,
  ): BoundExpression[] {
    const name = this.resolver.bindings.boundName(element);
    if (name === undefined) return [];
    return this.patternValues(owner, frame, depth).flatMap((source) => this.members.ofOwner(source, name));
  }

  private itemValues(
    position: number,
    owner: Variable,
    frame: Frame | undefined,
    depth: number,
  ): BoundExpression[] {
    const { is } = this.resolver.reader;
    const bound = frameWith(owner, frame)?.arguments.get(owner);
    const lists = is.parameter(owner)
      ? this.elements.passedTo(owner, nameOfFunction(owner.parent, this.resolver.reader))
      : is.variable(owner)
        ? [this.elements.loopedBy(owner)]
        : [];
    const [list] = bound === undefined ? lists : [];
    if (list !== undefined) return this.elements.at(position, { expression: list, frame });
    return this.patternValues(owner, frame, depth).flatMap((source) => this.elements.item(source, position));
  }

  /** The values that a destructuring pattern destructures. */
  private patternValues(owner: Variable, frame: Frame | undefined, depth: number): BoundExpression[] {
    return this.resolver.reader.is.bindingElement(owner)
      ? this.destructured(owner, frame, depth + 1)
      : this.firstValues(owner, frame);
  }
}
