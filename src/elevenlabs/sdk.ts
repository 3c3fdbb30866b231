import { officialKeyVariable } from './variables';

/**
 * A class or function that a package exports and that takes the key. Every entry was read in the package's code:
 * elevenlabs-js 2.0.1 to 2.73.0, elevenlabs 0.0.2 to 1.59.0, @ai-sdk/elevenlabs 0.0.2 to 3.0.46,
 * @mastra/voice-elevenlabs 0.10.7 to 0.12.0, @livekit/agents-plugin-elevenlabs 0.6.2 to 1.9.0, elevenlabs-node 2.0.3.
 */
export interface Sdk {
  readonly modules: ReadonlySet<string>;
  /** The paths below the module; empty for the module itself. */
  readonly paths: readonly string[];
  /** The name for messages. */
  readonly name: string;
  readonly isClass: boolean;
  /** The option that takes the key, in the first argument. */
  readonly keyOption: string;
  /** The variable that it reads if that option is missing. All versions above read it. */
  readonly variable: string | undefined;
  /** Whether it reads the variable only when it is used, and not yet when it is created. */
  readonly readsWhenUsed?: true;
  /** Options that send requests elsewhere, or with other headers, so that another key or none may be needed. */
  readonly redirectingOptions: readonly string[];
  /** The option for the address, without which it asks the default host, whatever the region of the key is. */
  readonly baseUrlOption?: string;
  /** Whether an empty key passes its own check for a missing one. */
  readonly takesEmptyKey?: true;
  /** The client that sends the key with its whitespace; undefined if whitespace is stripped on the way. */
  readonly rawClient?: string;
}

/** Options of the official client for the address of the API. The client appends paths with their version to it. */
export const addressOptions: readonly string[] = ['baseUrl', 'environment'];

const officialModules: ReadonlySet<string> = new Set(['@elevenlabs/elevenlabs-js', 'elevenlabs']);

/** The class of the official client. */
export const officialClient: Sdk = {
  modules: officialModules,
  paths: ['ElevenLabsClient'],
  name: 'ElevenLabsClient',
  isClass: true,
  keyOption: 'apiKey',
  variable: officialKeyVariable,
  takesEmptyKey: true,
  // Measured with 2.69.0 and 2.73.0.
  baseUrlOption: 'baseUrl',
  redirectingOptions: ['baseUrl', 'environment', 'fetch', 'headers'],
};

export const sdks: readonly Sdk[] = [
  officialClient,
  {
    // Since 2.49. It checks the tokens of incoming connections with the key.
    modules: officialModules,
    paths: ['SpeechEngine.Server', 'SpeechEngineServer'],
    name: 'SpeechEngine.Server',
    isClass: true,
    keyOption: 'apiKey',
    variable: officialKeyVariable,
    readsWhenUsed: true,
    redirectingOptions: ['disableAuth'],
  },
  {
    modules: new Set(['@ai-sdk/elevenlabs']),
    paths: ['createElevenLabs'],
    name: 'createElevenLabs',
    isClass: false,
    keyOption: 'apiKey',
    variable: officialKeyVariable,
    takesEmptyKey: true,
    readsWhenUsed: true,
    redirectingOptions: ['headers', 'fetch'],
  },
  {
    modules: new Set(['@mastra/voice-elevenlabs']),
    paths: ['ElevenLabsVoice'],
    name: 'ElevenLabsVoice',
    isClass: true,
    keyOption: 'speechModel.apiKey',
    variable: officialKeyVariable,
    redirectingOptions: [],
  },
  {
    // STT since 1.4.
    modules: new Set(['@livekit/agents-plugin-elevenlabs']),
    paths: ['TTS', 'STT'],
    name: '@livekit/agents-plugin-elevenlabs',
    isClass: true,
    keyOption: 'apiKey',
    variable: 'ELEVEN_API_KEY',
    redirectingOptions: ['baseURL'],
    rawClient: 'ws',
  },
  {
    modules: new Set(['elevenlabs-node']),
    paths: ['', 'ElevenLabs'],
    name: 'elevenlabs-node',
    isClass: true,
    keyOption: 'apiKey',
    variable: undefined,
    redirectingOptions: [],
  },
];

