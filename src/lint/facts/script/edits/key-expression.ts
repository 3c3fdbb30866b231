import { officialKeyVariable } from '../../../../elevenlabs/variables';
import { isTypeScript, type ScriptDocument } from '../../../documents/script-document';

/** Signs of a script that runs in a browser, or whose framework keeps server variables elsewhere. */
const readsElsewhere = /\bimport\.meta\.env\b|^[ \t]*(?:'use client'|"use client")|\$env\/|\$app\//m;
const markupUri = /\.(?:vue|svelte|astro|html?)$/i;

/** An expression that reads the trimmed key from the environment. */
export interface KeyExpression {
  readonly text: string;
  /** Whether it needs parentheses next to another operator. */
  readonly isLoose: boolean;
}

const known = new WeakMap<ScriptDocument, { readonly expression: KeyExpression | undefined }>();

/**
 * How this script reads the official variable, always as a string in TypeScript. Undefined if the text doesn't
 * show how the script gets its variables.
 */
export function keyExpression(script: ScriptDocument, quote: "'" | '"'): KeyExpression | undefined {
  const made = known.get(script) ?? { expression: makeExpression(script, quote) };
  known.set(script, made);
  return made.expression;
}

function makeExpression(script: ScriptDocument, quote: "'" | '"'): KeyExpression | undefined {
  if (readsElsewhere.test(script.text) || markupUri.test(script.uri)) return undefined;
  const read = /\bDeno\.(?:env|serve)\b/.test(script.text)
    ? `Deno.env.get(${quote}${officialKeyVariable}${quote})?.trim()`
    : `process.env.${officialKeyVariable}?.trim()`;
  return isTypeScript(script)
    ? { text: `${read} ?? ${quote}${quote}`, isLoose: true }
    : { text: read, isLoose: false };
}
