import type ts from 'typescript';
import type { ScriptParser } from '../../../documents/script-document';
import { groupBy } from '../../../group-by';
import { type Guards, guardsOf } from './syntax-guards';

/** Chains of members and calls can be endless in generated code. Their last links are enough. */
const longestChain = 40;

/** From this number on, members are sorted by name once: each of them may be asked for. */
const manyMembers = 10;

type Member = ts.ClassElement | ts.EnumMember | ts.ObjectLiteralElementLike;

/** Reads single nodes: names, properties, and the expression inside wrappers. */
export class SyntaxReader {
  readonly is: Guards;
  private readonly byName = new Map<readonly Member[], ReadonlyMap<string, readonly Member[]>>();
  private readonly constructors = new Map<ts.ClassLikeDeclaration, readonly ts.ConstructorDeclaration[]>();

  constructor(readonly parser: ScriptParser) {
    this.is = guardsOf(parser);
  }

  /** The expression without parentheses, type assertions, `!` and `await`. */
  unwrap(expression: ts.Expression): ts.Expression {
    let inner = expression;
    while (this.is.wrapper(inner)) inner = inner.expression;
    return inner;
  }

  /** The dotted name of an expression such as `axios.post` or `this.apiKey`; undefined for anything else. */
  dottedName(expression: ts.Expression): string | undefined {
    let names: string | undefined;
    let inner = this.unwrap(expression);
    for (let links = 0; links < longestChain; links++) {
      const name = this.linkName(inner);
      if (name !== undefined) names = names === undefined ? name : `${name}.${names}`;
      if (this.is.call(inner) || this.is.propertyAccess(inner)) inner = this.unwrap(inner.expression);
      else if (this.is.elementAccess(inner) && name !== undefined) inner = this.unwrap(inner.expression);
      else break;
    }
    return names;
  }

  /** The part of the dotted name that one link of a chain adds. */
  private linkName(link: ts.Expression): string | undefined {
    if (this.is.identifier(link)) return link.text;
    if (this.is.this(link)) return 'this';
    if (this.is.metaProperty(link)) return 'import.meta';
    if (this.is.propertyAccess(link)) return link.name.text;
    return this.is.elementAccess(link) && this.is.stringLike(link.argumentExpression)
      ? link.argumentExpression.text
      : undefined;
  }

  /** Whether an expression has a right side that is evaluated only depending on the left one. */
  isLogical(node: ts.Node | undefined): node is ts.BinaryExpression {
    const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = this.parser.SyntaxKind;
    const operators: readonly ts.SyntaxKind[] = [AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken];
    return this.is.binary(node) && operators.includes(node.operatorToken.kind);
  }

  /** The value of a property of an object literal, by name; the last one wins. */
  propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
    const properties = this.named(object.properties, name);
    for (let at = properties.length - 1; at >= 0; at--) {
      const property = properties[at];
      if (this.is.propertyAssignment(property)) return property.initializer;
      if (this.is.shorthand(property)) return property.name;
    }
    return undefined;
  }

  /** Those members of a class, an enum or an object that have a name, in text order. */
  named<Kind extends Member>(members: readonly Kind[], name: string): readonly Kind[] {
    const nameOf = (member: Kind) => member.name && this.nameOf(member.name);
    if (members.length < manyMembers) return members.filter((member) => nameOf(member) === name);
    const known = this.byName.get(members) ?? groupBy(members, nameOf);
    this.byName.set(members, known);
    return (known.get(name) ?? []) as readonly Kind[];
  }

  /** The constructors of a class, with its overloads. */
  constructorsOf(owner: ts.ClassLikeDeclaration): readonly ts.ConstructorDeclaration[] {
    const known =
      this.constructors.get(owner) ?? owner.members.filter((member) => this.is.constructor(member));
    this.constructors.set(owner, known);
    return known;
  }

  /** The name of a property if it is written out: an identifier, a string, or either in brackets. */
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
