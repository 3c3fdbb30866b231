import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { type FunctionNode, type Guards, guardsOf } from './syntax-guards';

/** The node that declares a name in a scope. */
export type Declaration =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ImportClause
  | ts.ImportSpecifier
  | ts.NamespaceImport;

/** Finds the declaration of an identifier, by scopes of the text alone. Caches the scopes. */
export class Declarations {
  private readonly is: Guards;
  private readonly scopes = new WeakMap<ts.Node, ReadonlyMap<string, Declaration>>();

  constructor(parser: ScriptParser) {
    this.is = guardsOf(parser);
  }

  /** The declaration that an identifier in an expression refers to; undefined for globals. */
  of(identifier: ts.Identifier): Declaration | undefined {
    return this.find(identifier.text, identifier);
  }

  /** The declaration of a name at a node, from the innermost scope outwards. */
  find(name: string, from: ts.Node): Declaration | undefined {
    for (let node: ts.Node | undefined = from; node !== undefined; node = node.parent) {
      const declaration = this.scopeOf(node).get(name);
      if (declaration !== undefined) {
        return declaration;
      }
    }
    return undefined;
  }

  private scopeOf(node: ts.Node): ReadonlyMap<string, Declaration> {
    if (!this.declaresNames(node)) {
      return nothing;
    }
    const known = this.scopes.get(node);
    if (known !== undefined) {
      return known;
    }
    const scope = new Map<string, Declaration>();
    if (this.is.functionLike(node)) {
      this.declareParameters(node, scope);
    } else if ('statements' in node) {
      for (const statement of node.statements as Iterable<ts.Statement>) {
        this.declareStatement(statement, scope);
      }
    } else if ('initializer' in node && isVariableList(node.initializer)) {
      this.declareList(node.initializer, scope);
    }
    this.scopes.set(node, scope);
    return scope;
  }

  private declaresNames(node: ts.Node): boolean {
    const isLoop = 'initializer' in node && isVariableList(node.initializer);
    return this.is.functionLike(node) || 'statements' in node || isLoop;
  }

  private declareParameters(node: FunctionNode, scope: Map<string, Declaration>): void {
    for (const parameter of node.parameters) {
      this.declareName(parameter.name, parameter, scope);
    }
  }

  private declareStatement(statement: ts.Statement, scope: Map<string, Declaration>): void {
    if (this.is.variableStatement(statement)) {
      this.declareList(statement.declarationList, scope);
    } else if (this.is.importDeclaration(statement)) {
      this.declareImports(statement, scope);
    } else if (
      this.is.functionDeclaration(statement) ||
      this.is.enumDeclaration(statement) ||
      this.is.classLike(statement)
    ) {
      const declaration = statement as ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;
      if (declaration.name !== undefined) {
        scope.set(declaration.name.text, declaration);
      }
    }
  }

  private declareList(list: ts.VariableDeclarationList, scope: Map<string, Declaration>): void {
    for (const declaration of list.declarations) {
      this.declareName(declaration.name, declaration, scope);
    }
  }

  private declareName(
    name: ts.BindingName,
    declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
    scope: Map<string, Declaration>,
  ): void {
    if (this.is.identifier(name)) {
      scope.set(name.text, declaration);
      return;
    }
    for (const element of name.elements) {
      if (this.is.bindingElement(element)) {
        this.declareName(element.name, element, scope);
      }
    }
  }

  private declareImports(statement: ts.ImportDeclaration, scope: Map<string, Declaration>): void {
    const clause = statement.importClause;
    if (clause?.name !== undefined) {
      scope.set(clause.name.text, clause);
    }
    const bindings = clause?.namedBindings;
    if (this.is.namedImports(bindings)) {
      for (const specifier of bindings.elements) {
        scope.set(specifier.name.text, specifier);
      }
    } else if (bindings !== undefined) {
      scope.set(bindings.name.text, bindings);
    }
  }
}

const nothing: ReadonlyMap<string, Declaration> = new Map();

function isVariableList(node: unknown): node is ts.VariableDeclarationList {
  return typeof node === 'object' && node !== null && 'declarations' in node;
}
