import { rawClientExamples } from '../../ecosystem/http-clients';
import { looksLikeKey } from '../../elevenlabs/keys';
import type { TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import { type EnvironmentPadding, paddingOfEntry } from '../facts/environment/entry-padding';
import type { EnvironmentFacts } from '../facts/facts';
import type { LiteralUsedAsKey } from '../facts/key-facts';
import { type PaddingRun, paddingOfKey, withoutPadding } from '../facts/text/padding';
import type { Fix, MessageValues, Severity } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

/** A run of padding and what to report about it. */
interface Judged {
  readonly run: PaddingRun;
  readonly severity: Severity;
  readonly messageId: string;
}

export const paddedKey = defineRule({
  id: 'padded-key',
  summary:
    'A key in an environment file or a string literal has whitespace or invisible characters around or inside it.',
  severity: 'error',
  fix: 'safe',
  guideSections: ['stray-blanks'],
  diagnosis: { script: 'key-line', environment: 'key-line' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    'space-before-equals':
      "{variable} has whitespace before the equals sign. JavaScript loaders ignore it, but shells don't set {variable} and docker run --env-file rejects the file. Remove the whitespace.",
    'space-before-value':
      "{variable} has a space before the value. JavaScript loaders strip it, but shells don't set {variable} and docker run --env-file keeps the space. Remove it.",
    'tab-before-value':
      "{variable} has a tab before the value. JavaScript loaders except Node 20 strip it, but shells don't set {variable} and docker run --env-file keeps the tab. Remove it.",
    'space-after-value':
      '{variable} has a trailing space. JavaScript loaders and shells strip it, but docker run --env-file keeps it in the key. Remove the space.',
    'tab-after-value':
      '{variable} has a trailing tab. Shells and JavaScript loaders except Node 20 strip it, but docker run --env-file keeps it in the key. Remove the tab.',
    'only-dotenv-strips':
      '{variable} contains {character} next to the key. dotenv-based loaders strip it, but Node itself, Vite 8, Bun, Deno, shells and Docker keep it. Remove it.',
    'entry-whitespace':
      "{variable} has {character} inside the quotes. fetch and the ElevenLabs SDK's REST calls strip it, but some clients ({clients}) send it. Remove it.",
    'entry-line-break':
      "{variable} has {character} inside the quotes. fetch and the ElevenLabs SDK's REST calls strip it, but some clients ({clients}) reject it. Remove it.",
    'entry-sent':
      'The key in {variable} contains {character}. Clients send it, so ElevenLabs receives a different key. Remove it.',
    'entry-refused':
      'The key in {variable} contains {character}. fetch, the ElevenLabs SDK and nearly every other client refuse to send it. Remove it.',
    'literal-in-message':
      'This key starts or ends with {character}, and nothing strips it inside a WebSocket message. Remove it.',
    'literal-whitespace':
      "This key starts or ends with {character}. fetch and the ElevenLabs SDK's REST calls strip it, but some clients ({clients}) send it. Remove it.",
    'literal-line-break':
      "This key starts or ends with {character}. fetch and the ElevenLabs SDK's REST calls strip it, but some clients ({clients}) reject it. Remove it.",
    'literal-sent':
      'This key contains {character}. Clients send it, so ElevenLabs receives a different key. Remove it.',
    'literal-refused':
      'This key contains {character}. fetch, the ElevenLabs SDK and nearly every other client refuse to send it. Remove it.',
    'literal-again': 'The same text is here.',
  },
  fixTitles: {
    strip: 'Remove the whitespace from {variable}',
    'strip-character': 'Remove {character} from {variable}',
    'strip-literal': 'Remove the whitespace from this key',
    'strip-literal-character': 'Remove {character} from this key',
  },

  checkEnvironment(facts, report) {
    for (const entry of facts.keyEntries) {
      const values = { variable: entry.name };
      const judged = judgedPadding(facts, entry);
      reportWorst(judged, entry.contentRange, { titleId: 'strip', values }, report);
    }
  },

  checkScript(facts, report) {
    for (const literal of facts.literalsUsedAsKey) {
      const { range } = literal;
      reportWorst(judgedLiteral(literal), range, { titleId: 'strip-literal', values: {} }, (finding) =>
        report({ ...finding, cause: { kind: 'text', range, furtherId: 'literal-again' } }),
      );
    }
  },
});

function judgedPadding(facts: EnvironmentFacts, entry: EnvironmentEntry): Judged[] {
  if (facts.fileKind !== 'loaded' && !looksLikeKey(withoutPadding(entry.value))) {
    return [];
  }
  return paddingOfEntry(facts.text, entry).map(judgeEntryPadding);
}

function judgeEntryPadding({ place, run }: EnvironmentPadding): Judged {
  switch (place) {
    case 'before-equals':
      return { run, severity: 'information', messageId: 'space-before-equals' };
    case 'before-value':
    case 'after-value':
      return run.kind === 'space' || run.kind === 'tab'
        ? { run, severity: 'information', messageId: `${run.kind}-${place}` }
        : { run, severity: 'error', messageId: 'only-dotenv-strips' };
    default:
      return judgeKeptPadding(run, 'entry');
  }
}

function judgedLiteral(literal: LiteralUsedAsKey): Judged[] {
  const runs = paddingOfKey(literal.characters) ?? [];
  return runs.map((run) => {
    const judged = judgeKeptPadding(run, 'literal');
    return literal.isInMessage && judged.severity === 'warning'
      ? { ...judged, messageId: 'literal-in-message' }
      : judged;
  });
}

/** Judges padding that reaches the program. Some clients strip whitespace at the ends; none strips it inside. */
function judgeKeptPadding(run: PaddingRun, place: 'entry' | 'literal'): Judged {
  const isWhitespace = run.kind === 'space' || run.kind === 'tab';
  if (run.position !== 'inside' && (isWhitespace || run.kind === 'line-break')) {
    return { run, severity: 'warning', messageId: `${place}-${isWhitespace ? 'whitespace' : 'line-break'}` };
  }
  const sent = isWhitespace || run.kind === 'sent';
  return { run, severity: 'error', messageId: `${place}-${sent ? 'sent' : 'refused'}` };
}

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** Reports one finding per key, about its worst padding. The fix removes all of it. */
function reportWorst(
  judged: readonly Judged[],
  content: TextRange,
  fix: { readonly titleId: string; readonly values: MessageValues },
  report: (finding: RuleFinding) => void,
): void {
  const [worst] = [...judged].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  if (worst === undefined) {
    return;
  }
  const { run } = worst;
  report({
    range: run.visible ? run.range : union(run.range, content),
    messageId: worst.messageId,
    severity: worst.severity,
    values: { ...fix.values, character: run.name, clients: rawClientExamples.join(', ') },
    fixes: [stripping(judged, fix)],
  });
}

/** The title names the character if there is one alone that isn't ordinary whitespace. */
function stripping(
  judged: readonly Judged[],
  { titleId, values }: { readonly titleId: string; readonly values: MessageValues },
): Fix {
  const [only, ...others] = judged.map(({ run }) => run);
  const isNamed = only !== undefined && others.length === 0 && isOneUnusualCharacter(only);
  return {
    titleId: isNamed ? `${titleId}-character` : titleId,
    values: isNamed ? { ...values, character: only.name } : values,
    kind: 'safe',
    edits: judged.map(({ run }) => ({ range: run.range, text: '' })),
  };
}

function isOneUnusualCharacter({ kind, range }: PaddingRun): boolean {
  return (kind === 'sent' || kind === 'refused') && range.end - range.start === 1;
}

function union(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
