import { loadedModule } from './loaded-module';
import { oncePerScript } from './once-per-script';

/** The specifiers of a script's imports, including `require` and `import()`. */
export const importedModules = oncePerScript(({ bindings, reader, script }): readonly string[] => {
  const imported = script.sourceFile.statements.flatMap((statement) =>
    reader.is.importDeclaration(statement) && reader.is.stringLike(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  return [...imported, ...bindings.index.calls.flatMap((call) => loadedModule(call, reader) ?? [])];
});
