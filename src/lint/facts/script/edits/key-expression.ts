import { readsElsewhere } from '../../../../ecosystem/environment-sources';
import { publicPrefixes } from '../../../../ecosystem/public-prefixes';
import { runsInDeno } from '../../../../ecosystem/script-places';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import { isTypeScript, type ScriptDocument } from '../../../documents/script-document';
import type { Resolver } from '../evaluate/resolver';
import { placeOf } from '../evaluate/script-place';
import { quoteOf } from './quotes';

/** An expression that reads the trimmed key from the environment. */
export interface KeyExpression {
  readonly text: string;
  /** The same for a place that may be undefined. */
  readonly optional: string;
  /** Whether it needs parentheses next to another operator. */
  readonly isLoose: boolean;
}

const known = new WeakMap<ScriptDocument, { readonly expression: KeyExpression | undefined }>();

/**
 * How this script reads the official variable, always as a string in TypeScript. Undefined if the text doesn't
 * show how the script gets its variables, or if it runs in a browser, which has none.
 */
export function keyExpression(resolver: Resolver): KeyExpression | undefined {
  const { script } = resolver;
  const made = known.get(script) ?? { expression: makeExpression(resolver) };
  known.set(script, made);
  return made.expression;
}

function makeExpression(resolver: Resolver): KeyExpression | undefined {
  const { script, reader } = resolver;
  if (script.within !== undefined || readsElsewhere.test(script.text) || runsInPage(resolver))
    return undefined;
  const quote = quoteOf(script.sourceFile, reader);
  const read = runsInDeno.test(script.text)
    ? `Deno.env.get(${quote}${officialKeyVariable}${quote})?.trim()`
    : `process.env.${officialKeyVariable}?.trim()`;
  return isTypeScript(script)
    ? { text: `${read} ?? ${quote}${quote}`, optional: read, isLoose: true }
    : { text: read, optional: read, isLoose: false };
}

/** Whether a script runs in a page, and no bundler puts private variables into it. */
function runsInPage(resolver: Resolver): boolean {
  const place = placeOf(resolver);
  return place === 'browser' || (place === 'client' && !readsPrivateVariable(resolver.script.text));
}

/** Whether a text reads a variable that bundlers don't build into it. */
function readsPrivateVariable(text: string): boolean {
  return [...text.matchAll(/\bprocess\.env\.(\w+)/g)].some(
    ([, name = '']) => name !== 'NODE_ENV' && !publicPrefixes.some((prefix) => name.startsWith(prefix)),
  );
}
