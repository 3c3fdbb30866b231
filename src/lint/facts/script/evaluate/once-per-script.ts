import type ts from 'typescript';
import { Memo } from './memo';
import type { Resolver } from './resolver';

/** A question about a whole script that is answered once, however many finders ask it. */
export function oncePerScript<Answer>(
  answer: (resolver: Resolver) => Answer,
): (resolver: Resolver) => Answer {
  const known = new WeakMap<Resolver, { readonly answer: Answer }>();
  return (resolver) => {
    const found = known.get(resolver) ?? { answer: answer(resolver) };
    known.set(resolver, found);
    return found.answer;
  };
}

/** A question about a node of a script that is answered once for each node. */
export function oncePerNode<Node extends ts.Node, Answer>(
  answer: (node: Node, resolver: Resolver) => Answer,
): (node: Node, resolver: Resolver) => Answer {
  const memoOf = oncePerScript((resolver) => new Memo((node: Node) => answer(node, resolver)));
  return (node, resolver) => memoOf(resolver).of(node);
}
