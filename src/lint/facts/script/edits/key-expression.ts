import type ts from 'typescript';
import { publicPrefixes } from '../../../../ecosystem/public-prefixes';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import { isTypeScript, type ScriptDocument } from '../../../documents/script-document';
import type { Resolver } from '../evaluate/resolver';
import { quoteOf } from './quotes';

/** Signs of a script that runs in a browser, or whose framework keeps server variables elsewhere. */
const readsElsewhere = /\bimport\.meta\.env\b|^[ \t]*(?:'use client'|"use client")|\$env\/|\$app\//m;
/** Globals of a page. */
const pageGlobals = ['document', 'window', 'localStorage', 'sessionStorage', 'XMLHttpRequest'];
/** Signs of a script that Node runs even if it mentions a page, such as a test that drives a browser. */
const runsInNode =
  /\bprocess\.(?:argv|cwd|exit)\b|\brequire\s*\(|\bmodule\.exports\b|['"](?:node:|playwright|puppeteer|jsdom|vitest|@playwright\/)/;
/** Signs of Deno: its global, and imports that only Deno resolves. */
const runsInDeno = /\bDeno\.\w|['"](?:npm:|jsr:|https:\/\/deno\.land\/)/;
const markupUri = /\.(?:vue|svelte|astro|html?)$/i;

/** An expression that reads the trimmed key from the environment. */
export interface KeyExpression {
  readonly text: string;
  /** The same for a place that may be undefined. */
  readonly optional: string;
  /** Whether it needs parentheses next to another operator. */
  readonly isLoose: boolean;
}

type Platform = 'node' | 'deno' | 'unknown';

const known = new WeakMap<ScriptDocument, Platform>();

/**
 * How this script reads the official variable, or another one, always as a string in TypeScript. Undefined if the
 * text doesn't show how the script gets its variables, or if it runs in a browser, which has none.
 */
export function keyExpression(resolver: Resolver, variable = officialKeyVariable): KeyExpression | undefined {
  const { script, reader } = resolver;
  const platform = known.get(script) ?? platformOf(resolver);
  known.set(script, platform);
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

function platformOf(resolver: Resolver): Platform {
  const { script } = resolver;
  if (readsElsewhere.test(script.text) || markupUri.test(script.uri) || runsInPage(resolver)) {
    return 'unknown';
  }
  return runsInDeno.test(script.text) ? 'deno' : 'node';
}

/** Whether a script uses the page that it runs in. */
function runsInPage({ script, bindings, reader: { is } }: Resolver): boolean {
  const isGlobalUse = (identifier: ts.Identifier) => {
    const { parent } = identifier;
    const isOwner = (is.propertyAccess(parent) || is.new(parent)) && parent.expression === identifier;
    return isOwner && bindings.declarations.of(identifier) === undefined;
  };
  const usesPage = pageGlobals.some((name) => bindings.index.identifiers.get(name)?.some(isGlobalUse));
  return usesPage && !runsInNode.test(script.text) && !readsPrivateVariable(script.text);
}

/** Whether a text reads a variable that bundlers don't build into it. */
function readsPrivateVariable(text: string): boolean {
  return [...text.matchAll(/\bprocess\.env\.(\w+)/g)].some(
    ([, name = '']) => name !== 'NODE_ENV' && !publicPrefixes.some((prefix) => name.startsWith(prefix)),
  );
}
