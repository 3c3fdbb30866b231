import { readsElsewhere } from '../../../../ecosystem/environment-sources';
import { publicPrefixes } from '../../../../ecosystem/public-prefixes';
import { runsInDeno } from '../../../../ecosystem/script-places';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import { isTypeScript } from '../../../documents/script-document';
import { oncePerScript } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import { handlesEvents, placeOf } from '../evaluate/script-place';
import { quoteOf } from './quotes';

/** An expression that reads the trimmed key from the environment. */
export interface KeyExpression {
  readonly text: string;
  /** The same for a place that may be undefined. */
  readonly optional: string;
  /** Whether it needs parentheses next to another operator. */
  readonly isLoose: boolean;
}

type Platform = 'node' | 'deno' | 'unknown';

/**
 * How this script reads the official variable, or another one, always as a string in TypeScript. Undefined if the
 * text doesn't show how the script gets its variables, or if it runs in a browser, which has none.
 */
export function keyExpression(resolver: Resolver, variable = officialKeyVariable): KeyExpression | undefined {
  const { script, reader } = resolver;
  const platform = platformOf(resolver);
  if (platform === 'unknown') return undefined;
  const quote = quoteOf(script.sourceFile, reader);
  const read = platform === 'deno' ? `Deno.env.get(${quote}${variable}${quote})` : `process.env.${variable}`;
  return trimmedRead(read, resolver);
}

/** A read of the environment, trimmed, as a string in TypeScript. */
export function trimmedRead(read: string, { script, reader }: Resolver): KeyExpression {
  const quote = quoteOf(script.sourceFile, reader);
  const optional = `${read}?.trim()`;
  return isTypeScript(script)
    ? { text: `${optional} ?? ${quote}${quote}`, optional, isLoose: true }
    : { text: optional, optional, isLoose: false };
}

const platformOf = oncePerScript((resolver): Platform => {
  const { script } = resolver;
  if (script.within !== undefined || readsElsewhere.test(script.code) || runsInPage(resolver)) {
    return 'unknown';
  }
  return runsInDeno.test(script.code) ? 'deno' : 'node';
});

/** Whether a script runs in a page, and no bundler puts private variables into it. */
function runsInPage(resolver: Resolver): boolean {
  const place = placeOf(resolver);
  const isSent = place === 'client' || (place === undefined && handlesEvents(resolver));
  return place === 'browser' || (isSent && !readsPrivateVariable(resolver.script.code));
}

/** Whether a text reads a variable that bundlers don't build into it. */
function readsPrivateVariable(text: string): boolean {
  return [...text.matchAll(/\bprocess\.env\.(\w+)/g)].some(
    ([, name = '']) => name !== 'NODE_ENV' && !publicPrefixes.some((prefix) => name.startsWith(prefix)),
  );
}
