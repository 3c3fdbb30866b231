/** What the command line finds in a file of `examples/narrator`: `line:column level rule`, in the order of the text. */
export type ExpectedFindings = Readonly<Record<string, readonly string[]>>;

export const beforeFix: ExpectedFindings = {
  '.env': ['2:21 warning padded-key'],
  '.env.local': ['2:20 information padded-key', '5:27 error padded-key'],
  'scripts/list-voices.mjs': ['2:65 warning padded-key'],
  'src/config.ts': ['8:19 information untrimmed-env'],
  'src/live.ts': ['7:30 warning untrimmed-env'],
  'src/sound-effects.ts': ['8:23 information header-case'],
  'src/speech.ts': ['6:7 error bearer-auth', '6:32 information untrimmed-env'],
  'src/studio.ts': ['7:16 error bearer-auth'],
  'src/usage.ts': ['7:16 warning bearer-auth', '7:41 information untrimmed-env'],
  'src/voices.ts': ['12:16 error header-name', '19:18 information untrimmed-env', '27:18 error bearer-auth'],
};

/** A token may be no key, and behind a gateway the header may be right: only the developer can know. */
export const afterFix: ExpectedFindings = {
  'src/studio.ts': ['7:16 error bearer-auth'],
  'src/usage.ts': ['7:16 warning bearer-auth'],
};
