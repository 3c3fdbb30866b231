import type ts from 'typescript';
import type { CallShape } from '../../../../ecosystem/http-clients';
import { hostOptions, pathOption, urlOptions } from '../../../../ecosystem/request-options';
import { apiHosts } from '../../../../elevenlabs/hosts';
import type { Address, ApiRequest } from '../../request-facts';
import { addressOf } from '../../text/destination';
import { literalText } from '../../text/evaluated-text';
import { addKeyEdits, type HeaderFieldPlace } from '../edits/add-header';
import { rangeOf } from '../evaluate/node-range';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { StringValue } from '../evaluate/values';
import { sendsOnlyGivenHeaders } from './added-headers';
import { callRoles } from './call-roles';
import { calleeOf, clientCall, clientsOf } from './client-calls';
import { type CompleteHeaders, CompleteHeadersFinder } from './complete-headers';
import { isPartOfMessage } from './header-objects';
import { asHost } from './request-destinations';

/** Calls that create something which is sent later, perhaps with more headers. */
const makingMethods: ReadonlySet<string> = new Set(['Request', 'create', 'extend']);

/** The arguments of a call that sends a request. */
interface RequestArguments {
  readonly url: ts.Expression | undefined;
  readonly options: ts.Expression | undefined;
  /** Whether options may follow the last argument. */
  readonly takesMore: boolean;
}

/** The requests of a script that go only to the ElevenLabs API, sent by a known client. */
export function apiRequests(resolver: Resolver, strings: Strings): ApiRequest[] {
  const reading = new ApiRequestFinder(resolver, strings);
  return callRoles(resolver).ofClients.flatMap((call) => reading.requestOf(call) ?? []);
}

class ApiRequestFinder {
  private readonly headers: CompleteHeadersFinder;

  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {
    this.headers = new CompleteHeadersFinder(resolver);
  }

  requestOf(sending: ts.CallExpression | ts.NewExpression): ApiRequest | undefined {
    const call = this.requestMadeIn(sending) ?? sending;
    const given = this.given(sending, call);
    const addresses = given === undefined || this.isMadeBefore(given.url) ? [] : this.addresses(given);
    const isOurs = addresses.length > 0 && addresses.every(({ host }) => apiHosts.includes(host));
    if (given === undefined || !isOurs || isPartOfMessage(sending, this.resolver)) return undefined;
    const known = given.options === undefined ? noHeaders : this.headers.ofOptions(given.options);
    return {
      range: rangeOf(sending.expression),
      addresses,
      asksForContent: this.asksForContent(call, given),
      credentialNames: known && [...known.credentials],
      addKey: known === undefined ? [] : addKeyEdits(placeForKey(call, given, known), this.resolver),
    };
  }

  /** The request that a call creates inline and sends unchanged: `fetch(new Request(url))`. */
  private requestMadeIn(sending: ts.CallExpression | ts.NewExpression): ts.NewExpression | undefined {
    const [request, ...others] = sending.arguments ?? [];
    const made = request === undefined ? undefined : this.resolver.reader.unwrap(request);
    if (!this.resolver.reader.is.new(made) || others.length > 0) return undefined;
    const isGlobal = (call: ts.CallExpression | ts.NewExpression, name: string) => {
      const callee = calleeOf(call.expression, this.resolver);
      return callee?.isGlobal === true && callee.name === name && callee.method === '';
    };
    return isGlobal(sending, 'fetch') && isGlobal(made, 'Request') ? made : undefined;
  }

  /** `call` gets the URL and the options: the sending call, or the request created in it. */
  private given(
    sending: ts.CallExpression | ts.NewExpression,
    call: ts.CallExpression | ts.NewExpression,
  ): RequestArguments | undefined {
    const callee = calleeOf(sending.expression, this.resolver);
    const hasDefaults = (callee?.defaults ?? []).length > 0;
    if (callee === undefined || hasDefaults || makingMethods.has(callee.method)) return undefined;
    const known = clientsOf(callee).filter((client) => sendsOnlyGivenHeaders(client, this.resolver));
    if (known.length === 0 || this.isPassedIn(sending.expression)) return undefined;
    const sent = clientCall(call, this.resolver);
    if (sent !== undefined) return { url: sent.url, options: sent.options, takesMore: false };
    const shapes = known.flatMap((client) => client.calls.get(callee.method) ?? []);
    return withoutOptions(call, shapes);
  }

  /** A client that is passed in, such as `fetch` in SvelteKit's `load`, may add anything. */
  private isPassedIn(callee: ts.Expression): boolean {
    const { is } = this.resolver.reader;
    let root: ts.Node | undefined = this.resolver.bindings.rootDeclaration(callee);
    while (is.bindingElement(root)) root = root.parent.parent;
    return is.parameter(root);
  }

  /** Whether a `Request` is sent, which has its own headers. */
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

  /** Every address that it may go to; none if one of them isn't absolute. */
  private addresses({ url, options }: RequestArguments): readonly Address[] {
    const texts =
      url === undefined ? this.urlsIn(options) : this.strings.of({ expression: url, frame: undefined });
    const addresses = texts.flatMap((text) => addressOf(text) ?? []);
    return addresses.length === texts.length ? addresses : [];
  }

  /** The URLs in options, including those that `node:https` builds from `hostname` and `path`. */
  private urlsIn(options: ts.Expression | undefined): readonly StringValue[] {
    const urls = this.option(options, urlOptions);
    if (urls.length > 0) return urls;
    const paths = this.option(options, [pathOption]);
    return this.option(options, hostOptions).flatMap((host) =>
      paths.map((path): StringValue => [...asHost(host), ...path]),
    );
  }

  private option(options: ts.Expression | undefined, names: readonly string[]): readonly StringValue[] {
    if (options === undefined) return [];
    const place = { expression: options, frame: undefined };
    return names
      .flatMap((name) => valuesOfProperty(place, name, this.resolver))
      .flatMap((value) => this.strings.of(value));
  }

  /** Whether it asks for content, unlike `HEAD` and `OPTIONS`. */
  private asksForContent(call: ts.CallExpression | ts.NewExpression, { options }: RequestArguments): boolean {
    const called = calleeOf(call.expression, this.resolver)?.method ?? '';
    const methods = [called, ...this.option(options, ['method']).map(literalText)];
    return methods.every((method) => method !== undefined && !/^(?:head|options)$/i.test(method));
  }
}

const noHeaders: CompleteHeaders = { credentials: new Set(), object: undefined, place: 'options' };

/** A call with a URL, and perhaps a body, but without options. */
function withoutOptions(
  call: ts.CallExpression | ts.NewExpression,
  shapes: readonly CallShape[],
): RequestArguments | undefined {
  const count = call.arguments?.length ?? 0;
  for (const { url, options } of shapes) {
    if (url !== undefined && options !== undefined && url < count && count <= options) {
      return { url: call.arguments?.[url], options: undefined, takesMore: count === options };
    }
  }
  return undefined;
}

/** Where to add a header to a request whose headers are all known. */
function placeForKey(
  call: ts.CallExpression | ts.NewExpression,
  { options, takesMore }: RequestArguments,
  { object, place }: CompleteHeaders,
): HeaderFieldPlace | undefined {
  const last = call.arguments?.at(-1);
  if (options === undefined) {
    return takesMore && last !== undefined ? { kind: 'after', argument: last } : undefined;
  }
  return object && { kind: place, object };
}
