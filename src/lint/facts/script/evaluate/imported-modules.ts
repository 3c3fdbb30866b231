import { loadedModule } from './loaded-module';
import type { Resolver } from './resolver';

/** The specifiers of the imports of a script, those of `require` and `import()` among them. */
export function importedModules({ bindings, reader, script }: Resolver): string[] {
  const imported = script.sourceFile.statements.flatMap((statement) =>
    reader.is.importDeclaration(statement) && reader.is.stringLike(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  return [...imported, ...bindings.index.calls.flatMap((call) => loadedModule(call, reader) ?? [])];
}
