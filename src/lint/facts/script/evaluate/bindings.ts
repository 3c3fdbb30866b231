import type ts from 'typescript';
import { groupBy } from '../../../group-by';
import type { ClassFamilies } from './class-families';
import { classAround } from './class-members';
import { type Declaration, Declarations } from './declarations';
import { Elements } from './elements';
import { returnsOf } from './functions';
import { Imports } from './imports';
import { type MemberAccess, Members, onlyOne } from './members';
import { Memo } from './memo';
import type { ModuleLibrary } from './module-library';
import type { Resolver } from './resolver';
import { type Assignment, indexOf, type ScriptIndex } from './script-index';
import type { FunctionNode } from './syntax-guards';
import type { BoundExpression, Frame } from './values';
import { type Variable, Variables } from './variables';

const mostNestedCalls = 6;

/** More functions than a name stands for in handwritten code. */
const mostTargets = 8;

/** More returns than a handwritten function has. */
const mostReturns = 50;

/** What a function returns in one place. */
interface Returned {
  readonly expression: ts.Expression;
  /** Whether no argument of a call matters, so that it needs to be evaluated only once. */
  readonly isSameForAllCalls: boolean;
}

/** The assignments with one name as their target, by what they write to. */
interface NamedWrites {
  /** By variable: `x = …`. */
  readonly variables: ReadonlyMap<ts.Node, readonly Assignment[]>;
  /** By class: `this.x = …`. */
  readonly fields: ReadonlyMap<ts.Node, readonly Assignment[]>;
  /** By the variable that holds the object: `object.x = …`. */
  readonly properties: ReadonlyMap<ts.Node, readonly Assignment[]>;
}

type NamedUses = ReadonlyMap<ts.Node, readonly ts.Identifier[]>;

const noWrites: NamedWrites = { variables: new Map(), fields: new Map(), properties: new Map() };

/**
 * The values of names, members and calls: the expressions that they stand for. An empty list means that the value
 * is known only at run time.
 */
export class Bindings {
  readonly declarations: Declarations;
  private readonly imports: Imports;
  private readonly members: Members;
  private readonly elements: Elements;
  readonly variables: Variables;
  private readonly writes = new Memo((assignments: readonly Assignment[]) => this.groupWrites(assignments));
  private readonly uses = new Memo((identifiers: readonly ts.Identifier[]) => this.groupUses(identifiers));
  private readonly membersKnown: Memo<MemberAccess, readonly BoundExpression[]>;
  private readonly returned: Memo<ts.CallExpression, readonly BoundExpression[]>;
  private readonly returns = new Memo((target: FunctionNode) => this.returnsIn(target));
  private readonly functions: Memo<ts.Expression, readonly FunctionNode[]>;

  constructor(
    private readonly resolver: Resolver,
    library: ModuleLibrary,
  ) {
    this.declarations = new Declarations(resolver.script.parser);
    this.imports = new Imports(library, resolver.script.parser);
    this.elements = new Elements(resolver);
    this.members = new Members(resolver, this.imports, this.elements, {
      ofField: (owner, name) => this.writesNamed(name, owner.getSourceFile()).fields.get(owner) ?? [],
      ofProperty: (variable, name) =>
        this.writesNamed(name, variable.getSourceFile()).properties.get(variable) ?? [],
    });
    const { cut } = resolver;
    this.membersKnown = new Memo((access, frame) => this.members.of(access, frame), cut);
    this.returned = new Memo((call, frame) => this.returnedBy(call, frame), cut);
    this.functions = new Memo((callee, frame) => this.functionsIn(callee, frame, 0), cut);
    this.variables = new Variables(resolver, this.members, this.elements);
  }

  /** The starting nodes of the facts in the linted script. */
  get index(): ScriptIndex {
    return this.indexOf(this.resolver.script.sourceFile);
  }

  valuesOfName(identifier: ts.Identifier, frame: Frame | undefined): BoundExpression[] {
    const { is } = this.resolver.reader;
    const declaration = this.declarations.of(identifier);
    if (declaration === undefined) return [];
    if (is.parameter(declaration) || is.variable(declaration) || is.bindingElement(declaration)) {
      return this.variables.valuesOf(declaration, identifier, frame);
    }
    const imported = this.imports.valueOf(declaration);
    return imported === undefined ? [] : [{ expression: imported, frame: undefined }];
  }

  valuesOfMember(access: MemberAccess, frame: Frame | undefined): readonly BoundExpression[] {
    return this.membersKnown.of(access, frame);
  }

  get families(): ClassFamilies {
    return this.members.families;
  }

  /** The values of a property of an object, or of a class instance. */
  valuesOfProperty(owner: BoundExpression, name: string): BoundExpression[] {
    return this.members.ofOwner(owner, name);
  }

  /** What the script assigns to a property of an object in a variable: `options.headers = …`. */
  assignedToProperty(owner: BoundExpression, name: string): BoundExpression[] {
    return this.members.assigned(owner, name);
  }

  /** What the called function returns, with its parameters bound to the arguments of this call. */
  valuesOfCall(call: ts.CallExpression, frame: Frame | undefined): readonly BoundExpression[] {
    return this.returned.of(call, frame);
  }

