import { keyHeader } from '../elevenlabs/header-names';
import {
  isCurrentKey,
  isLegacyKey,
  isPlaceholder,
  isReference,
  looksLikeKey,
  residencyOf,
} from '../elevenlabs/keys';
import type { LinkId } from '../elevenlabs/links';
import { officialKeyVariable } from '../elevenlabs/variables';
import { maskKey } from '../key-test/candidate';
import type { TextRange } from '../lint/document';
import type { EnvironmentEntry } from '../lint/documents/environment-document';
import type { EnvironmentFacts, Facts, ScriptFacts } from '../lint/facts/facts';
import type { HeaderField } from '../lint/facts/request-facts';
import { withoutOuterPadding } from '../lint/facts/text/padding';
import type { Finding, MessageValues } from '../lint/finding';
import type { RuleId } from '../lint/rules';
import { hardCodedKeys } from '../lint/rules/hard-coded-key';
import { type Sentence, sentenceOf } from '../lint/sentence';
import { canBeTested, keyEntries } from './key-places';

/** The content of a hover. */
export interface HoverContent {
  readonly range: TextRange;
  /** Paragraphs of sentences. They contain keys only masked. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  /** The offset of a key that can be tested. */
  readonly testable: number | undefined;
  /** The rule whose page explains the problem here. */
  readonly rule: string | undefined;
  readonly pages: readonly LinkId[];
}

/** English, with `{name}` for values. */
const hoverSentences = {
  header:
    'ElevenLabs reads the API key from the xi-api-key header. Send only the key, without Bearer and without whitespace around it.',
  'other-header':
    'ElevenLabs ignores the {name} header for API keys. Send the key as xi-api-key, without Bearer.',
  'official-name': 'The official ElevenLabs SDKs read the API key from {variable} automatically.',
  'other-name':
    'The official ElevenLabs SDKs read the API key from {official}. They get the value of {variable} only if your code passes it.',
  'no-value': 'The value is empty.',
  reference: 'The value refers to a secret kept elsewhere.',
  placeholder: 'The value is a placeholder. Replace it with your key.',
  value: '{masked} · {count} characters',
  quotes: "With dotenv, the quotes aren't part of the value.",
  comment: "With dotenv, the trailing comment isn't part of the value.",
  padding: 'Whitespace and invisible characters around the key: {count}. Remove them.',
  'current-form': '{masked} · {count} characters · looks like an ElevenLabs key',
  'legacy-form': '{masked} · {count} characters · looks like an ElevenLabs key from before mid-2024',
  'residency-form':
    '{masked} · {count} characters · looks like an ElevenLabs key of the data residency stack “{region}”',
  'cut-form':
    '{masked} · {count} characters · starts like an ElevenLabs key, but a whole one is sk_, 48 hex digits and sometimes a region',
  'other-form':
    '{masked} · {count} characters · not the usual form of an ElevenLabs key (sk_, 48 hex digits and sometimes a region)',
} as const;

type SentenceId = keyof typeof hoverSentences;

/** Rules whose messages say the same. Next to such a message, the hover omits the sentence. */
const saidByRules: Readonly<Partial<Record<SentenceId, readonly RuleId[]>>> = {
  'no-value': ['missing-key'],
  placeholder: ['malformed-key'],
  padding: ['padded-key'],
  quotes: ['env-syntax', 'malformed-key'],
  'current-form': ['malformed-key', 'padded-key'],
  'residency-form': ['malformed-key', 'padded-key'],
  'cut-form': ['malformed-key', 'padded-key'],
  'other-form': ['malformed-key', 'padded-key'],
};

/**
 * The hover on a key, on the name of its variable or on its header; `undefined` anywhere else. Doesn't repeat what a
 * finding in the same place says.
 */
export function hoverAt(
  facts: readonly Facts[],
  findings: readonly Finding[],
  text: string,
  offset: number,
): HoverContent | undefined {
  const shown = new Set(findings.filter(({ range }) => touches(range, offset)).map(({ ruleId }) => ruleId));
  for (const each of facts) {
    const content =
      each.kind === 'environment'
        ? environmentHover(each, shown, offset)
        : (literalHover(each, text, offset) ?? headerHover(each, shown, offset));
    if (content !== undefined) {
      return content;
    }
  }
  return undefined;
}

