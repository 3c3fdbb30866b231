import type ts from 'typescript';
import { queryOptions } from '../../../../ecosystem/request-options';
import { apiHosts } from '../../../../elevenlabs/hosts';
import type { KeyInUrl } from '../../request-facts';
import { addressOf } from '../../text/destination';
import { literalStart } from '../../text/evaluated-text';
import { namesKeyParameter } from '../../text/header-naming';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf, valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression, StringValue } from '../evaluate/values';
import { callRoles } from './call-roles';
import { clientCall } from './client-calls';
import { headerWrites } from './header-writes';
import type { RequestDestinations } from './request-destinations';
import { Sockets } from './sockets';

/**
 * The keys in the query of URLs of the API, in every way but as text in the URL of an HTTP request, which is a fact
 * about that request: in the address of a WebSocket, in the options of a client, and set on a URL or its parameters.
 */
export function keysInUrls(
  resolver: Resolver,
  strings: Strings,
  destinations: RequestDestinations,
): KeyInUrl[] {
  const finder = new KeyInUrlFinder(resolver, strings, destinations);
  const found = [
    ...callRoles(resolver).constructions.flatMap((call) => finder.inSocketAddress(call)),
    ...callRoles(resolver).ofClients.flatMap((call) => finder.inOptions(call)),
    ...finder.setOnUrls(),
    ...resolver.bindings.index.texts.flatMap((text) => finder.addedTo(text)),
  ];
  return [...new Map(found.map((each) => [each.range.start, each])).values()].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

class KeyInUrlFinder {
  private readonly sockets: Sockets;
  /** The calls that set a value under the key's name. */
  private readonly writes: readonly KeyWrite[];

  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
    private readonly destinations: RequestDestinations,
  ) {
    this.sockets = new Sockets(resolver, strings);
    this.writes = headerWrites(resolver).flatMap(({ owner, method, name }) =>
      method !== undefined && resolver.reader.is.stringLike(name) && namesKeyParameter(name.text)
        ? [{ owner, name: name.text, range: rangeOf(name) }]
        : [],
    );
  }

  /** `new WebSocket('wss://…?xi-api-key=…')` */
  inSocketAddress(call: ts.NewExpression): KeyInUrl[] {
    const opened = this.sockets.opened(call);
    const texts = opened === undefined ? [] : this.strings.of(opened.url);
    if (!this.leadToApi(texts)) return [];
    const name = texts.flatMap((text) => addressOf(text)?.parameters ?? []).find(namesKeyParameter);
    return name === undefined ? [] : [{ name, range: rangeOf(call.expression), isSocket: true }];
  }

  /** `axios.get(url, { params: { 'xi-api-key': key } })`, also in the defaults of a client. */
  inOptions(call: ts.CallExpression | ts.NewExpression): KeyInUrl[] {
    const known = clientCall(call, this.resolver);
    if (known?.options === undefined) return [];
    const options = { expression: known.options, frame: undefined };
    const found = queryOptions
      .flatMap((name) => valuesOfProperty(options, name, this.resolver))
      .flatMap((query) => this.namesIn(query));
    if (found.length === 0) return [];
    const isOurs = this.destinations.ofCall(known).kind === 'elevenlabs';
    return isOurs ? found.map((each) => ({ ...each, isSocket: false })) : [];
  }

  /** `url.searchParams.set('xi-api-key', key)` */
  setOnUrls(): KeyInUrl[] {
    const { is } = this.resolver.reader;
    return this.writes.flatMap(({ owner, name, range }) => {
      if (!is.propertyAccess(owner) || owner.name.text !== 'searchParams') return [];
      const texts = this.strings.of({ expression: owner.expression, frame: undefined });
      return this.leadToApi(texts) ? [{ name, range, isSocket: isSocket(texts) }] : [];
    });
  }

  /** Parameters after a URL: `` `https://…?${new URLSearchParams({ xi_api_key: key })}` ``, also with `+`. */
  addedTo(text: ts.Expression): KeyInUrl[] {
    const { is } = this.resolver.reader;
    const { parent } = text;
    const sum = is.binary(parent) && parent.left === text ? parent : undefined;
    const whole = is.template(text) ? text : sum;
    if (whole === undefined) return [];
    const added = is.template(whole)
      ? whole.templateSpans.map(({ expression }) => expression)
      : [whole.right];
    const found = added.flatMap((part) => this.namesInParameters(part));
    if (found.length === 0) return [];
    const texts = this.strings.of({ expression: whole, frame: undefined });
    return this.leadToApi(texts) ? found.map((each) => ({ ...each, isSocket: isSocket(texts) })) : [];
  }

  private leadToApi(texts: readonly StringValue[]): boolean {
    return texts.length > 0 && texts.every((text) => apiHosts.includes(addressOf(text)?.host ?? ''));
  }

  /** The key's names in `new URLSearchParams(…)`, and those that are set on it. */
  private namesInParameters(part: ts.Expression): NamedParameter[] {
    const { reader, bindings } = this.resolver;
    const inner = reader.unwrap(part);
    const isText = reader.is.call(inner) && reader.is.propertyAccess(inner.expression);
    const holder = isText && inner.expression.name.text === 'toString' ? inner.expression.expression : inner;
    return this.resolver
      .resolve({ expression: holder, frame: undefined })
      .flatMap(({ place: { expression, frame } }) => {
        const isMade =
          reader.is.new(expression) && reader.dottedName(expression.expression) === 'URLSearchParams';
        if (!isMade) return [];
        const [init] = expression.arguments ?? [];
        const root = bindings.rootDeclaration(holder);
        const set = this.writes.filter(
          ({ owner }) => root !== undefined && bindings.rootDeclaration(owner) === root,
        );
        const given = init === undefined ? [] : this.namesIn({ expression: init, frame });
        return [...given, ...set.map(({ name, range }) => ({ name, range }))];
      });
  }

  /** The key's names in an object of parameters, or in `new URLSearchParams(…)` around one. */
  private namesIn(query: BoundExpression): NamedParameter[] {
    const { reader, script } = this.resolver;
    const made = reader.unwrap(query.expression);
    if (reader.is.new(made)) return this.namesInParameters(made);
    return entriesOf(query, this.resolver).flatMap(({ property }) => {
      const name = reader.nameOf(property.name) ?? '';
      const isHere = property.getSourceFile() === script.sourceFile;
      return isHere && namesKeyParameter(name) ? [{ name, range: rangeOf(property.name) }] : [];
    });
  }
}

type NamedParameter = Omit<KeyInUrl, 'isSocket'>;

interface KeyWrite extends NamedParameter {
  readonly owner: ts.Expression;
}

function isSocket(texts: readonly StringValue[]): boolean {
  return texts.some((text) => /^wss?:/i.test(literalStart(text)));
}
