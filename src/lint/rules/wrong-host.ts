import { apiVersionPath, lacksVersion } from '../../elevenlabs/endpoints';
import {
  apiHosts,
  defaultApiHost,
  mistakenApiHosts,
  regionlessHosts,
  rightHostFor,
  websiteHosts,
} from '../../elevenlabs/hosts';
import { isBaseUrlName } from '../../elevenlabs/variables';
import type { EnvironmentEntry } from '../documents/environment-document';
import type { WrittenUrl } from '../facts/request-facts';
import type { TextEdit } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const wrongHost = defineRule({
  id: 'wrong-host',
  summary: "The host isn't the ElevenLabs API, or the path has no `/v1`.",
  severity: 'warning',
  fix: 'safe',
  guideSections: ['why', 'dashboard'],
  diagnosis: { script: 'headers', environment: 'key-line' },
  curedByNewKey: [],
  documentation: 'apiIntroduction',
  messages: {
    host: "{host} isn't the ElevenLabs API. Use {right}.",
    region:
      "{host} isn't a host of the ElevenLabs API. Use {right} for a data residency workspace, else {default}.",
    website: '{host} is the ElevenLabs website, not the API. Use {right}.',
    version: '{path} lacks the API version. Use /v1{path}.',
    sdk: 'The ElevenLabs client adds the version to {option}, so its requests fail. Remove {path}.',
    entry: "{host} in {variable} isn't the ElevenLabs API. Use {right}.",
  },
  fixTitles: {
    host: 'Change the host to {right}',
    version: 'Add /v1',
    sdk: 'Remove {path}',
  },
  checkEnvironment(facts, report) {
    for (const entry of facts.fileKind === 'loaded' ? facts.entries : []) {
      const found = wrongEntry(entry);
      if (found !== undefined) report(found);
    }
  },
  checkScript(facts, report) {
    for (const url of facts.isTest ? [] : facts.writtenUrls) {
      const found = wrongHostOf(url) ?? doubledVersion(url) ?? missingVersion(url);
      if (found !== undefined) report(found);
    }
  },
});

/** The website answers API paths too, with and without `/api` before them. */
const apiPath = /^(\/api)?\/v\d(?=\/|$)/;

function wrongHostOf(url: WrittenUrl): RuleFinding | undefined {
  const { host, hostRange, path, pathStart, isRequested, isApiBase } = url;
  const isWebsite = websiteHosts.includes(host);
  const onWebsite = isRequested && isWebsite ? apiPath.exec(path) : null;
  const isBase = isApiBase && isWebsite && /^\/?$/.test(path);
  if (hostRange === undefined || (onWebsite === null && !isBase && !mistakenApiHosts.includes(host)))
    return undefined;
  const values = { host, right: rightHostFor(host) };
  const below = onWebsite?.[1]?.length ?? 0;
  const edits: TextEdit[] = [
    { range: hostRange, text: values.right },
    ...(below > 0 ? [{ range: { start: pathStart, end: pathStart + below }, text: '' }] : []),
    ...(lacksVersion(path) ? [insertVersion(url)] : []),
    ...(isDoubled(url) && url.sdk?.isOwn === true ? [removePath(url)] : []),
  ];
  // Whoever leaves `residency` out may mean the stack or the region that ElevenLabs chooses.
  const isOfNoRegion = regionlessHosts.some((each) => each.host === host);
  const messageId = isWebsite ? 'website' : isOfNoRegion ? 'region' : 'host';
  const kind = isOfNoRegion ? 'suggestion' : 'safe';
  return {
    range: hostRange,
    messageId,
    values: { ...values, default: defaultApiHost },
    fixes: [{ titleId: 'host', values, kind, edits }],
  };
}

/** Whether the official client gets an address with a version, which it adds again. */
function isDoubled({ sdk, path }: WrittenUrl): boolean {
  return sdk !== undefined && /^\/v\d\/?$/.test(path);
}

function doubledVersion(url: WrittenUrl): RuleFinding | undefined {
  const { host, path, pathStart, sdk } = url;
  if (sdk === undefined || !isDoubled(url) || !apiHosts.includes(host)) return undefined;
  const values = { option: sdk.option, path: path.replace(/\/$/, '') };
  return {
    range: { start: pathStart, end: pathStart + values.path.length },
    messageId: 'sdk',
    values,
    fixes: sdk.isOwn ? [{ titleId: 'sdk', values, kind: 'safe', edits: [removePath(url)] }] : [],
  };
}

function removePath({ path, pathStart }: WrittenUrl): TextEdit {
  return { range: { start: pathStart, end: pathStart + path.length }, text: '' };
}

/** A variable for the address of the API, with a host that isn't the API's. */
function wrongEntry(entry: EnvironmentEntry): RuleFinding | undefined {
  const { name, value, contentRange } = entry;
  const [, scheme = '', host = '', path = ''] = address.exec(value) ?? [];
  const known = host.toLowerCase();
  const isWebsite =
    websiteHosts.includes(known) && isApiAddress(name) && /^(?:\/|(?:\/api)?\/v\d\/?)?$/.test(path);
  if (!isBaseUrlName(name) || (!isWebsite && !mistakenApiHosts.includes(known))) return undefined;
  const start = contentRange.start + scheme.length;
  const range = { start, end: start + host.length };
  const values = { host, variable: name, right: rightHostFor(known) };
  const below =
    isWebsite && path.startsWith('/api')
      ? [{ range: { start: range.end, end: range.end + 4 }, text: '' }]
      : [];
  const kind = regionlessHosts.some((each) => each.host === known) ? 'suggestion' : 'safe';
  const edits = [{ range, text: values.right }, ...below];
  return { range, messageId: 'entry', values, fixes: [{ titleId: 'host', values, kind, edits }] };
}

const address = /^((?:(?:https?|wss?):\/\/)?)([^/?#\s@:]+)(?![^/?#\s@:])(?::\d+(?!\d))?([^?#]*)$/i;

/** A page of the website can be in a variable too, but not in one for the API. */
function isApiAddress(name: string): boolean {
  return /base|api|endpoint/i.test(name);
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
