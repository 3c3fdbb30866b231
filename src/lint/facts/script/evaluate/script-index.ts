import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { guardsOf } from './syntax-guards';

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
}

const indexes = new WeakMap<ts.SourceFile, ScriptIndex>();

/** The index of a script, made once. */
export function indexOf(sourceFile: ts.SourceFile, parser: ScriptParser): ScriptIndex {
  const made = indexes.get(sourceFile) ?? indexScript(sourceFile, parser);
  indexes.set(sourceFile, made);
  return made;
}

/** Walks a script once. Uses its own stack, so that deep nesting in generated code can't overflow. */
function indexScript(sourceFile: ts.SourceFile, parser: ScriptParser): ScriptIndex {
  const is = guardsOf(parser);
  const calls: (ts.CallExpression | ts.NewExpression)[] = [];
  const objects: ts.ObjectLiteralExpression[] = [];
  const texts: TextNode[] = [];
  const assignments = new Map<string, Assignment[]>();
  const computedTargets = new Map<string, ts.ElementAccessExpression[]>();
  const identifiers = new Map<string, ts.Identifier[]>();
  const write = (target: ts.Expression, value: ts.Expression | undefined, mayKeep = false) => {
    const name = lastName(target);
    if (name !== undefined) {
      add(assignments, name, { target, value, mayKeep });
    } else if (is.elementAccess(target)) {
      add(computedTargets, lastName(target.expression) ?? '', target);
    }
  };
  const { SyntaxKind } = parser;
  const mayKeepOld: ReadonlySet<ts.SyntaxKind> = new Set([
    SyntaxKind.QuestionQuestionEqualsToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
  ]);
  const assignedBy = (node: ts.BinaryExpression): ts.Expression | undefined => {
    const operator = node.operatorToken.kind;
    if (operator === SyntaxKind.PlusEqualsToken) return node;
    return operator === SyntaxKind.EqualsToken || mayKeepOld.has(operator) ? node.right : undefined;
  };
  const lastName = (target: ts.Expression): string | undefined => {
    if (is.identifier(target)) return target.text;
    if (is.propertyAccess(target)) return target.name.text;
    if (is.elementAccess(target) && is.stringLike(target.argumentExpression)) {
      return target.argumentExpression.text;
    }
    return undefined;
  };
  const pending: ts.Node[] = [sourceFile];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (is.identifier(node)) {
      add(identifiers, node.text, node);
    } else if (is.call(node) || is.new(node)) {
      calls.push(node);
    } else if (is.objectLiteral(node)) {
      objects.push(node);
    } else if (is.stringLike(node) || is.template(node)) {
      texts.push(node);
    } else if (is.binary(node)) {
      const operator = node.operatorToken.kind;
      if (operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment) {
        write(node.left, assignedBy(node), mayKeepOld.has(operator));
      }
    } else if (is.prefixUnary(node) || is.postfixUnary(node)) {
      if (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken) {
        write(node.operand, undefined);
      }
    }
    const children: ts.Node[] = [];
    parser.forEachChild(node, (child) => {
      children.push(child);
    });
    for (let at = children.length - 1; at >= 0; at--) {
      pending.push(children[at] as ts.Node);
    }
  }
  return { calls, objects, texts, assignments, computedTargets, identifiers };
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [value]);
  else known.push(value);
}
