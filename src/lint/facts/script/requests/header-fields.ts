import type ts from 'typescript';
import type { AuthorizationMeeting, HeaderField, HeaderValue } from '../../request-facts';
import { credentialOf } from '../../text/credentials';
import { literalStart } from '../../text/evaluated-text';
import { evidenceOf, namingOf } from '../../text/header-naming';
import { stripSchemeEdits } from '../edits/strip-scheme';
import { rangeOf } from '../evaluate/node-range';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { BoundExpression } from '../evaluate/values';
import type { BothHeaders } from './both-headers';
import type { HeaderEntry } from './header-entries';
import type { HeaderUse } from './request-headers';

/** The header that an entry sets, in the requests of a use. */
export function headerField(
  entry: HeaderEntry,
  use: HeaderUse,
  both: BothHeaders,
  resolver: Resolver,
  strings: Strings,
): HeaderField {
  const value = headerValue(entry, resolver, strings);
  const naming = namingOf(entry.name);
  return {
    name: entry.name,
    naming,
    evidence: evidenceOfEntry(entry, naming, value, use, both),
    nameRange: entry.nameRange,
    nameFrame: entry.nameFrame,
    value,
    isReferredTo: isReferredTo(entry, resolver),
    removal: entry.removal,
    meeting: meetingOf(entry, naming, use, both),
  };
}

/** Any other header with the key does no harm beside the right one. */
function evidenceOfEntry(
  entry: HeaderEntry,
  naming: HeaderField['naming'],
  { credential }: HeaderValue,
  use: HeaderUse,
  both: BothHeaders,
): HeaderField['evidence'] {
  const isOtherCredential = credential === 'unknown' && both.takesTurns(entry, use);
  const evidence =
    isOtherCredential || both.leavesOut(entry) ? undefined : evidenceOf(naming, use.destination, credential);
  const isExtra = evidence !== undefined && naming === 'other' && both.keysBeside(entry, use).length > 0;
  return isExtra ? undefined : evidence;
}

function meetingOf(
  entry: HeaderEntry,
  naming: HeaderField['naming'],
  use: HeaderUse,
  both: BothHeaders,
): AuthorizationMeeting | undefined {
  if (naming === 'authorization') {
    const [key] = both.keysBeside(entry, use);
    return key && { isCertain: !both.removesOne, isWrittenHere: use.entries.includes(key), name: key.name };
  }
  if (naming !== 'exact' && naming !== 'other-case') return undefined;
  const [added] = both.addedTo(entry, use);
  return added && { isCertain: !both.removesOne, isWrittenHere: false, name: added.name };
}

/** Whether renaming or removing the header would break a type that names it, or code that uses it elsewhere. */
function isReferredTo({ name, nameRange, container }: HeaderEntry, resolver: Resolver): boolean {
  const isElsewhere = memberUsesOf(name, resolver).some((end) => end !== nameRange.end);
  return isElsewhere || (typeAround(container, resolver)?.getText().includes(name) ?? false);
}

/** The ends of the first two members of a name in a script; a third one tells no more. */
function memberUsesOf(name: string, resolver: Resolver): readonly number[] {
  const all = memberUses(resolver);
  const known = all.get(name) ?? findMemberUses(name, resolver);
  all.set(name, known);
  return known;
}

const memberUses = oncePerScript(() => new Map<string, readonly number[]>());

function findMemberUses(name: string, { bindings, reader: { is } }: Resolver): readonly number[] {
  return (bindings.index.identifiers.get(name) ?? [])
    .filter((identifier) => is.propertyAccess(identifier.parent) && identifier.parent.name === identifier)
    .slice(0, 2)
    .map((identifier) => identifier.getEnd());
}

/** The type that is written for an object: of its constant, or of the function that returns it. */
function typeAround(object: ts.Node, { reader }: Resolver): ts.TypeNode | undefined {
  const { is } = reader;
  let node = object.parent;
  while (is.parenthesized(node) || is.returnStatement(node) || is.block(node)) node = node.parent;
  return is.assertion(node) || is.variable(node) || is.functionLike(node) ? node.type : undefined;
}

function headerValue({ value, isAuth }: HeaderEntry, resolver: Resolver, strings: Strings): HeaderValue {
  const found = credentialValue(value, resolver, strings);
  return isAuth ? { ...found, toBareKey: undefined } : found;
}

/** What the value of a header or of a message's field carries. */
export function credentialValue(
  { expression, frame }: BoundExpression,
  resolver: Resolver,
  strings: Strings,
): HeaderValue {
  const possible = strings.of({ expression, frame });
  return {
    source: expression.getText(),
    credential: credentialOf(possible),
    range: rangeOf(expression),
    hasScheme: possible.every((text) => text.length > 1 && /^\s*bearer\s/i.test(literalStart(text))),
    toBareKey: isLocal(expression, resolver) ? stripSchemeEdits(expression, resolver) : undefined,
  };
}

function isLocal(node: ts.Node, resolver: Resolver): boolean {
  return node.getSourceFile() === resolver.script.sourceFile;
}
