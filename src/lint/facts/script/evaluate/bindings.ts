import type ts from 'typescript';
import { classAround } from './class-members';
import { type Declaration, Declarations } from './declarations';
import { returnsOf } from './functions';
import { groupBy } from './group-by';
import { Imports } from './imports';
import { Members, onlyOne } from './members';
import type { ModuleLibrary } from './module-library';
import type { Resolver } from './resolver';
import { type Assignment, indexScript, type ScriptIndex } from './script-index';
import type { FunctionNode } from './syntax-guards';
import type { BoundExpression, Frame } from './values';

const mostNestedCalls = 6;
const mostCallers = 4;

/** How one name's declarations are used: writes, uses, and writes to fields of `this` by class. */
interface NameGroups {
  readonly writes: ReadonlyMap<ts.Node, readonly Assignment[]>;
  readonly uses: ReadonlyMap<ts.Node, readonly ts.Identifier[]>;
  readonly fields: ReadonlyMap<ts.Node, readonly Assignment[]>;
}

/**
 * The values of names, members and calls: the expressions that they stand for. An empty list means that the value
 * is known only at run time.
 */
export class Bindings {
  readonly declarations: Declarations;
  private readonly imports: Imports;
  private readonly members: Members;
  private readonly indexes = new WeakMap<ts.SourceFile, ScriptIndex>();
  private readonly groups = new WeakMap<ts.SourceFile, Map<string, NameGroups>>();

  constructor(
    private readonly resolver: Resolver,
    library: ModuleLibrary,
  ) {
    this.declarations = new Declarations(resolver.script.parser);
    this.imports = new Imports(library, resolver.script.parser);
    this.members = new Members(resolver, this.imports, (owner, name) => this.fieldWrites(owner, name));
  }

  /** The starting nodes of the facts in the linted script. */
  get index(): ScriptIndex {
    return this.indexOf(this.resolver.script.sourceFile);
  }

  valuesOfName(identifier: ts.Identifier, frame: Frame | undefined): BoundExpression[] {
    const { is } = this.resolver.reader;
    const declaration = this.declarations.of(identifier);
    if (declaration === undefined) return [];
    if (is.parameter(declaration)) return this.valuesOfParameter(declaration, frame);
    if (is.variable(declaration)) {
      const value = this.onlyValueOf(declaration, identifier.text);
      return value === undefined ? [] : [{ expression: value, frame }];
    }
    if (is.bindingElement(declaration)) {
      return this.destructured(declaration, frame);
    }
    const imported = this.imports.valueOf(declaration);
    return imported === undefined ? [] : [{ expression: imported, frame: undefined }];
  }

  /** The argument that the current call passes for a parameter, or those of all calls in the script. */
  private valuesOfParameter(parameter: ts.ParameterDeclaration, frame: Frame | undefined): BoundExpression[] {
    if (frame?.arguments.has(parameter)) {
      const argument = frame.arguments.get(parameter);
      return argument === undefined ? [] : [argument];
    }
    return this.argumentsFor(parameter);
  }

  /** The arguments that the calls in the script pass for a parameter, and its default. */
  private argumentsFor(parameter: ts.ParameterDeclaration): BoundExpression[] {
    const { is } = this.resolver.reader;
    const name = this.calledName(parameter.parent);
    const position = parameter.parent.parameters.indexOf(parameter);
    const passed = (name === undefined ? [] : this.usesOf(name)).flatMap((use) => {
      const call = use.parent;
      const isCall = (is.call(call) || is.new(call)) && call.expression === use;
      return isCall ? (call.arguments?.[position] ?? []) : [];
    });
    const { initializer } = parameter;
    const all = initializer === undefined ? passed : [initializer, ...passed];
    return all.length > mostCallers ? [] : all.map((expression) => ({ expression, frame: undefined }));
  }

  /** The name under which a function is called: its own, its constant's or its class's. */
  private calledName(target: ts.Node): ts.Identifier | undefined {
    const { is } = this.resolver.reader;
    if (is.functionDeclaration(target)) return target.name;
    const owner = target.parent;
    if (is.constructor(target) && is.classLike(owner)) return owner.name;
    return is.variable(owner) && is.identifier(owner.name) ? owner.name : undefined;
  }

  valuesOfMember(
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    frame: Frame | undefined,
  ): BoundExpression[] {
    return this.members.of(access, frame);
  }

  /** What the called function returns, with its parameters bound to the arguments of this call. */
  valuesOfCall(call: ts.CallExpression, frame: Frame | undefined): BoundExpression[] {
    const depth = (frame?.depth ?? 0) + 1;
    const target = depth > mostNestedCalls ? undefined : this.functionOf(call.expression);
    if (target === undefined) return [];
    const bound = new Map<ts.ParameterDeclaration, BoundExpression | undefined>();
    target.parameters.forEach((parameter, at) => {
      const expression = call.arguments[at] ?? parameter.initializer;
      bound.set(parameter, expression && { expression, frame });
    });
    const inner = { arguments: bound, call, target, outer: frame, depth };
    return returnsOf(target, this.resolver.reader).map((expression) => ({ expression, frame: inner }));
  }

  /**
   * The only value that a variable ever gets; undefined if there are several writes, or writes that can't be
   * followed.
   */
  private onlyValueOf(declaration: ts.VariableDeclaration, name: string): ts.Expression | undefined {
    const written = (this.groupsOf(declaration.getSourceFile(), name).writes.get(declaration) ?? []).map(
      ({ value }) => value,
    );
    return onlyOne(declaration.initializer === undefined ? written : [declaration.initializer, ...written]);
  }

