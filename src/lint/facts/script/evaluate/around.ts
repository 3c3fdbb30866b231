import type ts from 'typescript';

/**
 * A question that the nodes around a node answer, the innermost first. Each is looked at once, however many nodes
 * inside it are asked about, so that deep nesting takes no longer than the same code side by side.
 */
export class Around<Answer> {
  private readonly known = new Map<ts.Node, Answer | undefined>();

  /** @param answerAt what a node says itself; undefined if the node around it is to be asked. */
  constructor(private readonly answerAt: (node: ts.Node) => Answer | undefined) {}

  /** The answer of a node or of the innermost node around it that has one. */
  of(node: ts.Node): Answer | undefined {
    const passed: ts.Node[] = [];
    let answer: Answer | undefined;
    for (let at: ts.Node | undefined = node; at !== undefined && answer === undefined; at = at.parent) {
      if (this.known.has(at)) {
        answer = this.known.get(at);
        break;
      }
      passed.push(at);
      answer = this.answerAt(at);
    }
    for (const each of passed) this.known.set(each, answer);
    return answer;
  }
}
