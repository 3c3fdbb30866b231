import { strict as assert } from 'node:assert';
import ts from 'typescript';
import type { ScriptParser } from '../../src/lint/documents/script-document';
import { parser } from '../../src/parser/typescript-parser';

interface Comparison {
  readonly ourParser?: ScriptParser;
  readonly theirParser?: ScriptParser;
  /** The flags of nodes that count. */
  readonly flags?: number;
}

/** Walks two trees side by side and compares everything that the linter can see of them. */
export function compareTrees(
  ours: ts.SourceFile,
  theirs: ts.SourceFile,
  message: string,
  { ourParser = parser, theirParser = ts, flags = ~0 }: Comparison = {},
): void {
  const pending: [ts.Node, ts.Node][] = [[ours, theirs]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const left = factsOf(pair[0], ours, ourParser, flags);
    const right = factsOf(pair[1], theirs, theirParser, flags);
    // Not deepEqual alone, which is slow for equal trees.
    if (left.join() !== right.join()) assert.deepEqual(left, right, message);
    const [leftChildren, rightChildren] = [childrenOf(pair[0], ourParser), childrenOf(pair[1], theirParser)];
    assert.equal(leftChildren.length, rightChildren.length, message);
    for (const [at, child] of leftChildren.entries()) {
      const other = rightChildren[at];
      assert.ok(other !== undefined && child.parent === pair[0] && other.parent === pair[1], message);
      pending.push([child, other]);
    }
  }
}

function childrenOf(node: ts.Node, each: ScriptParser): ts.Node[] {
  const children: ts.Node[] = [];
  each.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

/** A node's own properties, and the comments around it. */
function factsOf(
  node: ts.Node,
  sourceFile: ts.SourceFile,
  each: ScriptParser,
  flags: number,
): (string | number)[] {
  const { text } = sourceFile;
  const start = node.getStart();
  assert.ok(node.getSourceFile() === sourceFile && start === node.getStart(sourceFile));
  const written = text.slice(start, node.getEnd());
  assert.ok(node.getText() === written && node.getText(sourceFile) === written);
  const modifiers = 'modifiers' in node ? (node.modifiers as readonly ts.Node[] | undefined) : undefined;
  const comments = [
    ...(each.getLeadingCommentRanges(text, node.pos) ?? []),
    ...(each.getTrailingCommentRanges(text, node.end) ?? []),
  ];
  return [
    ...[node.kind, node.flags & flags, node.pos, node.end, start, node.getEnd()],
    'text' in node && node !== sourceFile ? JSON.stringify(node.text) : 'no text',
    'operator' in node ? `operator ${node.operator}` : 'no operator',
    `modifiers ${modifiers?.map(({ kind }) => kind)}`,
    ...comments.map(({ pos, end, kind }) => `comment ${pos}-${end} ${kind}`),
  ];
}
