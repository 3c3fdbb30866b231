/** Files from which programs may get the variables of environment files that their loader doesn't read. */
import { otherFolderOption } from './environment-loaders';

/** Files that may say how programs start in a folder. */
export const startingFiles: readonly string[] = [
  ...['.envrc', 'mise.toml', '.mise.toml', 'Makefile', 'justfile', 'Justfile', 'Procfile'],
  ...['Taskfile.yml', 'Taskfile.yaml', 'dev.sh', 'start.sh', 'run.sh', '.devcontainer/devcontainer.json'],
  ...['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'],
  ...['compose.dev.yaml', 'compose.override.yaml', 'docker-compose.dev.yml', 'docker-compose.override.yml'],
];

/** What shows that a starting file loads environment files. */
const loadingText = /\.env\b|\bdotenv|env_file|ELEVEN/;

/** Frameworks, the names of their configuration, and what reads their variables if it isn't `process.env`. */
export const configuredFrameworks: readonly {
  readonly name: string;
  readonly configs: readonly string[];
  readonly reads?: RegExp;
}[] = [
  { name: 'Next.js', configs: ['next.config'] },
  { name: 'Nuxt', configs: ['nuxt.config'] },
  { name: 'SvelteKit', configs: ['vite.config', 'svelte.config'], reads: /\$env\/|import\.meta\.env/ },
  { name: 'Astro', configs: ['astro.config'], reads: /import\.meta\.env|astro:env/ },
  { name: 'Vite', configs: ['vite.config', 'electron.vite.config'], reads: /import\.meta\.env/ },
  { name: 'Create React App', configs: ['craco.config'] },
  { name: 'Expo', configs: ['app.config'] },
];

const configurations: ReadonlySet<string> = new Set(configuredFrameworks.flatMap(({ configs }) => configs));

/** The configuration of a framework that says where its environment files are, or loads others. */
const otherFiles = /dotenv|loadEnv|\.env\b|\broot\s*:|\brootDir\b|\bprocess\.env\.\w+\s*=/;

/** Modules of its own, or about the environment, that a configuration imports: they may load other files. */
const ownModule =
  /\bimport\s*['"]|(?:\bfrom|\brequire\(|\bimport\()\s*['"](?:\.(?![^'"]*\.json['"])|[^'"]*\benv\b)/;

/** The folder for whose programs a starting file speaks; `undefined` for any other file. */
export function startingFolderOf(uri: string): string | undefined {
  const name = startingFiles.find((each) => uri.endsWith(`/${each}`));
  return name === undefined ? undefined : uri.slice(0, -name.length - 1);
}

/** Whether a starting file, or the configuration of a framework, may load environment files of any folder. */
export function mayLoadOtherFiles(uri: string, text: string): boolean {
  if (startingFolderOf(uri) !== undefined) return loadingText.test(text);
  return isConfiguration(uri) && [otherFiles, otherFolderOption, ownModule].some((sign) => sign.test(text));
}

/** Whether a script is the configuration of a framework, by its name. */
export function isConfiguration(uri: string): boolean {
  return configurations.has(uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]s$/, ''));
}
