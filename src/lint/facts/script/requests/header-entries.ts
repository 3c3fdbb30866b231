import type ts from 'typescript';
import type { TextRange } from '../../../document';
import { credentialOf } from '../../text/credentials';
import { literalStart, literalText } from '../../text/evaluated-text';
import { namingOf } from '../../text/header-naming';
import { quoteOf } from '../edits/quotes';
import { lineOf, removalOfElement } from '../edits/remove-element';
import { rangeOf } from '../evaluate/node-range';
import { copiedObject, entriesOf, type ObjectEntry } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression, Frame } from '../evaluate/values';

/** A header as written: a property, a pair, an argument of a call or the target of an assignment. */
export interface HeaderEntry {
  readonly name: string;
  /** What a rename replaces, and what it writes around the new name. */
  readonly nameRange: TextRange;
  readonly nameFrame: { readonly before: string; readonly after: string };
  readonly value: BoundExpression;
  readonly removal: TextRange | undefined;
  /** The object, array or statement that contains it. Entries of one container are sent together. */
  readonly container: ts.Node;
  readonly conditional: boolean;
  /** Whether a separate method or option sets it, such as `.auth(token)`, so that a rename can't fix it. */
  readonly isAuth: boolean;
}

/** A call such as `headers.set(name, value)` or an assignment such as `headers[name] = value`. */
export interface HeaderWrite {
  /** The object that the header is set on: `headers`, `options.headers`, `request`. */
  readonly owner: ts.Expression;
  /** The method, for a call. */
  readonly method: string | undefined;
  readonly name: ts.Expression | ts.MemberName;
  readonly value: ts.Expression;
  readonly node: ts.CallExpression | ts.BinaryExpression;
}

/** The name and the value of a header in an array, with what to delete to remove it. */
interface Pair {
  readonly pair: readonly (ts.Expression | undefined)[];
  readonly removal: TextRange | undefined;
}

/** More calls than any handwritten chain has. */
const longestChain = 40;

/** Reads headers in all the ways in which scripts write them. */
export class HeaderEntries {
  private readonly quote: "'" | '"';
  /** Several facts ask for the headers of the same objects. */
  private readonly known = new Map<ts.Expression, readonly HeaderEntry[]>();

  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {
    this.quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  }

  /** The headers of an object, of an array of pairs, or of `new Headers(…)` around either. */
  ofHeaders(given: BoundExpression): readonly HeaderEntry[] {
    const place = copiedObject(given, this.resolver);
    const known = place.frame === undefined ? this.known.get(place.expression) : undefined;
    const entries = known ?? this.read(place);
    if (place.frame === undefined) this.known.set(place.expression, entries);
    return entries;
  }

  private read(place: BoundExpression): HeaderEntry[] {
    return [
      ...entriesOf(place, this.resolver).flatMap((entry) => this.ofProperty(entry)),
      ...this.pairsOf(place),
      ...this.chainOf(place),
    ];
  }

  /** The header that a call or an assignment sets. */
  ofWrite(write: HeaderWrite): HeaderEntry[] {
    const { reader } = this.resolver;
    const name =
      reader.is.identifier(write.name) &&
      write.method === undefined &&
      reader.is.propertyAccess(write.name.parent)
        ? write.name.text
        : this.textOf({ expression: write.name as ts.Expression, frame: undefined });
    if (name === undefined) return [];
    const isDotted = write.method === undefined && reader.is.propertyAccess(write.name.parent);
    const start = isDotted ? write.owner.getEnd() : write.name.getStart();
    return [
      {
        name,
        nameRange: { start, end: write.name.getEnd() },
        nameFrame: isDotted
          ? { before: `[${this.quote}`, after: `${this.quote}]` }
          : this.frameFor(write.name.getText()),
        value: { expression: write.value, frame: undefined },
        removal: this.removalOfWrite(write),
        container: this.resolver.bindings.rootDeclaration(write.owner) ?? write.node,
        conditional: false,
        isAuth: false,
      },
    ];
  }