  /** How one name's declarations are used in a file. Cached, because a name can be declared very often. */
  private groupsOf(sourceFile: ts.SourceFile, name: string): NameGroups {
    const known = this.groups.get(sourceFile) ?? new Map<string, NameGroups>();
    this.groups.set(sourceFile, known);
    const made = known.get(name) ?? this.makeGroups(sourceFile, name);
    known.set(name, made);
    return made;
  }

  private makeGroups(sourceFile: ts.SourceFile, name: string): NameGroups {
    const { is } = this.resolver.reader;
    const index = this.indexOf(sourceFile);
    const declarationOf = (node: ts.Node) => (is.identifier(node) ? this.declarations.of(node) : undefined);
    const uses = (index.identifiers.get(name) ?? []).filter((use) => !this.isMemberName(use));
    return {
      writes: groupBy(index.assignments.get(name) ?? [], ({ target }) => declarationOf(target)),
      uses: groupBy(uses, declarationOf),
      fields: groupBy(index.assignments.get(name) ?? [], ({ target }) =>
        is.propertyAccess(target) && is.this(target.expression)
          ? classAround(target, this.resolver.reader)
          : undefined,
      ),
    };
  }

  /** The values that a destructuring pattern binds to a name, including the default. */
  private destructured(element: ts.BindingElement, frame: Frame | undefined): BoundExpression[] {
    const { is } = this.resolver.reader;
    const name = this.boundName(element);
    const owner = element.parent.parent;
    if (name === undefined || !is.objectBinding(element.parent)) return [];
    const sources = is.parameter(owner)
      ? this.valuesOfParameter(owner, frame)
      : is.variable(owner) && owner.initializer !== undefined
        ? [{ expression: owner.initializer, frame }]
        : [];
    const values = sources.flatMap((source) => this.members.ofOwner(source, name));
    const fallback = element.initializer === undefined ? [] : [{ expression: element.initializer, frame }];
    return values.length === 0 && !is.parameter(owner) ? [] : [...values, ...fallback];
  }

  /** The expression that a destructuring pattern destructures. */
  patternSource(element: ts.BindingElement): ts.Expression | undefined {
    const { is } = this.resolver.reader;
    const owner = element.parent.parent;
    return is.objectBinding(element.parent) && is.variable(owner) ? owner.initializer : undefined;
  }

  /** The name of the property that a destructuring pattern reads. */
  boundName(element: ts.BindingElement): string | undefined {
    const { is } = this.resolver.reader;
    const name = element.propertyName ?? element.name;
    return element.dotDotDotToken === undefined && (is.identifier(name) || is.stringLike(name))
      ? name.text
      : undefined;
  }

  /** The declaration of the name at the start of a chain such as `options.headers`. */
  rootDeclaration(expression: ts.Expression): Declaration | undefined {
    const { reader } = this.resolver;
    let root = reader.unwrap(expression);
    while (reader.is.propertyAccess(root) || reader.is.elementAccess(root)) {
      root = reader.unwrap(root.expression);
    }
    return reader.is.identifier(root) ? this.declarations.of(root) : undefined;
  }

  /** Every identifier of the script with the same declaration as this one, except the declaration itself. */
  usesOf(identifier: ts.Identifier): readonly ts.Identifier[] {
    const declaration = this.declarations.of(identifier);
    if (declaration === undefined) return [];
    const { uses } = this.groupsOf(identifier.getSourceFile(), identifier.text);
    return (uses.get(declaration) ?? []).filter(({ parent }) => parent !== declaration);
  }

  private isMemberName(identifier: ts.Identifier): boolean {
    const { is } = this.resolver.reader;
    const { parent } = identifier;
    return (is.propertyAccess(parent) || is.propertyAssignment(parent)) && parent.name === identifier;
  }

  /** The specifier of the import that declares a name; undefined for any other declaration. */
  importedModule(declaration: Declaration): string | undefined {
    return this.imports.moduleOf(declaration);
  }

  /** The function that a callee names: a declaration, a method of `this`, or a constant. */
  functionOf(callee: ts.Expression, depth = 0): FunctionNode | undefined {
    const { reader } = this.resolver;
    const inner = reader.unwrap(callee);
    if (reader.is.functionLike(inner)) return inner;
    if (reader.is.propertyAccess(inner)) {
      // Chains of calls can be long, and they don't lead to a function of the script.
      if (reader.is.call(reader.unwrap(inner.expression))) return undefined;
      const method = this.members.methodOf(inner);
      const [held] =
        method === undefined && depth <= mostNestedCalls ? this.members.of(inner, undefined) : [];
      return held === undefined ? method : this.functionOf(held.expression, depth + 1);
    }
    if (!reader.is.identifier(inner) || depth > mostNestedCalls) return undefined;
    const declaration = this.declarations.of(inner);
    if (reader.is.functionDeclaration(declaration)) return declaration;
    const [value] = this.valuesOfName(inner, undefined);
    return value === undefined ? undefined : this.functionOf(value.expression, depth + 1);
  }

  /** What a class assigns to a field of `this`. */
  private fieldWrites(owner: ts.ClassLikeDeclaration, name: string): readonly Assignment[] {
    return this.groupsOf(owner.getSourceFile(), name).fields.get(owner) ?? [];
  }

  /** The starting nodes of the facts in a script, the linted one or a module. */
  indexOf(sourceFile: ts.SourceFile): ScriptIndex {
    const known = this.indexes.get(sourceFile) ?? indexScript(sourceFile, this.resolver.script.parser);
    this.indexes.set(sourceFile, known);
    return known;
  }
}
