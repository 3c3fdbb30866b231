/**
 * TypeScript's own parser, cut out of the compiler by `esbuild.js`. Importing this module evaluates the parser
 * (some 30 ms), so fronts import it dynamically, when the first document is worth parsing.
 */
import * as cut from 'typescript-parser-cut';
import type { ScriptParser } from '../lint/documents/script-document';

performance.mark('elevenlabs-lint/parser-evaluated');

export const parser: ScriptParser = cut;
