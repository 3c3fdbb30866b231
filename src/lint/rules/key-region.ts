import { apiHosts, hostOfKey } from '../../elevenlabs/hosts';
import { isPlaceholder } from '../../elevenlabs/keys';
import { isAddressName } from '../../elevenlabs/variables';
import type { EnvironmentEntry } from '../documents/environment-document';
import type { EnvironmentFacts } from '../facts/facts';
import { defineRule, type RuleFinding } from '../rule';

export const keyRegion = defineRule({
  id: 'key-region',
  summary: 'A key of a data residency stack is sent to another host, which rejects it.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['why'],
  diagnosis: { script: 'headers', environment: 'headers' },
  curedByNewKey: [],
  documentation: 'apiIntroduction',
  messages: {
    request:
      'This key belongs to a data residency stack and works only at {right}, but it is sent to {host}. Change the host.',
    address:
      '{variable} leads to {host}, but the key in this file belongs to a data residency stack and works only at {right}. Change the host.',
  },
  fixTitles: { host: 'Change the host to {right}' },

  checkEnvironment(facts, report) {
    const right = facts.fileKind === 'loaded' ? rightHost(facts) : undefined;
    if (right !== undefined) {
      for (const found of facts.entries.flatMap((entry) => otherAddress(entry, right, facts))) {
        report(found);
      }
    }
  },

  checkScript(facts, report) {
    for (const { range, host, right, edits } of facts.isTest ? [] : facts.keysAtOtherHosts) {
      const values = { host, right };
      report({
        range,
        messageId: 'request',
        values,
        fixes: edits.length === 0 ? [] : [{ titleId: 'host', values, kind: 'suggestion', edits }],
      });
    }
  },
});

/** The only host that accepts the keys of a file; undefined if they are of several stacks or of none. */
function rightHost({ keyEntries }: EnvironmentFacts): string | undefined {
  const keys = keyEntries.map(({ value }) => value.trim()).filter((value) => !isPlaceholder(value));
  const hosts = new Set(keys.map(hostOfKey));
  const [host] = hosts;
  return hosts.size === 1 ? host : undefined;
}

/** An entry with the address of the API at another host. */
function otherAddress(
  { name, value, contentRange }: EnvironmentEntry,
  right: string,
  { text }: EnvironmentFacts,
): RuleFinding[] {
  const host = /^(?:https|wss):\/\/([^/:?#\s]+)/i.exec(value)?.[1];
  if (host === undefined || !isAddressName(name) || host === right || !apiHosts.includes(host)) {
    return [];
  }
  const start = text.indexOf(host, contentRange.start);
  const range = { start, end: start + host.length };
  const values = { variable: name, host, right };
  return [
    {
      range,
      messageId: 'address',
      values,
      fixes: [{ titleId: 'host', values, kind: 'suggestion', edits: [{ range, text: right }] }],
    },
  ];
}
