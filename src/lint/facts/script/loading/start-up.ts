import type ts from 'typescript';
import { hasUnknownEffect, loadingFunctions, loadsWhenImported } from '../../../../ecosystem/loading-order';
import type { ScriptDocument } from '../../../documents/script-document';
import { isRelative } from '../../../module-resolution/candidates';
import { loadedModule } from '../evaluate/loaded-module';
import type { ModuleLibrary } from '../evaluate/module-library';
import type { Resolver } from '../evaluate/resolver';
import type { FunctionNode } from '../evaluate/syntax-guards';
import { type EarlyRead, earlyReadAt } from './early-reads';
import { importOf, isHoisting } from './imports-at-start';

/** Something that happens while a program starts. */
export type StartUpEvent =
  | { readonly kind: 'read'; readonly read: EarlyRead; readonly via: ts.Statement }
  /** Environment files are loaded. `unknown`: they may be, by code that isn't at hand. */
  | { readonly kind: 'load' | 'unknown'; readonly node: ts.Node; readonly via: ts.Statement };

/** More than real programs need before they load their environment. */
const mostNodes = 200_000;

/** Files that are imported for a bundler or as data. */
const asset = /\.(?:css|scss|sass|less|json|svg|png|jpe?g|gif|webp|txt|md|html|wasm|node|graphql|ya?ml)$/i;

/**
 * Runs through a program as it starts: the modules in the order in which they are evaluated, without the functions that
 * are only called later.
 */
export class StartUp {
  private readonly seen = new Set<ts.Node>();
  private nodes = 0;
  /** Whether the current function is asynchronous, so that what it reads may be read much later. */
  private isAsync = false;

  constructor(
    private readonly resolver: Resolver,
    private readonly library: ModuleLibrary,
  ) {}

  /** The events in the order in which they happen. `via` is the statement of the entry that leads to each. */
  *events(entry: ScriptDocument): Generator<StartUpEvent> {
    this.seen.add(entry.sourceFile);
    for (const statement of this.inOrder(entry)) {
      yield* this.statement(statement, statement);
    }
  }

  /** The statements of a module in the order of evaluation: imports first, unless they become calls of `require`. */
  private inOrder({ sourceFile, uri }: ScriptDocument): readonly ts.Statement[] {
    const { statements } = sourceFile;
    if (!isHoisting(uri, this.library)) return statements;
    const isImport = (statement: ts.Statement) => importOf(statement, this.resolver) !== undefined;
    return [...statements.filter(isImport), ...statements.filter((statement) => !isImport(statement))];
  }

  private *module(specifier: string, node: ts.Node, via: ts.Statement): Generator<StartUpEvent> {
    if (loadsWhenImported(specifier)) {
      yield { kind: 'load', node, via };
      return;
    }
    const module = this.library.resolve(specifier, node.getSourceFile().fileName);
    if (module === undefined) {
      const isKnown = isRelative(specifier) ? asset.test(specifier) : !hasUnknownEffect(specifier);
      if (!isKnown) yield { kind: 'unknown', node, via };
    } else if (!this.seen.has(module.sourceFile)) {
      this.seen.add(module.sourceFile);
      for (const statement of this.inOrder(module)) {
        yield* this.statement(statement, via);
      }
    }
  }

  private *statement(statement: ts.Statement, via: ts.Statement): Generator<StartUpEvent> {
    const { is } = this.resolver.reader;
    const specifier = importOf(statement, this.resolver);
    if (specifier !== undefined) {
      yield* this.module(specifier, statement, via);
    } else if (!is.importDeclaration(statement)) {
      yield* this.node(statement, via);
    }
  }

  /** Operands and arguments come before the operation. */
  private *node(node: ts.Node, via: ts.Statement): Generator<StartUpEvent> {
    const { is, parser } = this.resolver.reader;
    if (is.functionLike(node) || this.nodes++ > mostNodes) return;
    if (is.classLike(node)) {
      yield* this.staticMembers(node, via);
      return;
    }
    const children: ts.Node[] = [];
    parser.forEachChild(node, (child) => {
      children.push(child);
    });
    for (const child of children) {
      yield* this.node(child, via);
    }
    const read = this.isAsync ? undefined : earlyReadAt(node, this.resolver);
    if (read !== undefined) yield { kind: 'read', read, via };
    if (this.setsEnvironment(node)) yield { kind: 'unknown', node, via };
    if (is.call(node) || is.new(node)) yield* this.call(node, via);
  }

