import { keyHeader } from '../../elevenlabs/header-names';
import type { ApiRequest } from '../facts/request-facts';
import { namesKeyParameter } from '../facts/text/header-naming';
import { defineRule } from '../rule';

export const keyInUrl = defineRule({
  id: 'key-in-url',
  summary: "The key is in the URL. ElevenLabs doesn't document that, and URLs end up in logs.",
  severity: 'warning',
  fix: 'none',
  guideSections: ['why', 'right-header'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    parameter:
      'URLs end up in logs, and no ElevenLabs endpoint documents a key in {name}. Send it in the xi-api-key header.',
    socket:
      'URLs end up in logs, and ElevenLabs documents no key in {name}. On a server, send the xi-api-key header; in a browser, use a single-use token.',
    redundant: 'URLs end up in logs. Remove {name} from the URL: the xi-api-key header is enough.',
  },
  fixTitles: {},
  checkScript(facts, report) {
    for (const request of facts.isTest ? [] : facts.requests) {
      const name = keyParameter(request);
      if (name !== undefined) {
        const messageId = sendsHeader(request) ? 'redundant' : 'parameter';
        report({ range: request.range, messageId, values: { name } });
      }
    }
    for (const { name, range, isSocket } of facts.isTest ? [] : facts.keysInUrls) {
      report({ range, messageId: isSocket ? 'socket' : 'parameter', values: { name } });
    }
  },
});

/** The query parameter with the name of the key's header, or a misspelling of it. */
function keyParameter({ addresses }: ApiRequest): string | undefined {
  return addresses.flatMap(({ parameters }) => parameters ?? []).find(namesKeyParameter);
}

function sendsHeader({ credentialNames }: ApiRequest): boolean {
  return credentialNames?.some((name) => name.toLowerCase() === keyHeader) ?? false;
}
