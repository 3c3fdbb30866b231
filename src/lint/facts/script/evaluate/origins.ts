import type ts from 'typescript';
import { injectedClasses } from '../../../../ecosystem/environment-sources';
import type { Declaration } from './declarations';
import { loadedModule } from './loaded-module';
import type { Resolver } from './resolver';
import { type BoundExpression, type Frame, frameWith } from './values';

const longestPath = 20;

/** Where a value comes from. */
export interface Origin {
  /**
   * The path to it as one string: `process.env`, `<dotenv>.config().parsed`, `(context).env`. A module is written
   * in `<>` without `node:`, its default export is the module itself, a parameter is written in `()`, and a
   * parameter whose type is a module's class is `<module>.Class`.
   */
  readonly path: string;
  /** The calls and constructions on the path, one for each `()` after a name, in order. */
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[];
}

/** Names with dots between them. */
interface Chain {
  /** The declaration of the first name, or the name itself if nothing declares it. */
  readonly start: Declaration | string;
  /** The others, the last one first. */
  readonly names: string;
}

/** What is known about the origins of expressions, or that the question is being asked. */
type OriginAnswers = Map<ts.Node, Origin | 'none' | 'asked'>;

/** Finds where values come from. Follows constants, fields and returned values. */
export class Origins {
  private readonly known: OriginAnswers = new Map();
  private readonly inFrames = new WeakMap<Frame, OriginAnswers>();
  /** By the declaration of a chain's first name, or by the name if nothing declares it, and by the names after it. */
  private readonly ofChains = new Map<Declaration | string, Map<string, Origin | 'none'>>();
  private asking = 0;
  /** How many answers were cut short because a path is too long. */
  private tooLong = 0;

  constructor(private readonly resolver: Resolver) {}

  /** Whether a question is being answered. */
  get isAsking(): boolean {
    return this.asking > 0;
  }

  /** The path of an expression's origin; undefined unless it is a chain of names, members and calls. */
  pathOf(place: BoundExpression): string | undefined {
    return this.of(place)?.path;
  }

  /** The path of the origin of a name in a destructuring pattern. */
  pathOfBinding(element: ts.BindingElement, frame: Frame | undefined): string | undefined {
    return this.ofBinding(element, frame, 0)?.path;
  }

  /** The origin of an expression; undefined unless it is a chain of names, members and calls. */
  of({ expression, frame }: BoundExpression, depth = 0): Origin | undefined {
    const inner = this.resolver.reader.unwrap(expression);
    const answers = this.answersIn(frame);
    const known = answers.get(inner);
    if (known === undefined) {
      answers.set(inner, 'asked');
      this.asking++;
      const origin = frame === undefined ? this.ofChain(inner, depth) : this.trace(inner, frame, depth);
      this.asking--;
      answers.set(inner, origin ?? 'none');
      return origin;
    }
    // A value that is built from itself has no origin.
    if (known === 'asked') this.resolver.cut.count++;
    return typeof known === 'string' ? undefined : known;
  }

  private answersIn(frame: Frame | undefined): OriginAnswers {
    if (frame === undefined) return this.known;
    const known = this.inFrames.get(frame) ?? new Map();
    this.inFrames.set(frame, known);
    return known;
  }

  /** The origin of an expression without a frame. Chains of the same names have the same, however often a script has them. */
  private ofChain(inner: ts.Expression, depth: number): Origin | undefined {
    const chain = this.chainOf(inner);
    if (chain === undefined) return this.trace(inner, undefined, depth);
    const known = this.ofChains.get(chain.start)?.get(chain.names);
    if (known !== undefined) return known === 'none' ? undefined : known;
    const [cuts, tooLong] = [this.resolver.cut.count, this.tooLong];
    const origin = this.trace(inner, undefined, depth);
    if (this.resolver.cut.count === cuts && this.tooLong === tooLong) this.keep(chain, origin ?? 'none');
    return origin;
  }

  private keep({ start, names }: Chain, origin: Origin | 'none'): void {
    const known = this.ofChains.get(start) ?? new Map();
    this.ofChains.set(start, known.set(names, origin));
  }

  /** The names of an expression such as `client.voices.list`; undefined for others, and if a write may decide its value. */
  private chainOf(inner: ts.Expression): Chain | undefined {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    let names = '';
    let link = inner;
    for (let links = 0; is.propertyAccess(link) && links < longestPath; links++) {
      names += `.${link.name.text}`;
      link = reader.unwrap(link.expression);
    }
    if (!is.identifier(link)) return undefined;
    const start = bindings.declarations.of(link) ?? link.text;
    const isVariable =
      typeof start === 'object' && (is.parameter(start) || is.variable(start) || is.bindingElement(start));
    return isVariable && bindings.writesTo(start, link).length > 0 ? undefined : { start, names };
  }

  private isTooLong(depth: number): boolean {
    if (depth > longestPath) this.tooLong++;
    return depth > longestPath;
  }

