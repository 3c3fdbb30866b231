import type ts from 'typescript';
import { isGlobalEnvironment } from '../../../../ecosystem/environment-sources';
import { callsNamed } from './calls-by-name';
import { Memo } from './memo';
import type { Origins } from './origins';
import type { Resolver } from './resolver';
import type { Assignment } from './script-index';

const deepestFlow = 12;

/** Methods whose arguments are positions or separators, so that the result doesn't contain them. */
const positionMethods: ReadonlySet<string> = new Set(['slice', 'substring', 'substr', 'at', 'split']);

const trimmingMethods: ReadonlySet<string> = new Set(['trim', 'trimEnd', 'trimRight']);

/** A pattern that captures a value without the whitespace after it: `(.*?)\s*$`. */
const trimmingPattern = /[*+]\?\)+\??(?:\\s|\[ \\t\])[*+]\$?/;

/** Finds scripts that set environment variables themselves and trim the values, such as a small loader of `.env`. */
export class OwnLoaders {
  private readonly trimsAll = new Memo((sourceFile: ts.SourceFile) =>
    this.trimsAny(this.valuesOfAll(sourceFile)),
  );
  private readonly trimsNamed = new Memo((assignments: readonly Assignment[]) =>
    this.trimsAny(assignments.flatMap(({ target }) => this.valueWrittenTo(target))),
  );

  constructor(
    private readonly resolver: Resolver,
    private readonly origins: Origins,
  ) {}

  /**
   * Whether a script sets this variable, or variables whose names it reads somewhere, to values that it trims. A module
   * that is imported only for what it does may be the loader too.
   */
  mayTrim(variable: string, sourceFile: ts.SourceFile): boolean {
    if (this.trimsAll.of(sourceFile)) return true;
    const assignments = this.resolver.bindings.indexOf(sourceFile).assignments.get(variable);
    return assignments !== undefined && this.trimsNamed.of(assignments);
  }

  private valuesOfAll(sourceFile: ts.SourceFile): ts.Expression[] {
    const files = [sourceFile, ...this.resolver.bindings.importedForEffect(sourceFile)];
    return files.flatMap((each) => this.valuesSetIn(each));
  }

  /** The values of `process.env[name] = value` and `Object.assign(process.env, values)`. */
  private valuesSetIn(sourceFile: ts.SourceFile): ts.Expression[] {
    const { reader, bindings } = this.resolver;
    const index = bindings.indexOf(sourceFile);
    const assigned = callsNamed('assign', sourceFile, reader).flatMap((call) => {
      const [target, ...values] = call.arguments ?? [];
      const isAssign = target !== undefined && reader.dottedName(call.expression) === 'Object.assign';
      return isAssign && this.isEnvironment(target) ? values : [];
    });
    const written = [...index.computedTargets.values()].flat();
    return [...assigned, ...written.flatMap((target) => this.valueWrittenTo(target))];
  }

  private valueWrittenTo(target: ts.Expression): ts.Expression[] {
    const { is } = this.resolver.reader;
    const isMember = is.propertyAccess(target) || is.elementAccess(target);
    return isMember && this.isEnvironment(target.expression) && is.binary(target.parent)
      ? [target.parent.right]
      : [];
  }

  private isEnvironment(expression: ts.Expression): boolean {
    return isGlobalEnvironment(this.origins.pathOf({ expression, frame: undefined }) ?? '');
  }

  private trimsAny(values: readonly ts.Expression[]): boolean {
    const visited = new Set<ts.Node>();
    return values.some((value) => this.trims(value, visited, 0));
  }

