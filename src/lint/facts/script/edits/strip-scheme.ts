import type ts from 'typescript';
import { isTypeScript } from '../../../documents/script-document';
import type { TextEdit } from '../../../finding';
import { schemeLength } from '../../text/credentials';
import { declaredType } from '../evaluate/declared-types';
import { mayBeUndefined } from '../evaluate/nullability';
import type { Resolver } from '../evaluate/resolver';
import { operandsOf } from '../evaluate/strings';
import { quoteOf } from './quotes';

/**
 * Edits that strip the scheme from a header value such as `Bearer ${key}`. A template or a `+` turns a missing
 * variable into a string and the bare read doesn't, so in TypeScript `?? ''` keeps the type. Undefined if the
 * text doesn't show which part is the key.
 */
export function stripSchemeEdits(value: ts.Expression, resolver: Resolver): TextEdit[] | undefined {
  const { is } = resolver.reader;
  const inner = resolver.reader.unwrap(value);
  if (is.conditional(inner)) {
    return allOf([inner.whenTrue, inner.whenFalse], resolver);
  }
  if (is.stringLike(inner)) {
    const marker = /^=(?=.*\{\{)/.exec(inner.text)?.[0].length ?? 0;
    const start = inner.getStart() + 1 + marker;
    const length = schemeLength(inner.text.slice(marker));
    return length === 0 ? [] : [{ range: { start, end: start + length }, text: '' }];
  }
  if (is.template(inner)) {
    return bareTemplate(inner, resolver);
  }
  if (is.binary(inner) && inner.operatorToken.kind === resolver.script.parser.SyntaxKind.PlusToken) {
    return bareConcatenation(inner, resolver);
  }
  if (is.call(inner) && is.propertyAccess(inner.expression) && inner.expression.name.text === 'concat') {
    const [key] = inner.arguments;
    const isScheme = isSchemeAlone(inner.expression.expression, resolver);
    return isScheme && key !== undefined && inner.arguments.length === 1
      ? replaceBy(inner, key, resolver)
      : undefined;
  }
  if (is.identifier(inner)) {
    return bareConstant(inner, resolver);
  }
  return is.propertyAccess(inner) || is.elementAccess(inner) ? [] : undefined;
}

function allOf(values: readonly ts.Expression[], resolver: Resolver): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const value of values) {
    const more = stripSchemeEdits(value, resolver);
    if (more === undefined) return undefined;
    edits.push(...more);
  }
  return edits;
}

function bareTemplate(template: ts.TemplateExpression, resolver: Resolver): TextEdit[] | undefined {
  const [span, ...others] = template.templateSpans;
  const head = template.head.text;
  if (span === undefined || schemeLength(head) !== head.length) return undefined;
  if (others.length === 0 && span.literal.text === '') {
    return replaceBy(template, span.expression, resolver);
  }
  if (head === '') return undefined;
  const start = template.getStart() + 1;
  return [{ range: { start, end: start + head.length }, text: '' }];
}

function bareConcatenation(sum: ts.BinaryExpression, resolver: Resolver): TextEdit[] | undefined {
  const [scheme, key, ...others] = operandsOf(sum, resolver);
  if (scheme === undefined || key === undefined || !isSchemeAlone(scheme, resolver)) return undefined;
  return others.length === 0
    ? replaceBy(sum, key, resolver)
    : [{ range: { start: sum.getStart(), end: key.getStart() }, text: '' }];
}

function isSchemeAlone(expression: ts.Expression, resolver: Resolver): boolean {
  const inner = resolver.reader.unwrap(expression);
  return (
    resolver.reader.is.stringLike(inner) &&
    inner.text !== '' &&
    schemeLength(inner.text) === inner.text.length
  );
}

/**
 * A constant with scheme and key is fixed where it is written, if this is its only use. A constant with only the
 * key needs no edits here.
 */
