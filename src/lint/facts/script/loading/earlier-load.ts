import type ts from 'typescript';
import { importsThatLoad } from '../../../../ecosystem/loading-order';
import type { TextEdit } from '../../../finding';
import type { LateLoad } from '../../loading-facts';
import { lineOf } from '../edits/remove-element';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { importOf } from './imports-at-start';

type Cure = Pick<LateLoad, 'cure' | 'module' | 'loadFirst'>;

/**
 * How to load the files before a statement.
 * @param place the call or import that loads them.
 */
export function loadFirst(place: ts.Node, before: ts.Statement, resolver: Resolver): Cure {
  const { is } = resolver.reader;
  const statement = statementOf(place, resolver);
  if (is.importDeclaration(statement)) {
    const first = firstImport(resolver) ?? before;
    return { cure: 'move-import', module: undefined, loadFirst: moved([statement], first) };
  }
  if (importOf(before, resolver) === undefined) {
    const edits = statement === undefined ? [] : movedCall(statement, before, resolver);
    return { cure: 'move-call', module: undefined, loadFirst: edits };
  }
  const module = is.call(place) ? importInsteadOf(place, resolver) : undefined;
  if (module === undefined) return { cure: 'own-module', module, loadFirst: [] };
  const edits = is.call(place) ? replacedByImport(place, module, resolver) : [];
  return { cure: 'import', module, loadFirst: edits };
}

/** The statement of the script, not inside of a block, that is or only contains a place. */
function statementOf(place: ts.Node, { script, reader }: Resolver): ts.Statement | undefined {
  let statement = place;
  while (!reader.is.sourceFile(statement.parent)) {
    const { parent } = statement;
    const isSame = reader.is.expressionStatement(parent) || reader.is.call(parent) || reader.is.await(parent);
    if (!isSame && !reader.is.variable(parent) && !isListOf(parent, reader.parser)) return undefined;
    statement = parent;
  }
  return statement.parent === script.sourceFile ? (statement as ts.Statement) : undefined;
}

function isListOf({ kind }: ts.Node, { SyntaxKind }: Resolver['reader']['parser']): boolean {
  return kind === SyntaxKind.VariableDeclarationList || kind === SyntaxKind.VariableStatement;
}

function firstImport({ script, reader }: Resolver): ts.Statement | undefined {
  return script.sourceFile.statements.find((statement) => reader.is.importDeclaration(statement));
}

/** The module whose import does the same as a call. */
function importInsteadOf(call: ts.CallExpression, { reads }: Resolver): string | undefined {
  const origin = reads.origins.pathOf({ expression: call.expression, frame: undefined }) ?? '';
  return call.arguments.length === 0 ? importsThatLoad.get(origin) : undefined;
}

/** Edits that import a module first, instead of a call and the import that only it uses. */
function replacedByImport(call: ts.CallExpression, module: string, resolver: Resolver): TextEdit[] {
  const { reader, bindings } = resolver;
  const { is } = reader;
  const { parent } = call;
  const first = firstImport(resolver);
  const [name] = /^[\p{ID_Continue}$]+/u.exec(call.expression.getText()) ?? [];
  const declaration = name === undefined ? undefined : bindings.declarations.find(name, call);
  if (!is.expressionStatement(parent) || first === undefined || declaration === undefined) return [];
  if (!is.sourceFile(parent.parent)) return [];
  const imported = enclosingImport(declaration, resolver);
  const uses = bindings.indexOf(call.getSourceFile()).identifiers.get(name ?? '') ?? [];
  if (imported === undefined || uses.length !== 2 || importsMore(imported, resolver)) return [];
  const quote = imported.moduleSpecifier.getText().charAt(0);
  const line = `import ${quote}${module}${quote}${imported.getText().endsWith(';') ? ';' : ''}`;
  const end = /\r?\n/.exec(imported.getSourceFile().text)?.[0] ?? '\n';
  const added: TextEdit[] =
    imported === first
      ? [{ range: rangeOf(first), text: line }]
      : [
          { range: { start: first.getStart(), end: first.getStart() }, text: `${line}${end}` },
          removed(imported),
        ];
  return [...added, removed(parent)];
}

function enclosingImport(node: ts.Node, { reader: { is } }: Resolver): ts.ImportDeclaration | undefined {
  let outer = node;
  while (!is.importDeclaration(outer) && !is.sourceFile(outer)) outer = outer.parent;
  return is.importDeclaration(outer) ? outer : undefined;
}

function importsMore({ importClause }: ts.ImportDeclaration, { reader: { is } }: Resolver): boolean {
  const bindings = importClause?.namedBindings;
  const named = is.namedImports(bindings) ? bindings.elements.length : bindings === undefined ? 0 : 1;
  return named + (importClause?.name === undefined ? 0 : 1) !== 1;
}

/** Moves a call, and the `require` of its loader if that comes too late as well. */
function movedCall(statement: ts.Statement, before: ts.Statement, resolver: Resolver): TextEdit[] {
  const late = [...new Set(declarationsUsed(statement, resolver))].filter(
    (declared) => declared !== statement && declared.getStart() >= before.getStart(),
  );
  const isMovable = late.every((declared) => /\brequire\(\s*['"][^'"./]/.test(declared.getText()));
  const isAbove = statement.getStart() > before.getStart();
  return isMovable && isAbove ? moved([...late, statement], before) : [];
}

/** The statements of the script that declare what a statement uses. */
function declarationsUsed(statement: ts.Statement, { reader, bindings }: Resolver): ts.Statement[] {
  const found: ts.Statement[] = [];
  const visit = (node: ts.Node): void => {
    const declaration = reader.is.identifier(node) ? bindings.declarations.of(node) : undefined;
    for (let outer: ts.Node | undefined = declaration; outer !== undefined; outer = outer.parent) {
      if (outer.parent !== undefined && reader.is.sourceFile(outer.parent)) found.push(outer as ts.Statement);
    }
    reader.parser.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

/** Moves statements before another one, each on a line of its own. */
function moved(statements: readonly ts.Statement[], before: ts.Statement): TextEdit[] {
  const start = before.getStart();
  const end = /\r?\n/.exec(before.getSourceFile().text)?.[0] ?? '\n';
  const text = statements.map((statement) => `${statement.getText()}${end}`).join('');
  const inOrder = [...statements].sort((a, b) => a.getStart() - b.getStart());
  return [{ range: { start, end: start }, text }, ...inOrder.map(removed)];
}

function removed(statement: ts.Statement): TextEdit {
  return { range: lineOf(statement) ?? rangeOf(statement), text: '' };
}
