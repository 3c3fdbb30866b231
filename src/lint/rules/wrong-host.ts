import { apiVersionPath, lacksVersion } from '../../elevenlabs/endpoints';
import { apiHosts, defaultApiHost, mistakenApiHosts, websiteHosts } from '../../elevenlabs/hosts';
import type { WrittenUrl } from '../facts/facts';
import type { TextEdit } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const wrongHost = defineRule({
  id: 'wrong-host',
  summary: "The host isn't the ElevenLabs API, or the path has no `/v1`.",
  severity: 'warning',
  fix: 'safe',
  guideSections: ['why', 'dashboard'],
  diagnosis: { script: 'headers' },
  newKeyMayCure: false,
  documentation: 'apiIntroduction',
  messages: {
    host: "{host} isn't the ElevenLabs API. Use {right}.",
    website: '{host} is the ElevenLabs website, not the API. Use {right}.',
    version: '{path} lacks the API version. Use /v1{path}.',
  },
  fixTitles: { host: 'Change the host to {right}', version: 'Add /v1' },
  checkScript(facts, report) {
    for (const url of facts.isTest ? [] : facts.writtenUrls) {
      const found = wrongHostOf(url) ?? missingVersion(url);
      if (found !== undefined) report(found);
    }
  },
});

/** The website answers API paths too, with and without `/api` before them. */
const apiPath = /^(\/api)?\/v\d(?=\/|$)/;

function wrongHostOf(url: WrittenUrl): RuleFinding | undefined {
  const { host, hostRange, path, pathStart, isRequested } = url;
  const onWebsite = isRequested && websiteHosts.includes(host) ? apiPath.exec(path) : null;
  if (hostRange === undefined || (onWebsite === null && !mistakenApiHosts.includes(host))) return undefined;
  const values = { host, right: defaultApiHost };
  const below = onWebsite?.[1]?.length ?? 0;
  const edits: TextEdit[] = [
    { range: hostRange, text: defaultApiHost },
    ...(below > 0 ? [{ range: { start: pathStart, end: pathStart + below }, text: '' }] : []),
    ...(lacksVersion(path) ? [insertVersion(url)] : []),
  ];
  const messageId = onWebsite === null ? 'host' : 'website';
  return { range: hostRange, messageId, values, fixes: [{ titleId: 'host', values, kind: 'safe', edits }] };
}

function missingVersion(url: WrittenUrl): RuleFinding | undefined {
  const { host, path, pathStart } = url;
  if ((host !== '' && !apiHosts.includes(host)) || !lacksVersion(path)) return undefined;
  const family = /^\/[^/]+/.exec(path)?.[0] ?? '';
  return {
    range: { start: pathStart, end: pathStart + family.length },
    messageId: 'version',
    values: { path: family },
    fixes: [{ titleId: 'version', values: {}, kind: 'safe', edits: [insertVersion(url)] }],
  };
}

function insertVersion({ pathStart }: WrittenUrl): TextEdit {
  return { range: { start: pathStart, end: pathStart }, text: apiVersionPath };
}
