import type ts from 'typescript';
import type { Assignment } from './script-index';
import type { SyntaxReader } from './syntax-reader';

/** More writes than a handwritten variable has. */
const mostWrites = 50;

/** What a variable may contain at one of its uses. */
export interface ReachingWrites {
  /** In text order. */
  readonly writes: readonly Assignment[];
  /** Whether it may still contain what its declaration gave it. */
  readonly keepsFirst: boolean;
}

/**
 * The writes to a variable that may reach a use; undefined if there are too many. Follows the text: in one
 * function, later writes count only in a loop around both, and a write on every path hides the earlier ones.
 */
export function reachingWrites(
  all: readonly Assignment[],
  use: ts.Node,
  declaration: ts.Node,
  reader: SyntaxReader,
): ReachingWrites | undefined {
  if (all.length > mostWrites) return undefined;
  const around = all.find(({ target }) => contains(target.parent, use));
  const before = all.filter(({ target }) => target.pos < (around?.target ?? use).pos);
  const home = functionOf(declaration, reader);
  const isApart = [use, ...all.map(({ target }) => target)].some((node) => functionOf(node, reader) !== home);
  if (isApart) return { writes: around === undefined ? all : before, keepsFirst: true };
  const later =
    around === undefined ? all.filter((write) => !before.includes(write) && areLooped(write, use)) : [];
  const hidden = Math.max(-1, ...before.map(hidesBefore));
  const visible = before.filter(({ target }) => target.pos >= hidden);
  return { writes: [...visible, ...later], keepsFirst: hidden < 0 };

  function areLooped({ target }: Assignment, node: ts.Node): boolean {
    const loop = loopAround(target, declaration, reader);
    return loop !== undefined && contains(loop, node);
  }

  /** The position before which a write hides all others, because the use runs only after it; -1 if it may not run. */
  function hidesBefore(write: Assignment): number {
    const { target, mayKeep } = write;
    if (replacesItself(write, reader)) return target.pos;
    for (let node: ts.Node = target; !mayKeep && !reader.is.sourceFile(node); node = node.parent) {
      const isInList = 'statements' in node.parent && contains(node.parent, use);
      if (isInList) return !contains(node, use) && assigns(node) ? node.pos : -1;
    }
    return -1;
  }

  /** Whether a statement writes to the variable on every path that goes on after it. */
  function assigns(statement: ts.Node | undefined): boolean {
    const { is, parser } = reader;
    if (statement === undefined) return false;
    if (is.returnStatement(statement) || is.throwStatement(statement)) return true;
    if (is.block(statement)) return statement.statements.some(assigns);
    if (is.ifStatement(statement)) {
      return assigns(statement.thenStatement) && assigns(statement.elseStatement);
    }
    if (is.switchStatement(statement)) {
      const { clauses } = statement.caseBlock;
      const hasDefault = clauses.some(({ kind }) => kind === parser.SyntaxKind.DefaultClause);
      return (
        hasDefault && clauses.every(({ statements }) => statements.length === 0 || statements.some(assigns))
      );
    }
    return (
      is.expressionStatement(statement) &&
      all.some(({ target, mayKeep }) => !mayKeep && target.parent === statement.expression)
    );
  }
}

/** Whether a write repeats in a loop that the variable is declared outside of. */
export function isRepeated(write: ts.Node, declaration: ts.Node, reader: SyntaxReader): boolean {
  return (
    functionOf(write, reader) !== functionOf(declaration, reader) ||
    loopAround(write, declaration, reader) !== undefined
  );
}

/** Whether a write strips the value that the variable has: `key = key.trim()`, `key = key?.replace(/\\s/g, '')`. */
function replacesItself({ target, value }: Assignment, { is }: SyntaxReader): boolean {
  if (value === undefined || value.end - value.pos > longestStrip || !is.identifier(target)) return false;
  return stripped.exec(value.getText())?.[1] === target.text;
}

const longestStrip = 200;
const stripped = /(?<![\p{ID_Continue}$])([\p{ID_Continue}$]+)[!?]*\.(?:trim\(|replace(?:All)?\(\/\[?\\s)/u;

/** Whether a write only replaces a missing value: `url ??= …`, `if (!url) url = …`. */
export function isFallbackWrite({ target, mayKeep }: Assignment, { is, parser }: SyntaxReader): boolean {
  let node: ts.Node = target.parent.parent;
  if (is.block(node.parent)) node = node.parent;
  const around = node.parent;
  const condition = is.ifStatement(around) && around.thenStatement === node ? around.expression : undefined;
  const isMissing =
    is.prefixUnary(condition) &&
    condition.operator === parser.SyntaxKind.ExclamationToken &&
    condition.operand.getText() === target.getText();
  return mayKeep || isMissing;
}

function loopAround(node: ts.Node, declaration: ts.Node, { is }: SyntaxReader): ts.Node | undefined {
  for (let at = node.parent; !is.sourceFile(at) && !contains(at, declaration); at = at.parent) {
    if (is.loop(at)) return at;
  }
  return undefined;
}

function functionOf(node: ts.Node, { is }: SyntaxReader): ts.Node {
  let at = node.parent;
  while (!is.functionLike(at) && !is.sourceFile(at)) at = at.parent;
  return at;
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end && outer.getSourceFile() === inner.getSourceFile();
}
