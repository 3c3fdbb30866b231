import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { countLeading } from '../../../sorted';
import { Memo } from './memo';
import { indexOf, type ScopeNode, type ScriptIndex } from './script-index';
import { type Guards, guardsOf } from './syntax-guards';
import { TreeMemo } from './tree-memo';

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

const namesOfScripts = new TreeMemo((sourceFile, parser) =>
  new NameCollector(parser).namesIn(indexOf(sourceFile, parser)),
);

/** Finds the declaration of an identifier, by scopes of the text alone. */
export class Declarations {
  private readonly known = new Memo((identifier: ts.Identifier) => this.find(identifier.text, identifier));

  constructor(private readonly parser: ScriptParser) {}

  /** The declaration that an identifier in an expression refers to; undefined for globals. */
  of(identifier: ts.Identifier): Declaration | undefined {
    return this.known.of(identifier);
  }

  /** The declaration of a name at a node, in the innermost scope that has one. */
  find(name: string, at: ts.Node): Declaration | undefined {
    return namesOfScripts.of(at.getSourceFile(), this.parser).get(name)?.at(at.end);
  }
}

/** Collects the names that the scopes of a script declare. */
class NameCollector {
  private readonly is: Guards;

  constructor(parser: ScriptParser) {
    this.is = guardsOf(parser);
  }

  namesIn({ scopes }: ScriptIndex): ReadonlyMap<string, DeclaredName> {
    const names = new Map<string, DeclaredName>();
    for (const scope of scopes) {
      this.declareAll(scope, (name, declaration) => {
        const known = names.get(name);
        if (known === undefined) names.set(name, new DeclaredName(scope, declaration));
        else known.add(scope, declaration);
      });
    }
    return names;
  }

  private declareAll(scope: ScopeNode, declare: Declare): void {
    if ('parameters' in scope) {
      for (const parameter of scope.parameters) this.declareName(parameter.name, parameter, declare);
    } else if ('statements' in scope) {
      for (const statement of scope.statements) this.declareStatement(statement, declare);
    } else {
      this.declareList(scope.initializer, declare);
    }
  }

  private declareStatement(statement: ts.Statement, declare: Declare): void {
    if (this.is.variableStatement(statement)) {
      this.declareList(statement.declarationList, declare);
    } else if (this.is.importDeclaration(statement)) {
      this.declareImports(statement, declare);
    } else if (
      this.is.functionDeclaration(statement) ||
      this.is.enumDeclaration(statement) ||
      this.is.classLike(statement)
    ) {
      const declaration = statement as ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;
      if (declaration.name !== undefined) declare(declaration.name.text, declaration);
    }
  }

  private declareList(list: ts.VariableDeclarationList, declare: Declare): void {
    for (const declaration of list.declarations) this.declareName(declaration.name, declaration, declare);
  }

  private declareName(
    name: ts.BindingName,
    declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
    declare: Declare,
  ): void {
    if (this.is.identifier(name)) {
      declare(name.text, declaration);
      return;
    }
    for (const element of name.elements) {
      if (this.is.bindingElement(element)) this.declareName(element.name, element, declare);
    }
  }

  private declareImports({ importClause: clause }: ts.ImportDeclaration, declare: Declare): void {
    if (clause?.name !== undefined) declare(clause.name.text, clause);
    const bindings = clause?.namedBindings;
    if (this.is.namedImports(bindings)) {
      for (const specifier of bindings.elements) declare(specifier.name.text, specifier);
    } else if (bindings !== undefined) {
      declare(bindings.name.text, bindings);
    }
  }
}

type Declare = (name: string, declaration: Declaration) => void;

interface ScopedDeclaration {
  readonly scope: ScopeNode;
  declaration: Declaration;
}

/** A part of a text in which a name has one meaning: up to this offset, from the end of the part before. */
interface Stretch {
  readonly end: number;
  readonly declaration: Declaration | undefined;
}

/** The declarations of one name in a script. */
class DeclaredName {
  /** In text order, outer scopes before the inner ones. */
  private readonly all: [ScopedDeclaration, ...ScopedDeclaration[]];
  private stretches: readonly Stretch[] | undefined;

  constructor(scope: ScopeNode, declaration: Declaration) {
    this.all = [{ scope, declaration }];
  }

  /** Of two declarations in one scope, the last one counts. */
  add(scope: ScopeNode, declaration: Declaration): void {
    const last = this.all.at(-1);
    if (last?.scope === scope) last.declaration = declaration;
    else this.all.push({ scope, declaration });
  }

  /** The declaration in the innermost scope around the character before an offset (UTF-16). */
  at(offset: number): Declaration | undefined {
    const [{ scope, declaration }, ...others] = this.all;
    if (others.length === 0) return scope.pos < offset && offset <= scope.end ? declaration : undefined;
    this.stretches ??= stretchesOf(this.all);
    return stretchAt(this.stretches, offset)?.declaration;
  }
}

function stretchesOf(all: readonly ScopedDeclaration[]): Stretch[] {
  const stretches: Stretch[] = [];
  const open: ScopedDeclaration[] = [];
  const closeBefore = (offset: number) => {
    for (let last = open.at(-1); last !== undefined && last.scope.end <= offset; last = open.at(-1)) {
      stretches.push({ end: last.scope.end, declaration: last.declaration });
      open.pop();
    }
  };
  for (const each of all) {
    closeBefore(each.scope.pos);
    stretches.push({ end: each.scope.pos, declaration: open.at(-1)?.declaration });
    open.push(each);
  }
  closeBefore(Number.POSITIVE_INFINITY);
  return stretches;
}

/** The first stretch that ends at an offset or after it. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  return stretches[countLeading(stretches, ({ end }) => end < offset)];
}