  /** Whether a value is trimmed on its way from where it is written or read. */
  private trims(value: ts.Node, visited: Set<ts.Node>, depth: number): boolean {
    const { reader } = this.resolver;
    const { is } = reader;
    if (depth > deepestFlow || visited.has(value)) return false;
    visited.add(value);
    const names: ts.Identifier[] = [];
    const pending: ts.Node[] = [value];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (is.propertyAccess(node) && trimmingMethods.has(node.name.text)) return true;
      if (is.regularExpression(node) && trimmingPattern.test(node.text)) return true;
      if (is.identifier(node)) names.push(node);
      const skipped = this.besideFlow(node);
      reader.parser.forEachChild(node, (child) => {
        if (!skipped.includes(child)) pending.push(child);
      });
    }
    return names.some((name) =>
      this.sourcesOf(name, visited).some((source) => this.trims(source, visited, depth + 1)),
    );
  }

  /** The children of a node whose values don't end up in its own: conditions, positions, names of members. */
  private besideFlow(node: ts.Node): readonly ts.Node[] {
    const { is, parser } = this.resolver.reader;
    if (is.conditional(node)) return [node.condition];
    if (is.ifStatement(node)) return [node.expression];
    if (is.propertyAccess(node)) return [node.name];
    if (is.elementAccess(node)) return [node.argumentExpression];
    if (is.prefixUnary(node)) return [node.operand];
    if (is.propertyAssignment(node)) return [node.name];
    if (is.binary(node)) {
      const { EqualsEqualsToken, ExclamationEqualsEqualsToken } = parser.SyntaxKind;
      const operator = node.operatorToken.kind;
      return operator >= EqualsEqualsToken && operator <= ExclamationEqualsEqualsToken
        ? [node.left, node.right]
        : [];
    }
    return is.call(node) &&
      is.propertyAccess(node.expression) &&
      positionMethods.has(node.expression.name.text)
      ? node.arguments
      : [];
  }

  /** Where the value of a name comes from; nothing if that was looked at before. */
  private sourcesOf(name: ts.Identifier, visited: Set<ts.Node>): ts.Node[] {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    const declaration = bindings.declarations.of(name);
    if (is.functionDeclaration(declaration)) return [declaration];
    if (declaration === undefined || visited.has(declaration)) return [];
    visited.add(declaration);
    if (is.importSpecifier(declaration) || is.importClause(declaration)) {
      return bindings.valuesOfName(name, undefined).map(({ expression }) => this.declared(expression));
    }
    let owner: ts.Node | undefined = declaration;
    while (is.bindingElement(owner)) owner = owner.parent.parent;
    if (is.variable(owner)) return this.writtenTo(owner, name);
    return is.parameter(owner) ? this.passedTo(owner, name) : [];
  }

  /** What a variable, or an object or list in it, is set to. */
  private writtenTo(variable: ts.VariableDeclaration, name: ts.Identifier): ts.Node[] {
    const { reader, bindings } = this.resolver;
    const { assignments, computedTargets } = bindings.indexOf(name.getSourceFile());
    const writes = (assignments.get(name.text) ?? []).map(({ value }) => value);
    const members = (computedTargets.get(name.text) ?? [])
      .filter(
        ({ expression }) =>
          reader.is.identifier(expression) && bindings.declarations.of(expression) === variable,
      )
      .map(({ parent }) => (reader.is.binary(parent) ? parent.right : undefined));
    const values = [
      variable.initializer,
      loopedOver(variable, reader.parser.SyntaxKind),
      ...writes,
      ...members,
    ];
    return values.filter((value) => value !== undefined);
  }

  /** An imported function rather than its name. */
  private declared(expression: ts.Expression): ts.Node {
    const { is } = this.resolver.reader;
    return is.identifier(expression) && is.functionDeclaration(expression.parent)
      ? expression.parent
      : expression;
  }

  /** What a function is called with, or what its list contains: `lines.forEach((line) => …)`. */
  private passedTo({ parent: target }: ts.ParameterDeclaration, name: ts.Identifier): ts.Node[] {
    const { is } = this.resolver.reader;
    const call = target.parent;
    const isCallback = is.call(call) && call.arguments.some((argument) => argument === target);
    return isCallback && is.propertyAccess(call.expression)
      ? [call.expression.expression]
      : this.resolver.bindings.valuesOfName(name, undefined).map(({ expression }) => expression);
  }
}

/** What a `for … of` loop goes through, if the variable is declared by one. */
function loopedOver(
  { parent: list }: ts.VariableDeclaration,
  kind: typeof ts.SyntaxKind,
): ts.Expression | undefined {
  const loop = list.parent;
  return loop.kind === kind.ForOfStatement ? (loop as ts.ForOfStatement).expression : undefined;
}
