import { fileURLToPath } from 'node:url';
import type { Finding, Fix, TextEdit } from '../lint/finding';
import { safeFix } from '../lint/fixes';
import { formatMessage } from '../lint/messages';
import { templateOf } from '../lint/rule';
import { ruleById } from '../lint/rules';

/** A replacement in ESLint's format. Offsets are UTF-16 code units; a byte order mark doesn't count. */
export interface Replacement {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** One of the replacements of a fix. */
export interface FileEdit extends Replacement {
  /** Absolute. */
  readonly filePath: string;
  /** A range of the linted file whose text follows `text`, and what follows that. It moves a key without showing it. */
  readonly copy?: { readonly range: readonly [start: number, end: number]; readonly after: string };
}

/** A fix that `--fix` doesn't apply, or that ESLint's format has no room for. */
export interface Suggestion {
  readonly desc: string;
  /** Whether `--fix` applies it. */
  readonly isSafe: boolean;
  /** The whole fix, if it fits into one replacement. */
  readonly fix: Replacement | undefined;
  /** All replacements, ordered and without overlap in each file; empty if `fix` is the only one. */
  readonly edits: readonly FileEdit[];
}

export interface FixReport {
  /** Whether `--fix` fixes the finding. */
  readonly fixable: boolean;
  /** What `--fix` does, if it fits into one replacement. Otherwise it is the first of the suggestions. */
  readonly fix: Replacement | undefined;
  readonly suggestions: readonly Suggestion[];
}

/** How a finding in a file can be fixed. */
export function fixReport(finding: Finding, path: string, text: string): FixReport {
  const safe = safeFix(finding);
  const fix = safe && joined(safe.edits, text);
  const others = fix === undefined ? finding.fixes : finding.fixes.filter((each) => each !== safe);
  return {
    fixable: safe !== undefined,
    fix,
    suggestions: others.map((each) => ({
      desc: titleOf(finding, each),
      isSafe: each === safe,
      fix: joined(each.edits, text),
      edits: isSingle(each) ? [] : each.edits.map((edit) => fileEdit(edit, path)),
    })),
  };
}

function titleOf({ ruleId }: Finding, { titleId, values }: Fix): string {
  return formatMessage(templateOf(ruleById(ruleId)?.fixTitles, titleId), values);
}

function isSingle({ edits }: Fix): boolean {
  return edits.length === 1 && edits[0]?.uri === undefined;
}

function fileEdit({ uri, range, text, copied }: TextEdit, path: string): FileEdit {
  return {
    filePath: uri === undefined ? path : fileURLToPath(uri),
    range: [range.start, range.end],
    text,
    ...(copied === undefined
      ? {}
      : { copy: { range: [copied.range.start, copied.range.end], after: copied.after } }),
  };
}

const longestReplacement = 10_000;

/**
 * One replacement for all edits, with the text between them, as ESLint joins them. Undefined if they are in several
 * files, or if that text may show a key.
 */
function joined(edits: readonly TextEdit[], text: string): Replacement | undefined {
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined || edits.some(({ uri }) => uri !== undefined))
    return undefined;
  const [start, end] = [first.range.start, last.range.end];
  if (edits.length > 1 && end - start > longestReplacement) return undefined;
  const kept = edits.slice(1).map(({ range }, at) => text.slice(edits[at]?.range.end, range.start));
  const onlyDeletes = edits.every((edit) => edit.text === '');
  if (kept.some((each) => mayShowKey(each, onlyDeletes))) return undefined;
  return { range: [start, end], text: edits.map((edit, at) => edit.text + (kept[at] ?? '')).join('') };
}

/** What deletions on both sides keep may be the key itself, or a piece of it. */
function mayShowKey(text: string, isBetweenDeletions: boolean): boolean {
  const hasDigit = (word: string) => /\d/.test(word);
  return isBetweenDeletions
    ? hasDigit(text)
    : /sk[_-]/i.test(text) || (text.match(/[\w-]{12,}/g) ?? []).some(hasDigit);
}
