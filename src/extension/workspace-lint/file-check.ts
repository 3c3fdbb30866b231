import type * as vscode from 'vscode';
import { encodingOf } from '../../lint/byte-order-mark';
import { mayHaveTriggerWord } from '../../lint/byte-pre-filter';
import type { LintDocument } from '../../lint/document';
import { documentShape } from '../../lint/documents/document-kind';
import { mentionsElevenLabs } from '../../lint/pre-filter';
import { decode } from '../context/decode';
import { readBounded } from '../context/folders';
import { diagnosticsOf, lintedText } from '../linting/diagnostics';
import type { DocumentChecker } from '../linting/document-checker';
import type { LintedDocument, LintOutcome } from '../linting/lint-outcome';
import { longestText } from '../linting/size-limits';
import { settingsOf } from '../settings';
import type { TimeSlices } from '../time-slices';

/** What was found in a file on disk, or why nothing was. */
export type FileCheck =
  | CheckedFile
  | { readonly kind: Exclude<LintOutcome['kind'], 'linted'> | 'unreadable' };

interface CheckedFile {
  readonly kind: 'linted';
  readonly problems: readonly vscode.Diagnostic[];
  readonly mentionsElevenLabs: boolean;
  /** The URIs of the files that its imports depend on, existing or not. */
  readonly imports: readonly string[];
}

/** In bytes. In UTF-8, a UTF-16 code unit takes at most three. */
export const largestFile = longestText * 3;

/** Checks a file as it is on disk. Reads at once, and works in time slices. Never rejects. */
export async function checkFile(
  uri: vscode.Uri,
  checker: DocumentChecker,
  slices: TimeSlices,
): Promise<FileCheck> {
  const outcome = await lintFile(uri, checker, slices);
  return outcome.kind === 'linted' ? slices.run(() => checkedFile(uri, outcome)) : outcome;
}

/** Lints a file as it is on disk. Reads at once, and works in time slices. Never rejects. */
export async function lintFile(
  uri: vscode.Uri,
  checker: DocumentChecker,
  slices: TimeSlices,
): Promise<LintOutcome | { readonly kind: 'unreadable' }> {
  if (!settingsOf(uri).enable) {
    return { kind: 'off' };
  }
  try {
    const bytes = await readBounded(uri, largestFile);
    if (bytes === undefined) {
      return { kind: 'large-text' };
    }
    if (!(await slices.run(() => mayHaveTriggerWord(bytes)))) {
      return { kind: 'silent' };
    }
    const source = sourceOf(uri, await decode(bytes, uri), bytes);
    return source === undefined ? { kind: 'silent' } : await slices.run(() => checker.checkFile(uri, source));
  } catch {
    return { kind: 'unreadable' };
  }
}

function sourceOf(file: vscode.Uri, text: string, bytes: Uint8Array): LintDocument | undefined {
  const shape = documentShape(file.path);
  return shape && { ...shape, uri: file.toString(), text, encoding: encodingOf(bytes) };
}

function checkedFile(uri: vscode.Uri, linted: LintedDocument): CheckedFile {
  const { text } = linted.source;
  return {
    kind: 'linted',
    problems: diagnosticsOf(lintedText(uri, text), linted),
    mentionsElevenLabs: mentionsElevenLabs(text),
    imports: [...(linted.context.modules?.keys() ?? [])],
  };
}
