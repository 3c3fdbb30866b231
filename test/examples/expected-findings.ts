/** The command line's findings in a file of `examples/narrator`: `line:column level rule`, in the order of the text. */
export type ExpectedFindings = Readonly<Record<string, readonly string[]>>;

export const beforeFix: ExpectedFindings = {
  '.env': ['2:21 warning padded-key'],
  '.env.local': ['2:20 information padded-key', '5:27 error padded-key'],
  '.env.production': ['2:1 error public-env', '3:20 warning malformed-key'],
  '.env.staging': ['2:1 warning env-syntax'],
  'scripts/clone-voice.mjs': ['4:39 error sdk-option'],
  'scripts/list-voices.mjs': ['2:13 warning hard-coded-key', '2:65 warning padded-key'],
  'src/config.ts': ['8:19 information untrimmed-env'],
  'src/history.ts': ['3:26 warning missing-key', '11:41 warning wrong-host'],
  'src/live.ts': ['7:30 warning untrimmed-env'],
  'src/sound-effects.ts': ['8:23 information header-case'],
  'src/speech.ts': ['6:7 error bearer-auth', '6:32 information untrimmed-env'],
  'src/studio.ts': ['7:16 error bearer-auth'],
  'src/subscription.ts': ['3:15 warning env-mismatch'],
  'src/usage.ts': ['7:16 warning bearer-auth', '7:41 information untrimmed-env'],
  'src/voices.ts': ['12:16 error header-name', '19:18 information untrimmed-env', '27:18 error bearer-auth'],
};

/** Findings without a safe fix: only the developer knows which key, server or name is meant. */
export const afterFix: ExpectedFindings = {
  '.env.production': ['2:1 error public-env'],
  'scripts/list-voices.mjs': ['2:13 warning hard-coded-key'],
  'src/history.ts': ['3:26 warning missing-key'],
  'src/studio.ts': ['7:16 error bearer-auth'],
  'src/subscription.ts': ['3:15 warning env-mismatch'],
  'src/usage.ts': ['7:16 warning bearer-auth'],
};