/** An object that a package exports, which reads the key from a variable when it is used. */
export interface ReadyInstance {
  readonly module: string;
  readonly paths: readonly string[];
  readonly variable: string;
  /** The function that makes an instance with another key. */
  readonly factory: string;
}

export const readyInstances: readonly ReadyInstance[] = [
  {
    module: '@ai-sdk/elevenlabs',
    paths: ['elevenlabs', 'elevenLabs'],
    variable: officialKeyVariable,
    factory: 'createElevenLabs',
  },
];

/** Options of SDKs for the address of the API. Of several, the first counts. */
export const addressOptionsOfSdks: readonly string[] = ['baseURL', ...addressOptions];

/** The object of the official client with the addresses of the regions. */
export const environmentsObject = 'ElevenLabsEnvironment';

/** The part of the official client that opens a WebSocket and sends the key unchanged. */
export const realtimeMember = 'speechToText.realtime';

/** What people write instead of `apiKey`, after other SDKs and the header's name. No SDK reads any of them. */
const mistakenKeyOptions: ReadonlySet<string> = new Set([
  ...['api_key', 'apikey', 'api-key', 'APIKey', 'ApiKey', 'API_KEY', 'apiToken', 'key'],
  ...['xiApiKey', 'xi_api_key', 'xi-api-key', 'xiAPIKey', 'elevenLabsApiKey', 'elevenlabsApiKey'],
]);

/** Whether an option, as a dotted path, is meant to be the key but isn't the one that the SDK reads. */
export function isMistakenKeyOption(path: string, keyOption: string): boolean {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return path !== keyOption && (mistakenKeyOptions.has(name) || keyOption.endsWith(`.${name}`));
}

/**
 * The browser packages, which take no key at all: @elevenlabs/client 1.25.0, react 1.15.2, react-native 1.2.15,
 * and their older names.
 */
export const browserModules: ReadonlySet<string> = new Set([
  '@elevenlabs/client',
  '@elevenlabs/react',
  '@elevenlabs/react-native',
  '@11labs/client',
  '@11labs/react',
]);

/** What a browser package starts, and the options for a credential that a server gets with the key. */
export interface BrowserSession {
  readonly kind: 'conversation' | 'transcription';
  /** The functions that take options, and components that take them as attributes, as paths of origins. */
  readonly paths: readonly string[];
  readonly credentialOptions: readonly string[];
  /** Options that say where to connect without a credential. */
  readonly otherTargets: readonly string[];
}

export const browserSessions: readonly BrowserSession[] = [
  {
    kind: 'conversation',
    paths: [
      ...['Conversation', 'VoiceConversation', 'TextConversation'].map((name) => `${name}.startSession`),
      ...['useConversation', 'useConversation().startSession', 'useConversationControls().startSession'],
      ...['ConversationProvider', 'ElevenLabsProvider', 'createConnection'],
    ],
    credentialOptions: ['signedUrl', 'conversationToken'],
    otherTargets: ['agentId', 'orchestrator'],
  },
  {
    kind: 'transcription',
    paths: ['Scribe.connect', 'useScribe', 'useScribe().connect'],
    credentialOptions: ['token'],
    otherTargets: ['baseUri'],
  },
];

/** Whether an option of a browser session is meant to be the key. A React component's `key` isn't. */
export function isKeyOfSession(name: string): boolean {
  return name !== 'key' && (name === 'apiKey' || mistakenKeyOptions.has(name));
}

/** The members of the official client that read the account of a key, and the paths that they request. */
export const accountMembers: ReadonlyMap<string, string> = new Map([
  ['user.get', '/v1/user'],
  ['user.subscription.get', '/v1/user/subscription'],
  ['user.getSubscription', '/v1/user/subscription'],
]);