  /** The scheme and the key that a chain gets: `.auth(token, { type: 'bearer' })`, `.auth('Bearer …')`. */
  ofAuthCall(call: ts.CallExpression, callee: ts.PropertyAccessExpression): HeaderEntry[] {
    const { reader } = this.resolver;
    const [value, options] = call.arguments;
    if (value === undefined) return [];
    const type = reader.is.objectLiteral(options) ? reader.propertyOf(options, 'type') : undefined;
    const isBearer =
      (reader.is.stringLike(type) && type.text === 'bearer') ||
      this.strings
        .of({ expression: value, frame: undefined })
        .every((text) => /^bearer\s/i.test(literalStart(text)));
    const removal = { start: callee.expression.getEnd(), end: call.getEnd() };
    return isBearer ? [auth(callee.name, { expression: value, frame: undefined }, call, removal)] : [];
  }

  /** The key in `auth` of options: `{ bearer: token }`, or a name and a password, which make the same header. */
  ofAuthOption(options: BoundExpression): HeaderEntry[] {
    const { reader } = this.resolver;
    return entriesOf(options, this.resolver).flatMap(({ property, value: { expression, frame } }) => {
      const inner = reader.unwrap(expression);
      const isOption = reader.nameOf(property.name) === 'auth' && reader.is.objectLiteral(inner);
      const values = isOption ? authFields.flatMap((name) => reader.propertyOf(inner, name) ?? []) : [];
      const carries = (value: ts.Expression) =>
        /key$/.test(credentialOf(this.strings.of({ expression: value, frame })));
      const value = values.find(carries) ?? values[0];
      if (value === undefined) return [];
      const removal = removalOfElement(property, property.parent.properties);
      return [auth(property.name, { expression: value, frame }, property.parent, removal)];
    });
  }

  private ofProperty({ property, value, conditional }: ObjectEntry): HeaderEntry[] {
    const { reader } = this.resolver;
    const written = reader.nameOf(property.name);
    const name =
      written === undefined && reader.is.computedName(property.name)
        ? this.textOf({ expression: property.name.expression, frame: value.frame })
        : written;
    if (name === undefined) return [];
    const elsewhere =
      value.frame && reader.is.computedName(property.name) && this.nameWritten(property.name, value);
    if (elsewhere) return [{ ...elsewhere, name, value, conditional, isAuth: false }];
    const frame = this.frameFor(property.name.getText());
    const isShorthand = reader.is.shorthand(property);
    return [
      {
        name,
        nameRange: rangeOf(property.name),
        nameFrame: isShorthand ? { ...frame, after: `${frame.after}: ${property.name.text}` } : frame,
        value,
        removal: removalOfElement(property, property.parent.properties),
        container: property.parent,
        conditional,
        isAuth: false,
      },
    ];
  }

  /** A header's name that one row of a table gives, or one caller, and that a rename changes there. */
  private nameWritten(
    { expression }: ts.ComputedPropertyName,
    { frame }: BoundExpression,
  ): Pick<HeaderEntry, 'nameRange' | 'nameFrame' | 'removal' | 'container'> | undefined {
    const [text] = this.strings.of({ expression, frame });
    const [part] = text ?? [];
    const node = part?.kind === 'literal' ? part.node : undefined;
    return node === undefined || node === expression
      ? undefined
      : {
          nameRange: rangeOf(node),
          nameFrame: this.frameFor(node.getText()),
          removal: undefined,
          container: node.parent.parent,
        };
  }

  private pairsOf(place: BoundExpression): HeaderEntry[] {
    const { reader } = this.resolver;
    return this.resolver.resolve(place).flatMap(({ place: at }) => {
      const { expression } = at;
      const isMade =
        reader.is.new(expression) ||
        (reader.is.call(expression) && reader.dottedName(expression.expression) === 'Object.fromEntries');
      const [init] = isMade ? (expression.arguments ?? []) : [expression];
      if (!reader.is.arrayLiteral(init)) return [];
      const pairs = init.elements.flatMap((pair) => {
        const removal = reader.is.arrayLiteral(pair) ? removalOfElement(pair, init.elements) : undefined;
        return removal === undefined ? [] : [{ pair: (pair as ts.ArrayLiteralExpression).elements, removal }];
      });
      const all = isMade || pairs.length > 0 ? pairs : this.alternating(init.elements);
      return all.flatMap(({ pair, removal }) => this.ofPair(pair, removal, init, at.frame));
    });
  }

