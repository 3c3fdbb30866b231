import type ts from 'typescript';
import type { Destination } from '../facts';
import { clientCall, clientDefaults } from './client-calls';
import { destinationOf } from './destination';
import { groupBy } from './groups';
import type { HeaderEntries, HeaderEntry, HeaderWrite } from './header-entries';
import { objectLiteralsOf, valuesOfProperty } from './objects';
import type { Resolver } from './resolve';
import type { Texts } from './texts';
import type { Place, TextValue } from './values';

/** The header fields that are sent together, and where they go. */
export interface HeaderUse {
  readonly entries: readonly HeaderEntry[];
  /** The literals that the fields are written in, without those that are spread into them. */
  readonly objects: readonly ts.ObjectLiteralExpression[];
  readonly destination: Destination;
  readonly client: string | undefined;
  readonly sendsRaw: boolean;
}

/** More fields than a request has; the same object can be written to and sent very often in generated code. */
const mostWrites = 100;

/** Option names under which clients take the URL, and the one that relative URLs are put behind. */
const urlOptions = ['url', 'uri', 'path'];
const baseOptions = ['baseURL', 'baseUrl', 'prefixUrl', 'baseUri'];
const hostOptions = ['hostname', 'host'];

/** Finds requests: calls of clients, requests that are built step by step, and what their options say. */
export class Requests {
  private ownedWrites: ReadonlyMap<string, readonly HeaderWrite[]> | undefined;
  private openings: ReadonlyMap<string, readonly (ts.CallExpression | ts.NewExpression)[]> | undefined;

  constructor(
    private readonly resolver: Resolver,
    private readonly texts: Texts,
    private readonly entries: HeaderEntries,
    private readonly writes: readonly HeaderWrite[],
  ) {}

  /** The request that a call sends, if it is the call of a known client, or shows by itself that it sends one. */
  ofCall(call: ts.CallExpression | ts.NewExpression): HeaderUse[] {
    const known = clientCall(call, this.resolver);
    if (known === undefined) return this.ofUnknownCall(call);
    const options = placeOf(known.options);
    const defaults = placeOf(known.defaults);
    const headers = placeOf(known.headers);
    const entries = [
      ...(headers === undefined ? [] : this.entries.ofHeaders(headers)),
      ...(options === undefined ? [] : this.headersIn(options)),
    ];
    const objects = [
      ...(headers === undefined ? [] : objectLiteralsOf(headers, this.resolver)),
      ...(options === undefined ? [] : this.objectsIn(options)),
    ];
    if (entries.length + objects.length === 0) return [];
    const { name, sendsRaw } = known.client;
    const destination = this.destination(placeOf(known.url), options, defaults);
    return [{ entries, objects, destination, client: name, sendsRaw }];
  }

  /** Where a request goes that is built step by step: `xhr.open(method, url)`, `request.post(url).set(…)`. */
  destinationOfOwner(write: HeaderWrite): Destination {
    return (
      this.opened(write) ??
      this.chained(write.owner) ??
      this.ofInstance(write.owner) ??
      this.proxied(write.node) ?? { kind: 'unknown' }
    );
  }

  /** A call of a client that is not known, but gets a URL of ElevenLabs and an object with `headers`. */
  private ofUnknownCall(call: ts.CallExpression | ts.NewExpression): HeaderUse[] {
    const { is } = this.resolver.reader;
    const given = (call.arguments ?? []).map((expression): Place => ({ expression, frame: undefined }));
    const options = given.find(
      ({ expression }) =>
        is.objectLiteral(expression) && this.resolver.reader.propertyOf(expression, 'headers') !== undefined,
    );
    if (options === undefined) return [];
    const urls = given.filter((place) => place !== options);
    const destination = urls
      .map((url) => this.destination(url, options, undefined))
      .concat(this.destination(undefined, options, undefined))
      .find(({ kind }) => kind === 'elevenlabs');
    return destination === undefined
      ? []
      : [
          {
            entries: this.headersIn(options),
            objects: this.objectsIn(options),
            destination,
            client: undefined,
            sendsRaw: false,
          },
        ];
  }

  private objectsIn(options: Place): ts.ObjectLiteralExpression[] {
    return valuesOfProperty(options, 'headers', this.resolver).flatMap((headers) =>
      objectLiteralsOf(headers, this.resolver),
    );
  }

  /** The fields of `options.headers`, and those that are set on it after it was made. */
  private headersIn(options: Place): HeaderEntry[] {
    const headers = valuesOfProperty(options, 'headers', this.resolver);
    return [
      ...headers.flatMap((place) => [
        ...this.entries.ofHeaders(place),
        ...methodHeaders.flatMap((name) =>
          valuesOfProperty(place, name, this.resolver).flatMap((inner) => this.entries.ofHeaders(inner)),
        ),
        ...this.writtenTo(place.expression, ''),
      ]),
      ...this.writtenTo(options.expression, '.headers'),
    ];
  }

  /** The fields that are set on a variable, or on a member of it. */
  private writtenTo(expression: ts.Expression, member: string): HeaderEntry[] {
    const { reader, bindings } = this.resolver;
    const name = reader.unwrap(expression);
    const declaration = reader.is.identifier(name) ? bindings.declarations.of(name) : undefined;
    if (declaration === undefined || !reader.is.identifier(name)) return [];
    return (this.writesByOwner().get(name.text + member) ?? [])
      .slice(0, mostWrites)
      .filter(({ owner }) => bindings.rootDeclaration(owner) === declaration)
      .flatMap((write) => this.entries.ofWrite(write));
  }

