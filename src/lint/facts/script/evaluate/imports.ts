import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import type { Declaration } from './declarations';
import type { ModuleLibrary } from './module-library';
import { type Guards, guardsOf } from './syntax-guards';

/** Finds the values of names that a script or a module imports. */
export class Imports {
  private readonly is: Guards;

  constructor(
    private readonly library: ModuleLibrary,
    parser: ScriptParser,
  ) {
    this.is = guardsOf(parser);
  }

  /** The specifier of the import that declares a name; undefined for any other declaration. */
  moduleOf(declaration: Declaration): string | undefined {
    let statement: ts.Node = declaration;
    while (!this.is.importDeclaration(statement) && !this.is.sourceFile(statement)) {
      statement = statement.parent;
    }
    return this.is.importDeclaration(statement) && this.is.stringLike(statement.moduleSpecifier)
      ? statement.moduleSpecifier.text
      : undefined;
  }

  /** The modules that a script imports only for what they do: `import './environment'`. */
  importedForEffect(sourceFile: ts.SourceFile): ts.SourceFile[] {
    return sourceFile.statements.flatMap((statement) => {
      if (!this.is.importDeclaration(statement) || statement.importClause !== undefined) return [];
      const { moduleSpecifier } = statement;
      const module = this.is.stringLike(moduleSpecifier)
        ? this.library.resolve(moduleSpecifier.text, sourceFile.fileName)
        : undefined;
      return module === undefined ? [] : [module.sourceFile];
    });
  }

  /** The value of an imported name, as its module exports it. */
  valueOf(declaration: Declaration): ts.Expression | undefined {
    if (this.is.importSpecifier(declaration)) {
      return this.exportOf(declaration, (declaration.propertyName ?? declaration.name).text);
    }
    return this.is.importClause(declaration) ? this.exportOf(declaration, 'default') : undefined;
  }

  /** What the module of an import exports under a name. */
  exportOf(declaration: Declaration, name: string): ts.Expression | undefined {
    const specifier = this.moduleOf(declaration);
    const module =
      specifier === undefined
        ? undefined
        : this.library.resolve(specifier, declaration.getSourceFile().fileName);
    const exported = module && this.library.exported(module, name);
    return this.is.functionDeclaration(exported) ? exported.name : exported;
  }
}
