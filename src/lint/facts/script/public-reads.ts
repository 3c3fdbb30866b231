import type ts from 'typescript';
import { publicKeyName } from '../../../elevenlabs/public-variables';
import type { TextEdit } from '../../finding';
import type { PublicRead } from '../facts';
import { publicSettings } from './nuxt-settings';
import type { Resolver } from './resolve';
import type { EnvironmentRead } from './values';
import { renameOf } from './variable-names';

/** Every place that reads a variable which is named for a key and reaches everybody, whatever becomes of it. */
export function publicReads(resolver: Resolver): PublicRead[] {
  const { index } = resolver.bindings;
  const names = [...index.identifiers].flatMap(([name, nodes]) =>
    publicKeyName(name) === undefined ? [] : nodes,
  );
  const texts = index.texts.filter(
    (node): node is ts.StringLiteral =>
      resolver.reader.is.stringLike(node) && publicKeyName(node.text) !== undefined,
  );
  const reads = [...names, ...texts].flatMap((node) => {
    const read = readAt(node, resolver);
    return read === undefined ? [] : [publicRead(read, resolver)];
  });
  return [...reads, ...publicSettings(resolver)];
}

/** The read of which a name is the variable's; nothing where the name is written for anything else. */
function readAt(name: ts.Identifier | ts.StringLiteral, resolver: Resolver): EnvironmentRead | undefined {
  const { is } = resolver.reader;
  const { parent } = name;
  if (is.propertyAccess(parent) || is.elementAccess(parent)) {
    const isMember = parent.getEnd() >= name.getEnd() && parent.expression !== name;
    return isMember && !isWritten(parent, resolver) ? resolver.reads.ofMember(parent, undefined) : undefined;
  }
  if (is.call(parent))
    return parent.arguments[0] === name ? resolver.reads.ofCall(parent, undefined) : undefined;
  const isBound = is.bindingElement(parent) && (parent.propertyName ?? parent.name) === name;
  const isImported = is.importSpecifier(parent) && (parent.propertyName ?? parent.name) === name;
  const bound = isBound || isImported ? parent.name : undefined;
  return is.identifier(bound) ? resolver.reads.ofName(bound, undefined) : undefined;
}

/** Whether a member is set or deleted, as tests and set-up scripts do. */
function isWritten(access: ts.Expression, { reader: { is, parser } }: Resolver): boolean {
  const { parent } = access;
  const isTarget =
    is.binary(parent) &&
    parent.left === access &&
    parent.operatorToken.kind >= parser.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= parser.SyntaxKind.LastAssignment;
  return isTarget || parent.kind === parser.SyntaxKind.DeleteExpression;
}

function publicRead(read: EnvironmentRead, resolver: Resolver): PublicRead {
  return {
    variable: read.variable,
    range: { start: read.node.getStart(resolver.script.sourceFile), end: read.node.getEnd() },
    rename: renameEdits(read, resolver),
  };
}

/** The edits that read the variable under its private name; none where another module would have to be read. */
function renameEdits(read: EnvironmentRead, resolver: Resolver): TextEdit[] {
  const rename = resolver.reader.is.importSpecifier(read.node) ? undefined : renameOf(read, resolver);
  const name = publicKeyName(read.variable)?.privateName;
  return rename === undefined || name === undefined
    ? []
    : [{ range: rename.range, text: name + rename.after }];
}
