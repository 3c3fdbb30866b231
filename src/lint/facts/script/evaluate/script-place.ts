import type ts from 'typescript';
import {
  clientDirectives,
  clientHooks,
  clientModules,
  pageGlobals,
  placeCheck,
  runsInNode,
  runsWithoutPage,
  serverDirective,
  serverExports,
  serverModules,
  serverPath,
} from '../../../../ecosystem/script-places';
import { importedModules } from './imported-modules';
import { oncePerNode } from './once-per-script';
import type { Resolver } from './resolver';
import type { SyntaxReader } from './syntax-reader';

/**
 * Where a script runs, as far as it shows by itself. `browser`: certainly and only there, by a directive or because
 * it is written in a page. `client`: its code is sent to visitors, but a server or a build may run it as well.
 */
export type ScriptPlace = 'browser' | 'client' | 'server' | undefined;

/** Where a script runs; undefined if nothing shows it. */
export function placeOf(resolver: Resolver): ScriptPlace {
  const { script } = resolver;
  const directives = directivesOf(resolver);
  if (directives.some((each) => clientDirectives.has(each))) return 'browser';
  // A page of Electron may run in Node as well.
  if (script.within === 'page') return runsInNode.test(script.code) ? 'client' : 'browser';
  if (script.within === 'front-matter' || directives.includes(serverDirective)) return 'server';
  if (script.within === 'component') return 'client';
  const modules = importedModules(resolver);
  if (runsWithoutPage.test(script.code) || modules.some((each) => serverModules.test(each))) return 'server';
  if (usesPage(resolver) && !runsInNode.test(script.code)) return 'client';
  if (serverPath.test(script.uri)) return 'server';
  return isComponent(resolver) ? 'client' : undefined;
}

/** The directives at the start of a script. */
function directivesOf({ script, reader: { is } }: Resolver): string[] {
  const directives: string[] = [];
  for (const statement of script.sourceFile.statements) {
    if (!is.expressionStatement(statement) || !is.stringLike(statement.expression)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}

/** Whether a script uses the page that it runs in. */
function usesPage({ bindings, reader: { is } }: Resolver): boolean {
  const isGlobalUse = (identifier: ts.Identifier) => {
    const { parent } = identifier;
    const isOwner = (is.propertyAccess(parent) || is.new(parent)) && parent.expression === identifier;
    return isOwner && bindings.declarations.of(identifier) === undefined;
  };
  return pageGlobals.some((name) => bindings.index.identifiers.get(name)?.some(isGlobalUse));
}

/** Whether a script uses what only components and apps can use, and has nothing for a server. */
export function isComponent(resolver: Resolver): boolean {
  const { bindings, reader } = resolver;
  const { is } = reader;
  const { identifiers, calls } = bindings.index;
  const modules = importedModules(resolver);
  const usesHook = calls.some(
    ({ expression }) => is.identifier(expression) && clientHooks.has(expression.text),
  );
  const isForServer = serverExports.some((name) => identifiers.has(name));
  return (usesHook || modules.some((each) => clientModules.has(each))) && !isForServer;
}

/** Whether a script handles events of elements of a page, as in `<button onClick={…}>`. */
export function handlesEvents({ bindings, reader: { parser } }: Resolver): boolean {
  return [...bindings.index.identifiers].some(
    ([name, nodes]) =>
      /^on[A-Z]\w*$/.test(name) &&
      nodes.some(({ parent }) => {
        const isAttribute = parent.kind === parser.SyntaxKind.JsxAttribute;
        return isAttribute && /^<[a-z]/.test(parent.parent.parent.getText());
      }),
  );
}

const mostAncestors = 60;

/** Whether a condition around a node asks where the code runs. */
export function isGuardedByPlace(node: ts.Node, resolver: Resolver): boolean {
  const { reader } = resolver;
  const { is } = reader;
  let inner = node;
  for (let step = 0; step < mostAncestors && !is.sourceFile(inner); step++) {
    const condition = conditionOf(inner.parent, reader);
    if (condition !== undefined && condition !== inner && asksForPlace(condition, resolver)) return true;
    inner = inner.parent;
  }
  return false;
}

const asksForPlace = oncePerNode((condition: ts.Expression) => placeCheck.test(condition.getText()));

function conditionOf(node: ts.Node, { is }: SyntaxReader): ts.Expression | undefined {
  if (is.conditional(node)) return node.condition;
  if (is.ifStatement(node)) return node.expression;
  return is.binary(node) ? node.left : undefined;
}
