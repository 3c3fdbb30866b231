import type ts from 'typescript';
import type { Resolver } from './resolve';
import { literalText, type Place, type Resolved, type TextPart, type TextValue } from './values';

const mostTexts = 12;
const deepestNesting = 12;
const mostOperands = 100;

/** Evaluates expressions to the texts that they may be. */
export class Texts {
  constructor(private readonly resolver: Resolver) {}

  /** Every text that an expression may be; at least one. Unknown parts stay unknown. */
  of(place: Place): readonly TextValue[] {
    return this.evaluate(place, place.expression, 0);
  }

  /**
   * `use` is the expression through which the value enters the text that was asked for: it stays the one that
   * stands in the linted place, however far its value comes.
   */
  private evaluate(place: Place, use: ts.Expression, depth: number): readonly TextValue[] {
    const { is } = this.resolver.reader;
    const inner = this.resolver.reader.unwrap(place.expression);
    const passesThrough = !is.template(inner) && !is.binary(inner);
    const texts = this.resolver
      .resolve(place)
      .flatMap((resolved) => this.textsAt(resolved, passesThrough ? use : undefined, depth));
    return texts.slice(0, mostTexts);
  }

  private textsAt(resolved: Resolved, use: ts.Expression | undefined, depth: number): readonly TextValue[] {
    const { reader, script } = this.resolver;
    const { is } = reader;
    const { expression, frame } = resolved.place;
    const piece = (part: ts.Expression) =>
      this.evaluate({ expression: part, frame }, use ?? part, depth + 1).map((text) =>
        resolved.trimmed ? text.map((each) => ({ ...each, trimmed: true })) : text,
      );
    if (depth > deepestNesting) {
      return [[unknown(resolved, use ?? expression)]];
    }
    if (is.stringLike(expression)) {
      return [[{ kind: 'literal', text: expression.text, node: expression, trimmed: resolved.trimmed }]];
    }
    if (is.numericLiteral(expression)) {
      return [[literal(expression.text)]];
    }
    if (is.template(expression)) {
      return product([
        [[literal(expression.head.text)]],
        ...expression.templateSpans
          .slice(0, mostOperands)
          .flatMap((span) => [piece(span.expression), [[literal(span.literal.text)]]]),
      ]);
    }
    if (is.binary(expression) && expression.operatorToken.kind === script.parser.SyntaxKind.PlusToken) {
      return product(operandsOf(expression, this.resolver).map(piece));
    }
    if (is.new(expression) && reader.dottedName(expression.expression) === 'URL') {
      return this.urlTexts(expression, piece);
    }
    if (is.call(expression)) {
      const callee = reader.unwrap(expression.expression);
      if (is.propertyAccess(callee) && callee.name.text === 'concat') {
        return product([callee.expression, ...expression.arguments].map(piece));
      }
      if (is.propertyAccess(callee) && callee.name.text === 'toString') {
        return piece(callee.expression);
      }
    }
    return [[unknown(resolved, use ?? expression)]];
  }

  /** `new URL(path, base)`: the path alone where it is absolute, else behind the origin of the base. */
  private urlTexts(
    expression: ts.NewExpression,
    piece: (part: ts.Expression) => readonly TextValue[],
  ): readonly TextValue[] {
    const [path, base] = expression.arguments ?? [];
    if (path === undefined) return [[literal('')]];
    const paths = piece(path);
    if (base === undefined || paths.every((text) => /^[a-z][a-z0-9+.-]*:/i.test(literalText(text) ?? ''))) {
      return paths;
    }
    return product([piece(base).map(withSlash), paths]);
  }
}

function withSlash(text: TextValue): TextValue {
  const known = literalText(text);
  return known === undefined ? text : [literal(known.replace(/^([a-z]+:\/\/[^/]+).*$/i, '$1/'))];
}

function literal(text: string): TextPart {
  return { kind: 'literal', text, node: undefined, trimmed: false };
}

function unknown(resolved: Resolved, use: ts.Expression): TextPart {
  return { kind: 'unknown', names: resolved.names, read: resolved.read, trimmed: resolved.trimmed, use };
}

/** The operands of a chain of `+`, left to right; kept in a loop because such chains can be very long. */
export function operandsOf(expression: ts.BinaryExpression, resolver: Resolver): ts.Expression[] {
  const operands: ts.Expression[] = [];
  let left: ts.Expression = expression;
  while (
    resolver.reader.is.binary(left) &&
    left.operatorToken.kind === resolver.script.parser.SyntaxKind.PlusToken
  ) {
    operands.push(left.right);
    left = resolver.reader.unwrap(left.left);
  }
  return [left, ...operands.reverse()].slice(0, mostOperands);
}

function product(choices: readonly (readonly TextValue[])[]): readonly TextValue[] {
  let texts: readonly TextValue[] = [[]];
  for (const choice of choices) {
    texts = texts.flatMap((text) => choice.map((more) => [...text, ...more])).slice(0, mostTexts);
  }
  return texts;
}
