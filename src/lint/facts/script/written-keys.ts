import type ts from 'typescript';
import { isCurrentKey, isEvidentlyMadeUp, isLegacyKey, isPlaceholder } from '../../../elevenlabs/keys';
import { isTypeScript } from '../../documents/script-document';
import type { TextEdit } from '../../finding';
import type { KeyLiteral, WrittenKey } from '../facts';
import { schemeLength } from './credentials';
import { environmentObjects } from './environment-reads';
import { type KeyExpression, keyExpression } from './key-expression';
import { quoteOf } from './quotes';
import type { Resolver } from './resolve';

type KeyText = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral;

/**
 * The keys that stand in a script: in the current form wherever they are a whole literal, with or without a scheme;
 * in the old form, which hashes have too, only where the literal is used as the key.
 */
export function writtenKeys(used: readonly KeyLiteral[], resolver: Resolver): WrittenKey[] {
  const { is } = resolver.reader;
  const { sourceFile } = resolver.script;
  const starts = new Set(used.map(({ range }) => range.start));
  const found = resolver.bindings.index.texts.filter(
    (node): node is KeyText =>
      is.stringLike(node) && holdsKey(node.text, () => starts.has(node.getStart(sourceFile) + 1)),
  );
  if (found.length === 0) return [];
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  const key = keyExpression(resolver.script, quote);
  return found.map((node) => ({
    range: { start: node.getStart(sourceFile), end: node.getEnd() },
    read:
      key === undefined || !takesExpression(node, resolver) ? [] : readInstead(node, key, quote, resolver),
  }));
}

function holdsKey(text: string, isUsedAsKey: () => boolean): boolean {
  const key = text.slice(schemeLength(text)).trim();
  const isKey = isCurrentKey(key) || (isLegacyKey(key) && isUsedAsKey());
  return isKey && !isPlaceholder(key) && !isEvidentlyMadeUp(key);
}

/** The edits that read the key from the environment instead. */
function readInstead(node: KeyText, key: KeyExpression, quote: "'" | '"', resolver: Resolver): TextEdit[] {
  const range = { start: node.getStart(resolver.script.sourceFile), end: node.getEnd() };
  const read = readBefore(node, resolver);
  if (read !== undefined) {
    return isTypeScript(resolver.script)
      ? [{ range, text: quote + quote }]
      : [{ range: { start: read.getEnd(), end: node.getEnd() }, text: '' }];
  }
  const scheme = node.text.slice(0, schemeLength(node.text));
  if (scheme !== '') return [{ range, text: `\`${scheme}\${${key.text}}\`` }];
  return [{ range, text: key.isLoose && bindsTighter(node, resolver) ? `(${key.text})` : key.text }];
}

/** The environment read to which the key is only the fallback: `process.env.X || 'sk_…'`. */
function readBefore(node: KeyText, resolver: Resolver): ts.Expression | undefined {
  const { is, parser } = resolver.reader;
  const { parent } = node;
  if (!is.binary(parent) || parent.right !== node) return undefined;
  const operator = parent.operatorToken.kind;
  const isFallback =
    operator === parser.SyntaxKind.BarBarToken || operator === parser.SyntaxKind.QuestionQuestionToken;
  const reads = resolver.resolve({ expression: parent.left, frame: undefined });
  return isFallback && reads.some(({ read }) => read !== undefined) ? parent.left : undefined;
}

/** Whether a literal stands where any expression of type string may stand. */
function takesExpression(node: KeyText, resolver: Resolver): boolean {
  const { is, parser } = resolver.reader;
  const { parent } = node;
  if (is.binary(parent)) {
    const operator = parent.operatorToken.kind;
    return operator === parser.SyntaxKind.EqualsToken
      ? !isEnvironmentMember(parent.left, resolver)
      : continuingOperators(parser.SyntaxKind).includes(operator);
  }
  if (is.assertion(parent)) return parent.type.kind === parser.SyntaxKind.StringKeyword;
  if (is.propertyAssignment(parent) || is.propertyDeclaration(parent)) return parent.initializer === node;
  return (
    [is.variable, is.parameter, is.call, is.new, is.returnStatement, is.arrowFunction].some((of) =>
      of(parent),
    ) ||
    [is.conditional, is.parenthesized, is.arrayLiteral, is.jsxExpression, is.propertyAccess].some((of) =>
      of(parent),
    )
  );
}

/** Operators that hand their operand on, unlike a comparison. */
function continuingOperators(kind: typeof ts.SyntaxKind): ts.SyntaxKind[] {
  return [kind.BarBarToken, kind.QuestionQuestionToken, kind.PlusToken];
}

function isEnvironmentMember(target: ts.Expression, { reader }: Resolver): boolean {
  const member = reader.unwrap(target);
  return (
    (reader.is.propertyAccess(member) || reader.is.elementAccess(member)) &&
    environmentObjects.has(reader.dottedName(member.expression) ?? '')
  );
}

/** Whether what stands around a literal binds more than `??` does. */
function bindsTighter({ parent }: KeyText, { reader: { is, parser } }: Resolver): boolean {
  const isAssignment = is.binary(parent) && parent.operatorToken.kind === parser.SyntaxKind.EqualsToken;
  return (is.binary(parent) && !isAssignment) || is.propertyAccess(parent) || is.assertion(parent);
}
