import type ts from 'typescript';
import type { ScriptSource } from '../document';
import { codeOf, diagnosticsOf, type ScriptDocument } from './script-document';

/** With a larger change there is little to keep of a tree. */
const largestChange = 0.5;

/**
 * The script of a new text, parsed only around what has changed. Uses up the old tree: its nodes move to the new one.
 * `undefined` where this is slower than a fresh parse, or can give a different result.
 */
export function updateScript(script: ScriptDocument, source: ScriptSource): ScriptDocument | undefined {
  const { uri, text, language, within } = source;
  const change = changeBetween(script.text, text);
  if (change.newLength > text.length * largestChange || repeatsNodes(script)) return undefined;
  try {
    const sourceFile = script.parser.updateSourceFile(script.sourceFile, text, change);
    const code = codeOf(source);
    const updated = { uri, text, language, within, code, parser: script.parser, sourceFile };
    return repeatsNodes(updated) || misnamesError(updated) ? undefined : updated;
  } catch (error) {
    // A tree that was parsed can still be too deep to update.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is between the common start and the common end of two texts. */
function changeBetween(before: string, after: string): ts.TextChangeRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return {
    span: { start, length: before.length - start - end },
    newLength: after.length - start - end,
  };
}

/**
 * Whether the same node can be in two places of a tree: TypeScript parses statements with a top-level `await` twice, and
 * after a syntax error the two can overlap.
 */
function repeatsNodes(script: ScriptDocument): boolean {
  const { NodeFlags } = script.parser;
  return (
    diagnosticsOf(script).length > 0 &&
    script.sourceFile.statements.some(({ flags }) => (flags & NodeFlags.AwaitContext) !== 0)
  );
}

/** TypeScript has an own error for `=` after a block, which it doesn't find after a block that it keeps. */
function misnamesError(script: ScriptDocument): boolean {
  return diagnosticsOf(script).some(({ code, start }) => code === 1128 && script.text[start] === '=');
}
