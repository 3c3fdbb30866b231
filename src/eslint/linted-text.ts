import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintDocument } from '../lint/document';
import { documentShape } from '../lint/documents/document-kind';
import { scriptsIn } from '../lint/documents/script-blocks';
import { hasTriggerWord } from '../lint/pre-filter';
import { readHelpfulFile } from '../node/source-file';
import type { RuleContext } from './eslint-types';

/** What ESLint lints, as the engine sees it. */
export interface LintedText {
  readonly document: LintDocument;
  /** Where in the document the text is that ESLint lints: all of it, or one script of a file with markup. */
  readonly start: number;
  readonly end: number;
}

/** `undefined` if no rule reports anything in what ESLint lints. */
export function lintedText({
  cwd,
  filename,
  physicalFilename,
  sourceCode,
}: RuleContext): LintedText | undefined {
  const { text, hasBOM } = sourceCode;
  const shape = documentShape(filename);
  if (shape === undefined || isPartOfMarkup(filename, physicalFilename)) {
    return undefined;
  }
  const uri = pathToFileURL(path.resolve(cwd, filename)).href;
  const document: LintDocument = { ...shape, uri, text, encoding: hasBOM ? 'utf8bom' : 'utf8' };
  const linted =
    document.kind === 'markup' && scriptsIn(document).length === 0
      ? scriptOf({ ...document, text: readHelpfulFile(physicalFilename)?.text ?? '' }, text)
      : { document, start: 0, end: text.length };
  return linted && hasTriggerWord(linted.document.text) ? linted : undefined;
}

/** Whether a processor took the text out of a file that ESLint also lints as a whole. */
function isPartOfMarkup(filename: string, physicalFilename: string): boolean {
  return filename !== physicalFilename && documentShape(physicalFilename)?.kind === 'markup';
}

/** oxlint lints the scripts of a file one by one, and passes only their texts. */
function scriptOf(document: LintDocument, script: string): LintedText | undefined {
  const start = document.text.indexOf(script);
  return start < 0 ? undefined : { document, start, end: start + script.length };
}
