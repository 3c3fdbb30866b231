import type ts from 'typescript';
import type { Destination } from '../../facts';
import { returnsOf } from '../reading/functions';
import { valuesOfProperty } from '../reading/objects';
import type { Resolver } from '../reading/resolve';
import type { Texts } from '../reading/texts';
import type { Place, TextValue } from '../reading/values';
import { addressOf, destinationOf } from './destination';

/** Option names under which clients take the URL, and the one that relative URLs are put behind. */
const urlOptions = ['url', 'uri', 'path'];
const baseOptions = ['baseURL', 'baseUrl', 'prefixUrl', 'baseUri', 'target', 'to'];
const hostOptions = ['hostname', 'host'];

/** Options that say by themselves where an object of options sends a request. */
const addressOptions: ReadonlySet<string> = new Set(['url', 'uri', ...baseOptions, ...hostOptions]);

/** Finds out where a request goes, by its URL and its options. */
export class RequestDestinations {
  constructor(
    private readonly resolver: Resolver,
    private readonly texts: Texts,
  ) {}

  /**
   * `defaults` are the options of the factory that made the client, or the address that its constructor was given.
   */
  of(url: Place | undefined, options: Place | undefined, defaults: Place | undefined): Destination {
    const places = [options, defaults].filter((place) => place !== undefined);
    const valuesOf = (names: readonly string[]) =>
      places.flatMap((place) => names.flatMap((name) => valuesOfProperty(place, name, this.resolver)));
    const urls = url === undefined ? this.textsOf(valuesOf(urlOptions)) : this.textsOf(this.called(url));
    const own = destinationOf(urls);
    if (own.kind === 'elevenlabs') return own;
    const hosts = this.textsOf(valuesOf(hostOptions)).map(asHost);
    const address =
      defaults === undefined ? [] : this.texts.of(defaults).filter((text) => addressOf(text) !== undefined);
    const bases = [...this.textsOf(valuesOf(baseOptions)), ...hosts, ...address];
    const isAbsolute =
      own.kind === 'elsewhere' &&
      urls.some((text) => text[0]?.kind === 'literal' && text[0].text.includes('//'));
    return bases.length === 0 || isAbsolute ? own : destinationOf(bases);
  }

  /** Where one of some arguments says that the request goes; undefined where none is an address. */
  ofArguments(given: readonly ts.Expression[]): Destination | undefined {
    const all = given.map((expression) => destinationOf(this.texts.of({ expression, frame: undefined })));
    return (
      all.find(({ kind }) => kind === 'elevenlabs') ??
      all.find(({ kind }) => kind === 'elsewhere') ??
      all.find(({ kind }) => kind === 'named')
    );
  }

  /** Where an object of options sends a request; undefined where it names no address. */
  ofOptions(object: ts.ObjectLiteralExpression): Destination | undefined {
    const { reader } = this.resolver;
    const namesAddress = object.properties.some(
      ({ name }) => name !== undefined && addressOptions.has(reader.nameOf(name) ?? ''),
    );
    return namesAddress ? this.of(undefined, { expression: object, frame: undefined }, undefined) : undefined;
  }

  /** A URL, or what a function returns that is given in its place. */
  private called({ expression, frame }: Place): Place[] {
    const { reader } = this.resolver;
    const inner = reader.unwrap(expression);
    return reader.is.functionLike(inner)
      ? returnsOf(inner, reader).map((each) => ({ expression: each, frame }))
      : [{ expression, frame }];
  }

  private textsOf(places: readonly Place[]): TextValue[] {
    return places.flatMap((place) => this.texts.of(place));
  }
}

/** A host name without a scheme, as `node:https` takes it, as the start of a URL. */
export function asHost(text: TextValue): TextValue {
  return [{ kind: 'literal', text: 'https://', node: undefined, trimmed: false }, ...text];
}
