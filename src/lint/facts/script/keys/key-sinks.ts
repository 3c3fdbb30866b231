import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import { defaultApiHost } from '../../../../elevenlabs/hosts';
import { officialClient, realtimeMember, type Sdk } from '../../../../elevenlabs/sdk';
import type { Destination } from '../../request-facts';
import { credentialOf } from '../../text/credentials';
import { evidenceOf, namingOf } from '../../text/header-naming';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import { callRoles } from '../requests/call-roles';
import type { HeaderUse } from '../requests/request-headers';
import { hostOfSdk, type OptionsWithoutAddress, optionsWithoutAddress } from '../requests/sdk-hosts';
import { isRedirected } from '../requests/sdk-options';
import type { MessageKeyUse } from '../requests/socket-messages';
import { destinationOfSockets } from '../requests/sockets';
import { communityKeys } from './community-keys';

/** A value that is used as the key: in a header, in a WebSocket message, or as an option of an SDK. */
export interface KeySink {
  readonly value: BoundExpression;
  /** The client that doesn't strip whitespace from the value, if one is known. */
  readonly rawClient: string | undefined;
  readonly isAuthorization: boolean;
  readonly isInMessage: boolean;
  /** Whether it certainly is the only key of a request to ElevenLabs. */
  readonly isToElevenLabs: boolean;
  /** The host of the API that it is sent to, if the text shows it. */
  readonly host: string | undefined;
  /** The options of an SDK that name no host, so that `host` is the SDK's own. */
  readonly withoutAddress?: OptionsWithoutAddress;
}

/** Every value of the script that is used as the key. */
export function keySinks(
  uses: readonly HeaderUse[],
  messages: readonly MessageKeyUse[],
  resolver: Resolver,
  strings: Strings,
): KeySink[] {
  const isBesideKey = besideKeys(uses);
  const fromHeaders = uses.flatMap((use) => {
    const isToElevenLabs =
      use.destination.kind === 'elevenlabs' && use.entries.filter(isKeyHeader).length === 1;
    return use.entries
      .filter(({ name, value }) => {
        const naming = namingOf(name);
        const credential = credentialOf(strings.of(value));
        const isOtherCredential = naming === 'authorization' && credential === 'unknown' && isBesideKey(use);
        return !isOtherCredential && evidenceOf(naming, use.destination, credential) !== undefined;
      })
      .map(({ name, value }) => ({
        value,
        rawClient: use.sendsRaw ? use.client : undefined,
        isAuthorization: namingOf(name) === 'authorization',
        isInMessage: false,
        isToElevenLabs,
        host: certainHost(use.destination),
      }));
  });
  const fromClients = callRoles(resolver).ofSdks.flatMap(({ call, sdk }) => {
    const rawClient = sdk === officialClient && usesRealtime(resolver) ? realtimeMember : sdk.rawClient;
    const withoutAddress = optionsWithoutAddress(call, sdk, resolver);
    const host = withoutAddress ? defaultApiHost : hostOfSdk(call, resolver, strings);
    return sdkKeys(call, sdk, resolver).map((value) => ({
      value,
      rawClient,
      isAuthorization: false,
      isInMessage: false,
      isToElevenLabs: !isRedirected(call, sdk, resolver),
      host,
      ...(withoutAddress === undefined ? {} : { withoutAddress }),
    }));
  });
  const fromMessages = messages.map(({ value, sockets }) => ({
    value,
    rawClient: undefined,
    isAuthorization: false,
    isInMessage: true,
    isToElevenLabs: false,
    host: certainHost(destinationOfSockets(sockets, strings)),
  }));
  const fromOthers = callRoles(resolver).ofPackages.flatMap((call) =>
    communityKeys(call, resolver).map((value) => ({
      value,
      rawClient: undefined,
      isAuthorization: false,
      isInMessage: false,
      isToElevenLabs: true,
      host: undefined,
    })),
  );
  return [...fromHeaders, ...fromMessages, ...fromClients, ...fromOthers];
}

/** The host of a destination that can be no other one. */
function certainHost(destination: Destination): string | undefined {
  return destination.kind === 'elevenlabs' && destination.isDoubtful !== true ? destination.host : undefined;
}

/** Whether a request, or one of its client's, has the right header too, so that `Authorization` is for something else. */
function besideKeys(uses: readonly HeaderUse[]): (use: HeaderUse) => boolean {
  const withKey = uses.filter(({ entries }) => entries.some(isKeyHeader));
  const keyed = new Set<unknown>(withKey.flatMap((use) => [use, use.sender.request, use.sender.client]));
  return (use) =>
    [use, use.sender.request, use.sender.client].some((each) => each !== undefined && keyed.has(each));
}

function isKeyHeader({ name }: HeaderUse['entries'][number]): boolean {
  return name.toLowerCase() === keyHeader;
}

/** The values of the option that takes the key. */
function sdkKeys(
  call: ts.CallExpression | ts.NewExpression,
  { keyOption }: Sdk,
  resolver: Resolver,
): BoundExpression[] {
  const [options] = call.arguments ?? [];
  const whole: BoundExpression[] = options === undefined ? [] : [{ expression: options, frame: undefined }];
  return keyOption
    .split('.')
    .reduce((found, name) => found.flatMap((place) => valuesOfProperty(place, name, resolver)), whole);
}

/** Whether the script transcribes in real time with the official client, which then doesn't strip the key. */
function usesRealtime({ bindings, reader }: Resolver): boolean {
  const [last = ''] = realtimeMember.split('.').slice(-1);
  return (bindings.index.identifiers.get(last) ?? []).some(
    ({ parent }) =>
      reader.is.propertyAccess(parent) && reader.dottedName(parent)?.endsWith(`.${realtimeMember}`),
  );
}
