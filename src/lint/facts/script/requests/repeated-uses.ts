import type ts from 'typescript';
import type { HeaderEntry } from './header-entries';
import type { HeaderUse } from './request-headers';

/**
 * Joins requests about which nothing else can be said than about one before: they send the same list of headers to the
 * same destination, and no header that is written apart is for them alone.
 */
export function withoutRepeats(uses: readonly HeaderUse[]): HeaderUse[] {
  const requests = new Map<object | undefined, number>();
  for (const { sender } of uses) requests.set(sender.request, (requests.get(sender.request) ?? 0) + 1);
  const known = new Map<readonly HeaderEntry[], HeaderUse[]>();
  const joinedObjects = new Map<HeaderUse, Set<ts.ObjectLiteralExpression>>();
  const kept = uses.filter((use) => {
    const { request } = use.sender;
    const isAlone = request === undefined || requests.get(request) === 1;
    if (!isAlone || isSpecial(use)) return true;
    const others = known.get(use.entries) ?? [];
    const same = others.find((other) => saysTheSame(other, use));
    if (same === undefined) {
      if (others.length < mostDifferent) known.set(use.entries, [...others, use]);
      return true;
    }
    const objects = joinedObjects.get(same) ?? new Set(same.objects);
    for (const object of use.objects) objects.add(object);
    joinedObjects.set(same, objects);
    return false;
  });
  return kept.map((use) => ({ ...use, objects: [...(joinedObjects.get(use) ?? use.objects)] }));
}

/** More ways than handwritten code has to send the same headers. */
const mostDifferent = 20;

/** Whether more is known of a request than where it goes. A socket can send the key in a message too. */
function isSpecial({ destination, ownDestination, urls }: HeaderUse): boolean {
  const isSocket = destination.kind === 'elevenlabs' && destination.isSocket;
  return isSocket || ownDestination !== undefined || urls !== undefined;
}

function saysTheSame(one: HeaderUse, other: HeaderUse): boolean {
  return (
    one.client === other.client &&
    one.sendsRaw === other.sendsRaw &&
    one.sender.client === other.sender.client &&
    one.sender.isShared === other.sender.isShared &&
    JSON.stringify(one.destination) === JSON.stringify(other.destination)
  );
}
