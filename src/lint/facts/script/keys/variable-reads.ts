import type ts from 'typescript';
import { publicKeyName } from '../../../../elevenlabs/public-variables';
import { isKeyName } from '../../../../elevenlabs/variables';
import type { VariableRead } from '../../facts';
import { alternativesOf } from '../edits/alternatives';
import { variableRename } from '../edits/rename-variable';
import type { Resolver } from '../evaluate/resolver';
import type { EnvironmentRead } from '../evaluate/values';
import { publicSettings } from './nuxt-public-settings';

/** Every place that reads a variable named for a key, in text order. */
export function variableReads(resolver: Resolver): VariableRead[] {
  const { index } = resolver.bindings;
  const names = [...index.identifiers].flatMap(([name, nodes]) => (isNamedForKey(name) ? nodes : []));
  const texts = index.texts.filter(
    (node): node is ts.StringLiteral => resolver.reader.is.stringLike(node) && isNamedForKey(node.text),
  );
  const reads = [...names, ...texts]
    .flatMap((node) => readAt(node, resolver) ?? [])
    .map((read) => ({
      variable: read.variable,
      range: { start: read.node.getStart(resolver.script.sourceFile), end: read.node.getEnd() },
      rename: variableRename(read, resolver),
      alternatives: alternativesOf(read, resolver),
    }));
  return [...reads, ...publicSettings(resolver)].sort((a, b) => a.range.start - b.range.start);
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