  private *staticMembers(node: ts.ClassLikeDeclaration, via: ts.Statement): Generator<StartUpEvent> {
    const { SyntaxKind } = this.resolver.reader.parser;
    for (const member of node.members) {
      const isStatic =
        'modifiers' in member &&
        (member.modifiers as readonly ts.Node[] | undefined)?.some(
          ({ kind }) => kind === SyntaxKind.StaticKeyword,
        );
      const value = 'initializer' in member ? (member.initializer as ts.Node | undefined) : undefined;
      if (isStatic && value !== undefined) yield* this.node(value, via);
      if (member.kind === SyntaxKind.ClassStaticBlockDeclaration) {
        yield* this.node((member as ts.ClassStaticBlockDeclaration).body, via);
      }
    }
  }

  private *call(call: ts.CallExpression | ts.NewExpression, via: ts.Statement): Generator<StartUpEvent> {
    const { reader, bindings, reads } = this.resolver;
    const { is } = reader;
    const specifier = loadedModule(call, reader);
    if (specifier !== undefined) {
      const isAwaited =
        call.expression.kind !== reader.parser.SyntaxKind.ImportKeyword || is.await(call.parent);
      if (isAwaited) yield* this.module(specifier, call, via);
      return;
    }
    const origin = reads.origins.pathOf({ expression: call.expression, frame: undefined }) ?? '';
    if (loadingFunctions.has(origin.replace(/^(?:globalThis)\./, ''))) {
      yield { kind: 'load', node: call, via };
    } else if (is.new(call)) {
      yield* this.construction(call, via);
    } else {
      const target = bindings.functionOf(call.expression);
      if (target !== undefined) yield* this.body(target, via);
    }
  }

  private *construction(call: ts.NewExpression, via: ts.Statement): Generator<StartUpEvent> {
    const { reader, bindings } = this.resolver;
    const [value] = reader.is.identifier(call.expression)
      ? bindings.valuesOfName(call.expression, undefined)
      : [];
    const named = value?.expression ?? call.expression;
    const declared = reader.is.identifier(named) ? bindings.declarations.of(named) : named;
    if (!reader.is.classLike(declared) || this.seen.has(declared)) return;
    this.seen.add(declared);
    for (const member of declared.members) {
      if (reader.is.constructor(member)) yield* this.body(member, via);
      else if (reader.is.propertyDeclaration(member) && member.initializer !== undefined)
        yield* this.node(member.initializer, via);
    }
  }

  private *body(target: FunctionNode, via: ts.Statement): Generator<StartUpEvent> {
    if (target.body === undefined || this.seen.has(target)) return;
    this.seen.add(target);
    const { SyntaxKind } = this.resolver.reader.parser;
    const before = this.isAsync;
    this.isAsync ||=
      'modifiers' in target &&
      (target.modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) ?? false);
    yield* this.node(target.body, via);
    this.isAsync = before;
  }

  /** Whether a node sets environment variables itself: `process.env[name] = …`, `Object.assign(process.env, …)`. */
  private setsEnvironment(node: ts.Node): boolean {
    const { reader } = this.resolver;
    const { is, parser } = reader;
    if (is.binary(node)) {
      const operator = node.operatorToken.kind;
      const isAssignment =
        operator >= parser.SyntaxKind.FirstAssignment && operator <= parser.SyntaxKind.LastAssignment;
      const target = reader.unwrap(node.left);
      if (!isAssignment) return false;
      return (
        (is.propertyAccess(target) || is.elementAccess(target)) &&
        reader.dottedName(target.expression) === 'process.env' &&
        !/^(?:process\.env\.)?(?:NODE_ENV|PORT|TZ|NODE_TLS_REJECT_UNAUTHORIZED|DEBUG)$/.test(
          reader.dottedName(target) ?? '',
        )
      );
    }
    if (!is.call(node) || reader.dottedName(node.expression) !== 'Object.assign') return false;
    const [target] = node.arguments;
    return target !== undefined && reader.dottedName(target) === 'process.env';
  }
}
