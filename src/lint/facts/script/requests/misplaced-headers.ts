import type ts from 'typescript';
import type { Client } from '../../../../ecosystem/http-clients';
import { plainOptions } from '../../../../ecosystem/request-options';
import type { Destination, MisplacedHeader } from '../../request-facts';
import { credentialOf } from '../../text/credentials';
import { namingOf } from '../../text/header-naming';
import { isNamedLikeHeader, moveIntoHeaders } from '../edits/move-headers';
import { renamedProperty } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf, type ObjectEntry, valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { addsHeaders } from './added-headers';
import { type CallNode, callRoles } from './call-roles';
import { calleeOf, clientCall, clientsOf } from './client-calls';
import type { HeaderEntries } from './header-entries';
import { includesKey } from './header-lists';
import { isPartOfMessage } from './header-objects';
import type { RequestDestinations } from './request-destinations';

/** A call of a known client, with the argument that should contain the headers. */
interface Sending {
  readonly call: CallNode;
  readonly client: Client;
  readonly argument: ts.Expression;
  readonly entries: readonly ObjectEntry[];
  readonly destination: Destination;
}

/** The headers with the key that calls of known clients pass in the wrong place. */
export function misplacedHeaders(
  resolver: Resolver,
  strings: Strings,
  destinations: RequestDestinations,
  headers: HeaderEntries,
): MisplacedHeader[] {
  const finder = new MisplacedHeaderFinder(resolver, strings, destinations, headers);
  return callRoles(resolver).ofClients.flatMap((call) => finder.ofCall(call));
}

