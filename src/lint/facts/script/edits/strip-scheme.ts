import type ts from 'typescript';
import { isTypeScript } from '../../../documents/script-document';
import type { TextEdit } from '../../../finding';
import { schemeLength } from '../../text/credentials';
import { declaredType } from '../evaluate/declared-types';
import { mayBeUndefined } from '../evaluate/nullability';
import type { Resolver } from '../evaluate/resolver';
import { operandsOf } from '../evaluate/strings';

/**
 * Edits that leave the bare key of a header value such as `Bearer ${key}`, without its scheme. A template or a
 * `+` makes a string of a missing variable and the bare read does not, so in TypeScript `?? ''` keeps the type.
 * Undefined where the text does not show which part is the key.
 */
export function stripSchemeEdits(value: ts.Expression, resolver: Resolver): TextEdit[] | undefined {
  const { is } = resolver.reader;
  const inner = resolver.reader.unwrap(value);
  if (is.conditional(inner)) {
    return allOf([inner.whenTrue, inner.whenFalse], resolver);
  }
  if (is.stringLike(inner)) {
    const start = inner.getStart() + 1;
    return [{ range: { start, end: start + schemeLength(inner.text) }, text: '' }];
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
 * A constant that holds scheme and key is mended where it is written, if this is its only use; a name for the
 * key alone needs nothing but to stay a string.
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
 * Puts a part of an expression in the place of the whole, without touching the part's own text. Undefined where
 * that would lose a comment, or where the part is no text by itself.
 */
function replaceBy(whole: ts.Expression, part: ts.Expression, resolver: Resolver): TextEdit[] | undefined {
  const before = { start: whole.getStart(), end: part.getStart() };
  const after = { start: part.getEnd(), end: whole.getEnd() };
  const { text } = whole.getSourceFile();
  const lost = text.slice(before.start, before.end) + text.slice(after.start, after.end);
  if (/\/[/*]/.test(lost) || isOtherType(part, resolver)) return undefined;
  const { prefix, suffix } = asString(part, resolver);
  const edits = [
    { range: before, text: prefix },
    { range: after, text: suffix },
  ];
  return edits.filter(({ range, text: written }) => range.start < range.end || written !== '');
}

/** Whether a key is declared as something that a template makes a string of, and a header does not take. */
function isOtherType(key: ts.Expression, resolver: Resolver): boolean {
  const type = declaredType(key, resolver);
  return type !== undefined && /\[\]|\bArray\b|\b(?:unknown|number|boolean|object)\b/.test(type.getText());
}

/** What has to stand around a key to trim a bare environment read, and in TypeScript to keep it a string. */
function asString(key: ts.Expression, resolver: Resolver): { prefix: string; suffix: string } {
  const { is, parser } = resolver.reader;
  const inner = resolver.reader.unwrap(key);
  const trim = isBareRead(inner, resolver) && inner === key ? '?.trim()' : '';
  if (!isTypeScript(resolver.script) || !mayBeUndefined(key, resolver)) return { prefix: '', suffix: trim };
  const isLoose =
    is.conditional(key) ||
    (is.binary(key) && key.operatorToken.kind !== parser.SyntaxKind.QuestionQuestionToken);
  return isLoose ? { prefix: '(', suffix: ") ?? ''" } : { prefix: '', suffix: `${trim} ?? ''` };
}

/** Whether an expression is an environment read by itself, so that a trim can stand behind it. */
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
