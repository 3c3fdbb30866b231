import { keyHeader } from '../../../../elevenlabs/header-names';
import { literalText } from '../../text/evaluated-text';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import { areExclusive } from './exclusive-branches';
import type { HeaderEntry } from './header-entries';
import type { HeaderUse } from './request-headers';

/** A header that authorises requests, with the headers around it. */
interface Credential {
  readonly entry: HeaderEntry;
  readonly use: HeaderUse;
}

/** The credentials in the headers of one use. */
interface OwnCredentials {
  readonly keys: readonly Credential[];
  /** Those in `Authorization`. */
  readonly others: readonly Credential[];
}

/** More credentials than one client has. Generated code can send very many requests. */
const mostCredentials = 100;

/** Calls and statements that remove one of the headers again, anywhere in the script. */
const removal =
  /(?:\bdelete\s(?:(?!\bdelete\s)[^;\n])*|\.(?:delete|unset|removeHeader)\s*\(\s*['"`])(?:authorization|xi-api-key)\b/i;

/** Finds `Authorization` and `xi-api-key` headers that reach the same request, wherever they are written. */
export class BothHeaders {
  private readonly own = new Map<HeaderUse, OwnCredentials>();
  private readonly byRequest = new Map<unknown, Credential[]>();
  private readonly shared = new Map<unknown, Credential[]>();
  private readonly byClient = new Map<unknown, Credential[]>();
  /** Whether the script removes one of the headers again, so that both may never be sent together. */
  readonly removesOne: boolean;

  constructor(
    uses: readonly HeaderUse[],
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {
    this.removesOne = removal.test(resolver.script.code);
    for (const use of uses) {
      const { request, client, isShared } = use.sender;
      for (const entry of use.entries.filter(isCredential)) {
        if (request !== undefined) add(this.byRequest, request, { entry, use });
        if (client !== undefined) add(isShared ? this.shared : this.byClient, client, { entry, use });
      }
    }
  }

  /** The `xi-api-key` headers that reach the same requests as an `Authorization` header. */
  keysBeside(entry: HeaderEntry, use: HeaderUse): HeaderEntry[] {
    return this.beside(entry, use)
      .filter(({ use: { destination } }) => destination.kind !== 'elsewhere')
      .flatMap((each) => (isKeyHeader(each.entry) ? [each.entry] : []));
  }

  /** The `Authorization` headers that the client adds to a request with a key from another place. */
  addedTo(entry: HeaderEntry, use: HeaderUse): HeaderEntry[] {
    const isOverridden = this.credentialsIn(use).others.length > 0;
    return isOverridden || use.sender.isShared
      ? []
      : this.beside(entry, use)
          .filter((each) => each.use !== use && !isKeyHeader(each.entry))
          .filter(({ entry: added, use: { destination } }) => !this.isReported(added, destination))
          .map((each) => each.entry);
  }

  /** Whether an `Authorization` header is written only to leave it out: `Authorization: undefined`. */
  leavesOut(entry: HeaderEntry): boolean {
    return isAuthorization(entry) && this.isEmpty(entry);
  }

  /** Whether an `Authorization` header is sent on one path and `xi-api-key` on another: it isn't for the same key. */
  takesTurns(entry: HeaderEntry, use: HeaderUse): boolean {
    if (!isAuthorization(entry)) return false;
    const others = this.byRequest.get(use.sender.request) ?? [];
    return [...this.credentialsIn(use).keys, ...others].some(
      (other) => isKeyHeader(other.entry) && this.areExclusive(entry, other.entry),
    );
  }

  private beside(entry: HeaderEntry, use: HeaderUse): Credential[] {
    if (this.isEmpty(entry)) return [];
    const { request, client, isShared } = use.sender;
    const others = [
      ...(this.byRequest.get(request) ?? []),
      ...(this.shared.get(client) ?? []),
      ...(isShared ? (this.byClient.get(client) ?? []) : []),
    ];
    const own = this.credentialsIn(use);
    const isKey = isKeyHeader(entry);
    return [...(isKey ? own.others : own.keys), ...others].filter(
      (each) =>
        isKeyHeader(each.entry) !== isKey &&
        !this.isEmpty(each.entry) &&
        !this.areExclusive(each.entry, entry),
    );
  }

  private credentialsIn(use: HeaderUse): OwnCredentials {
    const known = this.own.get(use) ?? ownCredentials(use);
    this.own.set(use, known);
    return known;
  }

  private areExclusive(one: HeaderEntry, other: HeaderEntry): boolean {
    return areExclusive(one.value.expression, other.value.expression, this.resolver);
  }

  /** Whether the header is reported where it is written. */
  private isReported({ container }: HeaderEntry, { kind }: HeaderUse['destination']): boolean {
    return kind === 'elevenlabs' && container.getSourceFile() === this.resolver.script.sourceFile;
  }

  private isEmpty({ value }: HeaderEntry): boolean {
    const possible = this.strings.of(value);
    return (
      /^(?:undefined|null|false|void 0)$/.test(value.expression.getText()) ||
      (possible.length > 0 && possible.every((text) => literalText(text)?.trim() === ''))
    );
  }
}

function ownCredentials(use: HeaderUse): OwnCredentials {
  const all = use.entries.filter(isCredential).map((entry) => ({ entry, use }));
  return {
    keys: all.filter(({ entry }) => isKeyHeader(entry)),
    others: all.filter(({ entry }) => !isKeyHeader(entry)),
  };
}

function isCredential(entry: HeaderEntry): boolean {
  return isAuthorization(entry) || isKeyHeader(entry);
}

function isAuthorization({ name }: HeaderEntry): boolean {
  return name.toLowerCase() === 'authorization';
}

function isKeyHeader({ name }: HeaderEntry): boolean {
  return name.toLowerCase() === keyHeader;
}

function add(groups: Map<unknown, Credential[]>, key: unknown, credential: Credential): void {
  const group = groups.get(key) ?? [];
  const isKnown = group.some(({ entry }) => entry.value.expression === credential.entry.value.expression);
  if (!isKnown && group.length < mostCredentials) group.push(credential);
  groups.set(key, group);
}
