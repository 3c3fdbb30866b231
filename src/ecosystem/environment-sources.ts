/**
 * Where programs read environment variables: runtimes, frameworks and packages, each from its documentation. A
 * source is named by its origin, as `Origins` writes it: a global, or the module and the path to the object or
 * function, such as `<dotenv>.config().parsed`.
 */
interface EnvironmentSource {
  readonly origins: readonly string[];
  /**
   * `object`: its members are environment variables. `reader`: a function that reads the variable named by its
   * first argument. `settings`: an object that a framework fills from variables with other names; the path below
   * it is the name of the setting.
   */
  readonly kind: 'object' | 'reader' | 'settings';
  /** The method that ends a chain after a reader: `env.get('X').asString()`. */
  readonly ending?: string;
  /** Whether it is a global of its runtime, with the same meaning everywhere. */
  readonly isGlobal?: true;
}

const environmentSources: readonly EnvironmentSource[] = [
  // Node, Vite and Astro, Bun, Deno, Netlify.
  { kind: 'object', origins: ['process.env', 'import.meta.env', 'Bun.env'], isGlobal: true },
  { kind: 'object', origins: ['<process>.env', '<bun>.env', 'Deno.env.toObject()'] },
  { kind: 'reader', origins: ['Deno.env.get', 'Netlify.env.get'], isGlobal: true },
  // SvelteKit, Astro.
  {
    kind: 'object',
    origins: [
      '<$env/static/private>',
      '<$env/static/public>',
      '<$env/dynamic/private>.env',
      '<$env/dynamic/public>.env',
      '<astro:env/server>',
      '<astro:env/client>',
    ],
  },
  { kind: 'reader', origins: ['<astro:env/server>.getSecret'] },
  // Cloudflare Workers and Pages, and frameworks on them.
  {
    kind: 'object',
    origins: [
      '<cloudflare:workers>.env',
      '<hono/adapter>.env()',
      'Astro.locals.runtime.env',
      '<@opennextjs/cloudflare>.getCloudflareContext().env',
      '<@cloudflare/next-on-pages>.getRequestContext().env',
    ],
  },
  // What loaders return.
  {
    kind: 'object',
    origins: [
      '<dotenv>.config().parsed',
      '<dotenv>.parse()',
      '<vite>.loadEnv()',
      '<@next/env>.loadEnvConfig().combinedEnv',
      '<@std/dotenv>.load()',
      '<@std/dotenv>.loadSync()',
    ],
  },
  // React Native.
  {
    kind: 'object',
    origins: ['<@env>', '<react-native-dotenv>', '<react-native-config>', '<react-native-config>.Config'],
  },
  // NestJS, AdonisJS 5 and 6, env-var, Firebase.
  {
    kind: 'reader',
    origins: [
      '<@nestjs/config>.ConfigService.get',
      '<@nestjs/config>.ConfigService.getOrThrow',
      '<@ioc:Adonis/Core/Env>.get',
      '<#start/env>.get',
    ],
  },
  { kind: 'reader', origins: ['<env-var>.get'], ending: 'asString' },
  {
    kind: 'reader',
    origins: ['<firebase-functions/params>.defineSecret', '<firebase-functions/params>.defineString'],
    ending: 'value',
  },
  // Nuxt's runtime configuration, the values that Expo builds into the app, Firebase's function configuration.
  {
    kind: 'settings',
    origins: [
      'useRuntimeConfig()',
      '<#imports>.useRuntimeConfig()',
      '<nuxt/app>.useRuntimeConfig()',
      '<nitropack/runtime>.useRuntimeConfig()',
      '<#app>.useRuntimeConfig()',
      '<expo-constants>.expoConfig.extra',
      '<expo-constants>.manifest.extra',
      '<expo-constants>.manifest2.extra.expoClient.extra',
      '<firebase-functions>.config()',
    ],
  },
];

/** Objects whose members are environment variables, by origin. */
export const environmentOrigins: ReadonlySet<string> = new Set(originsOf('object'));

/** Settings of frameworks, by origin. */
export const settingOrigins: readonly string[] = originsOf('settings');

/**
 * Functions that read the variable named by their first argument, by origin, with the method that ends the chain.
 */
export const environmentReaders: ReadonlyMap<string, string | undefined> = new Map(
  environmentSources
    .filter(({ kind }) => kind === 'reader')
    .flatMap(({ origins, ending }) => origins.map((origin) => [origin, ending])),
);

const globalSources: ReadonlySet<string> = new Set(
  environmentSources.flatMap(({ origins, isGlobal }) => (isGlobal ? origins : [])),
);

/** Whether a dotted name is a global object or function that reads environment variables. */
export function isGlobalEnvironment(name: string): boolean {
  return globalSources.has(name.replace(/^globalThis\./, ''));
}

function originsOf(wanted: EnvironmentSource['kind']): string[] {
  return environmentSources.flatMap(({ kind, origins }) => (kind === wanted ? origins : []));
}

/** An environment that the platform passes in: `env`, `c.env`, `context.env` of a parameter, `this.env`. */
export const passedInEnvironment = /^(?:\(env\)|\([^()]*\)(?:\.[^().]+)*\.env|this\.env)$/;

/** Methods that set the environment variable named by their first argument, or have the platform set it. */
export const settingCalls = /(?:^|\.)(?:env\.set|stubEnv|defineSecret|defineString)$/;

/** Their last names. */
export const settingMethods: readonly string[] = ['set', 'stubEnv', 'defineSecret', 'defineString'];

/** Classes that read environment variables and whose instances frameworks inject as parameters. */
export const injectedClasses: ReadonlySet<string> = new Set(['<@nestjs/config>.ConfigService']);

/**
 * Functions and methods that check their argument against a schema and return it: zod, valibot, arktype, joi,
 * yup, envalid, t3-env, znv.
 */
export const checkingFunctions: ReadonlySet<string> = new Set([
  ...['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'assert', 'validate', 'validateSync', 'attempt'],
  ...['cleanEnv', 'createEnv', 'parseEnv'],
]);

/** The modules of these functions. Their rules trim only if they say so; a rule from any other module may trim. */
export const schemaModules =
  /^(?:zod|valibot|arktype|arkenv|joi|yup|superstruct|envalid|envsafe|znv|effect)(?:\/|$)|^@(?:zod|t3-oss|sinclair)\//;

/** Functions that check the environment without an argument. */
export const environmentCheckers: ReadonlySet<string> = new Set([
  ...['<arkenv>()', '<arkenv>.arkenv()', '<arkenv>.createEnv()', '<envsafe>.envsafe()', '<envsafe>()'],
]);

/** Members of a check's result that contain the checked values. */
export const checkedMembers: ReadonlySet<string> = new Set(['data', 'value', 'output', 'env']);

/** Signs of a framework that keeps the variables of its server elsewhere than in `process.env`. */
export const readsElsewhere = /\bimport\.meta\.env\b|\$env\/|\$app\//;
