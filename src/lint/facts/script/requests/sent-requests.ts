import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import { apiHosts } from '../../../../elevenlabs/hosts';
import type { TextEdit } from '../../../finding';
import type { Address, SentRequest } from '../../facts';
import { keyExpression } from '../keys/key-expression';
import { valuesOfProperty } from '../reading/objects';
import { quoteOf } from '../reading/quotes';
import type { Resolver } from '../reading/resolve';
import type { Texts } from '../reading/texts';
import { literalText, type TextValue } from '../reading/values';
import { calleeOf, clientCall, clientsOf } from './client-calls';
import type { CallShape } from './clients';
import { addressOf } from './destination';
import { isPartOfMessage } from './header-objects';
import { HeaderKnowledge, type KnownHeaders } from './known-headers';
import { asHost } from './request-destinations';

/**
 * Clients that add nothing to a request by themselves, and text that shows that a script has them add something, or
 * adds it to the request after it was made. Instances with defaults are left out everywhere.
 */
const plainClients: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['fetch', /\b(?:globalThis|window|global|self)\.fetch\s*=[^=]/],
  ['axios', /\.(?:defaults|interceptors)\b/],
  ['redaxios', /\.defaults\b/],
  ['node:https', /\.setHeader\b/],
  ...['$fetch', 'undici', 'node-fetch', 'cross-fetch', 'ky', 'got', 'ofetch'].map(
    (name): [string, undefined] => [name, undefined],
  ),
]);

/** Calls that make something which is sent later, perhaps with more header fields. */
const makingMethods: ReadonlySet<string> = new Set(['Request', 'create', 'extend']);

const urlOptions = ['url', 'uri'];
const hostOptions = ['hostname', 'host'];

/** How a call hands over what it sends. */
interface Given {
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
  /** Whether options could stand behind the last argument. */
  readonly takesMore: boolean;
}

/** The requests of a script that go to the ElevenLabs API and nowhere else, sent by a client that is known. */
export function sentRequests(resolver: Resolver, texts: Texts): SentRequest[] {
  const reading = new RequestReading(resolver, texts);
  return resolver.bindings.index.calls.flatMap((call) => reading.requestOf(call) ?? []);
}

class RequestReading {
  private readonly headers: HeaderKnowledge;
  private readonly clients: ReadonlySet<string>;
  private field: { readonly text: string | undefined } | undefined;

  constructor(
    private readonly resolver: Resolver,
    private readonly texts: Texts,
  ) {
    this.headers = new HeaderKnowledge(resolver);
    const { text } = resolver.script;
    const plain = [...plainClients].filter(([, adds]) => adds === undefined || !adds.test(text));
    this.clients = new Set(plain.map(([name]) => name));
  }

  requestOf(call: ts.CallExpression | ts.NewExpression): SentRequest | undefined {
    const given = this.given(call);
    const addresses = given === undefined || this.isMadeBefore(given.url) ? [] : this.addresses(given);
    const isOurs = addresses.length > 0 && addresses.every(({ host }) => apiHosts.includes(host));
    if (given === undefined || !isOurs || isPartOfMessage(call, this.resolver.reader)) return undefined;
    const known = given.options === undefined ? noHeaders : this.headers.ofOptions(given.options);
    return {
      range: { start: call.expression.getStart(), end: call.expression.getEnd() },
      addresses,
      asksForContent: this.asksForContent(call, given),
      headerNames: known?.names,
      addKey: known === undefined ? [] : this.addKey(call, given, known),
    };
  }

  private given(call: ts.CallExpression | ts.NewExpression): Given | undefined {
    const callee = calleeOf(call.expression, this.resolver);
    if (callee === undefined || callee.defaults !== undefined || makingMethods.has(callee.method))
      return undefined;
    const clients = clientsOf(callee).filter(({ name }) => this.clients.has(name));
    if (clients.length === 0 || this.isHandedIn(call.expression)) return undefined;
    const known = clientCall(call, this.resolver);
    if (known !== undefined) return { url: known.url, options: known.options, takesMore: false };
    const shapes = clients.flatMap((client) => client.calls[callee.method] ?? []);
    return withoutOptions(call, shapes);
  }

  /** A client that a function is given, as SvelteKit's `load` is given `fetch`, may add what it likes. */
  private isHandedIn(callee: ts.Expression): boolean {
    const { is } = this.resolver.reader;
    let root: ts.Node | undefined = this.resolver.bindings.rootDeclaration(callee);
    while (is.bindingElement(root)) root = root.parent.parent;
    return is.parameter(root);
  }

  /** Whether a `Request` is sent, which has header fields of its own. */
  private isMadeBefore(url: ts.Expression | undefined): boolean {
    const { reader } = this.resolver;
    return (
      url !== undefined &&
      this.resolver
        .resolve({ expression: url, frame: undefined })
        .some(
          ({ place: { expression } }) =>
            reader.is.new(expression) && reader.dottedName(expression.expression) === 'Request',
        )
    );
  }

