import { loadedModule } from './loaded-module';
import type { Resolver } from './resolver';

/** The specifiers of a script's imports, including `require` and `import()`. */
export function importedModules({ bindings, reader, script }: Resolver): string[] {
  const imported = script.sourceFile.statements.flatMap((statement) =>
    reader.is.importDeclaration(statement) && reader.is.stringLike(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  return [...imported, ...bindings.index.calls.flatMap((call) => loadedModule(call, reader) ?? [])];
}
