import { apiHosts } from '../../../elevenlabs/hosts';
import { asksForKey, isReference, looksLikeKey } from '../../../elevenlabs/keys';
import { namedVariable } from '../../../elevenlabs/named-variables';
import { isMixed } from '../../../elevenlabs/other-credentials';
import { isAddressName, isKeyName, isListName, isStrictKeyName } from '../../../elevenlabs/variables';
import type { EnvironmentEntry } from '../../documents/environment-document';
import { charactersOfValue } from '../../facts/environment/entry-padding';
import { gluedEntry, isLineOfShell } from '../../facts/environment/glued-entry';
import { isOfTests, loadedAround } from '../../facts/environment/precedence';
import type { EnvironmentFacts } from '../../facts/facts';
import { longestValue, type UnwrappedKey, unwrapKey, type Wrapping } from '../../facts/text/key-wrapping';
import { groupBy } from '../../group-by';
import { lineBreakOf } from '../../lines';
import type { RuleFinding } from '../../rule';
import {
  cutOffKey,
  fixesOfCopies,
  messageOfWrapping,
  otherForm,
  quotesToKeep,
  stripping,
  titleOf,
  worstWrapping,
} from './malformed-values';

/** What is wrong with the values of an environment file, for the rule `malformed-key`. */
export function malformedEntries(facts: EnvironmentFacts): RuleFinding[] {
  if (facts.fileKind !== 'loaded') {
    return [];
  }
  const isElsewhere = leadsElsewhere(facts);
  const variables = new SetVariables(facts);
  return facts.keyEntries
    .filter(({ value }) => value.length <= longestValue)
    .flatMap((entry) =>
      isReference(entry.value)
        ? brokenReference(entry, variables)
        : malformedEntry(facts, entry, variables, isElsewhere || !isStrictKeyName(entry.name)),
    );
}

/** @param mayBeOther whether the value may be right without being an ElevenLabs key. */
function malformedEntry(
  facts: EnvironmentFacts,
  entry: EnvironmentEntry,
  variables: SetVariables,
  mayBeOther: boolean,
): RuleFinding[] {
  const unwrapped = unwrapKey(charactersOfValue(facts.text, entry), entry.contentRange);
  const { contentRange: range, name: variable } = entry;
  const isTest = isOfTests(facts.uri);
  if (looksLikeKey(unwrapped.core)) {
    return [
      ...wrappedKey(facts.text, entry, unwrapped),
      ...(mayBeOther || isTest ? [] : cutOffKey('entry', unwrapped, { variable })),
    ];
  }
  if (isTest && asksForKey(entry.value)) return [];
  const named = namedVariable(entry.value);
  if (named !== undefined) {
    return [{ range, messageId: `entry-${named.form}`, values: { variable, name: named.name } }];
  }
  if (asksForKey(entry.value)) {
    // A placeholder does no harm if another file overrides it.
    return [{ range, messageId: 'entry-placeholder', values: { variable }, severity: 'information' }];
  }
  const form = otherForm(unwrapped.core);
  if (form !== undefined) {
    return mayBeOther ? [] : [{ range, messageId: `entry-${form.id}`, values: { variable, ...form.values } }];
  }
  return isListName(variable) || isLineOfShell(entry) ? [] : mixedKey(facts, entry, variables, unwrapped);
}

/** A key with something around it. */
function wrappedKey(text: string, entry: EnvironmentEntry, unwrapped: UnwrappedKey): RuleFinding[] {
  const wrapping = worstWrapping(unwrapped.wrappings);
  // `env-syntax` reports smart, unclosed and stray quotes when there is nothing else around the key.
  if (wrapping === undefined || unwrapped.wrappings.every(isMistakeOfSyntax)) {
    return [];
  }
  const values = { variable: entry.name };
  const quoted = quotesToKeep(text, entry, unwrapped.range);
  const isAfterQuotes = wrapping === 'separator' && quoted !== unwrapped.range;
  const titleId = titleOf('strip', entry.value, unwrapped);
  return [
    {
      range: entry.contentRange,
      messageId: isAfterQuotes ? 'entry-separator-after-quotes' : `entry-${messageOfWrapping[wrapping]}`,
      values,
      fixes: [stripping(entry.contentRange, quoted, unwrapped.core, { titleId, values })],
    },
  ];
}

function isMistakeOfSyntax(wrapping: Wrapping): boolean {
  return wrapping === 'smart-quotes' || wrapping === 'stray-quote';
}

/** A key with another one, another secret or the next entry of the file. */
function mixedKey(
  { text }: EnvironmentFacts,
  entry: EnvironmentEntry,
  variables: SetVariables,
  unwrapped: UnwrappedKey,
): RuleFinding[] {
  const { contentRange: range, name, exported } = entry;
  const values = { variable: name };
  const copies = fixesOfCopies(unwrapped, { titleId: 'keep-one', values });
  if (copies !== undefined) {
    return [{ range, messageId: 'entry-copies', values, fixes: copies }];
  }
  const next = gluedEntry(text, entry);
  if (next === undefined) {
    return isMixed(unwrapped.core) ? [{ range, messageId: 'entry-several', values }] : [];
  }
  const named = { ...values, next: next.name };
  const isNew = !variables.isNamed(next.name);
  const edit = { range: next.gap, text: `${lineBreakOf(text)}${exported ? 'export ' : ''}` };
  return [
    {
      range,
      messageId: 'entry-next',
      values: named,
      fixes: isNew ? [{ titleId: 'split', values: named, kind: 'suggestion', edits: [edit] }] : [],
    },
  ];
}

/**
 * A reference to a variable for keys that no environment file sets, such as the variable itself. It may be set
 * elsewhere, and a loader that replaces references may read this file.
 */
function brokenReference(entry: EnvironmentEntry, variables: SetVariables): RuleFinding[] {
  const named = namedVariable(entry.value);
  if (named === undefined || !isKeyName(named.name) || variables.isSetBeside(entry, named.name)) {
    return [];
  }
  const values = { variable: entry.name, name: named.name };
  return [{ range: entry.contentRange, messageId: 'entry-reference', values, severity: 'information' }];
}

/** The variables that the entries of a file and the loaded files around it set. */
class SetVariables {
  private readonly named: ReadonlySet<string>;
  private readonly filled: ReadonlyMap<string, readonly EnvironmentEntry[]>;
  private readonly elsewhere: ReadonlySet<string>;

  constructor({ uri, entries, environment }: EnvironmentFacts) {
    const others = (loadedAround(uri, environment) ?? []).flatMap(({ variables }) => variables);
    this.named = new Set(entries.map(({ name }) => name));
    this.filled = groupBy(entries, ({ name, value }) => (value === '' ? undefined : name));
    this.elsewhere = new Set(others.filter(({ empty }) => !empty).map(({ name }) => name));
  }

  isNamed(name: string): boolean {
    return this.named.has(name);
  }

  /** Whether anything but one entry gives a variable a value. */
  isSetBeside(self: EnvironmentEntry, name: string): boolean {
    const filled = this.filled.get(name) ?? [];
    return filled.length > (filled[0] === self ? 1 : 0) || this.elsewhere.has(name);
  }
}

/** Whether the file sends ElevenLabs requests to another host, such as a proxy with its own keys. */
function leadsElsewhere({ entries }: EnvironmentFacts): boolean {
  return entries.some(({ name, value }) => {
    const host = /^(?:https?|wss?):\/\/([^/:?#\s]+)/i.exec(value)?.[1];
    return host !== undefined && isAddressName(name) && !apiHosts.includes(host.toLowerCase());
  });
}
