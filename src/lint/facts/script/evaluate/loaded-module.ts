import type ts from 'typescript';
import type { SyntaxReader } from './syntax-reader';

/** The specifier of the module that a node loads: `require('x')` or `import('x')`. */
export function loadedModule(node: ts.Node | undefined, { is, parser }: SyntaxReader): string | undefined {
  if (!is.call(node)) return undefined;
  const { expression: callee, arguments: given } = node;
  const [specifier] = given;
  const loads =
    callee.kind === parser.SyntaxKind.ImportKeyword || (is.identifier(callee) && callee.text === 'require');
  return loads && is.stringLike(specifier) ? specifier.text : undefined;
}
