import type ts from 'typescript';
import type { Client } from '../../../../ecosystem/http-clients';
import { headerOptions } from '../../../../ecosystem/request-options';
import { groupBy } from '../../../group-by';
import type { Destination } from '../../request-facts';
import { objectLiteralsOf, valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { BoundExpression, Frame, StringValue } from '../evaluate/values';
import { headerOptionsOf } from './call-roles';
import { calleeOf, clientCall, clientsOf } from './client-calls';
import type { HeaderEntries, HeaderEntry, HeaderWrite } from './header-entries';
import { joined } from './header-lists';
import type { RequestDestinations } from './request-destinations';
import { type Scenarios, scenariosOf } from './scenarios';
import { type Sender, senderOfCall, startOfChain, unknownSender } from './senders';
import { StepwiseRequests, type Target, unknownTarget } from './stepwise-requests';

/** The headers that are sent together, and where they go. */
export interface HeaderUse extends Target {
  readonly sender: Sender;
  readonly entries: readonly HeaderEntry[];
  /** For one of several ways in which a call can run: where it goes then, whatever the others do. */
  readonly ownDestination?: Destination;
  /** The addresses that it may have, if they differ in where they lead. */
  readonly urls?: readonly StringValue[] | undefined;
  /** The literals that contain the headers, without literals that are spread into them. */
  readonly objects: readonly ts.ObjectLiteralExpression[];
}

/** More headers than a request has. Generated code can write to the same object and send it very often. */
const mostWrites = 100;

/** Finds requests: calls of clients, requests that are built step by step, and their options. */
export class RequestHeaders {
  private ownedWrites: ReadonlyMap<string, readonly HeaderWrite[]> | undefined;
  private readonly built: StepwiseRequests;
  /** By the declaration of the variable: the headers that are set on it, and on its `headers`. */
  private readonly written = new Map<ts.Node, readonly HeaderEntry[]>();
  private readonly writtenToMember = new Map<ts.Node, readonly HeaderEntry[]>();

  constructor(
    private readonly resolver: Resolver,
    private readonly destinations: RequestDestinations,
    private readonly entries: HeaderEntries,
    private readonly writes: readonly HeaderWrite[],
  ) {
    this.built = new StepwiseRequests(resolver, this.destinations);
  }

  /**
   * The request that a call sends, if it calls a known client or is clearly a request. If it can run in several
   * ways of which only some go to ElevenLabs, each of them is a request of its own.
   */
  ofCall(call: ts.CallExpression | ts.NewExpression): HeaderUse[] {
    const uses = this.usesOf(call, undefined);
    const goesToOne = uses.every(({ destination }) => destination.kind === 'elevenlabs');
    const mayDiffer = uses.length > 0 || headerOptionsOf(call, this.resolver.reader) !== undefined;
    const { frames, areApart } = mayDiffer ? scenariosOf(call, this.resolver) : noScenarios;
    if (frames.length === 0 || (goesToOne && !areApart)) return uses;
    const apart = frames.flatMap((frame) =>
      this.usesOf(call, frame).map((use) => ({
        ...use,
        ownDestination: use.destination,
        sender: { ...use.sender, request: frame },
      })),
    );
    return apart.some(({ destination }) => destination.kind === 'elevenlabs') ? apart : uses;
  }

  private usesOf(call: ts.CallExpression | ts.NewExpression, frame: Frame | undefined): HeaderUse[] {
    const known = clientCall(call, this.resolver);
    if (known === undefined) {
      return [
        ...this.ofUnknownCall(call, frame),
        ...(frame === undefined ? [...this.ofChain(call), ...this.ofInstance(call)] : []),
      ];
    }
    const options = placeOf(known.options, frame);
    const defaults = placesOf(known.defaults);
    const { name, sendsRaw } = known.client;
    const headers = placeOf(known.headers, frame);
    const entries = joined([
      headers === undefined ? [] : this.entries.ofHeaders(headers),
      options === undefined ? [] : this.headersIn(options),
    ]);
    const objects = [
      ...(headers === undefined ? [] : objectLiteralsOf(headers, this.resolver)),
      ...(options === undefined ? [] : this.objectsIn(options)),
    ];
    const url = placeOf(known.url, frame);
    const destination =
      frame === undefined ? this.destinations.ofCall(known) : this.destinations.of(url, options, defaults);
    const mayDiffer = destination.kind === 'unknown' && defaults.length === 0;
    const urls = mayDiffer ? this.destinations.urlsOf(url, options) : undefined;
    // The client's defaults go where its requests go.
    const sender = senderOfCall(call, this.resolver);
    const shared = {
      entries: this.sharedHeaders(defaults, known.client),
      objects: [],
      sender: { ...sender, request: undefined, isShared: true },
    };
    return [{ entries, objects, sender }, shared]
      .filter((each) => each.entries.length + each.objects.length > 0)
      .map((each) => ({ ...each, destination, urls, client: name, sendsRaw }));
  }

  /** Where the header goes that a call or an assignment sets. */
  targetOfWrite(write: HeaderWrite): Target {
    return this.built.ofWrite(write);
  }

  /** The destination of an object of headers that belongs to no known request. */
  targetOfObject(object: ts.ObjectLiteralExpression): Target {
    return this.built.ofObject(object);
  }

  /** A call of an unknown client with an ElevenLabs URL and an object of headers. */
  private ofUnknownCall(call: ts.CallExpression | ts.NewExpression, frame: Frame | undefined): HeaderUse[] {
    const options = placeOf(headerOptionsOf(call, this.resolver.reader), frame);
    if (options === undefined) return [];
    const urls = call.arguments?.filter((argument) => argument !== options.expression) ?? [];
    const destination = urls
      .map((url) => this.destinations.of(placeOf(url, frame), options, []))
      .concat(this.destinations.of(undefined, options, []))
      .find(({ kind }) => kind === 'elevenlabs');
    return destination === undefined
      ? []
      : [
          {
            ...unknownTarget,
            sender: unknownSender,
            entries: this.headersIn(options),
            objects: this.objectsIn(options),
            destination,
          },
        ];
  }

  /** The client's defaults, in a request without options: `api.get(url)`. */
  private ofInstance(call: ts.CallExpression | ts.NewExpression): HeaderUse[] {
    const [url] = call.arguments ?? [];
    const callee = url === undefined ? undefined : calleeOf(call.expression, this.resolver);
    const defaults = placesOf(callee?.defaults ?? []);
    const [client] = callee === undefined ? [] : clientsOf(callee);
    if (client === undefined) return [];
    const destination = this.destinations.of(placeOf(url), undefined, defaults);
    const { name, sendsRaw } = client;
    const sender = { ...senderOfCall(call, this.resolver), request: undefined, isShared: true };
    const entries = this.sharedHeaders(defaults, client);
    return [{ entries, objects: [], destination, client: name, sendsRaw, sender }];
  }

  /** Headers that a chain of calls sets all at once: `request.get(url).set({…})`, `wretch(url).headers({…})`. */
  private ofChain(call: ts.CallExpression | ts.NewExpression): HeaderUse[] {
    const { is } = this.resolver.reader;
    const callee = this.resolver.reader.unwrap(call.expression);
    if (!is.call(call) || !is.propertyAccess(callee)) return [];
    const entries = this.fieldsOfLink(call, callee);
    const target = entries.length === 0 ? undefined : this.built.ofLink(call, callee.expression);
    const start = startOfChain(callee.expression, this.resolver);
    const sender = start === undefined ? unknownSender : senderOfCall(start, this.resolver);
    return target === undefined ? [] : [{ ...target, entries, objects: [], sender }];
  }

  private fieldsOfLink(call: ts.CallExpression, callee: ts.PropertyAccessExpression): readonly HeaderEntry[] {
    const method = callee.name.text;
    if (method === 'auth') return this.entries.ofAuthCall(call, callee);
    const [fields, ...others] = call.arguments;
    const isFields = (method === 'set' || method === 'headers') && others.length === 0;
    return fields === undefined || !isFields
      ? []
      : this.entries.ofHeaders({ expression: fields, frame: undefined });
  }

  /** The headers in a client's defaults. */
  private sharedHeaders(
    defaults: readonly BoundExpression[],
    { factoriesTake }: Client,
  ): readonly HeaderEntry[] {
    return joined(
      defaults.map((place) =>
        factoriesTake === 'headers' ? this.entries.ofHeaders(place) : this.headersIn(place),
      ),
    );
  }

  private objectsIn(options: BoundExpression): ts.ObjectLiteralExpression[] {
    return headerOptions
      .flatMap((name) => valuesOfProperty(options, name, this.resolver))
      .flatMap((headers) => objectLiteralsOf(headers, this.resolver));
  }

  /** The headers in `options.headers`, and those that are set on it later. */
  private headersIn(options: BoundExpression): readonly HeaderEntry[] {
    const headers = headerOptions.flatMap((name) => valuesOfProperty(options, name, this.resolver));
    return joined([
      ...headers.flatMap((place) => [
        this.entries.ofHeaders(place),
        ...methodHeaders.flatMap((name) =>
          valuesOfProperty(place, name, this.resolver).map((inner) => this.entries.ofHeaders(inner)),
        ),
        this.writtenTo(place.expression, ''),
      ]),
      this.writtenTo(options.expression, '.headers'),
      this.entries.ofAuthOption(options),
    ]);
  }

  /** The headers that are set on a variable, or on a member of it. Many requests can ask for those of one variable. */
  private writtenTo(expression: ts.Expression, member: '' | '.headers'): readonly HeaderEntry[] {
    const { reader, bindings } = this.resolver;
    const name = reader.unwrap(expression);
    const declaration = reader.is.identifier(name) ? bindings.declarations.of(name) : undefined;
    if (declaration === undefined || !reader.is.identifier(name)) return [];
    const all = member === '' ? this.written : this.writtenToMember;
    const known =
      all.get(declaration) ??
      (this.writesByOwner().get(name.text + member) ?? [])
        .slice(0, mostWrites)
        .filter(({ owner }) => bindings.rootDeclaration(owner) === declaration)
        .flatMap((write) => this.entries.ofWrite(write));
    all.set(declaration, known);
    return known;
  }

  private writesByOwner(): ReadonlyMap<string, readonly HeaderWrite[]> {
    this.ownedWrites ??= groupBy(this.writes, ({ owner }) => this.resolver.reader.dottedName(owner));
    return this.ownedWrites;
  }
}

/** Objects inside the `headers` of axios, with headers for all requests or for those of one method. */
const methodHeaders = ['common', 'get', 'post', 'put', 'patch', 'delete'];

const noScenarios: Scenarios = { frames: [], areApart: false };

function placeOf(expression: ts.Expression | undefined, frame?: Frame): BoundExpression | undefined {
  return expression === undefined ? undefined : { expression, frame };
}

function placesOf(expressions: readonly ts.Expression[]): BoundExpression[] {
  return expressions.map((expression) => ({ expression, frame: undefined }));
}
