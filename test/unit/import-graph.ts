import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../project';

/** One import of a file of `src/`. */
export interface Import {
  /** Relative to `src/`, with `/`. */
  readonly file: string;
  /** A file of `src/` in the same form, or a package as written. */
  readonly target: string;
  /** Whether the bundle contains nothing of it. */
  readonly isTypeOnly: boolean;
}

const source = path.join(projectFolder, 'src');

/** Every import and re-export of every file of `src/`, except for the compiler's types. */
export function importsOfSource(): Import[] {
  return fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .flatMap((name) => importsOf(name.split(path.sep).join('/')));
}

/** The names of the entries of a folder of `src/`. */
export function entriesOf(folder: string): string[] {
  return fs.readdirSync(path.join(source, folder)).sort();
}

/** Every folder of `src/` that contains scripts or folders; `src/` itself is the empty name. */
export function foldersOfSource(imports: readonly Import[]): string[] {
  const parents = imports.flatMap(({ file }) => {
    const parts = file.split('/').slice(0, -1);
    return ['', ...parts.map((_part, at) => parts.slice(0, at + 1).join('/'))];
  });
  return [...new Set(parents)].sort();
}

/** Groups of entries of one folder (files, or folders with their content) that import each other in a circle. */
export function circlesIn(folder: string, imports: readonly Import[]): string[][] {
  const edges = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    const [from, to] = [entryIn(folder, file), entryIn(folder, target)];
    if (from === undefined || to === undefined || from === to) continue;
    edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  const reached = new Map([...edges.keys()].map((entry) => [entry, reachedFrom(entry, edges)]));
  const inCircles = [...edges.keys()].filter((entry) => reached.get(entry)?.has(entry)).sort();
  const circles = inCircles.map((entry) =>
    inCircles.filter((other) => reached.get(entry)?.has(other) && reached.get(other)?.has(entry)),
  );
  return circles.filter((circle, at) => circle[0] === inCircles[at]);
}

function entryIn(folder: string, file: string): string | undefined {
  const start = folder === '' ? '' : `${folder}/`;
  return file.startsWith(start) ? file.slice(start.length).split('/')[0] : undefined;
}

function reachedFrom(entry: string, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [...(edges.get(entry) ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    pending.push(...(edges.get(next) ?? []));
  }
  return reached;
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join(source, file), 'utf8');
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = importAt(node);
    if (found !== undefined && found.specifier !== 'typescript') {
      imports.push({ file, target: targetOf(file, found.specifier), isTypeOnly: found.isTypeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, /* setParentNodes */ true));
  return imports;
}

function importAt(node: ts.Node): { readonly specifier: string; readonly isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: bringsTypesAlone(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  const isLoaded = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const [specifier] = isLoaded ? node.arguments : [];
  return specifier !== undefined && ts.isStringLiteral(specifier)
    ? { specifier: specifier.text, isTypeOnly: false }
    : undefined;
}

function bringsTypesAlone(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (target.startsWith('..')) return target;
  const candidates = [`${target}.ts`, `${target}.d.ts`, `${target}/index.ts`, target];
  const found = candidates.find((candidate) => fs.existsSync(path.join(source, candidate)));
  if (found === undefined) throw new Error(`src/${file} imports ${specifier}, which does not exist.`);
  return found;
}
