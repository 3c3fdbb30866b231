import { clients, moduleAliases, socketHooks } from '../ecosystem/http-clients';
import { mayLoadWhenImported } from '../ecosystem/loading-order';
import { nuxtPrivateSetting, prefixSettings } from '../ecosystem/public-configuration';
import { keyHeader, messageKeyFields, ownMisspellings } from '../elevenlabs/header-names';
import { apiHosts, mistakenApiHosts, websiteHosts } from '../elevenlabs/hosts';
import { keyPrefix } from '../elevenlabs/keys';
import { publicKeyName } from '../elevenlabs/public-variables';
import { officialClient } from '../elevenlabs/sdk';
import { isKeyName } from '../elevenlabs/variables';
import { hasTriggerWord, mentionsElevenLabs } from './pre-filter';

/** Whether a script may contain facts, so that it is worth parsing. */
export function mayHaveFacts(text: string): boolean {
  return mentionsElevenLabs(text) ? hasSign(text) : hasTriggerWord(text);
}

/**
 * Whether a script that mentions ElevenLabs has anything that a fact can start from. Without it, the mention is prose, a
 * model, an icon, a type or a translation. What the script imports counts if the import names ElevenLabs, or if the
 * script uses headers or a known client.
 */
export function hasSign(text: string): boolean {
  return signs.some((sign) => sign.test(text)) || namesKey(text) || importsByName(text);
}

const signs: readonly RegExp[] = [
  // A comment that disables rules.
  /elevenlabs-lint-/,
  // A key, perhaps with an escape in it.
  new RegExp(`${keyPrefix}(?:[0-9a-f]{8}|\\\\)`),
  // The name of a header, of a field in a message, or of a parameter.
  new RegExp(anyOf([keyHeader, ...messageKeyFields, ...ownMisspellings]).replaceAll(/[-_]/g, '[-_]?'), 'i'),
  /authorization|headers\b|header['"]?\s*[:,}]|set(?:request)?header/i,
  addressSign(),
  clientSign(),
  // The official client, whatever declares it.
  new RegExp(`\\bnew\\b(?:(?!\\bnew\\b)[^(;]){0,80}\\b(?:${anyOf(officialClient.paths)})\\b`),
  // Settings that make values public.
  new RegExp(anyOf([nuxtPrivateSetting, ...prefixSettings.map(({ path }) => path.at(-1) ?? '')]), 'i'),
  // Functions that load environment files.
  /dotenv|loadEnv/,
];

/** A host, or the start of one that is put together. Most addresses of the website lead to its documentation. */
function addressSign(): RegExp {
  const hosts = [...apiHosts, ...mistakenApiHosts, ...websiteHosts];
  const domain = `(?:${anyOf(hosts.map((host) => host.split('.').slice(-2).join('.')))})`;
  return new RegExp(
    `(?<!//)(?<!//www\\.)${domain}|${domain}(?!/(?!api/|v\\d)\\w)|\\bapi[.-](?:['"\`]|\\$\\{)`,
    'i',
  );
}

/** The global name of a client, or its package in quotes. */
function clientSign(): RegExp {
  const isFunction = (name: string) => /^\w/.test(name);
  const globals = clients.filter(({ isGlobal }) => isGlobal).map(({ name }) => name);
  const packages = clients.filter(({ isGlobal }) => !isGlobal).map(({ name }) => name);
  const modules = [...packages, ...moduleAliases.keys(), socketHooks.module];
  const names = anyOf(globals.filter(isFunction));
  const others = anyOf(globals.filter((name) => !isFunction(name)));
  return new RegExp(
    `(?<![\\w$])(?:(?:${names})(?![\\w$])|(?:${others})\\s*[.(<])|['"](?:${anyOf(modules)})['"]`,
  );
}

const vendor = /eleven|11[-_ ]?labs?|xi[-_]?(?:api|key)/i;
const vendorNames = new RegExp(`(?<![\\w$-])[\\w$-]*(?:${vendor.source})[\\w$-]*`, 'gi');

/** Whether a name in the text is that of a key, such as `elevenLabsApiKey`. */
function namesKey(text: string): boolean {
  const names = new Set(text.match(vendorNames));
  return [...names].some((name) => isKeyName(publicKeyName(name)?.privateName ?? name));
}

const specifiers = /(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*['"`]([^'"`\n]{1,200})['"`]/g;
const startOfImport = /\b(?:import(?!\s*\()|export|const|let|var|__exportStar(?=\())\b/g;

/** How far before its specifier an import starts at most, in UTF-16 units. */
const longestImport = 2_000;

/** Imports of types, and exports of what another module exports, also as TypeScript compiles them. */
const withoutValue = /^(?:import\s+type\s+[\w{*]|export\b|__exportStar\b)/;

/** Whether the text imports a value by a name of ElevenLabs', or a module that may load environment files. */
function importsByName(text: string): boolean {
  return [...text.matchAll(specifiers)].some(({ 0: whole, 1: specifier = '', index }) => {
    const before = text.slice(Math.max(0, index - longestImport), index + whole.length);
    const start = [...before.matchAll(startOfImport)].at(-1)?.index ?? 0;
    const statement = before.slice(start);
    return mayLoadWhenImported(specifier) || (vendor.test(statement) && !withoutValue.test(statement));
  });
}

function anyOf(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => text.replaceAll(/[.$/*+?^()[\]{}|\\]/g, '\\$&')).join('|');
}