  private trace(inner: ts.Expression, frame: Frame | undefined, depth: number): Origin | undefined {
    if (this.isTooLong(depth)) return undefined;
    const { is } = this.resolver.reader;
    if (is.identifier(inner)) return this.ofName(inner, frame, depth);
    if (is.this(inner)) return root('this');
    if (is.metaProperty(inner)) return root('import.meta');
    if (is.propertyAccess(inner) || is.elementAccess(inner)) return this.ofMember(inner, frame, depth);
    if (is.call(inner) || is.new(inner)) return this.ofCall(inner, frame, depth);
    // `extra ?? {}`: the empty object only replaces a missing value.
    const isFallback =
      is.binary(inner) && is.objectLiteral(inner.right) && inner.right.properties.length === 0;
    return isFallback ? this.of({ expression: inner.left, frame }, depth + 1) : undefined;
  }

  /** The origin of a call's result: what a function of the script returns; for any other function, its name. */
  private ofCall(
    call: ts.CallExpression | ts.NewExpression,
    frame: Frame | undefined,
    depth: number,
  ): Origin | undefined {
    const { reader, bindings } = this.resolver;
    const module = loadedModule(call, reader);
    if (module !== undefined) return root(moduleName(module));
    const [returned, ...others] = reader.is.call(call) ? bindings.valuesOfCall(call, frame) : [];
    if (returned !== undefined) return others.length > 0 ? undefined : this.of(returned, depth + 1);
    const called = this.of({ expression: call.expression, frame }, depth + 1);
    return called && { path: `${called.path}()`, calls: [...called.calls, call] };
  }

  private ofBinding(element: ts.BindingElement, frame: Frame | undefined, depth: number): Origin | undefined {
    const { is } = this.resolver.reader;
    const name = this.resolver.bindings.boundName(element);
    const owner = element.parent.parent;
    if (name === undefined || this.isTooLong(depth) || !is.objectBinding(element.parent)) return undefined;
    const from = is.bindingElement(owner)
      ? this.ofBinding(owner, frame, depth + 1)
      : is.parameter(owner)
        ? this.ofParameter(owner, frame, depth + 1)
        : owner.initializer === undefined
          ? undefined
          : this.of({ expression: owner.initializer, frame }, depth + 1);
    return from && member(from, name);
  }

  private ofName(identifier: ts.Identifier, frame: Frame | undefined, depth: number): Origin | undefined {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    const declaration = bindings.declarations.of(identifier);
    if (declaration === undefined) return root(globalObjects.has(identifier.text) ? '' : identifier.text);
    if (is.bindingElement(declaration)) return this.ofBinding(declaration, frame, depth);
    if (is.parameter(declaration)) return this.ofParameter(declaration, frame, depth);
    const [value, ...others] = bindings.valuesOfName(identifier, frame);
    if (value !== undefined) return others.length > 0 ? undefined : this.of(value, depth + 1);
    const module = bindings.importedModule(declaration);
    if (module === undefined || module.startsWith('.')) return undefined;
    const name = is.importSpecifier(declaration)
      ? (declaration.propertyName ?? declaration.name).text
      : 'default';
    const from = root(moduleName(module));
    return name === 'default' ? from : member(from, name);
  }

  private ofParameter(
    parameter: ts.ParameterDeclaration,
    frame: Frame | undefined,
    depth: number,
  ): Origin | undefined {
    const { is } = this.resolver.reader;
    const argument = frameWith(parameter, frame)?.arguments.get(parameter);
    if (argument !== undefined) return this.of(argument, depth + 1);
    const injected = this.injected(parameter.type);
    return root(injected ?? `(${is.identifier(parameter.name) ? parameter.name.text : ''})`);
  }

  /** The class of a parameter that a framework injects, if environment variables are read from it. */
  private injected(type: ts.TypeNode | undefined): string | undefined {
    const name: ts.Node | undefined =
      type !== undefined && 'typeName' in type ? (type as ts.TypeReferenceNode).typeName : undefined;
    if (!this.resolver.reader.is.identifier(name)) return undefined;
    const declaration = this.resolver.bindings.declarations.of(name);
    const module = declaration === undefined ? undefined : this.resolver.bindings.importedModule(declaration);
    const path = `${moduleName(module ?? '')}.${name.text}`;
    return injectedClasses.has(path) ? path : undefined;
  }

  private ofMember(
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    frame: Frame | undefined,
    depth: number,
  ): Origin | undefined {
    const { is } = this.resolver.reader;
    const [value, ...others] = this.resolver.bindings.valuesOfMember(access, frame);
    if (value !== undefined) return others.length > 0 ? undefined : this.of(value, depth + 1);
    const argument = is.propertyAccess(access) ? access.name : access.argumentExpression;
    const owner = this.of({ expression: access.expression, frame }, depth + 1);
    if (owner === undefined || !('text' in argument)) return undefined;
    const name = argument.text as string;
    return name === 'default' && owner.path.startsWith('<') ? owner : member(owner, name);
  }
}

const globalObjects: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'global']);

function root(path: string): Origin {
  return { path, calls: [] };
}

function member({ path, calls }: Origin, name: string): Origin {
  return { path: path === '' ? name : `${path}.${name}`, calls };
}

function moduleName(module: string): string {
  return `<${module.replace(/^node:/, '')}>`;
}
