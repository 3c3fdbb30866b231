import { isCurrentKey, isPlaceholder, isReference, looksLikeKey } from '../../elevenlabs/keys';
import type { TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import { blankLinesAbove } from '../facts/environment/blank-lines';
import { charactersOfValue } from '../facts/environment/entry-padding';
import { type SwallowedEntry, swallowedEntries } from '../facts/environment/swallowed-entries';
import type { EnvironmentFacts, ForeignLine } from '../facts/facts';
import { longestValue, unwrapKey } from '../facts/text/key-wrapping';
import { withoutPadding } from '../facts/text/padding';
import type { Fix } from '../finding';
import { groupBy } from '../group-by';
import { lineStart } from '../lines';
import { defineRule, type RuleFinding } from '../rule';

export const envSyntax = defineRule({
  id: 'env-syntax',
  summary: 'An environment file looks right, but its syntax makes loaders lose or change the key.',
  severity: 'warning',
  fix: 'safe',
  guideSections: ['why', 'dashboard', 'stray-blanks'],
  diagnosis: { environment: 'key-line' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    'whitespace-above':
      '{other}= ends with whitespace, so Node 22+, Vite 8 and Deno read the next line ({variable}=…) as its value. Remove the whitespace.',
    'quote-above':
      '{other} has an unclosed quote. Node itself, Vite 8, Bun, Deno and shells read {variable}=… as part of its value. Close the quote.',
    'swallowed-here': '{variable} is set here.',
    'blank-line-above':
      "A line above {variable} contains only whitespace, so Node 20 doesn't set {variable}. Other loaders skip the line. Remove the whitespace.",
    'byte-order-mark':
      "The file starts with a byte order mark (BOM), so Node itself, Vite 8, Deno and shells don't set {variable}. Save it as UTF-8 without BOM.",
    utf16: 'The file is saved as UTF-16, so no loader except dotenvx sets {variable}. Save it as UTF-8.',
    colon:
      "Only dotenv 16+, loaders based on it and Bun accept a colon after {variable}. Node itself, Vite 8, Deno, shells and Docker don't. Write = instead.",
    'smart-quotes':
      'The key in {variable} has typographic quotes. Every loader keeps them, and nearly every client refuses to send them. Remove the quotes.',
    'stray-quote':
      "The key in {variable} has an unmatched quote. JavaScript loaders keep it in the key, and shells don't set the variable. Remove the quote.",
    overridden:
      '{variable} is set again below with a different value. Every loader except Deno uses the last one. Remove one of the lines.',
    emptied:
      '{variable} is set above and emptied here. Every loader except Deno uses the last value. Remove this line.',
    'other-language':
      "JavaScript loaders don't set {variable} from this line: it has the syntax of another language. Write {variable}=… without anything around it.",
    'last-here': 'This value wins.',
    'first-here': '{variable} was set here.',
  },
  fixTitles: {
    'remove-trailing': 'Remove the trailing whitespace after {other}=',
    'remove-above': 'Remove the whitespace above {variable}',
    'remove-mark': 'Remove the byte order mark',
    equals: 'Replace the colon after {variable} with =',
    'remove-quotes': 'Remove the quotes from {variable}',
    'remove-entry': 'Remove this line',
    rewrite: 'Write it as {variable}=…',
  },

  checkEnvironment(facts, report) {
    const entries = facts.keyEntries.filter((entry) => isJudged(facts, entry));
    checkEncoding(facts, entries, report);
    const judged = new Set(entries);
    for (const swallowed of swallowedEntries(facts.text, facts.entries)) {
      if (judged.has(swallowed.entry) && swallowed.entry.value !== '') {
        reportSwallowed(swallowed, report);
      }
    }
    for (const entry of entries) {
      checkLinesAbove(facts, entry, report);
      checkSeparator(facts, entry, report);
      checkQuotes(facts, entry, report);
    }
    checkRepetitions(facts, entries, report);
    checkForeignLines(facts, report);
  },
});

/** In a template, only a value that looks like a real key is checked. */
function isJudged({ fileKind }: EnvironmentFacts, { value }: EnvironmentEntry): boolean {
  return fileKind === 'loaded' || looksLikeKey(withoutPadding(value));
}

function checkEncoding(
  { text, encoding }: EnvironmentFacts,
  entries: readonly EnvironmentEntry[],
  report: (finding: RuleFinding) => void,
): void {
  const first = entries.find(({ value }) => value !== '');
  if (first === undefined) {
    return;
  }
  const values = { variable: first.name };
  if (encoding === 'utf16le' || encoding === 'utf16be') {
    report({ range: first.nameRange, messageId: 'utf16', values, severity: 'error' });
    return;
  }
  const hasMark = text.startsWith('\uFEFF');
  if ((hasMark || encoding === 'utf8bom') && /^\uFEFF?[ \t]*$/.test(text.slice(0, first.range.start))) {
    report({
      range: first.nameRange,
      messageId: 'byte-order-mark',
      values,
      fixes: hasMark ? [safe('remove-mark', values, [{ start: 0, end: 1 }])] : [],
    });
  }
}

function reportSwallowed(
  { entry, by, reason }: SwallowedEntry,
  report: (finding: RuleFinding) => void,
): void {
  const values = { variable: entry.name, other: by.name };
  const trailing = { start: by.rawRange.start, end: by.rawRange.end };
  report({
    range: reason === 'whitespace' ? { start: by.range.start, end: trailing.end } : by.range,
    messageId: reason === 'whitespace' ? 'whitespace-above' : 'quote-above',
    values,
    related: [{ range: entry.nameRange, messageId: 'swallowed-here', values: { variable: entry.name } }],
    // The text doesn't show where the missing quote belongs.
    fixes: reason === 'whitespace' ? [safe('remove-trailing', values, [trailing])] : [],
  });
}

function checkLinesAbove(
  { text }: EnvironmentFacts,
  entry: EnvironmentEntry,
  report: (finding: RuleFinding) => void,
): void {
  const lines = blankLinesAbove(text, entry.range.start);
  const [nearest] = lines;
  if (nearest !== undefined && entry.value !== '') {
    const values = { variable: entry.name };
    report({
      range: nearest,
      messageId: 'blank-line-above',
      values,
      severity: 'information',
      fixes: [safe('remove-above', values, [...lines].reverse())],
    });
  }
}

function checkSeparator(
  { text }: EnvironmentFacts,
  entry: EnvironmentEntry,
  report: (finding: RuleFinding) => void,
): void {
  const { start } = entry.rawRange;
  if (entry.separator === ':' && entry.value !== '' && /[ \t]/.test(text.charAt(start))) {
    const values = { variable: entry.name };
    const edit = { range: { start: start - 1, end: start + 1 }, text: '=' };
    report({
      range: { start: entry.nameRange.start, end: start },
      messageId: 'colon',
      values,
      fixes: [{ titleId: 'equals', values, kind: 'safe', edits: [edit] }],
    });
  }
}

function checkQuotes(
  facts: EnvironmentFacts,
  entry: EnvironmentEntry,
  report: (finding: RuleFinding) => void,
): void {
  if (entry.value.length > longestValue || isReference(entry.value)) {
    return;
  }
  const { core, range, wrappings } = unwrapKey(charactersOfValue(facts.text, entry), entry.contentRange);
  const [wrapping, ...others] = wrappings;
  if (!looksLikeKey(core) || (wrapping !== 'smart-quotes' && wrapping !== 'stray-quote')) {
    return;
  }
  if (others.every((other) => other === 'smart-quotes' || other === 'stray-quote')) {
    const values = { variable: entry.name };
    const junk = [
      { start: entry.contentRange.start, end: range.start },
      { start: range.end, end: entry.contentRange.end },
    ].filter(({ start, end }) => start < end);
    const fix = safe('remove-quotes', values, junk);
    report({
      range: entry.contentRange,
      messageId: wrappings.includes('smart-quotes') ? 'smart-quotes' : 'stray-quote',
      values,
      fixes: [isCurrentKey(core) ? fix : { ...fix, kind: 'suggestion' }],
    });
  }
}

/** The lines of other languages, unless an entry sets the variable anyway. */
function checkForeignLines(facts: EnvironmentFacts, report: (finding: RuleFinding) => void): void {
  const set = new Set(facts.entries.flatMap(({ name, value }) => (value === '' ? [] : [name])));
  const lines = groupBy(facts.foreignLines, ({ variable }) => variable);
  const named = new Set(facts.entries.map(({ name }) => name));
  for (const line of facts.foreignLines.filter(({ variable }) => !set.has(variable))) {
    const isOnly = !named.has(line.variable) && lines.get(line.variable)?.length === 1;
    checkForeignLine(facts, line, isOnly, report);
  }
}

/** @param isOnly whether nothing else in the file names the variable. */
function checkForeignLine(
  { text, fileKind }: EnvironmentFacts,
  { variable, range, nameRange, valueRange }: ForeignLine,
  isOnly: boolean,
  report: (finding: RuleFinding) => void,
): void {
  const value = valueRange === undefined ? '' : text.slice(valueRange.start, valueRange.end);
  if (fileKind !== 'loaded' && !looksLikeKey(value)) return;
  const values = { variable };
  const edits =
    valueRange === undefined || isReference(value) || isPlaceholder(value) || !isOnly
      ? []
      : [
          { range: { start: range.start, end: nameRange.start }, text: '' },
          { range: { start: nameRange.end, end: valueRange.start }, text: '=' },
          { range: { start: valueRange.end, end: range.end }, text: '' },
        ].filter((edit) => text.slice(edit.range.start, edit.range.end) !== edit.text);
  report({
    range,
    messageId: 'other-language',
    values,
    fixes:
      edits.length === 0
        ? []
        : [{ titleId: 'rewrite', values, kind: isCurrentKey(value) ? 'safe' : 'suggestion', edits }],
  });
}

/** If a variable is set several times, every value that differs from the last one is lost. */
function checkRepetitions(
  facts: EnvironmentFacts,
  entries: readonly EnvironmentEntry[],
  report: (finding: RuleFinding) => void,
): void {
  for (const [name, all] of groupBy(entries, (entry) => entry.name)) {
    const last = all.at(-1);
    const lost = all.filter(({ value }) => value !== last?.value && value !== '' && !isPlaceholder(value));
    const [first] = lost;
    if (last === undefined || first === undefined || isReference(last.value)) {
      continue;
    }
    if (last.value === '') {
      report({
        range: last.range,
        messageId: 'emptied',
        values: { variable: name },
        related: [{ range: first.nameRange, messageId: 'first-here', values: { variable: name } }],
        fixes: [removal(facts.text, last)],
      });
      continue;
    }
    for (const entry of lost) {
      report({
        range: entry.nameRange,
        messageId: 'overridden',
        values: { variable: name },
        related: [{ range: last.nameRange, messageId: 'last-here', values: {} }],
        fixes: [removal(facts.text, entry)],
      });
    }
  }
}

/** Removes the whole line, or all lines of a multi-line value. */
function removal(text: string, { range }: EnvironmentEntry): Fix {
  const lineBreak = /\r\n|\r|\n|$/g;
  lineBreak.lastIndex = range.end;
  const end = lineBreak.exec(text) === null ? text.length : lineBreak.lastIndex;
  const edit = { range: { start: lineStart(text, range.start), end }, text: '' };
  return { titleId: 'remove-entry', values: {}, kind: 'suggestion', edits: [edit] };
}

function safe(titleId: string, values: Fix['values'], removed: readonly TextRange[]): Fix {
  return { titleId, values, kind: 'safe', edits: removed.map((range) => ({ range, text: '' })) };
}
