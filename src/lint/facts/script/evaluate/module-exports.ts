import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { type Guards, guardsOf } from './syntax-guards';
import { TreeMemo } from './tree-memo';

/** What a module exports under a name: an expression or a declaration. */
export type Exported = ts.Expression | ts.FunctionDeclaration;

/** A name of another module. */
export interface ReExport {
  readonly name: string;
  /** The specifier of the module. */
  readonly from: ts.Expression | undefined;
}

/** What the statements of a module export. */
export interface ModuleExports {
  /** By name, in the order of the text; several only in code that doesn't compile. */
  readonly named: ReadonlyMap<string, readonly (ReExport | { readonly exported: Exported })[]>;
  /** Each `export * from`. */
  readonly wildcards: readonly ts.ExportDeclaration[];
}

const exportsOfModules = new TreeMemo(exportsIn);

/** What a module exports, collected once. The default export has the name `default`. */
export function exportsOf(module: ts.SourceFile, parser: ScriptParser): ModuleExports {
  return exportsOfModules.of(module, parser);
}

function exportsIn({ statements }: ts.SourceFile, parser: ScriptParser): ModuleExports {
  const is = guardsOf(parser);
  const named = new Map<string, (ReExport | { readonly exported: Exported })[]>();
  const wildcards: ts.ExportDeclaration[] = [];
  const add = (name: string, entry: ReExport | { readonly exported: Exported }) => {
    const known = named.get(name);
    if (known === undefined) named.set(name, [entry]);
    else known.push(entry);
  };
  for (const statement of statements) {
    if (!is.exportDeclaration(statement)) {
      for (const [name, exported] of declaredBy(statement, is, parser.SyntaxKind)) add(name, { exported });
    } else if (statement.exportClause === undefined) {
      wildcards.push(statement);
    } else {
      for (const { name, propertyName } of specifiersIn(statement.exportClause)) {
        const { moduleSpecifier: from } = statement;
        const local = propertyName ?? name;
        add(name.text, from === undefined ? { exported: local } : { name: local.text, from });
      }
    }
  }
  return { named, wildcards };
}

/** What a statement declares and exports itself, by the exported names. */
function declaredBy(
  statement: ts.Statement,
  is: Guards,
  kinds: ScriptParser['SyntaxKind'],
): (readonly [string, Exported])[] {
  if (is.exportAssignment(statement)) {
    return [['default', statement.expression]];
  }
  if (!hasModifier(statement, kinds.ExportKeyword)) {
    return [];
  }
  if (is.variableStatement(statement)) {
    const names = statement.declarationList.declarations.flatMap((each) => namesIn(each.name, is));
    return names.map((name) => [name.text, name]);
  }
  const under = (name: ts.Identifier | undefined, exported: Exported | undefined) => {
    const text = hasModifier(statement, kinds.DefaultKeyword) ? 'default' : name?.text;
    return text === undefined || exported === undefined ? [] : [[text, exported] as const];
  };
  if (is.functionDeclaration(statement)) {
    return under(statement.name, statement);
  }
  if (is.typeAlias(statement) || is.interfaceDeclaration(statement)) {
    return [[statement.name.text, statement.name]];
  }
  if (is.enumDeclaration(statement) || is.classLike(statement)) {
    const { name } = statement as ts.EnumDeclaration | ts.ClassDeclaration;
    return under(name, name);
  }
  return [];
}

/** The names that a declaration binds, including those of destructuring patterns. */
function namesIn(name: ts.BindingName, is: Guards): ts.Identifier[] {
  if (is.identifier(name)) {
    return [name];
  }
  return name.elements.flatMap((element) => (is.bindingElement(element) ? namesIn(element.name, is) : []));
}

function specifiersIn(clause: ts.NamedExportBindings): readonly ts.ExportSpecifier[] {
  return 'elements' in clause ? clause.elements : [];
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = 'modifiers' in node ? (node.modifiers as readonly ts.Node[] | undefined) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
