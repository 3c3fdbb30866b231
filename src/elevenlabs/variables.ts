/**
 * The names that people give to an ElevenLabs key, in environment variables and identifiers, split into words.
 * Collected from official SDKs and public code; `ELEVENLABS_API_KEY` is the official one.
 */

export const officialKeyVariable = 'ELEVENLABS_API_KEY';

/** Spellings of the vendor's name as one word. `eleven labs` and `11 labs` are joined before the lookup. */
const vendorWords = new Set([
  'elevenlabs',
  'elevenlab',
  'eleven',
  '11labs',
  'elevenslabs',
  'ellevenlabs',
  'xi',
]);

/** Words of which a key's name contains at least one. */
const keyWords = new Set(['key', 'keys', 'apikey', 'apikeys', 'token', 'secret', 'api', 'credential']);

/**
 * Words that a key's name may contain as well: framework prefixes, stages, numbers. Any other word (agent, voice,
 * webhook, id, url, session, …) names something else.
 */
const neutralWords = new Set([
  ...['next', 'public', 'vite', 'react', 'app', 'expo', 'nuxt', 'gatsby', 'runtime', 'config', 'env'],
  ...[
    'dev',
    'development',
    'prod',
    'production',
    'staging',
    'test',
    'local',
    'server',
    'default',
    'my',
    'the',
  ],
  ...['get', 'read', 'load', 'require', 'resolve', 'use', 'process', 'import', 'meta', 'this', 'settings'],
  ...['tts', 'stt', 'primary', 'backup', 'fallback', 'old', 'new', 'value', 'raw', 'trimmed', 'auth'],
]);

/** Words that are neutral only in a prefix of electron-vite, such as `MAIN_VITE_`. */
const processWords = new Set(['main', 'preload', 'renderer']);

/** The words of a name in lower case: `ELEVEN_LABS_API_KEY`, `elevenLabsApiKey` and `eleven-labs-api-key` alike. */
export function wordsOfName(name: string): readonly string[] {
  const known = knownWords.get(name);
  if (known !== undefined) {
    return known;
  }
  const words = splitName(name);
  if (knownWords.size >= mostKnownWords) {
    knownWords.clear();
  }
  knownWords.set(name, words);
  return words;
}

/** The words of names that were split before: the same few names come up again and again. */
const knownWords = new Map<string, readonly string[]>();
const mostKnownWords = 5_000;