class MisplacedHeaderFinder {
  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
    private readonly destinations: RequestDestinations,
    private readonly headers: HeaderEntries,
  ) {}

  ofCall(call: CallNode): MisplacedHeader[] {
    const known = clientCall(call, this.resolver);
    if (known === undefined) return this.asBody(call);
    const { client, options, defaults } = known;
    if (options === undefined || isBrowserSocket(client) || addsHeaders(client, this.resolver)) return [];
    const destination = this.destinations.ofCall(known);
    const sending = { call, client, argument: options, entries: this.entriesOf(options), destination };
    const hasKey = [options, ...defaults].map(placeOf).some((place) => this.sendsKey(place));
    const isSent = hasKey || destination.kind === 'elsewhere' || destination.kind === 'backend';
    if (isSent || isPartOfMessage(call, this.resolver)) return [];
    return [...this.asOption(sending), ...this.underOtherName(sending)].slice(0, 1);
  }

  /** `fetch(url, { 'xi-api-key': key })` */
  private asOption(sending: Sending): MisplacedHeader[] {
    const { argument, entries } = sending;
    const found = entries.find(({ property, value }) =>
      this.isKeyHeader(this.nameOf(property.name), value, sending.destination),
    );
    if (found === undefined) return [];
    const { property } = found;
    const isLocal = this.isLocal(property);
    const move = isLocal
      ? moveIntoHeaders({ argument, object: property.parent, property }, this.resolver)
      : [];
    return [this.misplaced(sending, 'option', property.name, isLocal && this.isIn(property, argument), move)];
  }

  /** `fetch(url, { header: { 'xi-api-key': key } })` */
  private underOtherName(sending: Sending): MisplacedHeader[] {
    const { argument, entries, destination } = sending;
    const found = entries.find(
      ({ property, value }) =>
        isOtherNameOfHeaders(this.nameOf(property.name)) &&
        this.headers
          .ofHeaders(value)
          .some((header) => this.isKeyHeader(header.name, header.value, destination)),
    );
    const hasHeaders = entries.some(({ property }) => this.nameOf(property.name) === 'headers');
    if (found === undefined || hasHeaders) return [];
    const { property } = found;
    const isIn = this.isLocal(property) && this.isIn(property, argument);
    const move = isIn ? [renamedProperty(property, property.name, 'headers', this.resolver.reader)] : [];
    return [this.misplaced(sending, 'option-name', property.name, isIn, move)];
  }

  /** `axios.post(url, { headers: { 'xi-api-key': key } })` */
  private asBody(call: CallNode): MisplacedHeader[] {
    const [client, url, body] = this.bodyOf(call) ?? [];
    if (client === undefined || url === undefined || body === undefined || addsHeaders(client, this.resolver))
      return [];
    const callee = calleeOf(call.expression, this.resolver);
    const defaults = (callee?.defaults ?? []).map(placeOf);
    const destination = this.destinations.of(placeOf(url), undefined, defaults);
    const entries = this.entriesOf(body);
    const areOptions = entries.every(({ property }) => isOption(this.nameOf(property.name)));
    const found = entries.find(({ property }) => this.nameOf(property.name) === 'headers');
    const isSent =
      destination.kind === 'elsewhere' ||
      destination.kind === 'backend' ||
      defaults.some((place) => this.sendsKey(place));
    if (found === undefined || !areOptions || isSent || isPartOfMessage(call, this.resolver)) return [];
    const hasKey = this.headers
      .ofHeaders(found.value)
      .some((header) => this.isKeyHeader(header.name, header.value, destination));
    if (!hasKey) return [];
    const hasBody = entries.some(({ property }) => /^(?:data|body)$/.test(this.nameOf(property.name)));
    const { start } = rangeOf(body);
    const move = hasBody ? [] : [{ range: { start, end: start }, text: 'null, ' }];
    const sending = { call, client, argument: body, entries, destination };
    const isIn = this.isLocal(found.property) && this.isIn(found.property, body);
    return [this.misplaced(sending, 'body', found.property.name, isIn, move)];
  }

  /** The client, the URL and the body of a call without options after the body. */
  private bodyOf(call: CallNode): [Client, ts.Expression, ts.Expression] | undefined {
    const [url, body, ...others] = call.arguments ?? [];
    const callee = calleeOf(call.expression, this.resolver);
    if (callee === undefined || url === undefined || body === undefined || others.length > 0)
      return undefined;
    const client = clientsOf(callee).find(({ calls }) =>
      calls.get(callee.method)?.some(({ options }) => options === 2),
    );
    return client === undefined || isBrowserSocket(client) || client.name === 'ws'
      ? undefined
      : [client, url, body];
  }

  private misplaced(
    { call, client, argument, destination }: Sending,
    mistake: MisplacedHeader['mistake'],
    name: ts.PropertyName,
    isWrittenInCall: boolean,
    move: MisplacedHeader['move'],
  ): MisplacedHeader {
    return {
      call: rangeOf(call.expression),
      range: rangeOf(isWrittenInCall ? name : argument),
      name: this.nameOf(name),
      client: client.name,
      mistake,
      isToElevenLabs: destination.kind === 'elevenlabs',
      move,
    };
  }

  /** The properties of options that are certainly one object. */
  private entriesOf(options: ts.Expression): readonly ObjectEntry[] {
    const found = this.resolver.resolve(placeOf(options));
    return found.length === 1 ? entriesOf(placeOf(options), this.resolver) : [];
  }

  /**
   * Whether a name and a value are a header with the key. Names that others use count only in a request to ElevenLabs,
   * and names that could be options don't count.
   */
  private isKeyHeader(name: string, value: BoundExpression, { kind }: Destination): boolean {
    if (!isNamedLikeHeader(name)) return false;
    const naming = namingOf(name);
    const isOwn = naming === 'exact' || naming === 'other-case' || naming === 'own-misspelling';
    const isForeign = naming === 'foreign' || naming === 'authorization';
    return (
      (isOwn || (isForeign && kind === 'elevenlabs')) && credentialOf(this.strings.of(value)) !== 'other'
    );
  }

  /** Whether the right header is among the headers of options. */
  private sendsKey(options: BoundExpression): boolean {
    return valuesOfProperty(options, 'headers', this.resolver).some((headers) =>
      includesKey(this.headers.ofHeaders(headers)),
    );
  }

  private nameOf(name: ts.PropertyName): string {
    return this.resolver.reader.nameOf(name) ?? '';
  }

  private isLocal(node: ts.Node): boolean {
    return node.getSourceFile() === this.resolver.script.sourceFile;
  }

  private isIn(node: ts.Node, outer: ts.Node): boolean {
    return outer.pos <= node.pos && node.end <= outer.end;
  }
}

/** Browsers have no options for a WebSocket. */
function isBrowserSocket({ name, isGlobal }: Client): boolean {
  return isGlobal && name === 'WebSocket';
}

/** `header` and `Headers`: the clients that are known read only `headers`. */
function isOtherNameOfHeaders(name: string): boolean {
  return name !== 'headers' && /^(?:headers?|http_?headers|request_?headers)$/i.test(name);
}

function isOption(name: string): boolean {
  return name === 'headers' || plainOptions.has(name);
}

function placeOf(expression: ts.Expression): BoundExpression {
  return { expression, frame: undefined };
}
