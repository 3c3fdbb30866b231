/** Facts about code that loads environment files while a program starts, as each package documents it. */

/** Functions that put the entries of environment files into `process.env`, by origin. */
export const loadingFunctions: ReadonlySet<string> = new Set([
  ...['<dotenv>.config', '<dotenv>.configDotenv', '<dotenv-safe>.config', '<dotenv-safe>'],
  ...['<dotenv-flow>.config', '<dotenv-defaults>.config', '<dotenv-extended>.load'],
  ...['<dotenv-expand>', '<dotenv-expand>.expand', '<@dotenvx/dotenvx>.config'],
  ...['<@next/env>.loadEnvConfig', 'process.loadEnvFile', '<process>.loadEnvFile'],
]);

/** Modules that load environment files while they are imported. */
const loadingModules =
  /^(?:dotenv(?:-safe|-flow|-expand|-defaults)?\/config(?:\.js)?|@dotenvx\/dotenvx\/config|dotenv-extended\/config|(?:jsr:|npm:)?@std\/dotenv(?:@[^/]*)?\/load)$/;

export function loadsWhenImported(specifier: string): boolean {
  return loadingModules.test(specifier);
}

/** Whether a script may load environment files itself: what does so, as a function or while it is imported, has such a word. */
export function mentionsLoader(text: string): boolean {
  return text.includes('dotenv') || text.includes('loadEnv');
}

/** The imports that do the same as a call of a function without arguments, by the origin of the function. */
export const importsThatLoad: ReadonlyMap<string, string> = new Map([
  ['<dotenv>.config', 'dotenv/config'],
  ['<dotenv-safe>.config', 'dotenv-safe/config'],
  ['<dotenv-flow>.config', 'dotenv-flow/config'],
  ['<@dotenvx/dotenvx>.config', '@dotenvx/dotenvx/config'],
]);

/** Names of own modules that may load environment files, such as `./env.js` and `../config/load-env`. */
const ownLoadingModule = /(?:^|[/.-])(?:dot)?env(?:ironment)?(?:[.-]|$)|load-?env/i;

export function mayLoadWhenImported(specifier: string): boolean {
  return loadsWhenImported(specifier) || ownLoadingModule.test(specifier);
}

/** Words in the names of installed modules that may set environment variables: `@acme/env`, `@nestjs/config`. */
const wordOfSetUp = /env|config|secret|setup|bootstrap|doppler|infisical|vault/i;

/** Packages with such a word that set nothing while they are imported. */
const withoutEffect =
  /^(?:dotenv[\w-]*|@dotenvx\/dotenvx|@next\/env|env-var|@t3-oss\/env-\w+|cosmiconfig|rc-config-loader)$/;

/** Whether an installed module may set environment variables while it is imported. */
export function hasUnknownEffect(specifier: string): boolean {
  return wordOfSetUp.test(specifier) && !withoutEffect.test(specifier);
}

/** Commands that load environment files, or set variables otherwise, before the program starts. */
const preparedStart =
  /--env-file|dotenv\/config|\bdotenv(?:-cli|x|-flow)?\s|\benv-cmd\b|\bbunx?\b|--env\b|\b(?:doppler|infisical|op|chamber|dotenvx) run\b|\b(?:sops exec-env|aws-vault|with-env|varlock|vercel dev|netlify dev|wrangler|docker(?:-compose)?|firebase|sls|serverless|nx|lerna|nf|foreman|heroku|overmind|honcho|sst|moon|pm2)\b|\bsource\s|\bset -a\b/;

export function preparesEnvironment(command: string): boolean {
  return preparedStart.test(command);
}

const copying =
  /\b(?:cp|ln|cpy|cpx|copyfiles|copy)\b(?:(?!\b(?:cp|ln|cpy|cpx|copyfiles|copy)\b)[^;&|\n])*\.env\b/;
const template = /\.env\.(?:example|sample|template|dist)\b/;

/** Whether a command copies or links an environment file. Copies of templates have no values. */
export function copiesEnvironmentFiles(command: string): boolean {
  return copying.test(command) && !template.test(command);
}

/** Shell scripts, scripts about the environment, and commands that name an environment file. */
const copyingStart = /\.sh\b|\benv(?:(?!\benv)[\w-])*\.[cm]?[jt]s\b|(?:^|[\s"'/\\])\.env\b/;

/** Whether a command may bring environment files into another folder. */
export function mayCopyEnvironmentFiles(command: string): boolean {
  return copyingStart.test(command) && !template.test(command);
}

/** Packages that start the programs of a workspace and load environment files for them. */
export const loadingRunners: readonly string[] = ['nx', 'lerna', 'sst', '@moonrepo/cli', 'foreman', 'pm2'];

/** Packages of runtimes and frameworks that load environment files before they run the code of a project. */
export const loadingPackages: readonly string[] = [
  ...['next', 'nuxt', 'nuxt3', 'astro', '@sveltejs/kit', 'expo', 'react-scripts', 'wrangler', 'gatsby'],
  ...['@types/bun', 'bun-types', '@remix-run/dev', '@react-router/dev', '@tanstack/react-start'],
];