  private returnedBy(call: ts.CallExpression, frame: Frame | undefined): BoundExpression[] {
    const depth = (frame?.depth ?? 0) + 1;
    const targets =
      depth > mostNestedCalls ? [] : this.functions.of(this.resolver.reader.unwrap(call.expression), frame);
    if (targets.length === 0) return this.elements.picked(call, frame) ?? [];
    return targets.flatMap((target) => {
      const bound = new Map<ts.ParameterDeclaration, BoundExpression | undefined>();
      target.parameters.forEach((parameter, at) => {
        const expression = call.arguments[at] ?? parameter.initializer;
        bound.set(parameter, expression && { expression, frame });
      });
      const inner = { arguments: bound, call, target, outer: frame, depth };
      return this.returns.of(target).map(({ expression, isSameForAllCalls }) => ({
        expression,
        frame: isSameForAllCalls ? undefined : inner,
      }));
    });
  }

  private returnsIn(target: FunctionNode): Returned[] {
    const all = returnsOf(target, this.resolver.reader);
    return all.length > mostReturns
      ? []
      : all.map((expression) => ({ expression, isSameForAllCalls: this.namesOnlyGlobals(expression) }));
  }

  /** Whether an expression calls nothing and names nothing that the script declares: `process.env.X ?? ''`. */
  private namesOnlyGlobals(expression: ts.Expression): boolean {
    const { is, parser } = this.resolver.reader;
    const pending: ts.Node[] = [expression];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (is.call(node) || is.new(node) || is.this(node) || is.functionLike(node)) return false;
      const member = is.propertyAccess(node) ? node.name : undefined;
      if (is.identifier(node) && this.declarations.of(node) !== undefined) return false;
      parser.forEachChild(node, (child) => {
        if (child !== member) pending.push(child);
      });
    }
    return true;
  }

  /** Every write to a variable. */
  writesTo(variable: Variable, { text }: ts.Identifier): readonly Assignment[] {
    return this.writesNamed(text, variable.getSourceFile()).variables.get(variable) ?? [];
  }

  /** The assignments in a file with one name as their target, grouped once, because a name can be declared very often. */
  private writesNamed(name: string, sourceFile: ts.SourceFile): NamedWrites {
    const assignments = this.indexOf(sourceFile).assignments.get(name);
    return assignments === undefined ? noWrites : this.writes.of(assignments);
  }

  private groupWrites(assignments: readonly Assignment[]): NamedWrites {
    const { is } = this.resolver.reader;
    const declarationOf = (node: ts.Node) => (is.identifier(node) ? this.declarations.of(node) : undefined);
    return {
      variables: groupBy(assignments, ({ target }) => declarationOf(target)),
      fields: groupBy(assignments, ({ target }) =>
        is.propertyAccess(target) && is.this(target.expression)
          ? classAround(target, this.resolver.reader)
          : undefined,
      ),
      properties: groupBy(assignments, ({ target }) =>
        is.propertyAccess(target) || is.elementAccess(target) ? declarationOf(target.expression) : undefined,
      ),
    };
  }

  /** Identifiers by their declaration, without the declarations themselves. */
  private groupUses(identifiers: readonly ts.Identifier[]): NamedUses {
    const uses = identifiers.filter((use) => !this.isMemberName(use));
    return groupBy(uses, (use) => {
      const declaration = this.declarations.of(use);
      return use.parent === declaration ? undefined : declaration;
    });
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
    const identifiers = this.indexOf(identifier.getSourceFile()).identifiers.get(identifier.text);
    return (identifiers && this.uses.of(identifiers).get(declaration)) ?? [];
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

  /** The modules that a script imports only for what they do: `import './environment'`. */
  importedForEffect(sourceFile: ts.SourceFile): ts.SourceFile[] {
    return this.imports.importedForEffect(sourceFile);
  }

  /** The only function that a callee may name. */
  functionOf(callee: ts.Expression): FunctionNode | undefined {
    return onlyOne(this.functions.of(this.resolver.reader.unwrap(callee)));
  }

  /** The functions that a callee may name: a declaration, methods of `this`, or a constant. */
  private functionsIn(callee: ts.Expression, frame: Frame | undefined, depth: number): FunctionNode[] {
    const { reader } = this.resolver;
    const inner = reader.unwrap(callee);
    if (reader.is.functionLike(inner)) return [inner];
    const ofValues = (values: readonly BoundExpression[]) =>
      values
        .slice(0, mostTargets)
        .flatMap((value) => this.functionsIn(value.expression, value.frame, depth + 1));
    if (reader.is.propertyAccess(inner)) {
      // Chains of calls can be long, and they don't lead to a function of the script.
      if (reader.is.call(reader.unwrap(inner.expression))) return [];
      const methods = this.members.methodsOf(inner, frame);
      return methods.length > 0 || depth > mostNestedCalls
        ? methods
        : ofValues(this.valuesOfMember(inner, frame));
    }
    if (!reader.is.identifier(inner) || depth > mostNestedCalls) return [];
    const declaration = this.declarations.of(inner);
    if (reader.is.functionDeclaration(declaration)) return [declaration];
    return ofValues(this.valuesOfName(inner, frame));
  }

  /** The starting nodes of the facts in a script, the linted one or a module. */
  indexOf(sourceFile: ts.SourceFile): ScriptIndex {
    return indexOf(sourceFile, this.resolver.script.parser);
  }
}
