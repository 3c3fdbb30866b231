import type ts from 'typescript';
import { baseUrlOptions, hostOptions, pathOption, urlOptions } from '../../../../ecosystem/request-options';
import type { Destination } from '../../request-facts';
import { addressOf, destinationAfterBase, destinationOf } from '../../text/destination';
import { returnsOf } from '../evaluate/functions';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression, StringValue } from '../evaluate/values';
import type { ClientCall } from './client-calls';

/** Options that are enough to show where an object of options sends a request. */
const addressOptions: ReadonlySet<string> = new Set([...urlOptions, ...baseUrlOptions, ...hostOptions]);

/** Finds where a request goes, by its URL and its options. */
export class RequestDestinations {
  /** Several facts ask about the same calls. */
  private readonly ofCalls = new Map<ClientCall, Destination>();

  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {}

  /** `defaults` are the arguments of the factory that created the client: options, or an address. */
  of(
    url: BoundExpression | undefined,
    options: BoundExpression | undefined,
    defaults: readonly BoundExpression[],
  ): Destination {
    const places = options === undefined ? defaults : [options, ...defaults];
    const valuesOf = (names: readonly string[]) =>
      places.flatMap((place) => names.flatMap((name) => valuesOfProperty(place, name, this.resolver)));
    const urls = this.textsOf(url === undefined ? valuesOf([...urlOptions, pathOption]) : this.called(url));
    const own = destinationOf(urls);
    if (own.kind === 'elevenlabs') return own;
    const hosts = this.textsOf(valuesOf(hostOptions)).map(asHost);
    const address = this.textsOf(defaults).filter((text) => addressOf(text) !== undefined);
    const bases = [...this.textsOf(valuesOf(baseUrlOptions)), ...hosts, ...address];
    const isAbsolute =
      own.kind === 'elsewhere' &&
      urls.some((text) => text[0]?.kind === 'literal' && text[0].text.includes('//'));
    if (bases.length === 0 || isAbsolute) return own;
    const base = destinationOf(bases);
    return base.kind === 'unknown' ? destinationAfterBase(urls) : base;
  }

  /** Where the request of a call goes. */
  ofCall(call: ClientCall): Destination {
    const known = this.ofCalls.get(call) ?? this.of(...argumentsOf(call));
    this.ofCalls.set(call, known);
    return known;
  }

  /** The URL of a request, or what its options contain instead, in each of the ways in which they may be written. */
  urlsOf(url: BoundExpression | undefined, options: BoundExpression | undefined): StringValue[] {
    if (url !== undefined) return this.textsOf(this.called(url));
    return options === undefined
      ? []
      : this.textsOf(urlOptions.flatMap((name) => valuesOfProperty(options, name, this.resolver)));
  }

  /** The destination in some arguments; undefined if none of them is an address. */
  ofArguments(given: readonly ts.Expression[]): Destination | undefined {
    const all = given.map((expression) => destinationOf(this.strings.of({ expression, frame: undefined })));
    return (
      all.find(({ kind }) => kind === 'elevenlabs') ??
      all.find(({ kind }) => kind === 'elsewhere') ??
      all.find(({ kind }) => kind === 'named')
    );
  }

  /** Where an object of options sends a request; undefined if it has no address. */
  ofOptions(object: ts.ObjectLiteralExpression): Destination | undefined {
    const { reader } = this.resolver;
    const namesAddress = object.properties.some(
      ({ name }) => name !== undefined && addressOptions.has(reader.nameOf(name) ?? ''),
    );
    return namesAddress ? this.of(undefined, { expression: object, frame: undefined }, []) : undefined;
  }

  /** A URL, or the return value of a function that is passed instead of one. */
  private called({ expression, frame }: BoundExpression): BoundExpression[] {
    const { reader } = this.resolver;
    const inner = reader.unwrap(expression);
    return reader.is.functionLike(inner)
      ? returnsOf(inner, reader).map((each) => ({ expression: each, frame }))
      : [{ expression, frame }];
  }

  private textsOf(places: readonly BoundExpression[]): StringValue[] {
    return places.flatMap((place) => this.strings.of(place));
  }
}

function argumentsOf({ url, options, defaults }: ClientCall): Parameters<RequestDestinations['of']> {
  const place = (expression: ts.Expression) => ({ expression, frame: undefined });
  return [url && place(url), options && place(options), defaults.map(place)];
}

/** A host name without a scheme, as `node:https` takes it, turned into the start of a URL. */
export function asHost(text: StringValue): StringValue {
  return [{ kind: 'literal', text: 'https://', node: undefined, trimmed: false }, ...text];
}