  /** Names and values in turn, as undici takes them: `['xi-api-key', key]`. */
  private alternating(elements: ts.NodeArray<ts.Expression>): Pair[] {
    const { is } = this.resolver.reader;
    const names = elements.filter((_, at) => at % 2 === 0);
    const isList = elements.some(
      (each, at) => at % 2 > 0 && is.stringLike(each) && namingOf(each.text) !== 'other',
    );
    if (isList || elements.length % 2 > 0 || !names.every((name) => is.stringLike(name))) return [];
    return names.map((name, at) => ({ pair: [name, elements[at * 2 + 1]], removal: undefined }));
  }

  private ofPair(
    [nameNode, value]: Pair['pair'],
    removal: TextRange | undefined,
    container: ts.Node,
    frame: Frame | undefined,
  ): HeaderEntry[] {
    const name = nameNode === undefined ? undefined : this.textOf({ expression: nameNode, frame });
    if (nameNode === undefined || value === undefined || name === undefined) return [];
    return [
      {
        name,
        nameRange: rangeOf(nameNode),
        nameFrame: this.frameFor(nameNode.getText()),
        value: { expression: value, frame },
        removal,
        container,
        conditional: false,
        isAuth: false,
      },
    ];
  }

  /** The headers set in a chain after `new HttpHeaders()`. Each call in it creates a new object. */
  private chainOf(place: BoundExpression): HeaderEntry[] {
    const { reader } = this.resolver;
    return this.resolver.resolve(place).flatMap(({ place: { expression } }) => {
      const found: HeaderEntry[] = [];
      let link = expression;
      while (reader.is.call(link) && found.length < longestChain) {
        const callee = reader.unwrap(link.expression);
        const [name, value] = link.arguments;
        if (!reader.is.propertyAccess(callee) || !/^(?:set|append)$/.test(callee.name.text)) return [];
        if (name === undefined || value === undefined) return [];
        found.push(
          ...this.ofWrite({ owner: callee.expression, method: callee.name.text, name, value, node: link }),
        );
        link = reader.unwrap(callee.expression);
      }
      const start = this.resolver.resolve({ expression: link, frame: undefined })[0]?.place;
      const isHeaders =
        reader.is.new(start?.expression) &&
        /^(?:Http)?Headers$/.test(reader.dottedName(start.expression.expression) ?? '');
      return isHeaders && found.length > 0
        ? [...this.ofHeaders({ expression: start.expression, frame: start.frame }), ...found.reverse()]
        : [];
    });
  }

  private textOf(place: BoundExpression): string | undefined {
    const [text, ...others] = this.strings.of(place);
    return text === undefined || others.length > 0 ? undefined : literalText(text);
  }

  /** A quoted name keeps its quotes. */
  private frameFor(written: string): { before: string; after: string } {
    const quote = /^\[?\s*(['"])/.exec(written)?.[1] ?? this.quote;
    return { before: quote, after: quote };
  }

  /** A statement is removed with its line, a call in a chain alone. */
  private removalOfWrite({ node }: HeaderWrite): TextRange | undefined {
    const { is } = this.resolver.reader;
    if (is.expressionStatement(node.parent)) {
      // Without braces, the next statement would take the place of the removed one.
      const isInList =
        is.block(node.parent.parent) || is.sourceFile(node.parent.parent) || is.clause(node.parent.parent);
      return isInList ? (lineOf(node.parent) ?? rangeOf(node.parent)) : undefined;
    }
    const callee = is.call(node) ? node.expression : undefined;
    return is.propertyAccess(callee) ? { start: callee.expression.getEnd(), end: node.getEnd() } : undefined;
  }
}

/** What clients take in their option `auth`. */
const authFields = ['bearer', 'username', 'user', 'password', 'pass'];

/** An `Authorization` header that a method or an option named `auth` sets. */
function auth(name: ts.Node, value: BoundExpression, container: ts.Node, removal: TextRange): HeaderEntry {
  return {
    name: 'Authorization',
    nameRange: rangeOf(name),
    nameFrame: { before: '', after: '' },
    value,
    removal,
    container,
    conditional: false,
    isAuth: true,
  };
}