function environmentHover(
  facts: EnvironmentFacts,
  shown: ReadonlySet<string>,
  offset: number,
): HoverContent | undefined {
  const entry = keyEntries(facts).find(({ nameRange, rawRange }) =>
    [nameRange, rawRange].some((range) => touches(range, offset)),
  );
  if (entry === undefined) {
    return undefined;
  }
  const { name, nameRange, range } = entry;
  const ofName =
    name === officialKeyVariable
      ? say('official-name', { variable: name })
      : say('other-name', { official: officialKeyVariable, variable: name });
  const isSaid = ([id]: Said) => (saidByRules[id] ?? []).some((rule) => shown.has(rule));
  const [form, details] = facts.fileKind === 'loaded' ? valueSentences(entry) : [undefined, []];
  // The message of a rule covers the form, but not the length.
  const ofForm = form && isSaid(form) ? lengthAlone(form) : form;
  return {
    range: touches(nameRange, offset) ? nameRange : { start: nameRange.start, end: range.end },
    paragraphs: [
      [ofName],
      ofForm === undefined ? [] : [say(...ofForm)],
      details.filter((detail) => !isSaid(detail)).map((detail) => say(...detail)),
    ],
    testable: canBeTested(facts, entry) ? nameRange.start : undefined,
    rule: undefined,
    pages: facts.fileKind === 'loaded' ? ['keySettings'] : [],
  };
}

type Said = readonly [id: SentenceId, values: MessageValues];

/**
 * Describes the value that `dotenv` reads, without revealing it: a sentence about its form, and details about the line.
 */
function valueSentences({ value, quote, commentRange }: EnvironmentEntry): [form: Said, details: Said[]] {
  const key = withoutOuterPadding(value);
  if (key === '') {
    return [['no-value', {}], []];
  }
  if (isReference(key)) {
    return [['reference', {}], []];
  }
  if (isPlaceholder(key)) {
    return [['placeholder', {}], []];
  }
  const padding = value.length - key.length;
  const details: (Said | undefined)[] = [
    quote && ['quotes', {}],
    commentRange && ['comment', {}],
    padding > 0 ? ['padding', { count: padding }] : undefined,
  ];
  return [
    [formOf(key), { masked: maskKey(value), count: value.length, ...regionOf(key) }],
    details.filter((detail) => detail !== undefined),
  ];
}

/** The sentence with only the length; `undefined` if it has none. */
function lengthAlone([, values]: Said): Said | undefined {
  return 'count' in values ? ['value', values] : undefined;
}

function regionOf(key: string): MessageValues {
  const region = residencyOf(key);
  return region === undefined ? {} : { region };
}

function formOf(key: string): SentenceId {
  if (residencyOf(key) !== undefined) {
    return 'residency-form';
  }
  if (isCurrentKey(key)) {
    return 'current-form';
  }
  if (isLegacyKey(key)) {
    return 'legacy-form';
  }
  return looksLikeKey(key) ? 'cut-form' : 'other-form';
}

function literalHover(facts: ScriptFacts, text: string, offset: number): HoverContent | undefined {
  const literal = hardCodedKeys(facts).find(({ range }) => touches(range, offset));
  if (literal === undefined) {
    return undefined;
  }
  const { start, end } = literal.range;
  const key =
    text
      .slice(start + 1, end - 1)
      .trim()
      .split(/\s/)
      .at(-1) ?? '';
  return {
    range: literal.range,
    paragraphs: [[say('value', { count: key.length, masked: maskKey(key) })]],
    testable: start,
    rule: undefined,
    pages: ['keySettings'],
  };
}

function headerHover(
  { headerSets }: ScriptFacts,
  shown: ReadonlySet<string>,
  offset: number,
): HoverContent | undefined {
  const field = headerSets
    .flatMap(({ fields }) => fields)
    .find(({ evidence, nameRange }) => evidence !== undefined && touches(nameRange, offset));
  if (field === undefined) {
    return undefined;
  }
  const rule = rulesOnHeaders.find((id) => shown.has(id));
  return {
    range: field.nameRange,
    paragraphs: rule === undefined ? [[ofHeader(field)]] : [],
    testable: undefined,
    rule,
    pages: rule === undefined ? ['authentication'] : [],
  };
}

/** Their messages explain the header and link to the documentation. */
const rulesOnHeaders: readonly RuleId[] = ['bearer-auth', 'header-name', 'header-case'];

function ofHeader({ name }: HeaderField): Sentence {
  return name.toLowerCase() === keyHeader ? say('header') : say('other-header', { name });
}

function say(id: SentenceId, values?: MessageValues): Sentence {
  return sentenceOf(hoverSentences[id], values);
}

function touches({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
