import type ts from 'typescript';
import { keyHeader } from '../../../../elevenlabs/header-names';
import { keyOption, realtimeMember, sdkClass, sdkModules } from '../../../../elevenlabs/sdk';
import { credentialOf } from '../../text/credentials';
import { evidenceOf, namingOf } from '../../text/header-naming';
import { valuesOfProperty } from '../evaluate/objects';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import type { HeaderUse } from '../requests/request-headers';
import { isRedirected } from '../requests/sdk-options';
import { communityKeys } from './community-keys';

/** A value that is used as the key: in a header, or as an option of the official client or of another package. */
export interface KeySink {
  readonly value: BoundExpression;
  /** The client that doesn't strip whitespace from the value, if one is known. */
  readonly rawClient: string | undefined;
  readonly isAuthorization: boolean;
  /** Whether it certainly is the only key of a request to ElevenLabs. */
  readonly isToElevenLabs: boolean;
}

/** Every value of the script that is used as the key. */
export function keySinks(uses: readonly HeaderUse[], resolver: Resolver, strings: Strings): KeySink[] {
  const fromHeaders = uses.flatMap((use) =>
    use.entries
      .filter(({ name, value }) => {
        const credential = credentialOf(strings.of(value));
        return evidenceOf(namingOf(name), use.destination, credential) !== undefined;
      })
      .map(({ name, value }) => ({
        value,
        rawClient: use.sendsRaw ? use.client : undefined,
        isAuthorization: namingOf(name) === 'authorization',
        isToElevenLabs: use.destination.kind === 'elevenlabs' && use.entries.filter(isKeyHeader).length === 1,
      })),
  );
  const rawClient = usesRealtime(resolver) ? realtimeMember : undefined;
  const fromClients = resolver.bindings.index.calls.flatMap((call) =>
    sdkKeys(call, resolver).map((value) => ({
      value,
      rawClient,
      isAuthorization: false,
      isToElevenLabs: !isRedirected(call, resolver),
    })),
  );
  const fromOthers = resolver.bindings.index.calls.flatMap((call) =>
    communityKeys(call, resolver).map((value) => ({
      value,
      rawClient: undefined,
      isAuthorization: false,
      isToElevenLabs: !isRedirected(call, resolver),
    })),
  );
  return [...fromHeaders, ...fromClients, ...fromOthers];
}

function isKeyHeader({ name }: HeaderUse['entries'][number]): boolean {
  return name.toLowerCase() === keyHeader;
}

/** The `apiKey` options of `new ElevenLabsClient({ apiKey })`, unless the class is the script's own. */
function sdkKeys(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): BoundExpression[] {
  const { is } = resolver.reader;
  const called = resolver.reader.dottedName(call.expression);
  const [options] = call.arguments ?? [];
  if (!is.new(call) || options === undefined || called?.split('.').at(-1) !== sdkClass) return [];
  const callee = resolver.reader.unwrap(call.expression);
  const declaration = is.identifier(callee) ? resolver.bindings.declarations.of(callee) : undefined;
  const module = declaration === undefined ? undefined : resolver.bindings.importedModule(declaration);
  if (is.classLike(declaration) || (module !== undefined && !sdkModules.has(module))) return [];
  return valuesOfProperty({ expression: options, frame: undefined }, keyOption, resolver);
}

/** Whether the script transcribes in real time with the official client, which then doesn't strip the key. */
function usesRealtime({ bindings, reader }: Resolver): boolean {
  const [last = ''] = realtimeMember.split('.').slice(-1);
  return (bindings.index.identifiers.get(last) ?? []).some(
    ({ parent }) =>
      reader.is.propertyAccess(parent) && reader.dottedName(parent)?.endsWith(`.${realtimeMember}`),
  );
}
