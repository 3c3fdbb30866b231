import type ts from 'typescript';
import type { ParsedScripts } from '../../../documents/parsed-scripts';
import type { ScriptDocument } from '../../../documents/script-document';
import { languageOfModule } from '../../../module-resolution/candidates';
import type { KnownFile, KnownFiles } from '../../../module-resolution/known-files';
import { ModuleResolution } from '../../../module-resolution/module-resolution';
import { type Guards, guardsOf } from './syntax-guards';

const mostModules = 30;
/** How many modules are searched for one name through re-exports; more than real code needs. */
const mostSearched = 100;

/** What a module exports under a name: an expression or a declaration. */
export type Exported = ts.Expression | ts.FunctionDeclaration;

/** The modules that a script imports, if the host provides them. It reads at most thirty, or as many as it is told. */
export class ModuleLibrary {
  private readonly is: Guards;
  private readonly parsed = new Map<string, ScriptDocument | undefined>();

  /** @param uri of the script that imports. A module that imports it back sees another tree of it. */
  constructor(
    private readonly scripts: ParsedScripts,
    private readonly uri: string,
    readonly files: KnownFiles,
    private readonly most = mostModules,
    private readonly resolution = new ModuleResolution(files),
  ) {
    this.is = guardsOf(scripts.parser);
  }

  /** A library over the same files that reads more modules. */
  larger(most: number): ModuleLibrary {
    return new ModuleLibrary(this.scripts, this.uri, this.files, most, this.resolution);
  }

  /**
   * The script that an import refers to; undefined for installed packages and modules that the host doesn't
   * provide.
   */
  resolve(specifier: string, from: string): ScriptDocument | undefined {
    const file = this.resolution.resolve(specifier, from);
    return file && this.parse(file);
  }

  /**
   * The expression or declaration that a module exports under a name (`default` for the default export).
   * `searched` contains the re-exports that were already looked up.
   */
  exported(script: ScriptDocument, name: string, searched = new Set<string>()): Exported | undefined {
    const key = `${name} ${script.uri}`;
    if (searched.has(key) || searched.size >= mostSearched) {
      return undefined;
    }
    searched.add(key);
    for (const statement of script.sourceFile.statements) {
      const found = this.exportedBy(statement, name) ?? this.reExportedBy(statement, name, script, searched);
      if (found !== undefined) {
        return found;
      }
    }
    return name === 'default' ? undefined : this.exportedByAll(script, name, searched);
  }

  /** What a statement declares and exports itself. */
  private exportedBy(statement: ts.Statement, name: string): Exported | undefined {
    const { is } = this;
    if (is.exportAssignment(statement)) {
      return name === 'default' ? statement.expression : undefined;
    }
    if (!this.hasModifier(statement, this.scripts.parser.SyntaxKind.ExportKeyword)) {
      return undefined;
    }
    if (is.variableStatement(statement)) {
      const names = statement.declarationList.declarations.flatMap((each) => this.namesIn(each.name));
      return names.find(({ text }) => text === name);
    }
    const isDefault = this.hasModifier(statement, this.scripts.parser.SyntaxKind.DefaultKeyword);
    if (is.functionDeclaration(statement)) {
      return (isDefault ? name === 'default' : statement.name?.text === name) ? statement : undefined;
    }
    if (is.typeAlias(statement) || is.interfaceDeclaration(statement)) {
      return statement.name.text === name ? statement.name : undefined;
    }
    if (is.enumDeclaration(statement) || is.classLike(statement)) {
      const declared = (statement as ts.EnumDeclaration | ts.ClassDeclaration).name;
      return (isDefault ? name === 'default' : declared?.text === name) ? declared : undefined;
    }
    return undefined;
  }

  /** What a statement exports in a list, from this module or from the one that it names. */
  private reExportedBy(
    statement: ts.Statement,
    name: string,
    script: ScriptDocument,
    searched: Set<string>,
  ): Exported | undefined {
    if (!this.is.exportDeclaration(statement) || statement.exportClause === undefined) {
      return undefined;
    }
    const specifier = exportedAs(statement.exportClause, name);
    const local = specifier?.propertyName ?? specifier?.name;
    if (local === undefined || statement.moduleSpecifier === undefined) {
      return local as ts.Identifier | undefined;
    }
    return this.exportedFrom(statement, local.text, script, searched);
  }

  /** What one of the modules in `export * from` exports under the name. */
  private exportedByAll(script: ScriptDocument, name: string, searched: Set<string>): Exported | undefined {
    for (const statement of script.sourceFile.statements) {
      if (this.is.exportDeclaration(statement) && statement.exportClause === undefined) {
        const found = this.exportedFrom(statement, name, script, searched);
        if (found !== undefined) {
          return found;
        }
      }
    }
    return undefined;
  }

  private exportedFrom(
    { moduleSpecifier }: ts.ExportDeclaration,
    name: string,
    script: ScriptDocument,
    searched: Set<string>,
  ): Exported | undefined {
    const from = this.is.stringLike(moduleSpecifier)
      ? this.resolve(moduleSpecifier.text, script.uri)
      : undefined;
    return from === undefined ? undefined : this.exported(from, name, searched);
  }

  /** The names that a declaration binds, including those of destructuring patterns. */
  private namesIn(name: ts.BindingName): ts.Identifier[] {
    if (this.is.identifier(name)) {
      return [name];
    }
    return name.elements.flatMap((element) =>
      this.is.bindingElement(element) ? this.namesIn(element.name) : [],
    );
  }

  private hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
    const modifiers = 'modifiers' in node ? (node.modifiers as readonly ts.Node[] | undefined) : undefined;
    return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
  }

  private parse({ uri, source }: KnownFile): ScriptDocument | undefined {
    const known = this.parsed.get(uri);
    if (known !== undefined || this.parsed.size >= this.most) {
      return known;
    }
    const language = languageOfModule(uri);
    const script = this.scripts.parse(
      { kind: 'script', uri, text: source.text, language, encoding: 'utf8' },
      uri === this.uri ? 'imported' : '',
    );
    this.parsed.set(uri, script);
    return script;
  }
}

function exportedAs(clause: ts.NamedExportBindings, name: string): ts.ExportSpecifier | undefined {
  return 'elements' in clause ? clause.elements.find((element) => element.name.text === name) : undefined;
}
