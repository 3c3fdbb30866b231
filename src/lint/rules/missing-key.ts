import { mayAuthorise, refusesWithoutKey } from '../../elevenlabs/endpoints';
import { isPlaceholder } from '../../elevenlabs/keys';
import { publicKeyName } from '../../elevenlabs/public-variables';
import type { EnvironmentEntry } from '../documents/environment-document';
import { givesWay, isOfTests, loadedAround } from '../facts/environment/precedence';
import type { EnvironmentFacts } from '../facts/facts';
import type { KeyStandIn } from '../facts/key-facts';
import type { Address, ApiRequest, MisplacedHeader } from '../facts/request-facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const missingKey = defineRule({
  id: 'missing-key',
  summary: 'The key is empty in an environment file, or a request to ElevenLabs has no key.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['why'],
  diagnosis: { script: 'headers', environment: 'key-present' },
  curedByNewKey: ['empty'],
  documentation: 'authentication',
  messages: {
    empty: '{variable} is empty, and no other environment file sets it. Add your ElevenLabs API key.',
    page: 'This request to {host} has no API key, so ElevenLabs rejects it. Send it from your server, because a page would reveal the key.',
    request: 'This request to {host} has no API key, so ElevenLabs rejects it. Send the key as xi-api-key.',
    message: 'The {name} in this WebSocket message is empty, so ElevenLabs rejects it. Send your API key.',
    'page-key':
      "This isn't a key, so ElevenLabs rejects it. Send the request from your server, because a page would reveal the key.",
    'empty-key': 'This key is an empty string, so ElevenLabs gets none. Read it from the environment.',
    placeholder:
      'This placeholder is sent as the key, and ElevenLabs rejects it. Read the key from the environment.',
    'placeholder-fallback':
      "If {variable} isn't set, this placeholder is sent as the key. Remove it, so that a missing key shows at once.",
    'empty-fallback':
      "If {variable} isn't set, this empty string silences the client's own error about it. Remove it.",
    option: '{client} has no option {name}, so the key is never sent. Put it into headers as xi-api-key.',
    'option-name': '{client} has no option {name}, so these headers are never sent. Rename it to headers.',
    body: '{client} sends this object as the body, so its headers are never sent. Pass it as the third argument.',
  },
  fixTitles: {
    add: 'Add the xi-api-key header',
    option: 'Put the key into headers',
    'option-name': 'Rename {name} to headers',
    body: 'Pass these options after the body',
    read: 'Read the key from the environment',
    fallback: 'Remove the fallback',
  },

  checkEnvironment(facts, report) {
    for (const entry of emptyEntries(facts)) {
      report({ range: entry.range, messageId: 'empty', values: { variable: entry.name } });
    }
  },

  checkScript(facts, report) {
    if (facts.isTest) return;
    for (const standIn of facts.keyStandIns) report(standInFinding(standIn, facts.isClient));
    const misplaced = new Set(facts.misplacedHeaders.map(({ call }) => call.start));
    for (const header of facts.misplacedHeaders) report(misplacedHeader(header));
    for (const request of facts.requests.filter(({ range }) => !misplaced.has(range.start))) {
      const [address] = request.addresses;
      if (address !== undefined && needsKey(request) && carriesNone(request)) {
        const { range, addKey } = request;
        report({
          range,
          messageId: facts.isClient && addKey.length === 0 ? 'page' : 'request',
          values: { host: address.host },
          fixes:
            addKey.length === 0 ? [] : [{ titleId: 'add', values: {}, kind: 'suggestion', edits: addKey }],
        });
      }
    }
    for (const { name, value, isMissing } of facts.messageKeys) {
      if (isMissing) report({ range: value.range, messageId: 'message', values: { name } });
    }
  },
});

/** Only offered: the literal may be a switch of its own, such as for a build without keys. */
function standInFinding({ range, kind, variable, edits }: KeyStandIn, isClient: boolean): RuleFinding {
  // A page can't read the environment, and must not contain the key.
  if (isClient && variable === undefined && edits.length === 0) {
    return { range, messageId: 'page-key', values: {}, fixes: [] };
  }
  const titleId = variable === undefined ? 'read' : 'fallback';
  return {
    range,
    messageId: kind === 'empty' ? 'empty-key' : kind,
    values: variable === undefined ? {} : { variable },
    severity: kind === 'empty-fallback' ? 'information' : 'warning',
    fixes: edits.length === 0 ? [] : [{ titleId, values: {}, kind: 'suggestion', edits }],
  };
}

/** Safe if the request is one of ElevenLabs: nothing else reads the key there. A body may have been meant. */
function misplacedHeader({
  range,
  name,
  client,
  mistake,
  isToElevenLabs,
  move,
}: MisplacedHeader): RuleFinding {
  const values = mistake === 'body' ? { client } : { client, name };
  const kind = isToElevenLabs && mistake !== 'body' ? 'safe' : 'suggestion';
  const fix: Fix = { titleId: mistake, values: { name }, kind, edits: move };
  return { range, messageId: mistake, values, fixes: move.length === 0 ? [] : [fix] };
}

function needsKey({ addresses, asksForContent }: ApiRequest): boolean {
  const isRefused = ({ path, parameters }: Address) =>
    refusesWithoutKey(path) && parameters !== undefined && !parameters.some(mayAuthorise);
  return asksForContent && addresses.every(isRefused);
}

function carriesNone({ credentialNames }: ApiRequest): boolean {
  return credentialNames?.length === 0;
}

/**
 * The empty entries of a loaded file that nothing fills: it has no other key, and no other file may override it.
 */
function emptyEntries(facts: EnvironmentFacts): readonly EnvironmentEntry[] {
  const others = loadedAround(facts.uri, facts.environment);
  if (facts.fileKind !== 'loaded' || others === undefined || isOfTests(facts.uri)) return [];
  // The last of several entries with one name wins. `public-env` reports public names.
  const last = [...new Map(facts.keyEntries.map((entry) => [entry.name, entry])).values()];
  const keys = last.filter(({ name }) => publicKeyName(name) === undefined);
  if (keys.some(({ value }) => value.trim() !== '')) return [];
  return keys.filter(
    ({ name }) =>
      !isEmptied(name, facts) &&
      !others.some(
        ({ uri, variables }) =>
          !givesWay(uri, facts.uri) &&
          variables.some((variable) => variable.name === name && !variable.empty),
      ),
  );
}

/** Whether the variable was set above its empty entry. `env-syntax` reports that as a duplicate. */
function isEmptied(name: string, { keyEntries }: EnvironmentFacts): boolean {
  return keyEntries.some((entry) => entry.name === name && entry.value !== '' && !isPlaceholder(entry.value));
}
