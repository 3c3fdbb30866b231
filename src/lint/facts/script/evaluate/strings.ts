import type ts from 'typescript';
import { literalText } from '../../text/evaluated-text';
import { Memo } from './memo';
import { isRepeated } from './reaching-writes';
import type { Resolver } from './resolver';
import type { BoundExpression, Resolved, StringPart, StringValue } from './values';

const mostTexts = 250;
/** Texts that are built for one question, those of parts included. */
const mostSteps = 4000;
const deepestNesting = 12;
const mostOperands = 100;

/** Evaluates expressions to the strings that they may be. */
export class Strings {
  private steps = 0;
  /** Many facts ask for the same expressions. */
  private readonly known = new Memo((expression: ts.Expression) =>
    this.texts({ expression, frame: undefined }),
  );

  constructor(private readonly resolver: Resolver) {}

  /** Every possible string of an expression; at least one. Unknown parts stay unknown. */
  of(place: BoundExpression): readonly StringValue[] {
    return place.frame === undefined ? this.known.of(place.expression) : this.texts(place);
  }

  private texts(place: BoundExpression): readonly StringValue[] {
    this.steps = mostSteps;
    return this.evaluate(place, place.expression, 0);
  }

  /**
   * `use` is the expression through which the value enters the requested string. It stays the one at the linted
   * place, however far away the value comes from.
   */
  private evaluate(place: BoundExpression, use: ts.Expression, depth: number): readonly StringValue[] {
    const { is } = this.resolver.reader;
    const inner = this.resolver.reader.unwrap(place.expression);
    const passesThrough = !is.template(inner) && !is.binary(inner) && !is.conditional(inner);
    const texts: StringValue[] = [];
    for (const resolved of this.resolver.resolve(place)) {
      const own = passesThrough ? use : undefined;
      const found = this.steps > 0 ? this.textsAt(resolved, own, depth) : [[unknown(resolved, own ?? inner)]];
      this.steps -= found.length;
      texts.push(...found);
      if (texts.length > mostTexts) return [[unknownPart(use)]];
    }
    return texts;
  }

  private textsAt(resolved: Resolved, use: ts.Expression | undefined, depth: number): readonly StringValue[] {
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
      const pieces = expression.templateSpans
        .slice(0, mostOperands)
        .flatMap((span) => [piece(span.expression), [[literal(span.literal.text)]]]);
      return product([[[literal(expression.head.text)]], ...pieces], expression);
    }
    if (is.binary(expression) && expression.operatorToken.kind === script.parser.SyntaxKind.PlusToken) {
      return product(operandsOf(expression, this.resolver).map(piece), expression);
    }
    if (is.binary(expression) && expression.operatorToken.kind === script.parser.SyntaxKind.PlusEqualsToken) {
      return this.extended(expression, piece);
    }
    const built = is.new(expression) || is.call(expression) ? this.built(expression, piece) : undefined;
    return built ?? this.textOfUrlObject(resolved, piece) ?? [[unknown(resolved, use ?? expression)]];
  }

  /** What a variable contains after `url += '/more'`; if that repeats, what it starts with. */
  private extended(
    expression: ts.BinaryExpression,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] {
    const { reader, bindings } = this.resolver;
    const declaration = bindings.rootDeclaration(expression.left);
    const isOnce = declaration !== undefined && !isRepeated(expression, declaration, reader);
    const more = isOnce ? piece(expression.right) : [[unknownPart(expression.right)]];
    return product([piece(expression.left), more], expression);
  }

  /** The strings that a call or a construction builds from its arguments. */
  private built(
    call: ts.CallExpression | ts.NewExpression,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] | undefined {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    const callee = reader.unwrap(call.expression);
    const name = is.identifier(callee) && bindings.declarations.of(callee) === undefined ? callee.text : '';
    const [first] = call.arguments ?? [];
    if (is.new(call)) {
      if (name === 'URL') return this.urlTexts(call, piece);
      return name === 'Request' && first !== undefined ? piece(first) : undefined;
    }
    if (first !== undefined && copyingFunctions.has(name)) return piece(first);
    if (!is.propertyAccess(callee)) return undefined;
    const method = callee.name.text;
    if (method === 'parse' && reader.dottedName(callee) === 'URL.parse') return this.urlTexts(call, piece);
    if (method === 'concat') return product([callee.expression, ...call.arguments].map(piece), call);
    if (method === 'toString') return piece(callee.expression);
    if (method === 'join') return this.joined(callee.expression, first, piece);
    return method === 'replace' || method === 'replaceAll'
      ? this.replaced(callee.expression, call.arguments, method === 'replaceAll', piece)
      : undefined;
  }

  /** `[base, 'v1', path].join('/')` */
  private joined(
    list: ts.Expression,
    separator: ts.Expression | undefined,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] | undefined {
    const { is, parser } = this.resolver.reader;
    const [array] = this.resolver.resolve({ expression: list, frame: undefined });
    const elements = array?.place.expression;
    if (!is.arrayLiteral(elements) || !is.stringLike(separator)) return undefined;
    if (elements.elements.some(({ kind }) => kind === parser.SyntaxKind.SpreadElement)) return undefined;
    const between = [[literal(separator.text)]];
    return product(
      elements.elements
        .slice(0, mostOperands)
        .flatMap((element, at) => (at === 0 ? [piece(element)] : [between, piece(element)])),
      elements,
    );
  }

  /** A string with a replaced part: `url.replace('{voice_id}', id)`, `base.replace(/\/$/, '')`. */
  private replaced(
    owner: ts.Expression,
    [pattern, replacement]: readonly ts.Expression[],
    isEvery: boolean,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] | undefined {
    const { is, parser } = this.resolver.reader;
    if (pattern === undefined || replacement === undefined) return undefined;
    if (is.stringLike(pattern)) {
      const owners = piece(owner);
      const isWritten = owners.some((text) =>
        text.some((part) => part.kind === 'literal' && part.text.includes(pattern.text)),
      );
      if (pattern.text.trim() === '' || !isWritten) return undefined;
      const by = piece(replacement);
      const texts = owners.flatMap((text) =>
        by.map((each) => replacedIn(text, pattern.text, each, isEvery ? mostTexts : 1)),
      );
      return texts.slice(0, mostTexts);
    }
    const isEnd =
      pattern.kind === parser.SyntaxKind.RegularExpressionLiteral && slashesAtEnd.test(pattern.getText());
    if (!isEnd || !is.stringLike(replacement)) return undefined;
    return piece(owner).map((text) => {
      const last = text.at(-1);
      return last?.kind === 'literal'
        ? [...text.slice(0, -1), literal(last.text.replace(/\/$/, '') + replacement.text)]
        : text;
    });
  }

  /** `url.href` of a URL object, or the URL of a request. */
  private textOfUrlObject(
    { place }: Resolved,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] | undefined {
    const { reader } = this.resolver;
    if (!reader.is.propertyAccess(place.expression) || place.expression.name.text !== 'href')
      return undefined;
    const owner = place.expression.expression;
    const [object] = this.resolver.resolve({ expression: owner, frame: place.frame });
    const made = object?.place.expression;
    const isUrl =
      (reader.is.new(made) || reader.is.call(made)) &&
      /^URL\b/.test(reader.dottedName(made.expression) ?? '');
    return isUrl ? piece(owner) : undefined;
  }

  /** `new URL(path, base)`: the path alone if it is absolute, else the origin of the base and the path. */
  private urlTexts(
    expression: ts.NewExpression | ts.CallExpression,
    piece: (part: ts.Expression) => readonly StringValue[],
  ): readonly StringValue[] {
    const [path, base] = expression.arguments ?? [];
    if (path === undefined) return [[literal('')]];
    const paths = piece(path);
    const isWhole =
      base === undefined || paths.every((text) => /^[a-z][a-z0-9+.-]*:/i.test(literalText(text) ?? ''));
    const urls = isWhole ? paths : product([piece(base).map(withSlash), paths], expression);
    // A URL object in a variable can get parameters later.
    return this.isUsedAtOnce(expression)
      ? urls
      : urls.map((url) => [...url, literal('?'), unknownPart(expression)]);
  }

  private isUsedAtOnce({ parent }: ts.Expression): boolean {
    const { is, parser } = this.resolver.reader;
    return (
      [is.call, is.new, is.propertyAccess, is.binary].some((of) => of(parent)) ||
      parent.kind === parser.SyntaxKind.TemplateSpan
    );
  }
}

