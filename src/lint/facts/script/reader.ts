import type ts from 'typescript';
import type { ScriptParser } from '../../documents/script-document';
import { type Guards, guardsOf } from './syntax';

/** Reads what single nodes say by themselves: names, properties, an expression inside its wrappers. */
export class Reader {
  readonly is: Guards;

  constructor(readonly parser: ScriptParser) {
    this.is = guardsOf(parser);
  }

  /** The expression without parentheses, type assertions, `!` and `await`. */
  unwrap(expression: ts.Expression): ts.Expression {
    let inner = expression;
    while (
      this.is.parenthesized(inner) ||
      this.is.assertion(inner) ||
      this.is.nonNull(inner) ||
      this.is.await(inner)
    ) {
      inner = inner.expression;
    }
    return inner;
  }

  /** The dotted name of an expression such as `axios.post` or `this.apiKey`; undefined for anything else. */
  dottedName(expression: ts.Expression): string | undefined {
    const inner = this.unwrap(expression);
    if (this.is.identifier(inner)) return inner.text;
    if (this.is.this(inner)) return 'this';
    if (this.is.metaProperty(inner)) return 'import.meta';
    if (this.is.propertyAccess(inner)) {
      const owner = this.dottedName(inner.expression);
      return owner === undefined ? inner.name.text : `${owner}.${inner.name.text}`;
    }
    if (this.is.elementAccess(inner) && this.is.stringLike(inner.argumentExpression)) {
      const owner = this.dottedName(inner.expression);
      const name = inner.argumentExpression.text;
      return owner === undefined ? name : `${owner}.${name}`;
    }
    return this.is.call(inner) ? this.dottedName(inner.expression) : undefined;
  }

  /** The value of a property of an object literal, by name; the last one wins. */
  propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
    for (const property of [...object.properties].reverse()) {
      if (property.name === undefined || this.nameOf(property.name) !== name) continue;
      if (this.is.propertyAssignment(property)) return property.initializer;
      if (this.is.shorthand(property)) return property.name;
    }
    return undefined;
  }

  /** A property's name where it is written out: an identifier, a string, or either in brackets. */
  nameOf(name: ts.PropertyName): string | undefined {
    if (this.is.identifier(name) || this.is.stringLike(name) || this.is.numericLiteral(name))
      return name.text;
    if (this.is.computedName(name)) {
      const inner = this.unwrap(name.expression);
      return this.is.stringLike(inner) ? inner.text : undefined;
    }
    return undefined;
  }
}
