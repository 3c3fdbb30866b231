/** The host of the API that is meant where nothing else is set, and where somebody writes a mistaken one. */
export const defaultApiHost = 'api.elevenlabs.io';

/**
 * The regions of the API, named as ElevenLabs' own packages name them. From the official SDKs' environment tables
 * (elevenlabs-js `src/environments.ts`, elevenlabs-python `environment.py`). The first host chooses a region by itself.
 * A data residency stack is a workspace of its own, with keys that no other host takes.
 */
export const regions: readonly { readonly id: string; readonly host: string; readonly name: string }[] = [
  { id: 'default', host: defaultApiHost, name: 'ElevenLabs chooses the region' },
  { id: 'us', host: 'api.us.elevenlabs.io', name: 'United States' },
  { id: 'eu-residency', host: 'api.eu.residency.elevenlabs.io', name: 'European Union, data residency' },
  { id: 'in-residency', host: 'api.in.residency.elevenlabs.io', name: 'India, data residency' },
  { id: 'sg-residency', host: 'api.sg.residency.elevenlabs.io', name: 'Singapore, data residency' },
];

/** The hosts that answer requests to the API: those of the regions, and the preview, which the SDKs call deprecated. */
export const apiHosts: readonly string[] = [
  ...regions.map(({ host }) => host),
  'api-global-preview.elevenlabs.io',
];

/** The address of the API at one of its hosts. */
export function baseUrlOf(host: string): string {
  return `https://${host}`;
}

/** Hosts that code generators write when they mean the API; nothing of ElevenLabs answers there. */
export const mistakenApiHosts: readonly string[] = [
  'api.elevenlabs.com',
  'api.elevenlabs.ai',
  'api.eleven-labs.com',
];

/** Hosts of ElevenLabs' website. They are no API, but people put the paths of the API behind them. */
export const websiteHosts: readonly string[] = ['elevenlabs.io', 'www.elevenlabs.io', 'beta.elevenlabs.io'];

/** Where a key is tested: at the host of a region, or where the user's own address says. */
export interface ApiTarget {
  /** As the user wrote it, so it may be no address at all. */
  readonly baseUrl: string;
  /** Whether it is an address that the user wrote. */
  readonly isCustom: boolean;
}

/**
 * The API that a region and an own address choose, as the settings and the command line take them: an own address
 * (empty where there is none) is for the regions `default` and `custom`, and the other regions have their own hosts. An
 * unknown region counts as `default`.
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

/**
 * Paths below an API host that take an OAuth bearer token and no key: the hosted MCP server and its token
 * endpoint.
 */
export const oauthPaths: readonly string[] = ['/v1/mcp', '/v1/oauth'];
