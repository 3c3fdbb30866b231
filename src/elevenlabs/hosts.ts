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

/**
 * Paths below an API host that take an OAuth bearer token and no key: the hosted MCP server and its token
 * endpoint.
 */
export const oauthPaths: readonly string[] = ['/v1/mcp', '/v1/oauth'];
