import { type NamedVariable, namedVariable } from '../../../../elevenlabs/named-variables';
import { publicKeyName } from '../../../../elevenlabs/public-variables';
import { isKeyName } from '../../../../elevenlabs/variables';
import { isTypeScript } from '../../../documents/script-document';
import type { NameUsedAsKey } from '../../key-facts';
import { schemeLength } from '../../text/credentials';
import type { Resolver } from '../evaluate/resolver';
import { type KeyExpression, keyExpression, trimmedRead } from './key-expression';
import type { KeyInReach } from './key-in-reach';
import { quoteOf } from './quotes';
import { type KeyText, replacedBy } from './read-from-environment';

/** What plain quotes keep from being inserted. With more braces, it is the syntax of another tool. */
const inserted = /^\$\{\s*([^{}\s](?:[^{}]{0,100}[^{}\s])?)\s*\}$/;
const path = /^([\p{ID_Start}_$][\p{ID_Continue}$]*)(?:\??\.[\p{ID_Start}_$][\p{ID_Continue}$]*)*$/u;
/** A key that somebody put into braces. Nothing may repeat it. */
const keyInside = /[0-9a-f]{12}/i;

/**
 * What a literal names instead of containing a key, such as `'process.env.X'` or `'${apiKey}'`, with edits that read
 * it. Undefined for any other literal.
 */
export function namedInLiteral(
  literal: KeyText,
  resolver: Resolver,
  keys: KeyInReach,
): NameUsedAsKey | undefined {
  const text = literal.text.slice(schemeLength(literal.text)).trim();
  const code = inserted.exec(text)?.[1];
  const named = namedVariable(code ?? text);
  const isOther = named?.form === 'reference' && !isKeyName(named.name);
  if ((code === undefined && named === undefined) || isOther || keyInside.test(text)) {
    return undefined;
  }
  const expression =
    code !== undefined && named === undefined ? declared(code, literal, resolver, keys) : undefined;
  const read = expression ?? (named && readOf(named, code ?? text, literal, resolver, keys));
  return {
    form: code === undefined && named?.form === 'name' ? 'name' : 'code',
    edits: read === undefined ? [] : replacedBy(literal, read, resolver),
  };
}

/** A variable of the script if there is one with this name, else a read of the environment. */
function readOf(
  { name: variable, form }: NamedVariable,
  text: string,
  literal: KeyText,
  resolver: Resolver,
  keys: KeyInReach,
): KeyExpression | undefined {
  const own = form === 'code' ? undefined : declared(variable, literal, resolver, keys);
  if (own !== undefined || publicKeyName(variable) !== undefined) return own;
  return /^import\.meta\.env\.\w+$/.test(text)
    ? trimmedRead(text, resolver)
    : keyExpression(resolver, variable);
}

/** A name of the script, or a path from one, if it is declared where the literal is. */
function declared(
  text: string,
  literal: KeyText,
  resolver: Resolver,
  keys: KeyInReach,
): KeyExpression | undefined {
  const root = path.exec(text)?.[1];
  const declaration = root === undefined ? undefined : resolver.bindings.declarations.find(root, literal);
  if (declaration === undefined && root !== 'this') return undefined;
  const constant = root === text ? keys.constantAt(text, literal) : undefined;
  if (constant !== undefined) return expressionOf(constant);
  const { script, reader } = resolver;
  const isString =
    reader.is.parameter(declaration) && root === text && declaration.type?.getText() === 'string';
  const mayBeMissing = !isString || declaration.questionToken !== undefined;
  if (!isTypeScript(script) || !mayBeMissing) return expressionOf(text);
  const quote = quoteOf(script.sourceFile, reader);
  return expressionOf(`${text} ?? ${quote}${quote}`);
}

function expressionOf(text: string): KeyExpression {
  return { text, optional: text, isLoose: text.includes(' ?? ') };
}
