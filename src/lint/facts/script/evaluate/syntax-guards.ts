import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';

type Guard<T extends ts.Node> = (node: ts.Node | undefined) => node is T;

/**
 * Type guards for the nodes that the facts look at. TypeScript's own guards would have to be loaded with the
 * engine; these need only the node kinds of the given parser.
 */
export interface Guards {
  readonly arrayLiteral: Guard<ts.ArrayLiteralExpression>;
  readonly arrowFunction: Guard<ts.ArrowFunction>;
  readonly assertion: Guard<ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion>;
  readonly await: Guard<ts.AwaitExpression>;
  readonly binary: Guard<ts.BinaryExpression>;
  readonly bindingElement: Guard<ts.BindingElement>;
  readonly block: Guard<ts.Block>;
  readonly blockLike: Guard<ts.BlockLike>;
  readonly call: Guard<ts.CallExpression>;
  readonly clause: Guard<ts.CaseOrDefaultClause | ts.CatchClause>;
  readonly classLike: Guard<ts.ClassLikeDeclaration>;
  readonly computedName: Guard<ts.ComputedPropertyName>;
  readonly conditional: Guard<ts.ConditionalExpression>;
  readonly constructor: Guard<ts.ConstructorDeclaration>;
  readonly elementAccess: Guard<ts.ElementAccessExpression>;
  readonly enumDeclaration: Guard<ts.EnumDeclaration>;
  readonly exportAssignment: Guard<ts.ExportAssignment>;
  readonly exportDeclaration: Guard<ts.ExportDeclaration>;
  readonly expressionStatement: Guard<ts.ExpressionStatement>;
  readonly functionDeclaration: Guard<ts.FunctionDeclaration>;
  readonly functionLike: Guard<FunctionNode>;
  readonly getter: Guard<ts.GetAccessorDeclaration>;
  readonly identifier: Guard<ts.Identifier>;
  readonly ifStatement: Guard<ts.IfStatement>;
  readonly importClause: Guard<ts.ImportClause>;
  readonly importDeclaration: Guard<ts.ImportDeclaration>;
  readonly importSpecifier: Guard<ts.ImportSpecifier>;
  readonly interfaceDeclaration: Guard<ts.InterfaceDeclaration>;
  readonly indexSignature: Guard<ts.IndexSignatureDeclaration>;
  readonly jsxAttribute: Guard<ts.JsxAttribute>;
  readonly jsxExpression: Guard<ts.JsxExpression>;
  readonly jsxOpening: Guard<ts.JsxOpeningElement | ts.JsxSelfClosingElement>;
  readonly loop: Guard<ts.IterationStatement>;
  readonly metaProperty: Guard<ts.MetaProperty>;
  readonly method: Guard<ts.MethodDeclaration>;
  readonly namedImports: Guard<ts.NamedImports>;
  readonly namespaceImport: Guard<ts.NamespaceImport>;
  readonly new: Guard<ts.NewExpression>;
  readonly nonNull: Guard<ts.NonNullExpression>;
  readonly numericLiteral: Guard<ts.NumericLiteral>;
  readonly objectBinding: Guard<ts.ObjectBindingPattern>;
  readonly objectLiteral: Guard<ts.ObjectLiteralExpression>;
  readonly parameter: Guard<ts.ParameterDeclaration>;
  readonly parenthesized: Guard<ts.ParenthesizedExpression>;
  readonly prefixUnary: Guard<ts.PrefixUnaryExpression>;
  readonly postfixUnary: Guard<ts.PostfixUnaryExpression>;
  readonly propertyAccess: Guard<ts.PropertyAccessExpression>;
  readonly propertyAssignment: Guard<ts.PropertyAssignment>;
  readonly propertyDeclaration: Guard<ts.PropertyDeclaration>;
  readonly propertySignature: Guard<ts.PropertySignature>;
  readonly regularExpression: Guard<ts.RegularExpressionLiteral>;
  readonly returnStatement: Guard<ts.ReturnStatement>;
  readonly shorthand: Guard<ts.ShorthandPropertyAssignment>;
  readonly sourceFile: Guard<ts.SourceFile>;
  readonly spread: Guard<ts.SpreadAssignment>;
  readonly stringLike: Guard<ts.StringLiteral | ts.NoSubstitutionTemplateLiteral>;
  readonly switchStatement: Guard<ts.SwitchStatement>;
  readonly template: Guard<ts.TemplateExpression>;
  readonly this: Guard<ts.ThisExpression>;
  readonly throwStatement: Guard<ts.ThrowStatement>;
  readonly typeAlias: Guard<ts.TypeAliasDeclaration>;
  readonly typeLiteral: Guard<ts.TypeLiteralNode>;
  readonly typeQuery: Guard<ts.TypeQueryNode>;
  readonly typeReference: Guard<ts.TypeReferenceNode>;
  readonly variable: Guard<ts.VariableDeclaration>;
  readonly variableList: Guard<ts.VariableDeclarationList>;
  readonly variableStatement: Guard<ts.VariableStatement>;
  /** Wrappers that don't change the value inside, but for `await`. */
  readonly wrapper: Guard<Wrapper>;
}

export type FunctionNode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.TypeAssertion
  | ts.NonNullExpression
  | ts.AwaitExpression;