function unknownPart(use: ts.Expression): StringPart {
  return { kind: 'unknown', names: [], read: undefined, trimmed: false, use };
}

/** Global functions whose result has the host and path of their argument. */
const copyingFunctions: ReadonlySet<string> = new Set(['String', 'encodeURI', 'encodeURIComponent']);

const slashesAtEnd = /^\/\\\/[+*]?\$\/g?$/;

/** A string in which the first `most` occurrences of a pattern are replaced. */
function replacedIn(text: StringValue, pattern: string, by: StringValue, most: number): StringValue {
  let left = most;
  return text.flatMap((part) => {
    if (part.kind === 'unknown') return [part];
    const pieces = part.text.split(pattern);
    const replaced: StringPart[] = [literal(pieces[0] ?? '')];
    for (const piece of pieces.slice(1)) {
      replaced.push(...(left-- > 0 ? by : [literal(pattern)]), literal(piece));
    }
    return replaced;
  });
}

function withSlash(text: StringValue): StringValue {
  const known = literalText(text);
  return known === undefined ? text : [literal(known.replace(/^([a-z]+:\/\/[^/]+)(?:\/.*)?$/i, '$1/'))];
}

function literal(text: string): StringPart {
  return { kind: 'literal', text, node: undefined, trimmed: false };
}

/** Its names are listed when somebody asks for them. */
function unknown(resolved: Resolved, use: ts.Expression): StringPart {
  const { read, trimmed } = resolved;
  return {
    kind: 'unknown',
    get names() {
      return resolved.names;
    },
    read,
    trimmed,
    use,
  };
}

/** The operands of a chain of `+`, left to right. A loop, because such chains can be very long. */
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

/** Every combination of the pieces. A piece with too many values is unknown. */
function product(
  [first = [[]], ...others]: readonly (readonly StringValue[])[],
  whole: ts.Expression,
): readonly StringValue[] {
  let texts = first;
  for (const choice of others) {
    const pieces = texts.length * choice.length > mostTexts ? [[unknownPart(whole)]] : choice;
    texts = texts.flatMap((text) => pieces.map((more) => [...text, ...more]));
  }
  return texts;
}
