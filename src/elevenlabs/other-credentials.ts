/**
 * Values that are recognisably something else than an ElevenLabs key, by how they begin. Prefixes of ElevenLabs'
 * own tokens and IDs from its SDKs and documentation, those of other vendors from their documentation.
 */
const otherCredentials: readonly {
  readonly prefixes: readonly string[];
  readonly name: string;
  /** Whether it is an ID, which is no secret. */
  readonly isPublic?: true;
}[] = [
  { prefixes: ['wsec_'], name: 'an ElevenLabs webhook secret' },
  { prefixes: ['sutkn_'], name: 'an ElevenLabs single-use token' },
  { prefixes: ['agent_'], name: 'an ElevenLabs agent ID', isPublic: true },
  {
    prefixes: ['conv_', 'phnum_', 'seng_', 'agtbrch_', 'tool_', 'proj_'],
    name: 'an ElevenLabs ID',
    isPublic: true,
  },
  {
    prefixes: ['sk_live_', 'sk_test_', 'rk_live_', 'pk_live_', 'pk_test_'],
    name: 'a key of Stripe or Clerk',
  },
  { prefixes: ['sk-ant-'], name: 'a key of Anthropic' },
  { prefixes: ['sk-'], name: 'a key of OpenAI or another vendor' },
  { prefixes: ['gsk_'], name: 'a key of Groq' },
  { prefixes: ['AIza'], name: 'a key of Google' },
  { prefixes: ['ghp_', 'gho_', 'github_pat_'], name: 'a token of GitHub' },
  { prefixes: ['hf_'], name: 'a token of Hugging Face' },
  { prefixes: ['eyJ'], name: 'a JSON Web Token' },
];

/** How secrets begin that are no ElevenLabs keys. */
export const secretPrefixes: readonly string[] = otherCredentials
  .filter(({ isPublic }) => isPublic !== true)
  .flatMap(({ prefixes }) => prefixes);

/** What a value is instead of a key, with its article; `undefined` where nothing else is recognised. */
export function otherCredentialName(value: string): string | undefined {
  return otherCredentials.find(({ prefixes }) => prefixes.some((prefix) => value.startsWith(prefix)))?.name;
}