function bareConstant(identifier: ts.Identifier, resolver: Resolver): TextEdit[] | undefined {
  const { is } = resolver.reader;
  const declaration = resolver.bindings.declarations.of(identifier);
  const initializer = is.variable(declaration) ? declaration.initializer : undefined;
  const written = initializer === undefined ? undefined : resolver.reader.unwrap(initializer);
  const isText =
    is.template(written) || is.binary(written) || (is.stringLike(written) && schemeLength(written.text) > 0);
  if (!isText || written === undefined) return [];
  const uses = resolver.bindings.usesOf(identifier);
  return uses.length === 1 && written.getSourceFile() === identifier.getSourceFile()
    ? stripSchemeEdits(written, resolver)
    : undefined;
}

/**
 * Replaces an expression with a part of it, whose own text stays untouched. Undefined if that would lose a
 * comment, or if the part isn't a string or has a misleading type.
 */
function replaceBy(whole: ts.Expression, part: ts.Expression, resolver: Resolver): TextEdit[] | undefined {
  const before = { start: whole.getStart(), end: part.getStart() };
  const after = { start: part.getEnd(), end: whole.getEnd() };
  const { text } = whole.getSourceFile();
  const lost = text.slice(before.start, before.end) + text.slice(after.start, after.end);
  if (/\/[/*]/.test(lost) || isOtherType(part, resolver) || isFalselyOptional(part, resolver)) {
    return undefined;
  }
  const { prefix, suffix } = asString(part, resolver);
  const edits = [
    { range: before, text: prefix },
    { range: after, text: suffix },
  ];
  return edits.filter(({ range, text: written }) => range.start < range.end || written !== '');
}

/** Whether a key has a type that a template turns into a string and a header doesn't accept. */
function isOtherType(key: ts.Expression, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const type = declaredType(key, resolver);
  if (type !== undefined) {
    return /\[\]|\bArray\b|\b(?:unknown|number|boolean|object)\b/.test(type.getText());
  }
  if (is.parenthesized(key)) return isOtherType(key.expression, resolver);
  if (is.binary(key)) return isOtherType(key.left, resolver) || isOtherType(key.right, resolver);
  return is.conditional(key) && (isOtherType(key.whenTrue, resolver) || isOtherType(key.whenFalse, resolver));
}

/** Whether a type says that a key may be missing although it can't: the compiler rejects a `??` after it. */
function isFalselyOptional(key: ts.Expression, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const inner = resolver.reader.unwrap(key);
  return (
    (is.template(inner) || is.binary(inner)) &&
    mayBeUndefined(key, resolver) &&
    !mayBeUndefined(inner, resolver)
  );
}

/** What to add around a key to trim a bare environment read, and to keep it a string in TypeScript. */
function asString(key: ts.Expression, resolver: Resolver): { prefix: string; suffix: string } {
  const { is, parser } = resolver.reader;
  const inner = resolver.reader.unwrap(key);
  const trim = isBareRead(inner, resolver) && inner === key ? '?.trim()' : '';
  if (!isTypeScript(resolver.script) || !mayBeUndefined(key, resolver)) return { prefix: '', suffix: trim };
  const isLoose =
    is.conditional(key) ||
    (is.binary(key) && key.operatorToken.kind !== parser.SyntaxKind.QuestionQuestionToken);
  const quote = quoteOf(resolver.script.sourceFile, resolver.reader);
  const fallback = ` ?? ${quote}${quote}`;
  return isLoose ? { prefix: '(', suffix: `)${fallback}` } : { prefix: '', suffix: trim + fallback };
}

/** Whether an expression is just an environment read, so that `.trim()` can follow it. */
function isBareRead(expression: ts.Expression, resolver: Resolver): boolean {
  const { is } = resolver.reader;
  const read =
    is.propertyAccess(expression) || is.elementAccess(expression)
      ? resolver.reads.ofMember(expression, undefined)
      : is.call(expression)
        ? resolver.reads.ofCall(expression)
        : undefined;
  return read !== undefined && !read.trimmed;
}
