import type ts from 'typescript';
import type { ModuleLibrary } from '../evaluate/module-library';
import type { Resolver } from '../evaluate/resolver';

/** The specifier of the module that a statement imports while the program starts; none if only types are used. */
export function importOf(statement: ts.Statement, resolver: Resolver): string | undefined {
  const { is } = resolver.reader;
  const specifier =
    is.importDeclaration(statement) || is.exportDeclaration(statement)
      ? statement.moduleSpecifier
      : undefined;
  if (!is.stringLike(specifier)) return undefined;
  if (is.exportDeclaration(statement)) return statement.isTypeOnly ? undefined : specifier.text;
  const clause = is.importDeclaration(statement) ? statement.importClause : undefined;
  return clause === undefined || isUsedAsValue(clause, resolver) ? specifier.text : undefined;
}

/** TypeScript drops an import whose names are only used as types, or not at all. */
function isUsedAsValue(clause: ts.ImportClause, resolver: Resolver): boolean {
  const { is, parser } = resolver.reader;
  const { SyntaxKind } = parser;
  if (clause.phaseModifier === SyntaxKind.TypeKeyword) return false;
  const sourceFile = clause.getSourceFile();
  if (/\.[cm]?jsx?$/.test(sourceFile.fileName)) return true;
  const { namedBindings } = clause;
  const specifiers = is.namedImports(namedBindings)
    ? namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name)
    : namedBindings === undefined
      ? []
      : [namedBindings.name];
  const names = [...(clause.name === undefined ? [] : [clause.name]), ...specifiers];
  const inTypes: readonly ts.SyntaxKind[] = [
    ...[SyntaxKind.TypeReference, SyntaxKind.QualifiedName, SyntaxKind.TypeQuery],
    ...[SyntaxKind.ImportSpecifier, SyntaxKind.ImportClause, SyntaxKind.NamespaceImport],
  ];
  return names.some(({ text }) =>
    (resolver.bindings.indexOf(sourceFile).identifiers.get(text) ?? []).some(
      ({ parent }) => !inTypes.includes(parent.kind),
    ),
  );
}

/** The manifest of the nearest package around a file; `undefined` if it isn't loaded yet. */
export function manifestOf(
  uri: string,
  { files }: ModuleLibrary,
): Readonly<Record<string, unknown>> | undefined {
  for (const folder of files.foldersAround(uri)) {
    const found = files.findJson([`${folder}/package.json`]);
    if (found !== null) return found?.json;
  }
  return {};
}

/**
 * Whether the imports of a module are certainly evaluated before its other statements. A compiler may turn those of
 * TypeScript into calls of `require` that stay where they are.
 */
export function isHoisting(uri: string, library: ModuleLibrary): boolean {
  if (/\.(?:[cm]?jsx?|mts)$/.test(uri)) return true;
  return !uri.endsWith('.cts') && manifestOf(uri, library)?.['type'] === 'module';
}
