/**
 * Clients of APIs in the style of OpenAI, as data, read in their packages: `Configuration` in openai 3.3.0, and the nested
 * option in @langchain/openai 0.0.34 (where it may be called `basePath`), 0.6.11 and 1.5.8. Each sends its key as
 * `Authorization: Bearer`, whatever host it is pointed at.
 */
export interface BearerClient {
  /** The path of the class or the function, as `Origins` writes it. */
  readonly path: RegExp;
  /** The options that contain the address, each with the options around it. */
  readonly addresses: readonly (readonly string[])[];
  /** The option without which it sends no key; undefined if it reads a variable then. */
  readonly keyOption?: string;
}

const aiSdkVendors = ['openai', 'groq', 'mistral', 'xai', 'deepseek', 'togetherai'].join('|');
const baseUrl = [['baseURL']];

export const bearerClients: readonly BearerClient[] = [
  { path: /^<openai>(?:\.OpenAI)?$/, addresses: baseUrl },
  { path: /^<openai>\.Configuration$/, addresses: [['basePath']], keyOption: 'apiKey' },
  { path: new RegExp(`^<@ai-sdk/(?:${aiSdkVendors})>\\.create\\w+$`), addresses: baseUrl },
  {
    path: /^<@ai-sdk\/openai-compatible>\.createOpenAICompatible$/,
    addresses: baseUrl,
    keyOption: 'apiKey',
  },
  { path: /^<@openrouter\/ai-sdk-provider>\.createOpenRouter$/, addresses: baseUrl },
  { path: /^<(?:groq-sdk|together-ai)>(?:\.(?:Groq|Together))?$/, addresses: baseUrl },
  {
    path: /^<@langchain\/openai>\.(?:Chat)?OpenAI(?:Embeddings)?$/,
    addresses: [
      ['configuration', 'baseURL'],
      ['configuration', 'basePath'],
    ],
  },
  { path: /^<@livekit\/agents-plugin-openai>\.(?:TTS|STT|LLM)$/, addresses: baseUrl },
];

/** Their options that change what is sent: headers, which may leave out `Authorization`, and the function for requests. */
export const bearerHeaderOptions: readonly string[] = ['defaultHeaders', 'headers'];
export const bearerFetchOption = 'fetch';

/** Options that contain further ones, of LangChain and of openai before version 4. */
export const bearerNestedOptions: readonly string[] = ['configuration', 'baseOptions'];
