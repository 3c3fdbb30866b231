/**
 * TypeScript's own parser, cut out of the compiler by `esbuild.js`. Importing this module evaluates the parser (about
 * 30 ms), so hosts import it dynamically, when the first document needs parsing.
 */
import * as cut from 'typescript-parser-cut';
import type { ScriptParser } from '../lint/documents/script-document';

performance.mark('elevenlabs-lint/parser-evaluated');

export const parser: ScriptParser = cut;
