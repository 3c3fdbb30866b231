import type ts from 'typescript';
import type { Destination, HeaderField, HeaderValue } from '../../facts';
import { credentialOf } from '../../text/credentials';
import { literalStart } from '../../text/evaluated-text';
import { evidenceOf, namingOf } from '../../text/header-naming';
import { stripSchemeEdits } from '../edits/strip-scheme';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { HeaderEntry } from './header-entries';

/** The header that an entry sets, in a request to `destination`. */
export function headerField(
  entry: HeaderEntry,
  destination: Destination,
  resolver: Resolver,
  strings: Strings,
): HeaderField {
  const value = headerValue(entry, resolver, strings);
  const naming = namingOf(entry.name);
  return {
    name: entry.name,
    naming,
    evidence: evidenceOf(naming, destination, value.credential),
    nameRange: entry.nameRange,
    nameFrame: entry.nameFrame,
    value,
    isReferredTo: isReferredTo(entry, resolver),
    removal: entry.removal,
  };
}

/** Whether renaming or removing the header would break a type that names it, or code that uses it elsewhere. */
function isReferredTo({ name, nameRange, container }: HeaderEntry, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const isElsewhere = (resolver.bindings.index.identifiers.get(name) ?? []).some(
    (identifier) =>
      is.propertyAccess(identifier.parent) &&
      identifier.parent.name === identifier &&
      identifier.getEnd() !== nameRange.end,
  );
  return isElsewhere || (typeAround(container, resolver)?.getText().includes(name) ?? false);
}

/** The type that is written for an object: of its constant, or of the function that returns it. */
function typeAround(object: ts.Node, { reader }: Resolver): ts.TypeNode | undefined {
  const { is } = reader;
  let node = object.parent;
  while (is.parenthesized(node) || is.returnStatement(node) || is.block(node)) node = node.parent;
  return is.assertion(node) || is.variable(node) || is.functionLike(node) ? node.type : undefined;
}

function headerValue({ value, isAuth }: HeaderEntry, resolver: Resolver, strings: Strings): HeaderValue {
  const { expression, frame } = value;
  const possible = strings.of({ expression, frame });
  return {
    source: expression.getText(),
    credential: credentialOf(possible),
    range: rangeOf(expression),
    hasScheme: possible.every((text) => text.length > 1 && /^\s*bearer\s/i.test(literalStart(text))),
    toBareKey: isLocal(expression, resolver) && !isAuth ? stripSchemeEdits(expression, resolver) : undefined,
  };
}

function isLocal(node: ts.Node, resolver: Resolver): boolean {
  return node.getSourceFile() === resolver.script.sourceFile;
}
