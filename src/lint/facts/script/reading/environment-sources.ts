/**
 * What programs read environment variables from, by origin (see `Origins`): runtimes, frameworks and packages, each
 * from its documentation.
 */

/** Objects whose members are environment variables. */
export const environmentOrigins: ReadonlySet<string> = new Set([
  // Node, Vite and Astro, Bun.
  ...['process.env', '<process>.env', 'import.meta.env', 'Bun.env', '<bun>.env'],
  // SvelteKit, Astro.
  ...[
    '<$env/static/private>',
    '<$env/static/public>',
    '<$env/dynamic/private>.env',
    '<$env/dynamic/public>.env',
  ],
  ...['<astro:env/server>', '<astro:env/client>'],
  // Cloudflare Workers and Pages, and frameworks on them.
  ...['<cloudflare:workers>.env', '<hono/adapter>.env()', 'Astro.locals.runtime.env'],
  ...[
    '<@opennextjs/cloudflare>.getCloudflareContext().env',
    '<@cloudflare/next-on-pages>.getRequestContext().env',
  ],
  // What loaders hand back.
  ...[
    '<dotenv>.config().parsed',
    '<dotenv>.parse()',
    '<vite>.loadEnv()',
    '<@next/env>.loadEnvConfig().combinedEnv',
  ],
  ...['<@std/dotenv>.load()', '<@std/dotenv>.loadSync()', 'Deno.env.toObject()'],
  // React Native.
  ...['<@env>', '<react-native-dotenv>', '<react-native-config>', '<react-native-config>.Config'],
]);

/** An environment that the platform hands in: `env`, `c.env`, `context.env` of a parameter, `this.env`. */
export const handedInEnvironment = /^(?:\(env\)|\(\w*\)(?:\.\w+)*\.env|this\.env)$/;

/**
 * Settings of frameworks, which fill them from variables of other names: Nuxt's runtime configuration, what Expo
 * builds into the app, the configuration of Firebase's functions. What stands behind is the setting's name.
 */
export const settingOrigins: readonly string[] = [
  ...['useRuntimeConfig()', '<#imports>.useRuntimeConfig()', '<nuxt/app>.useRuntimeConfig()'],
  ...['<nitropack/runtime>.useRuntimeConfig()', '<#app>.useRuntimeConfig()'],
  ...['<expo-constants>.expoConfig.extra', '<expo-constants>.manifest.extra'],
  '<expo-constants>.manifest2.extra.expoClient.extra',
  '<firebase-functions>.config()',
];

/** Classes whose instances frameworks inject as parameters, and that environment variables are read from. */
export const injectedClasses: ReadonlySet<string> = new Set(['<@nestjs/config>.ConfigService']);

/** Functions that read the variable named by their first argument, and the method that ends a chain behind some. */
export const environmentReaders: ReadonlyMap<string, string | undefined> = new Map([
  ...['Deno.env.get', 'Netlify.env.get', '<astro:env/server>.getSecret'].map(alone),
  // NestJS, AdonisJS 5 and 6.
  ...['<@nestjs/config>.ConfigService.get', '<@nestjs/config>.ConfigService.getOrThrow'].map(alone),
  ...['<@ioc:Adonis/Core/Env>.get', '<#start/env>.get'].map(alone),
  ['<env-var>.get', 'asString'],
  // Firebase.
  ['<firebase-functions/params>.defineSecret', 'value'],
  ['<firebase-functions/params>.defineString', 'value'],
]);

function alone(origin: string): [string, undefined] {
  return [origin, undefined];
}

/**
 * Functions and methods that check what they are given against a schema and hand it back: zod, valibot, arktype,
 * joi, yup, envalid, t3-env, znv.
 */
export const checkingFunctions: ReadonlySet<string> = new Set([
  ...['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'assert', 'validate', 'validateSync', 'attempt'],
  ...['cleanEnv', 'createEnv', 'parseEnv'],
]);

/** The modules of those functions, whose rules trim where they say so; a rule of any other module may trim. */
export const schemaModules =
  /^(?:zod|valibot|arktype|arkenv|joi|yup|superstruct|envalid|envsafe|znv|effect)(?:\/|$)|^@(?:zod|t3-oss|sinclair)\//;

/** Functions that check the environment without being given it. */
export const environmentCheckers: ReadonlySet<string> = new Set([
  ...['<arkenv>()', '<arkenv>.arkenv()', '<arkenv>.createEnv()', '<envsafe>.envsafe()', '<envsafe>()'],
]);

/** Members of a check's outcome that hold what was checked. */
export const checkedMembers: ReadonlySet<string> = new Set(['data', 'value', 'output', 'env']);
