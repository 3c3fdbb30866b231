import type ts from 'typescript';
import { messageKeyFields } from '../../../../elevenlabs/header-names';
import type { HeaderNaming, UnsentHeaders } from '../../request-facts';
import { literalStart } from '../../text/evaluated-text';
import { namingOf } from '../../text/header-naming';
import { importedModules } from '../evaluate/imported-modules';
import { rangeOf } from '../evaluate/node-range';
import { entriesOf, valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import { placeOf } from '../evaluate/script-place';
import type { Strings } from '../evaluate/strings';
import { callRoles } from './call-roles';
import { calleeOf } from './client-calls';
import { Sockets } from './sockets';

/** How a header is named that is meant for the key. */
const keyNamings: readonly HeaderNaming[] = [
  'exact',
  'other-case',
  'own-misspelling',
  'near',
  'authorization',
];

/** Apps whose own WebSocket takes headers in its third argument. */
const nativeModules = /^(?:react-native|expo)(?:$|[-/])/;

/**
 * Headers that a WebSocket to ElevenLabs doesn't send. `{ headers }` counts only in code for a browser: Node's, Deno's
 * and Bun's own WebSocket send them (measured with Node 24, Deno 2 and Bun 1), and React Native's sends those of its
 * third argument. A list of protocols is no list of headers anywhere.
 */
export function unsentHeaders(resolver: Resolver, strings: Strings): UnsentHeaders[] {
  const sockets = new Sockets(resolver, strings);
  const isBrowser = lazily(() => ['browser', 'client'].includes(placeOf(resolver) ?? ''));
  const isNative = lazily(() => importedModules(resolver).some((module) => nativeModules.test(module)));
  return callRoles(resolver).constructions.flatMap((call): UnsentHeaders[] => {
    const [, second, third] = call.arguments ?? [];
    if (second === undefined) return [];
    const opened = sockets.opened(call);
    if (opened === undefined || sockets.destinationOf([opened]).kind !== 'elevenlabs') return [];
    if (listsKey(second, resolver, strings)) return [{ kind: 'protocols', range: rangeOf(second) }];
    if (!isBrowser() || !isOwnSocket(call, resolver)) return [];
    const places = [second, ...(third === undefined || isNative() ? [] : [third])];
    return places
      .filter((options) => holdsKey(options, resolver))
      .map((options) => ({ kind: 'headers', range: rangeOf(options) }));
  });
}

/** `['xi-api-key', key]` */
function listsKey(protocols: ts.Expression, resolver: Resolver, strings: Strings): boolean {
  const { is } = resolver.reader;
  return resolver.resolve({ expression: protocols, frame: undefined }).some(({ place }) => {
    const list = is.arrayLiteral(place.expression) ? place.expression.elements : [];
    return list.some((element) =>
      strings
        .of({ expression: element, frame: place.frame })
        .some((text) => messageKeyFields.some((name) => literalStart(text).toLowerCase().startsWith(name))),
    );
  });
}

/** `{ headers: { 'xi-api-key': key } }` */
function holdsKey(options: ts.Expression, resolver: Resolver): boolean {
  return valuesOfProperty({ expression: options, frame: undefined }, 'headers', resolver)
    .flatMap((headers) => entriesOf(headers, resolver))
    .some(({ property }) => keyNamings.includes(namingOf(resolver.reader.nameOf(property.name) ?? '')));
}

/** Whether the WebSocket is the one of the runtime, not of a package. */
function isOwnSocket(call: ts.NewExpression, resolver: Resolver): boolean {
  const callee = calleeOf(call.expression, resolver);
  return callee?.isGlobal === true && callee.name === 'WebSocket';
}

function lazily<T>(find: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}