function splitName(name: string): string[] {
  const words = name
    // A name without a letter says as little as a name of one.
    .replace(/(?<![^.])[_$]+(?=\.)/g, 'x')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if ((word === 'labs' || word === 'lab') && (last === 'eleven' || last === '11')) {
      joined[joined.length - 1] = last === '11' ? '11labs' : 'elevenlabs';
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/**
 * Whether a variable or identifier names an ElevenLabs key and nothing else, so that its value counts as a key
 * wherever it is sent. `ELEVENLABS_AGENT_SECRET` and `ELEVENLABS_API_KEY_ID` don't.
 */
export function isKeyName(name: string): boolean {
  const words = wordsOfName(name);
  return (
    words.some((word) => vendorWords.has(word)) &&
    words.some((word) => keyWords.has(word)) &&
    words.every(
      (word, at) =>
        vendorWords.has(word) || keyWords.has(word) || isNeutral(word, words[at + 1]) || /^\d+$/.test(word),
    )
  );
}

function isNeutral(word: string, next: string | undefined): boolean {
  return neutralWords.has(word) || (processWords.has(word) && next === 'vite');
}

/** Words in the name of an API address, besides the vendor's and the neutral ones. */
const baseUrlWords = new Set(['url', 'uri', 'base', 'host', 'endpoint', 'api', 'baseurl']);

/**
 * Whether a variable or identifier names the address of the ElevenLabs API, such as `ELEVENLABS_BASE_URL`. A
 * proxy, webhook or app doesn't count.
 */
export function isBaseUrlName(name: string): boolean {
  const words = wordsOfName(name);
  return (
    words.some((word) => vendorWords.has(word)) &&
    words.some((word) => baseUrlWords.has(word)) &&
    words.every(
      (word, at) => vendorWords.has(word) || baseUrlWords.has(word) || isNeutral(word, words[at + 1]),
    )
  );
}

/** Key words that alone may just as well name a webhook secret, a session token or an address. */
const vagueKeyWords = new Set(['token', 'secret', 'api', 'credential']);

/** Whether a key's name contains `key`, so that its value can be nothing else. */
export function isStrictKeyName(name: string): boolean {
  const words = wordsOfName(name);
  return isKeyName(name) && words.some((word) => keyWords.has(word) && !vagueKeyWords.has(word));
}

/** Whether a variable is named for several keys, so that its value may be a list. */
export function isListName(name: string): boolean {
  return wordsOfName(name).some((word) => keyWords.has(word) && word.endsWith('s'));
}

/**
 * Whether two names are spellings of one key's name, such as `ELEVEN_LABS_API_KEY` and `ELEVENLABS_KEY`.
 * Framework prefixes, stages, numbers and the plural tell keys apart.
 */
export function isOtherSpelling(name: string, other: string): boolean {
  return (
    name !== other &&
    isStrictKeyName(name) &&
    isStrictKeyName(other) &&
    qualifiers(name).join(' ') === qualifiers(other).join(' ')
  );
}

function qualifiers(name: string): string[] {
  return wordsOfName(name).filter(
    (word) => !vendorWords.has(word) && (!keyWords.has(word) || word.endsWith('s')),
  );
}

const addressWords = new Set(['base', 'api', 'url', 'uri', 'host', 'endpoint', 'proxy', 'server']);

/** Whether a variable names the address of ElevenLabs: `ELEVENLABS_BASE_URL`. */
export function isAddressName(name: string): boolean {
  const words = wordsOfName(name);
  return (
    words.some((word) => vendorWords.has(word)) &&
    words.every((word) => vendorWords.has(word) || addressWords.has(word))
  );
}

/**
 * Packages that read the key from a variable other than the official one, and the prefixes of their own
 * variables.
 */
const otherReaders: readonly {
  readonly packages: RegExp;
  readonly ownVariables: RegExp;
  readonly variable: string;
}[] = [
  { packages: /livekit/, ownVariables: /^LIVEKIT_/, variable: 'ELEVEN_API_KEY' },
  { packages: /langchain/, ownVariables: /^LANG(?:CHAIN|SMITH)_/, variable: 'ELEVEN_API_KEY' },
  { packages: /griptape/, ownVariables: /^(?:GRIPTAPE|GT_CLOUD)_/, variable: 'ELEVEN_LABS_API_KEY' },
];

/** The variables that a project's dependencies read, recognised by its imports and its other variables. */
export function variablesOfDependencies(
  modules: readonly string[],
  variables: readonly string[],
): readonly string[] {
  return otherReaders
    .filter(
      ({ packages, ownVariables }) =>
        modules.some((module) => packages.test(module)) || variables.some((name) => ownVariables.test(name)),
    )
    .map(({ variable }) => variable);
}

/** Vendors whose keys are sent beside ElevenLabs' to a backend of the user's own. */
const otherVendors: ReadonlySet<string> = new Set([
  ...[
    'openai',
    'anthropic',
    'claude',
    'gemini',
    'google',
    'groq',
    'mistral',
    'cohere',
    'openrouter',
    'deepseek',
  ],
  ...[
    'azure',
    'deepgram',
    'assemblyai',
    'cartesia',
    'playht',
    'replicate',
    'huggingface',
    'stability',
    'fal',
  ],
  ...[
    'perplexity',
    'together',
    'xai',
    'grok',
    'runway',
    'heygen',
    'did',
    'twilio',
    'stripe',
    'pexels',
    'tavily',
  ],
]);

/** Whether a variable or identifier names a key of another vendor. */
export function isKeyNameOfOthers(name: string): boolean {
  const words = wordsOfName(name.replace(/open_?ai/i, 'openai'));
  return words.some((word) => otherVendors.has(word)) && words.some((word) => keyWords.has(word));
}

/** Words that name a credential of a signed-in person, or the service that signs people in. */
const personWords = new Set([
  'session',
  'jwt',
  'oauth',
  'oauth2',
  'firebase',
  'supabase',
  'clerk',
  'auth0',
  'cognito',
]);

/** Words that make a token one of a signed-in person: `access_token`, `idToken`. */
const tokenKinds = new Set(['access', 'id', 'refresh', 'user', 'login', 'csrf']);

/**
 * Whether a name clearly belongs to a credential other than an API key: a session, access or OAuth token, a JWT.
 * ElevenLabs accepts such tokens in an `Authorization` header in a few places.
 */
export function isPersonalCredentialName(name: string): boolean {
  const words = wordsOfName(name);
  return words.some(
    (word, at) =>
      personWords.has(word) ||
      ['accesstoken', 'idtoken'].includes(word) ||
      (tokenKinds.has(word) && words[at + 1] === 'token'),
  );
}
