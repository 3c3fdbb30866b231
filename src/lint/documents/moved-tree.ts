import type ts from 'typescript';

type Movable = { -readonly [Key in keyof ts.TextRange]: ts.TextRange[Key] };

/**
 * Moves the nodes of a script to where its text is in a longer one, which ends with it. So a script of a large page
 * needn't be parsed with the page before it.
 */
export function moveToEndOf(
  text: string,
  sourceFile: ts.SourceFile,
  forEachChild: typeof ts.forEachChild,
): void {
  const distance = text.length - sourceFile.text.length;
  sourceFile.text = text;
  (sourceFile as Movable).end = text.length;
  // After a syntax error, the same node can be in two places.
  const moved = new Set<Movable>();
  const move = (range: Movable) => {
    moved.add(range);
    range.pos += distance;
    range.end += distance;
  };
  // Not by recursion: generated code can nest deeper than the stack.
  const pending: ts.Node[] = [];
  const push = (child: ts.Node) => {
    pending.push(child);
  };
  const pushAll = (children: ts.NodeArray<ts.Node>) => {
    move(children);
    children.forEach(push);
  };
  forEachChild(sourceFile, push, pushAll);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (moved.has(node)) continue;
    move(node);
    forEachChild(node, push, pushAll);
    docCommentsOf(node)?.forEach(push);
  }
}

/** The parsed comments before a node. They aren't among its children, and TypeScript keeps them out of its public types. */
function docCommentsOf(node: ts.Node): readonly ts.Node[] | undefined {
  return (node as ts.Node & { readonly jsDoc?: readonly ts.Node[] }).jsDoc;
}
