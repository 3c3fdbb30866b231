import type ts from 'typescript';
import { publicPrefixes } from '../../../../ecosystem/public-prefixes';
import { publicKeyName } from '../../../../elevenlabs/public-variables';
import { isKeyName, isStrictKeyName } from '../../../../elevenlabs/variables';
import type { VariableRead } from '../../key-facts';
import { alternativesOf } from '../edits/alternatives';
import { variableRename } from '../edits/rename-variable';
import type { Resolver } from '../evaluate/resolver';
import type { EnvironmentRead } from '../evaluate/values';
import type { ReachableVariables } from './reachable-variables';

/**
 * Every place that reads a variable named for a key, or one whose value is used as the key, in text order.
 * @param used the variables that are used as the key.
 */
export function variableReads(
  used: ReadonlySet<string>,
  reachable: ReachableVariables,
  resolver: Resolver,
): VariableRead[] {
  const { index } = resolver.bindings;
  const isKey = (name: string) => used.has(name) || isNamedForKey(name);
  const names = [...index.identifiers].flatMap(([name, nodes]) => (isKey(name) ? nodes : []));
  const texts = index.texts.filter(
    (node): node is ts.StringLiteral => resolver.reader.is.stringLike(node) && isKey(node.text),
  );
  return [...names, ...texts]
    .flatMap((node) => readAt(node, resolver) ?? [])
    .map((read) => ({
      variable: read.variable,
      range: { start: read.node.getStart(resolver.script.sourceFile), end: read.node.getEnd() },
      rename: variableRename(read, resolver),
      alternatives: alternativesOf(read, resolver),
      ...reachOf(read, used.has(read.variable), reachable),
    }))
    .sort((a, b) => a.range.start - b.range.start);
}

/** Whether a variable is public, and whether it or its private name gets to the place that reads it. */
function reachOf(
  read: EnvironmentRead,
  isUsedAsKey: boolean,
  reachable: ReachableVariables,
): Pick<VariableRead, 'publicName' | 'isUsedAsKey' | 'blockedBy' | 'isPrivateBlocked'> {
  const { variable } = read;
  const filter = reachable.filterAt(read);
  const own = filter?.prefixes.find((prefix) => variable.startsWith(prefix));
  const isPublic = own !== undefined || publicPrefixes.some((prefix) => variable.startsWith(prefix));
  return {
    publicName: read.isSetting ? undefined : publicNameOf(variable, own, isUsedAsKey),
    isUsedAsKey,
    blockedBy: isPublic ? undefined : filter,
    isPrivateBlocked: filter !== undefined,
  };
}

/** @param own the prefix that the configuration of the project's builder makes public. */
function publicNameOf(
  variable: string,
  own: string | undefined,
  isUsedAsKey: boolean,
): VariableRead['publicName'] {
  const known = publicKeyName(variable, isUsedAsKey);
  const isKey = isUsedAsKey || isStrictKeyName(variable);
  if (known !== undefined || own === undefined || !isKey) return known;
  const rest = variable.slice(own.length);
  return { prefix: own, privateName: isKeyName(rest) ? rest : variable };
}

function isNamedForKey(name: string): boolean {
  return isKeyName(publicKeyName(name)?.privateName ?? name);
}

/** The read whose variable has this name; undefined if the name is used for anything else. */
function readAt(name: ts.Identifier | ts.StringLiteral, resolver: Resolver): EnvironmentRead | undefined {
  const { is } = resolver.reader;
  const { parent } = name;
  if (is.propertyAccess(parent) || is.elementAccess(parent)) {
    const isMember = parent.getEnd() >= name.getEnd() && parent.expression !== name;
    return isMember && !isWritten(parent, resolver) ? resolver.reads.ofMember(parent, undefined) : undefined;
  }
  if (is.call(parent)) return parent.arguments[0] === name ? resolver.reads.ofCall(parent) : undefined;
  const isBound = is.bindingElement(parent) && (parent.propertyName ?? parent.name) === name;
  const isImported = is.importSpecifier(parent) && (parent.propertyName ?? parent.name) === name;
  const bound = isBound || isImported ? parent.name : undefined;
  return is.identifier(bound) ? resolver.reads.ofName(bound) : undefined;
}

/** Whether a member is set or deleted, as in tests and set-up scripts. */
function isWritten(access: ts.Expression, { reader: { is, parser } }: Resolver): boolean {
  const { parent } = access;
  const isTarget =
    is.binary(parent) &&
    parent.left === access &&
    parent.operatorToken.kind >= parser.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= parser.SyntaxKind.LastAssignment;
  return isTarget || parent.kind === parser.SyntaxKind.DeleteExpression;
}
