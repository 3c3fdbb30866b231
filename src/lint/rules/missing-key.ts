import { mayAuthorise, refusesWithoutKey } from '../../elevenlabs/endpoints';
import { mayCarryCredential } from '../../elevenlabs/header-names';
import { isPlaceholder } from '../../elevenlabs/keys';
import { publicKeyName } from '../../elevenlabs/public-variables';
import type { EnvironmentEntry } from '../documents/environment-document';
import { givesWay, isOfTests, loadedAround } from '../facts/environment/precedence';
import type { Address, ApiRequest, EnvironmentFacts } from '../facts/facts';
import { defineRule } from '../rule';

export const missingKey = defineRule({
  id: 'missing-key',
  summary: 'The key is empty in an environment file, or a request to ElevenLabs has no key.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['why'],
  diagnosis: { script: 'headers', environment: 'key-present' },
  newKeyMayCure: false,
  documentation: 'authentication',
  messages: {
    empty: '{variable} is empty, and no other environment file sets it. Add your ElevenLabs API key.',
    page: 'This request to {host} has no API key, so ElevenLabs rejects it. Send it from your server, because a page would reveal the key.',
    request: 'This request to {host} has no API key, so ElevenLabs rejects it. Send the key as xi-api-key.',
    message: 'The {name} in this WebSocket message is empty, so ElevenLabs rejects it. Send your API key.',
  },
  fixTitles: { add: 'Add the xi-api-key header' },

  checkEnvironment(facts, report) {
    for (const entry of emptyEntries(facts)) {
      report({ range: entry.range, messageId: 'empty', values: { variable: entry.name } });
    }
  },

  checkScript(facts, report) {
    for (const request of facts.isTest ? [] : facts.requests) {
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
    for (const { name, value, isMissing } of facts.isTest ? [] : facts.messageKeys) {
      if (isMissing) report({ range: value.range, messageId: 'message', values: { name } });
    }
  },
});

function needsKey({ addresses, asksForContent }: ApiRequest): boolean {
  const isRefused = ({ path, parameters }: Address) =>
    refusesWithoutKey(path) && parameters !== undefined && !parameters.some(mayAuthorise);
  return asksForContent && addresses.every(isRefused);
}

function carriesNone({ headerNames }: ApiRequest): boolean {
  return headerNames !== undefined && !headerNames.some(mayCarryCredential);
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
