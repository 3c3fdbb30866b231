/**
 * Official pages, by purpose. The addresses are those that ElevenLabs' own documentation, SDKs and error replies
 * used in November 2026.
 */
export const links = {
  keySettings: 'https://elevenlabs.io/app/settings/api-keys',
  subscription: 'https://elevenlabs.io/app/subscription',
  authentication: 'https://elevenlabs.io/docs/api-reference/authentication',
  apiIntroduction: 'https://elevenlabs.io/docs/api-reference/introduction',
  apiKeys: 'https://elevenlabs.io/docs/overview/administration/workspaces/api-keys',
  errors: 'https://elevenlabs.io/docs/eleven-api/resources/errors',
  models: 'https://elevenlabs.io/docs/overview/models',
  countries: 'https://help.elevenlabs.io/hc/en-us/articles/22497891312401',
  agentAuthentication: 'https://elevenlabs.io/docs/eleven-agents/customization/authentication',
  singleUseTokens: 'https://elevenlabs.io/docs/api-reference/tokens/create',
  status: 'https://status.elevenlabs.io',
  support: 'https://help.elevenlabs.io/hc/en-us/requests/new?ticket_form_id=13145996177937',
} as const;

export type LinkId = keyof typeof links;
