import type ts from 'typescript';
import { isCurrentKey, isEvidentlyMadeUp, isLegacyKey, isPlaceholder } from '../../../../elevenlabs/keys';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import type { TextRange } from '../../../document';
import { isTypeScript } from '../../../documents/script-document';
import type { KeyLiteral, WrittenKey } from '../../facts';
import { environmentObjects } from '../reading/environment-reads';
import { quoteOf } from '../reading/quotes';
import type { Resolver } from '../reading/resolve';
import { schemeLength } from './credentials';
import { type KeyExpression, keyExpression } from './key-expression';

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
    keyRange: keyRange(node, sourceFile),
    ...(key === undefined || !takesExpression(node, resolver)
      ? { read: [], variable: undefined }
      : readInstead(node, key, quote, resolver)),
  }));
}

function keyIn(text: string): string {
  return text.slice(schemeLength(text)).trim();
}

function keyRange(node: KeyText, sourceFile: ts.SourceFile): TextRange | undefined {
  const key = keyIn(node.text);
  const at = node.getText(sourceFile).indexOf(key);
  const start = node.getStart(sourceFile) + at;
  return at < 0 ? undefined : { start, end: start + key.length };
}

function holdsKey(text: string, isUsedAsKey: () => boolean): boolean {
  const key = keyIn(text);
  const isKey = isCurrentKey(key) || (isLegacyKey(key) && isUsedAsKey());
  return isKey && !isPlaceholder(key) && !isEvidentlyMadeUp(key);
}

/** The edits that read the key from the environment instead, and the variable that is read then. */
function readInstead(
  node: KeyText,
  key: KeyExpression,
  quote: "'" | '"',
  resolver: Resolver,
): Pick<WrittenKey, 'read' | 'variable'> {
  const range = { start: node.getStart(resolver.script.sourceFile), end: node.getEnd() };
  const before = readBefore(node, resolver);
  if (before !== undefined) {
    const edit = isTypeScript(resolver.script)
      ? { range, text: quote + quote }
      : { range: { start: before.expression.getEnd(), end: node.getEnd() }, text: '' };
    return { read: [edit], variable: before.variable };
  }
  const scheme = node.text.slice(0, schemeLength(node.text));
  const bare = key.isLoose && bindsTighter(node, resolver) ? `(${key.text})` : key.text;
  const text = scheme === '' ? bare : `\`${scheme}\${${key.text}}\``;
  return { read: [{ range, text }], variable: officialKeyVariable };
}

/** The environment read to which the key is only the fallback: `process.env.X || 'sk_…'`. */
function readBefore(
  node: KeyText,
  resolver: Resolver,
): { readonly expression: ts.Expression; readonly variable: string | undefined } | undefined {
  const { is, parser } = resolver.reader;
  const { parent } = node;
  if (!is.binary(parent) || parent.right !== node) return undefined;
  const operator = parent.operatorToken.kind;
  const isFallback =
    operator === parser.SyntaxKind.BarBarToken || operator === parser.SyntaxKind.QuestionQuestionToken;
  if (!isFallback) return undefined;
  const places = resolver.resolve({ expression: parent.left, frame: undefined });
  const variables = new Set(places.map(({ read }) => read?.variable));
  const [variable] = variables;
  const isOne = variables.size === 1;
  return places.some(({ read }) => read !== undefined)
    ? { expression: parent.left, variable: isOne ? variable : undefined }
    : undefined;
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