  private writesByOwner(): ReadonlyMap<string, readonly HeaderWrite[]> {
    this.ownedWrites ??= groupBy(this.writes, ({ owner }) => this.resolver.reader.dottedName(owner));
    return this.ownedWrites;
  }

  private destination(
    url: Place | undefined,
    options: Place | undefined,
    defaults: Place | undefined,
  ): Destination {
    const places = [options, defaults].filter((place) => place !== undefined);
    const valuesOf = (names: readonly string[]) =>
      places.flatMap((place) => names.flatMap((name) => valuesOfProperty(place, name, this.resolver)));
    const urls = url === undefined ? this.textsOf(valuesOf(urlOptions)) : this.textsOf([url]);
    const own = destinationOf(urls);
    if (own.kind === 'elevenlabs') return own;
    const hosts = this.textsOf(valuesOf(hostOptions)).map(asHost);
    const bases = [...this.textsOf(valuesOf(baseOptions)), ...hosts];
    const isAbsolute =
      own.kind === 'elsewhere' &&
      urls.some((text) => text[0]?.kind === 'literal' && text[0].text.includes('//'));
    return bases.length === 0 || isAbsolute ? own : destinationOf(bases);
  }

  private textsOf(places: readonly Place[]): TextValue[] {
    return places.flatMap((place) => this.texts.of(place));
  }

  /** `xhr.open(method, url)` on the same variable as the header is set on. */
  private opened({ owner }: HeaderWrite): Destination | undefined {
    const { reader, bindings } = this.resolver;
    this.openings ??= groupBy(bindings.index.calls, ({ expression }) =>
      reader.is.propertyAccess(expression) && expression.name.text === 'open'
        ? reader.dottedName(expression.expression)
        : undefined,
    );
    const declaration = bindings.rootDeclaration(owner);
    const opening = this.openings
      .get(reader.dottedName(owner) ?? '')
      ?.find(({ expression }) => bindings.rootDeclaration(expression) === declaration);
    const url = opening?.arguments?.[1];
    return url === undefined
      ? undefined
      : destinationOf(this.textsOf([{ expression: url, frame: undefined }]));
  }

  /** The URL at the start of a chain of calls: `request.post(url).set(…).set(…)`. */
  private chained(owner: ts.Expression): Destination | undefined {
    const { reader } = this.resolver;
    let link = reader.unwrap(owner);
    while (reader.is.call(link) && reader.is.propertyAccess(link.expression)) {
      const before = reader.unwrap(link.expression.expression);
      const [url] = link.arguments;
      if (!reader.is.call(before)) {
        return url === undefined
          ? undefined
          : destinationOf(this.textsOf([{ expression: url, frame: undefined }]));
      }
      link = before;
    }
    return undefined;
  }

  /** `api.defaults.headers…` of a client that was made with a base URL. */
  private ofInstance(owner: ts.Expression): Destination | undefined {
    const { reader } = this.resolver;
    let link = reader.unwrap(owner);
    while (reader.is.propertyAccess(link)) {
      if (link.name.text === 'defaults') {
        const defaults = placeOf(clientDefaults(link.expression, this.resolver));
        return defaults === undefined ? undefined : this.destination(undefined, undefined, defaults);
      }
      link = reader.unwrap(link.expression);
    }
    return this.intercepted(link);
  }

  /** `config` in `api.interceptors.request.use((config) => { config.headers… })`. */
  private intercepted(root: ts.Expression): Destination | undefined {
    const { reader, bindings } = this.resolver;
    const parameter = reader.is.identifier(root) ? bindings.declarations.of(root) : undefined;
    const call = reader.is.parameter(parameter) ? parameter.parent.parent : undefined;
    if (!reader.is.call(call) || !reader.is.propertyAccess(call.expression)) return undefined;
    const use = call.expression;
    if (!reader.dottedName(use)?.endsWith('.interceptors.request.use')) return undefined;
    const interceptors = use.expression;
    if (!reader.is.propertyAccess(interceptors) || !reader.is.propertyAccess(interceptors.expression)) {
      return undefined;
    }
    const defaults = placeOf(clientDefaults(interceptors.expression.expression, this.resolver));
    return defaults === undefined ? undefined : this.destination(undefined, undefined, defaults);
  }

  /** The `target` of the proxy whose options a header is set in: `{ target, onProxyReq(proxyReq) { … } }`. */
  private proxied(node: ts.Node): Destination | undefined {
    const { reader } = this.resolver;
    for (let at: ts.Node = node; !reader.is.sourceFile(at); at = at.parent) {
      const target = reader.is.objectLiteral(at) ? reader.propertyOf(at, 'target') : undefined;
      if (target !== undefined) {
        return destinationOf(this.textsOf([{ expression: target, frame: undefined }]));
      }
    }
    return undefined;
  }
}

/** Objects of axios inside `headers` whose fields hold for all requests or for those of one method. */
const methodHeaders = ['common', 'get', 'post', 'put', 'patch', 'delete'];

function placeOf(expression: ts.Expression | undefined): Place | undefined {
  return expression === undefined ? undefined : { expression, frame: undefined };
}

/** A host name without a scheme, as `node:https` takes it, as the start of a URL. */
export function asHost(text: TextValue): TextValue {
  return [{ kind: 'literal', text: 'https://', node: undefined, trimmed: false }, ...text];
}
