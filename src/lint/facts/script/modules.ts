import type ts from 'typescript';
import type { ModuleNeed, ModuleSource } from '../../context';
import type { ScriptLanguage } from '../../document';
import { parseScript, type ScriptDocument, type ScriptParser } from '../../documents/script-document';
import { guardsOf } from './syntax';

/** Extensions in the order in which TypeScript and bundlers try them. */
const extensions: readonly (readonly [string, ScriptLanguage])[] = [
  ['.ts', 'ts'],
  ['.tsx', 'tsx'],
  ['.mts', 'ts'],
  ['.js', 'js'],
  ['.jsx', 'jsx'],
  ['.mjs', 'js'],
];

const mostModules = 30;
const largestModule = 500_000;

/**
 * The modules that the front has at hand. It remembers which ones were asked for and lacking, and reads no
 * more than thirty, none above half a million characters.
 */
export class ModuleLibrary {
  readonly needs: ModuleNeed[] = [];
  private readonly parsed = new Map<string, ScriptDocument | undefined>();

  constructor(
    private readonly parser: ScriptParser,
    private readonly modules: ReadonlyMap<string, ModuleSource | null>,
  ) {}

  /** The script that a relative import leads to; undefined for packages and for what is not at hand. */
  resolve(specifier: string, from: string): ScriptDocument | undefined {
    const candidates = moduleCandidates(specifier, from);
    for (const uri of candidates) {
      const source = this.modules.get(uri);
      if (source !== undefined && source !== null) {
        return this.parse(uri, source);
      }
    }
    const lacking = candidates.some((uri) => !this.modules.has(uri));
    if (lacking && !this.needs.some((need) => need.candidates[0] === candidates[0])) {
      this.needs.push({ candidates });
    }
    return undefined;
  }

  /**
   * The expression or declaration that a module exports under a name (`default` for the default export).
   * `passed` are the modules whose re-exports led here.
   */
  exported(
    script: ScriptDocument,
    name: string,
    passed: ReadonlySet<ScriptDocument> = new Set(),
  ): ts.Expression | ts.FunctionDeclaration | undefined {
    const is = guardsOf(this.parser);
    for (const statement of script.sourceFile.statements) {
      if (name === 'default' && is.exportAssignment(statement)) {
        return statement.expression;
      }
      if (is.functionDeclaration(statement) && isExported(statement, this.parser)) {
        const isDefault = hasModifier(statement, this.parser.SyntaxKind.DefaultKeyword);
        if (isDefault ? name === 'default' : statement.name?.text === name) {
          return statement;
        }
      }
      if (is.variableStatement(statement) && isExported(statement, this.parser)) {
        const found = statement.declarationList.declarations.find(
          (declaration) => is.identifier(declaration.name) && declaration.name.text === name,
        );
        if (found !== undefined) {
          return found.name as ts.Identifier;
        }
      }
      if (is.exportDeclaration(statement) && statement.exportClause !== undefined) {
        const found = exportedAs(statement.exportClause, name);
        if (found !== undefined) {
          return this.reExported(script, statement, found, passed);
        }
      }
    }
    return undefined;
  }

  private reExported(
    script: ScriptDocument,
    statement: ts.ExportDeclaration,
    specifier: ts.ExportSpecifier,
    passed: ReadonlySet<ScriptDocument>,
  ): ts.Expression | ts.FunctionDeclaration | undefined {
    const local = specifier.propertyName ?? specifier.name;
    if (statement.moduleSpecifier === undefined) {
      return local as ts.Identifier;
    }
    const from = guardsOf(this.parser).stringLike(statement.moduleSpecifier)
      ? this.resolve(statement.moduleSpecifier.text, script.uri)
      : undefined;
    const seen = new Set([...passed, script]);
    return from === undefined || seen.has(from) ? undefined : this.exported(from, local.text, seen);
  }

  private parse(uri: string, source: ModuleSource): ScriptDocument | undefined {
    const known = this.parsed.get(uri);
    if (known !== undefined || this.parsed.size >= mostModules || source.text.length > largestModule) {
      return known;
    }
    const language = extensions.find(([extension]) => uri.endsWith(extension))?.[1] ?? 'ts';
    const script = parseScript(
      { kind: 'script', uri, text: source.text, language, encoding: 'utf8' },
      this.parser,
    );
    this.parsed.set(uri, script);
    return script;
  }
}

/** The URIs at which a relative import may be found, best first; none for a package. */
export function moduleCandidates(specifier: string, from: string): string[] {
  if (!/^\.{1,2}(?:\/|$)/.test(specifier) || !URL.canParse(specifier, from)) {
    return [];
  }
  const base = new URL(specifier, from).href.replace(/\/$/, '');
  const written = extensions.find(([extension]) => base.endsWith(extension))?.[0];
  if (written === undefined) {
    return ['', '/index'].flatMap((tail) => extensions.map(([extension]) => base + tail + extension));
  }
  // TypeScript writes the extension of the output: './config.js' means './config.ts' where that exists.
  const stem = base.slice(0, -written.length);
  return [...new Set([base, ...extensions.map(([extension]) => stem + extension)])];
}

function exportedAs(clause: ts.NamedExportBindings, name: string): ts.ExportSpecifier | undefined {
  return 'elements' in clause ? clause.elements.find((element) => element.name.text === name) : undefined;
}

function isExported(statement: ts.Statement, parser: ScriptParser): boolean {
  return hasModifier(statement, parser.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = 'modifiers' in node ? (node.modifiers as readonly ts.Node[] | undefined) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
