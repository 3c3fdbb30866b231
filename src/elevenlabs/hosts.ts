import { residencyOf } from './keys';

/** The host of the API, unless another one is set; also the replacement for a mistaken host. */
export const defaultApiHost = 'api.elevenlabs.io';

interface Region {
  readonly id: string;
  readonly host: string;
  readonly name: string;
  /** How its keys end, after `_residency_`. */
  readonly keys?: string;
  /** Its name in `ElevenLabsEnvironment` of the official JavaScript client. */
  readonly environment: string;
}

/**
 * The regions of the API, with the names from ElevenLabs' own packages and the hosts from the environment tables
 * of the official SDKs (elevenlabs-js `src/environments.ts`, elevenlabs-python `environment.py`). The first host
 * picks a region automatically. A data residency stack is a separate workspace, and no other host accepts its
 * keys.
 */
export const regions: readonly Region[] = [
  {
    id: 'default',
    host: defaultApiHost,
    name: 'ElevenLabs chooses the region',
    environment: 'Production',
  },
  {
    id: 'us',
    host: 'api.us.elevenlabs.io',
    name: 'United States',
    environment: 'ProductionUs',
  },
  {
    id: 'eu-residency',
    host: 'api.eu.residency.elevenlabs.io',
    name: 'European Union, data residency',
    keys: 'eu',
    environment: 'ProductionEu',
  },
  {
    id: 'in-residency',
    host: 'api.in.residency.elevenlabs.io',
    name: 'India, data residency',
    keys: 'in',
    environment: 'ProductionIndia',
  },
  {
    id: 'sg-residency',
    host: 'api.sg.residency.elevenlabs.io',
    name: 'Singapore, data residency',
    keys: 'sg',
    environment: 'ProductionSingapore',
  },
];

/** The hosts that serve the API: those of the regions, and the preview, which the SDKs call deprecated. */
export const apiHosts: readonly string[] = [
  ...regions.map(({ host }) => host),
  'api-global-preview.elevenlabs.io',
];

/** The only host that accepts a key, by its ending; `undefined` for a key of no known data residency stack. */
export function hostOfKey(key: string): string | undefined {
  return hostOfResidency(residencyOf(key));
}

/** The host of a data residency stack, by the ending of its keys; `undefined` for an unknown one. */
export function hostOfResidency(stack: string | undefined): string | undefined {
  return stack === undefined ? undefined : regions.find(({ keys }) => keys === stack)?.host;
}

/** The address of the API at one of its hosts. */
export function baseUrlOf(host: string): string {
  return `https://${host}`;
}

/**
 * Whether a host serves the API. Parts of it that are inserted at run time are written as `unknown`: it is enough
 * that one of the hosts may be meant.
 */
export function isApiHost(host: string, unknown: string): boolean {
  if (!host.includes(unknown)) return apiHosts.includes(host);
  const pieces = host.split(unknown);
  const start = pieces[0] ?? '';
  return /^api[.-]/.test(start) && apiHosts.some((each) => mayBe(each, start, pieces.slice(1)));
}

/** Whether a host starts with one piece and contains the others in this order, and ends with the last one. */
function mayBe(host: string, start: string, others: readonly string[]): boolean {
  let at = start.length;
  for (const piece of others) {
    const found = host.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return host.startsWith(start) && host.endsWith(others.at(-1) ?? '');
}

/** The data residency stacks, by the label that names the region in their hosts. */
const stacks: readonly { readonly label: string; readonly host: string }[] = regions.flatMap(({ host }) => {
  const label = /^api\.(\w+)\.residency\./.exec(host)?.[1];
  return label === undefined ? [] : [{ label, host }];
});

/** A host that isn't the API, and the one that is meant. */
export interface WrongHost {
  readonly host: string;
  readonly right: string;
}

/** Hosts of no region: people leave `residency` out of the host of a stack. Nothing answers at any of them. */
export const regionlessHosts: readonly WrongHost[] = stacks.map(({ label, host }) => ({
  host: `api.${label}.elevenlabs.io`,
  right: host,
}));

/** Hosts that code generators write when they mean the API, and hosts of no region. */
export const mistakenApiHosts: readonly string[] = [
  'api.elevenlabs.com',
  'api.elevenlabs.ai',
  'api.eleven-labs.com',
  ...regionlessHosts.map(({ host }) => host),
];

/**
 * The hosts of ElevenLabs' website and web apps, with the host of the API that belongs to each. They aren't the
 * API, but people append API paths to them.
 */
const websites: readonly WrongHost[] = [
  ...['elevenlabs.io', 'www.elevenlabs.io', 'beta.elevenlabs.io'].map((host) => ({
    host,
    right: defaultApiHost,
  })),
  ...stacks.map(({ label, host }) => ({ host: `${label}.residency.elevenlabs.io`, right: host })),
];

export const websiteHosts: readonly string[] = websites.map(({ host }) => host);

/** The host of the API that is meant by a wrong one. */
export function rightHostFor(host: string): string {
  return [...regionlessHosts, ...websites].find((each) => each.host === host)?.right ?? defaultApiHost;
}

/** Where a key is tested: at the host of a region, or at the user's own address. */
export interface ApiTarget {
  /** As the user wrote it, so it may not be a valid address. */
  readonly baseUrl: string;
  /** Whether the user wrote the address. */
  readonly isCustom: boolean;
}

/**
 * The API for a region and the user's own address, as the settings and the command line give them. The own
 * address (empty if there is none) counts for the regions `default` and `custom`; the other regions have their
 * own hosts. An unknown region counts as `default`.
 */
export function apiTarget(region: string, ownAddress: string): ApiTarget {
  const host = regions.find(({ id }) => id === region && id !== 'default')?.host;
  if (host !== undefined) {
    return { baseUrl: baseUrlOf(host), isCustom: false };
  }
  return ownAddress !== '' || region === 'custom'
    ? { baseUrl: ownAddress, isCustom: true }
    : { baseUrl: baseUrlOf(defaultApiHost), isCustom: false };
}

/** The address to test a key at: the user's own, or else that of the key's region. */
export function addressForKey({ baseUrl, isCustom }: ApiTarget, key: string): string {
  const host = isCustom ? undefined : hostOfKey(key);
  return host === undefined ? baseUrl : baseUrlOf(host);
}

/**
 * Paths on an API host that take an OAuth bearer token and no key: the hosted MCP server and its token endpoint.
 */
export const oauthPaths: readonly string[] = ['/v1/mcp', '/v1/oauth'];
