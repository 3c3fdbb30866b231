import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { type FunctionNode, type Guards, guardsOf } from './syntax-guards';
import { TreeMemo } from './tree-memo';

/** A write to a target. */
export interface Assignment {
  readonly target: ts.Expression;
  /** What is assigned: for `+=` the whole expression, undefined for other ways that change the old value. */
  readonly value: ts.Expression | undefined;
  /** Whether the old value may stay: `??=`, `||=`, `&&=`. */
  readonly mayKeep: boolean;
}

/** A node with text in quotes or backticks. */
export type TextNode = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

/** A node that declares names for everything inside it. */
export type ScopeNode =
  | FunctionNode
  | ts.SourceFile
  | ts.BlockLike
  | (ts.IterationStatement & { readonly initializer: ts.VariableDeclarationList });

/** The nodes of a script that the facts start from, collected in one pass and in text order. */
export interface ScriptIndex {
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[];
  readonly objects: readonly ts.ObjectLiteralExpression[];
  readonly texts: readonly TextNode[];
  /** Assignments by the last name of their target: `x` for `x = …`, `this.x = …` and `a['x'] = …`. */
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** Targets of assignments whose name is not written out, by the last name of their object: `a` for `a[name] = …`. */
  readonly computedTargets: ReadonlyMap<string, readonly ts.ElementAccessExpression[]>;
  /** Identifiers by their text, including property names. */
  readonly identifiers: ReadonlyMap<string, readonly ts.Identifier[]>;
  /** Outer scopes before the inner ones. */
  readonly scopes: readonly ScopeNode[];
}

const indexes = new TreeMemo(indexScript);

/** The index of a script, made once. */
export function indexOf(sourceFile: ts.SourceFile, parser: ScriptParser): ScriptIndex {
  return indexes.of(sourceFile, parser);
}

/** Walks a script once. Uses its own stack, so that deep nesting in generated code can't overflow. */
function indexScript(sourceFile: ts.SourceFile, parser: ScriptParser): ScriptIndex {
  const index = new IndexInProgress(parser);
  const pending: ts.Node[] = [sourceFile];
  const push = (child: ts.Node) => {
    pending.push(child);
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    index.add(node);
    const first = pending.length;
    parser.forEachChild(node, push);
    reverseFrom(first, pending);
  }
  return index;
}

/** Reverses the last nodes of a list, so that the first of them is popped next. */
function reverseFrom(first: number, nodes: ts.Node[]): void {
  for (let low = first, high = nodes.length - 1; low < high; low++, high--) {
    const node = nodes[low] as ts.Node;
    nodes[low] = nodes[high] as ts.Node;
    nodes[high] = node;
  }
}

class IndexInProgress implements ScriptIndex {
  readonly calls: (ts.CallExpression | ts.NewExpression)[] = [];
  readonly objects: ts.ObjectLiteralExpression[] = [];
  readonly texts: TextNode[] = [];
  readonly assignments = new Map<string, Assignment[]>();
  readonly computedTargets = new Map<string, ts.ElementAccessExpression[]>();
  readonly identifiers = new Map<string, ts.Identifier[]>();
  readonly scopes: ScopeNode[] = [];
  private readonly is: Guards;
  private readonly mayKeepOld: ReadonlySet<ts.SyntaxKind>;

  constructor(private readonly parser: ScriptParser) {
    this.is = guardsOf(parser);
    const { SyntaxKind } = parser;
    this.mayKeepOld = new Set([
      SyntaxKind.QuestionQuestionEqualsToken,
      SyntaxKind.BarBarEqualsToken,
      SyntaxKind.AmpersandAmpersandEqualsToken,
    ]);
  }

  add(node: ts.Node): void {
    const { is } = this;
    if (is.identifier(node)) {
      add(this.identifiers, node.text, node);
    } else if (is.call(node) || is.new(node)) {
      this.calls.push(node);
    } else if (is.objectLiteral(node)) {
      this.objects.push(node);
    } else if (is.stringLike(node) || is.template(node)) {
      this.texts.push(node);
    } else if (is.binary(node)) {
      this.addBinary(node);
    } else if (is.prefixUnary(node) || is.postfixUnary(node)) {
      const { PlusPlusToken, MinusMinusToken } = this.parser.SyntaxKind;
      if (node.operator === PlusPlusToken || node.operator === MinusMinusToken) {
        this.addWrite(node.operand, undefined, false);
      }
    } else if (is.functionLike(node) || is.blockLike(node) || isLoopWithVariable(node, is)) {
      this.scopes.push(node);
    }
  }

  private addBinary(node: ts.BinaryExpression): void {
    const { SyntaxKind } = this.parser;
    const operator = node.operatorToken.kind;
    if (operator < SyntaxKind.FirstAssignment || operator > SyntaxKind.LastAssignment) return;
    const mayKeep = this.mayKeepOld.has(operator);
    const replaces = operator === SyntaxKind.EqualsToken || mayKeep;
    const extended = operator === SyntaxKind.PlusEqualsToken ? node : undefined;
    this.addWrite(node.left, replaces ? node.right : extended, mayKeep);
  }

  private addWrite(target: ts.Expression, value: ts.Expression | undefined, mayKeep: boolean): void {
    const name = this.lastName(target);
    if (name !== undefined) {
      add(this.assignments, name, { target, value, mayKeep });
    } else if (this.is.elementAccess(target)) {
      add(this.computedTargets, this.lastName(target.expression) ?? '', target);
    }
  }

  private lastName(target: ts.Expression): string | undefined {
    const { is } = this;
    if (is.identifier(target)) return target.text;
    if (is.propertyAccess(target)) return target.name.text;
    return is.elementAccess(target) && is.stringLike(target.argumentExpression)
      ? target.argumentExpression.text
      : undefined;
  }
}

function isLoopWithVariable(
  node: ts.Node,
  is: Guards,
): node is ts.IterationStatement & { readonly initializer: ts.VariableDeclarationList } {
  return is.loop(node) && 'initializer' in node && is.variableList(node.initializer as ts.Node | undefined);
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [value]);
  else known.push(value);
}
