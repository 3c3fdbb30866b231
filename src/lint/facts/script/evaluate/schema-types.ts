import type ts from 'typescript';
import type { CheckedEnvironments } from './checked-environments';
import type { Resolver } from './resolver';

const deepestType = 6;

/** Finds types that a schema declares: `z.infer<typeof schema>`, `v.InferOutput<typeof schema>`, `typeof env.infer`. */
export class SchemaTypes {
  constructor(
    private readonly resolver: Resolver,
    private readonly checked: CheckedEnvironments,
  ) {}

  /** Whether values of a type come from a schema that trims a variable, or that may trim it. */
  mayTrim(type: ts.TypeNode | undefined, variable: string, depth = 0): boolean {
    const { is } = this.resolver.reader;
    if (depth > deepestType) return false;
    if (is.typeQuery(type)) return !isInput(type.exprName) && this.isSchema(type.exprName, variable);
    if (is.typeReference(type)) {
      const { typeName, typeArguments = [] } = type;
      if (isInput(typeName)) return false;
      return [...this.declarationsOf(typeName), ...typeArguments].some((each) =>
        this.mayTrim(each, variable, depth + 1),
      );
    }
    const { IntersectionType, ParenthesizedType } = this.resolver.reader.parser.SyntaxKind;
    if (type?.kind === ParenthesizedType) {
      return this.mayTrim((type as ts.ParenthesizedTypeNode).type, variable, depth + 1);
    }
    return (
      type?.kind === IntersectionType &&
      (type as ts.IntersectionTypeNode).types.some((each) => this.mayTrim(each, variable, depth + 1))
    );
  }

  /** Whether a name is a schema that trims the variable: the object that it is built from says so. */
  private isSchema(name: ts.EntityName, variable: string): boolean {
    const { is } = this.resolver.reader;
    let root = name;
    while (!is.identifier(root)) root = root.left;
    if (this.resolver.bindings.declarations.of(root) === undefined) return false;
    return this.resolver
      .resolve({ expression: root, frame: undefined })
      .some(({ place }) => this.checked.mayTrim(variable, place.expression.getSourceFile()));
  }

  /** The types that a name stands for: that of an alias, or those that an interface extends. */
  private declarationsOf(name: ts.EntityName): readonly ts.TypeNode[] {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    if (!is.identifier(name)) return [];
    const imported = bindings.declarations.of(name);
    const [exported] = is.importSpecifier(imported) ? bindings.valuesOfName(name, undefined) : [];
    const declared = exported === undefined ? name : exported.expression;
    if (!is.identifier(declared)) return [];
    const statements: readonly ts.Statement[] = declared.getSourceFile().statements;
    return statements.flatMap((statement): ts.TypeNode[] => {
      if (is.typeAlias(statement)) return statement.name.text === declared.text ? [statement.type] : [];
      const isInterface = is.interfaceDeclaration(statement) && statement.name.text === declared.text;
      const extended = isInterface
        ? (statement.heritageClauses ?? []).flatMap(({ types }) => [...types])
        : [];
      return extended.flatMap(({ expression, typeArguments = [] }) => [
        ...typeArguments,
        ...this.aliasOf(expression),
      ]);
    });
  }

  private aliasOf(expression: ts.Expression): readonly ts.TypeNode[] {
    return this.resolver.reader.is.identifier(expression) ? this.declarationsOf(expression) : [];
  }
}

/** Whether a type is what goes into a schema: `z.input<…>`, `v.InferInput<…>`, `typeof schema.inferIn`. */
function isInput(name: ts.EntityName): boolean {
  return /^(?:input|inferinput|inferin)$/i.test('right' in name ? name.right.text : name.text);
}
