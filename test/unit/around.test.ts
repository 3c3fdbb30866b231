import { strict as assert } from 'node:assert';
import ts from 'typescript';
import { Around } from '../../src/lint/facts/script/evaluate/around';

const depth = 200;
const script = `${'if (a) { b(() => c);'.repeat(depth)}${'}'.repeat(depth)}`;
const sourceFile = ts.createSourceFile('main.ts', script, ts.ScriptTarget.Latest, true);

function nodesIn(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [node];
  // The list grows while the loop runs.
  for (const each of nodes) ts.forEachChild(each, (child) => void nodes.push(child));
  return nodes;
}

describe('what the nodes around a node say', () => {
  const nodes = nodesIn(sourceFile);

  it('the innermost one with an answer decides, the node itself first', () => {
    const around = new Around((node) =>
      ts.isIfStatement(node) || ts.isArrowFunction(node) ? node : undefined,
    );
    for (const node of nodes) {
      const expected = ts.findAncestor(node, (at) => ts.isIfStatement(at) || ts.isArrowFunction(at));
      assert.equal(around.of(node), expected);
    }
  });

  it('each node is looked at once, however deep the nesting is', () => {
    let looks = 0;
    const around = new Around<true>(() => {
      looks++;
      return undefined;
    });
    for (const node of nodes) assert.equal(around.of(node), undefined);
    for (const node of nodes.reverse()) assert.equal(around.of(node), undefined);
    assert.equal(looks, nodes.length);
  });
});
