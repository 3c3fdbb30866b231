/**
 * Services whose errors people take for errors of ElevenLabs, because both are in one program. The texts are from
 * their documentation and from published issues until November 2026.
 */
export interface OtherService {
  readonly name: string;
  /** How logs and variables name it, as words in lower case. */
  readonly words: readonly string[];
  /** The ends of its host names, without those under which it runs the programs of its customers. */
  readonly hosts: readonly string[];
  /** Parts of messages in lower case that only this service sends. Quotes and the spaces around `:` and `,` don't count. */
  readonly texts: readonly string[];
}

export const otherServices: readonly OtherService[] = [
  {
    name: 'Supabase',
    words: ['supabase'],
    hosts: ['supabase.com'],
    texts: [
      ...['code:401,message:invalid jwt', 'message:missing authorization header'],
      ...['no api key found in request', 'no `apikey` request header', 'jwsinvalidsignature'],
      'msg:error: missing authorization header',
      ...['unauthorized_no_auth_header', 'unauthorized_invalid_jwt', 'unauthorized_legacy_jwt'],
    ],
  },
  {
    name: 'Twilio',
    words: ['twilio'],
    hosts: ['twilio.com'],
    texts: ['record: authenticate', 'error 20003', 'code:20003', 'errors/20003', 'http 401] unable to'],
  },
  { name: 'Groq', words: ['groq'], hosts: ['groq.com'], texts: ['console.groq.com'] },
  {
    name: 'OpenAI',
    words: ['openai', 'whisper api'],
    hosts: ['openai.com'],
    texts: [
      ...['incorrect api key provided', 'platform.openai.com', 'you didnt provide an api key'],
      ...['insufficient_quota', 'you exceeded your current quota', 'openai api key is missing'],
    ],
  },
  {
    name: 'Azure',
    words: ['azure openai', 'azure speech', 'azureopenai'],
    hosts: ['azure.com', 'microsoft.com'],
    texts: ['access denied due to invalid subscription key'],
  },
  {
    name: 'Anthropic',
    words: ['anthropic', 'claude'],
    hosts: ['anthropic.com'],
    texts: ['invalid x-api-key', 'x-api-key header is required', 'anthropic api key is missing'],
  },
  {
    name: 'Google',
    words: ['gemini', 'googleapis', 'vertex ai', 'google cloud'],
    hosts: ['googleapis.com'],
    texts: [
      'api key not valid. please pass a valid api key',
      'expected oauth 2 access token',
      'api_key_invalid',
    ],
  },
  {
    name: 'Deepgram',
    words: ['deepgram'],
    hosts: ['deepgram.com'],
    texts: ['err_code:invalid_auth'],
  },
  {
    name: 'AssemblyAI',
    words: ['assemblyai'],
    hosts: ['assemblyai.com'],
    texts: ['authentication error, api token missing'],
  },
  { name: 'Cartesia', words: ['cartesia'], hosts: ['cartesia.ai'], texts: [] },
  {
    name: 'OpenRouter',
    words: ['openrouter'],
    hosts: ['openrouter.ai'],
    texts: ['no auth credentials found', 'no cookie auth credentials found'],
  },
  { name: 'Mistral', words: ['mistral ai', 'mistralai'], hosts: ['mistral.ai'], texts: [] },
  { name: 'Cohere', words: ['cohere api'], hosts: ['cohere.com', 'cohere.ai'], texts: ['invalid api token'] },
  {
    name: 'Replicate',
    words: ['replicate api'],
    hosts: ['replicate.com'],
    texts: ['you did not pass a valid authentication token'],
  },
  {
    name: 'HuggingFace',
    words: ['huggingface', 'hugging face'],
    hosts: ['huggingface.co'],
    texts: ['invalid credentials in authorization header'],
  },
  {
    name: 'Stripe',
    words: ['stripe'],
    hosts: ['stripe.com'],
    texts: ['invalid api key provided: sk_', 'stripeauthenticationerror'],
  },
  {
    name: 'Vapi',
    words: ['vapi'],
    hosts: ['vapi.ai'],
    texts: ['invalid key. hot tip'],
  },
  {
    name: 'LiveKit',
    words: ['livekit cloud'],
    hosts: ['livekit.cloud'],
    texts: ['no permissions to access the room', 'twirp error unauthenticated'],
  },
  {
    name: 'Vercel',
    words: ['vercel'],
    hosts: ['vercel.com'],
    texts: ['vercel authentication', 'vercel.com/sso-api', 'x-vercel-protection-bypass'],
  },
  {
    name: 'Cloudflare',
    words: ['cloudflare'],
    hosts: ['cloudflare.com'],
    texts: ['code:10000,message:authentication error'],
  },
  {
    name: 'Firebase',
    words: ['firebase'],
    hosts: ['firebaseio.com'],
    texts: ['auth/invalid-api-key', 'auth/id-token-expired', 'firebase id token has'],
  },
  {
    name: 'GitHub',
    words: [],
    hosts: ['github.com'],
    texts: ['message:bad credentials,documentation_url', 'docs.github.com/rest'],
  },
  {
    name: 'Telegram',
    words: [],
    hosts: ['telegram.org'],
    texts: ['error_code:401,description:unauthorized'],
  },
  {
    name: 'Discord',
    words: [],
    hosts: ['discord.com'],
    texts: ['improper token has been passed', 'discordapierror'],
  },
  { name: 'Clerk', words: ['clerk'], hosts: ['clerk.com', 'clerk.accounts.dev'], texts: [] },
  { name: 'Pinecone', words: ['pinecone'], hosts: ['pinecone.io'], texts: [] },
];

/** The shape of errors of OpenAI and of services with the same API, in lower case, without quotes and spaces. */
export const openAiShape = 'type:invalid_request_error';
export const openAiNames = 'OpenAI/Groq';

/** Firewalls before servers, whose pages say that they refused a request. No key was judged then. */
export const firewalls: readonly Pick<OtherService, 'name' | 'texts'>[] = [
  {
    name: 'Cloudflare',
    texts: [
      ...['attention required! | cloudflare', 'error code: 1020', 'error code: 1010', 'error code: 1015'],
      'sorry, you have been blocked',
    ],
  },
];
