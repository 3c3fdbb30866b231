import assert from 'node:assert/strict';
import { environmentVariables } from '../../../src/lint/documents/environment-document';
import { createLinter } from '../../../src/lint/lint';
import type { LintResult } from '../../../src/lint/result';
import { parser } from '../../../src/parser/typescript-parser';
import { documentOf } from '../../rules/rule-table';

const linter = createLinter(parser);

/** A text in which `|` marks the cursor. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
}

export function marked(source: string): Marked {
  const offset = source.indexOf('|');
  assert.ok(offset >= 0, 'The source has no cursor mark.');
  return { text: source.slice(0, offset) + source.slice(offset + 1), offset };
}

/** Lints a file with this name and text. */
export function linted(file: string, text: string): LintResult {
  const document = documentOf(file, text);
  const own = { uri: document.uri, variables: environmentVariables(text) };
  return linter.lint(document, { environment: document.kind === 'environment' ? [own] : [] });
}