const known = new WeakMap<ScriptParser, Guards>();

/** The guards for a parser, created once. */
export function guardsOf(parser: ScriptParser): Guards {
  const made = known.get(parser) ?? makeGuards(parser.SyntaxKind);
  known.set(parser, made);
  return made;
}

function makeGuards(kind: typeof ts.SyntaxKind): Guards {
  const of = <T extends ts.Node>(...kinds: ts.SyntaxKind[]): Guard<T> => {
    const [only] = kinds;
    if (kinds.length === 1) return (node): node is T => node !== undefined && node.kind === only;
    const isWanted = Array.from({ length: kind.Count }, (_, each) => kinds.includes(each));
    return (node): node is T => node !== undefined && isWanted[node.kind] === true;
  };
  return {
    arrayLiteral: of(kind.ArrayLiteralExpression),
    arrowFunction: of(kind.ArrowFunction),
    assertion: of(kind.AsExpression, kind.SatisfiesExpression, kind.TypeAssertionExpression),
    await: of(kind.AwaitExpression),
    binary: of(kind.BinaryExpression),
    bindingElement: of(kind.BindingElement),
    block: of(kind.Block),
    blockLike: of(kind.SourceFile, kind.Block, kind.ModuleBlock, kind.CaseClause, kind.DefaultClause),
    call: of(kind.CallExpression),
    clause: of(kind.CaseClause, kind.DefaultClause, kind.CatchClause),
    classLike: of(kind.ClassDeclaration, kind.ClassExpression),
    computedName: of(kind.ComputedPropertyName),
    conditional: of(kind.ConditionalExpression),
    constructor: of(kind.Constructor),
    elementAccess: of(kind.ElementAccessExpression),
    enumDeclaration: of(kind.EnumDeclaration),
    exportAssignment: of(kind.ExportAssignment),
    exportDeclaration: of(kind.ExportDeclaration),
    expressionStatement: of(kind.ExpressionStatement),
    functionDeclaration: of(kind.FunctionDeclaration),
    functionLike: of(
      kind.ArrowFunction,
      kind.FunctionExpression,
      kind.FunctionDeclaration,
      kind.MethodDeclaration,
      kind.Constructor,
      kind.GetAccessor,
      kind.SetAccessor,
    ),
    getter: of(kind.GetAccessor),
    identifier: of(kind.Identifier),
    ifStatement: of(kind.IfStatement),
    importClause: of(kind.ImportClause),
    importDeclaration: of(kind.ImportDeclaration),
    importSpecifier: of(kind.ImportSpecifier),
    interfaceDeclaration: of(kind.InterfaceDeclaration),
    indexSignature: of(kind.IndexSignature),
    jsxAttribute: of(kind.JsxAttribute),
    jsxExpression: of(kind.JsxExpression),
    jsxOpening: of(kind.JsxOpeningElement, kind.JsxSelfClosingElement),
    loop: of(
      kind.ForStatement,
      kind.ForInStatement,
      kind.ForOfStatement,
      kind.WhileStatement,
      kind.DoStatement,
    ),
    metaProperty: of(kind.MetaProperty),
    method: of(kind.MethodDeclaration),
    namedImports: of(kind.NamedImports),
    namespaceImport: of(kind.NamespaceImport),
    new: of(kind.NewExpression),
    nonNull: of(kind.NonNullExpression),
    numericLiteral: of(kind.NumericLiteral),
    objectBinding: of(kind.ObjectBindingPattern),
    objectLiteral: of(kind.ObjectLiteralExpression),
    parameter: of(kind.Parameter),
    parenthesized: of(kind.ParenthesizedExpression),
    prefixUnary: of(kind.PrefixUnaryExpression),
    postfixUnary: of(kind.PostfixUnaryExpression),
    propertyAccess: of(kind.PropertyAccessExpression),
    propertyAssignment: of(kind.PropertyAssignment),
    propertyDeclaration: of(kind.PropertyDeclaration),
    propertySignature: of(kind.PropertySignature),
    regularExpression: of(kind.RegularExpressionLiteral),
    returnStatement: of(kind.ReturnStatement),
    shorthand: of(kind.ShorthandPropertyAssignment),
    sourceFile: of(kind.SourceFile),
    spread: of(kind.SpreadAssignment),
    stringLike: of(kind.StringLiteral, kind.NoSubstitutionTemplateLiteral),
    switchStatement: of(kind.SwitchStatement),
    template: of(kind.TemplateExpression),
    this: of(kind.ThisKeyword),
    throwStatement: of(kind.ThrowStatement),
    typeAlias: of(kind.TypeAliasDeclaration),
    typeLiteral: of(kind.TypeLiteral),
    typeQuery: of(kind.TypeQuery),
    typeReference: of(kind.TypeReference),
    variable: of(kind.VariableDeclaration),
    variableList: of(kind.VariableDeclarationList),
    variableStatement: of(kind.VariableStatement),
    wrapper: of(
      kind.ParenthesizedExpression,
      kind.AsExpression,
      kind.SatisfiesExpression,
      kind.TypeAssertionExpression,
      kind.NonNullExpression,
      kind.AwaitExpression,
    ),
  };
}
