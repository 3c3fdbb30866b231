/**
 * The hosts that answer ElevenLabs API requests. From the official SDKs' environment tables
 * (elevenlabs-js `src/environments.ts`, elevenlabs-python `environment.py`); the preview host is deprecated.
 */
export const apiHosts: readonly string[] = [
  'api.elevenlabs.io',
  'api.us.elevenlabs.io',
  'api.eu.residency.elevenlabs.io',
  'api.in.residency.elevenlabs.io',
  'api.sg.residency.elevenlabs.io',
  'api-global-preview.elevenlabs.io',
];

/** Hosts that code generators write when they mean the API; nothing of ElevenLabs answers there. */
export const mistakenApiHosts: readonly string[] = [
  'api.elevenlabs.com',
  'api.elevenlabs.ai',
  'api.eleven-labs.com',
];

/** Hosts of ElevenLabs' website. They are no API, but people put the paths of the API behind them. */
export const websiteHosts: readonly string[] = ['elevenlabs.io', 'www.elevenlabs.io', 'beta.elevenlabs.io'];

/** The host that is meant where somebody writes a mistaken one. */
export const defaultApiHost = 'api.elevenlabs.io';

/** The host that a key is tested against when nothing else is set. */
export const defaultApiBaseUrl = 'https://api.elevenlabs.io';

export type RegionId = 'default' | 'us' | 'eu-residency' | 'in-residency' | 'sg-residency';

/**
 * The regions that keys can be tested in, named as ElevenLabs' own packages name them. The first host chooses one
 * by itself. A data residency stack is a workspace of its own, with keys that no other host takes.
 */
export const regions: readonly { readonly id: RegionId; readonly host: string; readonly name: string }[] = [
  { id: 'default', host: 'api.elevenlabs.io', name: 'ElevenLabs chooses the region' },
  { id: 'us', host: 'api.us.elevenlabs.io', name: 'United States' },
  { id: 'eu-residency', host: 'api.eu.residency.elevenlabs.io', name: 'European Union, data residency' },
  { id: 'in-residency', host: 'api.in.residency.elevenlabs.io', name: 'India, data residency' },
  { id: 'sg-residency', host: 'api.sg.residency.elevenlabs.io', name: 'Singapore, data residency' },
];

/** Where a key is tested: at the host of a region, or where the user's own address says. */
export interface ApiTarget {
  /** As the user wrote it, so it may be no address at all. */
  readonly baseUrl: string;
  /** Whether it is an address that the user wrote. */
  readonly isCustom: boolean;
}

/**
 * The API that two settings choose: an own address is for the regions `default` and `custom`, and the other regions
 * have their own hosts. An unknown region counts as `default`.
 */
export function apiTarget(region: string, ownAddress: string): ApiTarget {
  const host = regions.find(({ id }) => id === region && id !== 'default')?.host;
  if (host !== undefined) {
    return { baseUrl: `https://${host}`, isCustom: false };
  }
  return ownAddress !== '' || region === 'custom'
    ? { baseUrl: ownAddress, isCustom: true }
    : { baseUrl: defaultApiBaseUrl, isCustom: false };
}

/**
 * Paths below an API host that take an OAuth bearer token and no key: the hosted MCP server and its token
 * endpoint.
 */
export const oauthPaths: readonly string[] = ['/v1/mcp', '/v1/oauth'];