  /** Every address that it may go to; none where one of them is not absolute. */
  private addresses({ url, options }: Given): readonly Address[] {
    const texts =
      url === undefined ? this.urlsIn(options) : this.texts.of({ expression: url, frame: undefined });
    const addresses = texts.flatMap((text) => addressOf(text) ?? []);
    return addresses.length === texts.length ? addresses : [];
  }

  /** The URLs in options, also those that `node:https` makes of `hostname` and `path`. */
  private urlsIn(options: ts.Expression | undefined): readonly TextValue[] {
    const urls = this.option(options, urlOptions);
    if (urls.length > 0) return urls;
    const paths = this.option(options, ['path']);
    return this.option(options, hostOptions).flatMap((host) =>
      paths.map((path): TextValue => [...asHost(host), ...path]),
    );
  }

  private option(options: ts.Expression | undefined, names: readonly string[]): readonly TextValue[] {
    if (options === undefined) return [];
    const place = { expression: options, frame: undefined };
    return names
      .flatMap((name) => valuesOfProperty(place, name, this.resolver))
      .flatMap((value) => this.texts.of(value));
  }

  /** Whether it asks for more than whether somebody is there, as `HEAD` and `OPTIONS` do. */
  private asksForContent(call: ts.CallExpression | ts.NewExpression, { options }: Given): boolean {
    const called = calleeOf(call.expression, this.resolver)?.method ?? '';
    const methods = [called, ...this.option(options, ['method']).map(literalText)];
    return methods.every((method) => method !== undefined && !/^(?:head|options)$/i.test(method));
  }

  /** The edits that send the key, read from the environment; none where the text does not show where. */
  private addKey(
    call: ts.CallExpression | ts.NewExpression,
    { options, takesMore }: Given,
    { object, place }: KnownHeaders,
  ): TextEdit[] {
    const last = call.arguments?.at(-1);
    this.field ??= { text: keyField(this.resolver) };
    const field = this.field.text;
    if (field === undefined) return [];
    if (options === undefined) {
      return takesMore && last !== undefined ? [insertion(last.getEnd(), `, { headers: { ${field} } }`)] : [];
    }
    return object === undefined || !mayTakeMore(object, this.resolver)
      ? []
      : [firstProperty(object, place === 'headers' ? field : `headers: { ${field} }`)];
  }
}

/** Types that leave open which header fields there are, or belong to a client; of others nothing is known. */
const openTypes =
  /^(?:any|object|Record<string,|(?:\w+\.)?(?:HeadersInit|RequestInit|RequestOptions|OutgoingHttpHeaders|AxiosRequestConfig)\b)/;

/** Whether a property more is no error by the types that are written for an object and for what it is a part of. */
function mayTakeMore(object: ts.ObjectLiteralExpression, { reader: { is, parser } }: Resolver): boolean {
  for (let node: ts.Node = object; ; node = node.parent) {
    const { parent } = node;
    const isSatisfied = is.assertion(parent) && parent.kind === parser.SyntaxKind.SatisfiesExpression;
    const type = isSatisfied ? parent.type : is.variable(parent) ? parent.type : undefined;
    if (type !== undefined && !openTypes.test(type.getText())) return false;
    const isPart = is.assertion(parent) || is.parenthesized(parent) || is.propertyAssignment(parent);
    if (!isPart && !is.objectLiteral(parent)) return true;
  }
}

/** The header field with the key, in the quotes of the script; undefined where it is not known how to read it. */
function keyField({ script, reader }: Resolver): string | undefined {
  const quote = quoteOf(script.sourceFile, reader);
  const key = keyExpression(script, quote);
  return key === undefined ? undefined : `${quote}${keyHeader}${quote}: ${key.text}`;
}

const noHeaders: KnownHeaders = { names: [], object: undefined, place: 'options' };

/** A call that is given a URL, and perhaps a body, and stops before its options. */
function withoutOptions(
  call: ts.CallExpression | ts.NewExpression,
  shapes: readonly CallShape[],
): Given | undefined {
  const count = call.arguments?.length ?? 0;
  for (const { url, options } of shapes) {
    if (url !== undefined && options !== undefined && url < count && count <= options) {
      return { url: call.arguments?.[url], options: undefined, takesMore: count === options };
    }
  }
  return undefined;
}

/** Writes a property in front of the others, in the layout of the object. */
function firstProperty(object: ts.ObjectLiteralExpression, property: string): TextEdit {
  const { text } = object.getSourceFile();
  const start = object.getStart() + 1;
  const [first] = object.properties;
  if (first === undefined) {
    const blanks = /^\s*(?=\})/.exec(text.slice(start, object.getEnd()))?.[0].length ?? 0;
    return { range: { start, end: start + blanks }, text: ` ${property} ` };
  }
  const lineBreak = indentedBreak(
    text.slice(Math.max(start, first.getStart() - longestIndent), first.getStart()),
  );
  return insertion(start, `${lineBreak ?? ' '}${property},`);
}

const longestIndent = 500;

/** The line break at the end of a text, with the indent behind it. */
function indentedBreak(text: string): string | undefined {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text)?.[0];
}

function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}
