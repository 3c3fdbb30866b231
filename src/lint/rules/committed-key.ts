import {
  currentKeyIn,
  isCurrentKey,
  isEvidentlyMadeUp,
  isPlaceholder,
  isWholeKey,
} from '../../elevenlabs/keys';
import type { TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import { charactersOfValue } from '../facts/environment/entry-padding';
import { isOfTests } from '../facts/environment/precedence';
import type { EnvironmentFacts } from '../facts/facts';
import { longestValue, unwrapKey } from '../facts/text/key-wrapping';
import { decoded, fileName } from '../file-names';
import type { Fix } from '../finding';
import { patternFor } from '../ignore-rules';
import { lineBreakOf } from '../lines';
import { defineRule, type RuleFinding } from '../rule';

export const committedKey = defineRule({
  id: 'committed-key',
  summary: "A real key is in an environment file that git doesn't ignore, or in a template.",
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['environment', 'new-key'],
  diagnosis: {},
  curedByNewKey: 'all',
  documentation: 'apiKeys',
  messages: {
    'not-ignored':
      "Git doesn't ignore {file}, so the key in {variable} can be committed. Add the file to .gitignore, and rotate the key if it was pushed.",
    template:
      '{variable} contains a real key, but templates such as {file} are committed. Write a placeholder, and rotate the key if it was shared.',
    copy: '{file} is a copy that no program loads, but {variable} still contains a real key. Delete the file.',
  },
  fixTitles: {
    ignore: 'Add {file} to .gitignore',
    placeholder: 'Replace the key with a placeholder',
  },

  checkEnvironment(facts, report) {
    const own = facts.environment.find(({ uri }) => uri === facts.uri);
    if (own?.isIgnored !== false) return;
    const keys = writtenKeys(facts);
    if (facts.fileKind === 'template') {
      for (const key of keys) report(inTemplate(key, facts));
      return;
    }
    const [first] = keys;
    if (first === undefined || isOfTests(facts.uri)) return;
    const values = { variable: first.variable, file: decoded(fileName(facts.uri)) };
    if (facts.ignoreFile !== undefined) {
      report({ range: first.range, messageId: 'not-ignored', values, fixes: ignoreFixes(facts) });
    } else if (facts.fileKind === 'copy') {
      report({ range: first.range, messageId: 'copy', values, severity: 'information' });
    }
  },
});

/** A real key and the variable that it is written for. */
interface WrittenKey {
  readonly variable: string;
  readonly range: TextRange;
}

/** The real keys of a file in text order. A name counts only for the old form, which hashes have too. */
function writtenKeys({ text, entries, keyEntries, foreignLines }: EnvironmentFacts): WrittenKey[] {
  const named = new Set(keyEntries);
  const inEntries = entries.flatMap((entry) => {
    const range = keyIn(text, entry, named.has(entry));
    return range === undefined ? [] : [{ variable: entry.name, range }];
  });
  const inLines = foreignLines.flatMap(({ variable, valueRange }) =>
    valueRange !== undefined && isReal(text.slice(valueRange.start, valueRange.end), true)
      ? [{ variable, range: valueRange }]
      : [],
  );
  return [...inEntries, ...inLines].sort((a, b) => a.range.start - b.range.start);
}

function keyIn(text: string, entry: EnvironmentEntry, isNamed: boolean): TextRange | undefined {
  if (entry.value.length > longestValue) return undefined;
  const { core, range } = unwrapKey(charactersOfValue(text, entry), entry.contentRange);
  return isReal(core, isNamed) ? range : keyWithin(text, entry.contentRange);
}

/** A key with something else in the same value, such as the next entry of the file. */
function keyWithin(text: string, { start, end }: TextRange): TextRange | undefined {
  const value = text.slice(start, end);
  const key = currentKeyIn(value);
  if (key === undefined || !isReal(key, false)) return undefined;
  const at = start + value.indexOf(key);
  return { start: at, end: at + key.length };
}

function isReal(value: string, isNamed: boolean): boolean {
  const isKey = isCurrentKey(value) || (isNamed && isWholeKey(value));
  return isKey && !isPlaceholder(value) && !isEvidentlyMadeUp(value);
}

function inTemplate({ variable, range }: WrittenKey, { uri }: EnvironmentFacts): RuleFinding {
  const edits = [{ range, text: placeholder }];
  return {
    range,
    messageId: 'template',
    values: { variable, file: decoded(fileName(uri)) },
    fixes: [{ titleId: 'placeholder', values: {}, kind: 'suggestion', edits }],
  };
}

const placeholder = 'your_api_key_here';

function ignoreFixes({ uri, ignoreFile }: EnvironmentFacts): Fix[] {
  if (ignoreFile === undefined) return [];
  const { uri: ignoreUri, text = '' } = ignoreFile;
  const lineBreak = lineBreakOf(text);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  const line = `${before}${patternFor(uri, ignoreUri)}${lineBreak}`;
  const end = text.length;
  const edits = [{ uri: ignoreUri, range: { start: end, end }, text: line }];
  return [{ titleId: 'ignore', values: { file: decoded(fileName(uri)) }, kind: 'suggestion', edits }];
}
