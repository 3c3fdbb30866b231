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
  if (readsElsewhere.test(script.text) || markupUri.test(script.uri) || runsInPage(resolver))
    return undefined;
  const quote = quoteOf(script.sourceFile, reader);
  const read = runsInDeno.test(script.text)
    ? `Deno.env.get(${quote}${officialKeyVariable}${quote})?.trim()`
    : `process.env.${officialKeyVariable}?.trim()`;
  return isTypeScript(script)
    ? { text: `${read} ?? ${quote}${quote}`, optional: read, isLoose: true }
    : { text: read, optional: read, isLoose: false };
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
