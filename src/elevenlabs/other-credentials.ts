/**
 * Values that are recognisably something other than an ElevenLabs key, by how they start. The prefixes of
 * ElevenLabs' own tokens and IDs are from its SDKs and documentation, those of other vendors from their
 * documentation.
 */
const otherCredentials: readonly {
  readonly prefixes: readonly string[];
  readonly name: string;
  /** Whether it is an ID, which isn't secret. */
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
    name: 'a Stripe or Clerk key',
  },
  { prefixes: ['sk-ant-'], name: 'an Anthropic key' },
  { prefixes: ['sk-'], name: 'a key from OpenAI or another vendor' },
  { prefixes: ['gsk_'], name: 'a Groq key' },
  { prefixes: ['AIza'], name: 'a Google key' },
  { prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'github_pat_'], name: 'a GitHub token' },
  { prefixes: ['hf_'], name: 'a Hugging Face token' },
  {
    prefixes: [
      ...['AKIA', 'ASIA', 'glpat-', 'npm_', 'nvapi-', 'pplx-', 'r8_', 'sb_secret_', 'SG.', 'tvly-', 'whsec_'],
      ...['xai-', 'xapp-', 'xoxb-', 'xoxp-', 'ya29.'],
    ],
    name: 'a key or token from another vendor',
  },
  { prefixes: ['eyJ'], name: 'a JSON Web Token' },
];

/** How secrets that aren't ElevenLabs keys start, as a pattern. */
export const secretStart: string = otherCredentials
  .filter(({ isPublic }) => isPublic !== true)
  .flatMap(({ prefixes }) => prefixes.map((prefix) => prefix.replaceAll('.', '\\.')))
  .join('|');

/** Another vendor's secret after the start of a value: after a separator, or directly after a whole key. */
const laterSecret = new RegExp(`(?:[^\\w.-]|(?<![0-9a-f])[0-9a-f]{48,})(?:${secretStart})[\\w-]{8}`);

/** A second key, or a longer text directly after a whole one. */
const moreThanKey = /sk_[0-9a-f]{16}.*sk_[0-9a-f]{16}|sk_[0-9a-f]{48}(?!_residency_[a-z0-9]+$).{8,}/s;

/** Another key directly after a key: no program can split such a value. */
const gluedKeys = /sk_[0-9a-f]{16,48}(?:_residency_[a-z0-9]+)?\s*sk_[0-9a-f]{16}/;

/** The next entry of a file after a whole key, with nothing or less than a line break between them. */
const gluedEntry = /sk_[0-9a-f]{48}(?:_residency_[a-z0-9]+)?(?:\\[rn]|[;,\s])*(?:[A-Z_]\w*|[a-z]+_\w+)\s*=/;

/** A whole key and another word. */
const textAfterKey = /^sk_[0-9a-f]{48}(?:_residency_[a-z0-9]+)?\s+(?!_residency_)[\w(]/;

/** Whether a value contains several secrets, so that sending it would show one to ElevenLabs that isn't meant for it. */
export function holdsSeveralSecrets(value: string): boolean {
  return moreThanKey.test(value) || isMixed(value);
}

/** Whether a value contains something besides a key that no program takes for a list of keys. */
export function isMixed(value: string): boolean {
  return [gluedKeys, gluedEntry, laterSecret, textAfterKey].some((mixture) => mixture.test(value));
}

/** Whether a value is a whole key with other words after it, such as a note. */
export function hasTextAfterKey(value: string): boolean {
  return textAfterKey.test(value);
}

/** The name of what the value is instead of a key, with its article; `undefined` if nothing else is recognised. */
export function otherCredentialName(value: string): string | undefined {
  return otherCredentials.find(({ prefixes }) => prefixes.some((prefix) => value.startsWith(prefix)))?.name;
}
