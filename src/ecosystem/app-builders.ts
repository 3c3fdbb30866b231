/**
 * Builders of code that runs in a browser or an app, and which environment variables they put into it. Every other
 * variable is undefined there. From the documentation of each, and measured for Vite 7.
 */
export interface AppBuilder {
  readonly name: string;
  /** The package that a project with this builder depends on. */
  readonly dependency: string;
  /** Its configuration, next to the `package.json` of the app. */
  readonly configuration: readonly string[];
  /** The object whose members it replaces. */
  readonly environment: 'process.env' | 'import.meta.env';
  /** The prefixes of the variables that it puts into the code. */
  readonly prefixes: readonly string[];
  /** The folder whose scripts are all built for the browser, if there is one. */
  readonly sources?: string;
  /** Packages with which its rules don't hold: frameworks with a server, plugins that pass on other variables. */
  readonly unless: RegExp;
}

const scriptEndings = ['ts', 'js', 'mjs', 'mts', 'cjs', 'cts'];

function configurationNamed(name: string): string[] {
  return scriptEndings.map((ending) => `${name}.config.${ending}`);
}

const frameworksOnVite =
  /^(?:astro|nuxt|nuxt3|vike|vite-plugin-ssr|vinxi|waku|wxt|electron-vite|vite-node|vitepress|one|ripple|react-server|rwsdk|parcel)$|^@(?:sveltejs\/kit|nuxt|remix-run|react-router\/dev|tanstack\/(?:react-|solid-)?start|solidjs\/start|builder\.io\/qwik|qwik\.dev|analogjs|redwoodjs|hono\/vite|lazarv|storybook\/.*builder|import-meta-env|vite-plugin-vercel|cloudflare\/vite-plugin)/;
const pluginsForVariables = /vite-plugin-(?:environment|env|dotenv|process)|vite-plugin-ssr|dotenv-webpack/;

export const appBuilders: readonly AppBuilder[] = [
  {
    name: 'Vite',
    dependency: 'vite',
    configuration: configurationNamed('vite'),
    environment: 'import.meta.env',
    prefixes: ['VITE_'],
    unless: new RegExp(`${frameworksOnVite.source}|${pluginsForVariables.source}`),
  },
  {
    name: 'Create React App',
    dependency: 'react-scripts',
    configuration: ['craco.config.js', 'craco.config.ts', 'config-overrides.js'],
    environment: 'process.env',
    prefixes: ['REACT_APP_'],
    sources: 'src',
    unless: /^dotenv-webpack$/,
  },
  {
    name: 'Vue CLI',
    dependency: '@vue/cli-service',
    configuration: ['vue.config.js', 'vue.config.cjs', 'vue.config.ts'],
    environment: 'process.env',
    prefixes: ['VUE_APP_'],
    sources: 'src',
    unless: /^dotenv-webpack$/,
  },
  {
    name: 'Next.js',
    dependency: 'next',
    configuration: configurationNamed('next'),
    environment: 'process.env',
    prefixes: ['NEXT_PUBLIC_'],
    unless: /^(?:dotenv-webpack|next-runtime-env|next-transpile-env)$/,
  },
  {
    name: 'Expo',
    dependency: 'expo',
    configuration: ['babel.config.js', 'babel.config.cjs', '.babelrc', 'metro.config.js'],
    environment: 'process.env',
    prefixes: ['EXPO_PUBLIC_'],
    unless: /^(?:babel-plugin-(?:transform-)?inline|react-native-dotenv$)/,
  },
];
