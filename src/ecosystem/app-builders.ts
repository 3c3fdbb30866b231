/**
 * Builders of code that runs in a browser or an app, and which environment variables they put into it. Every other
 * variable is undefined there. Measured, but for Gatsby: see `test/unit/fixtures/builder-variables.json`.
 */
export interface AppBuilder {
  readonly name: string;
  /** The package that a project with this builder depends on. */
  readonly dependency: string;
  /** Its configuration, next to the `package.json` of the app. */
  readonly configuration: readonly string[];
  /** Whether its configuration shows by its name alone that the project uses it. */
  readonly isShownByConfiguration?: true;
  /** The object whose members it replaces. */
  readonly environment: AppEnvironment;
  /** The prefixes of the variables that it puts into the code. */
  readonly prefixes: readonly string[];
  /** The folder whose scripts are all built for the browser, if there is one. */
  readonly sources?: string;
  /** Whether that holds only in a project that has nothing but an app: see `appPackages` and `serverPackages`. */
  readonly needsAppOnly?: true;
  /** Whether the same project may have code for a server, so that only a component shows where it runs. */
  readonly hasServer?: true;
  /** Frameworks with which these rules don't hold, because they run the same code on a server. */
  readonly unless?: RegExp;
}

/** The objects that builders replace. */
export type AppEnvironment = 'process.env' | 'import.meta.env';

const frameworksOnVite =
  /^(?:astro|nuxt3?|vike|vite-plugin-ssr|vinxi|waku|wxt|electron-vite|vite-node|vitepress|rwsdk)$|^@(?:sveltejs\/kit|nuxt\/|remix-run\/|react-router\/|tanstack\/(?:react-|solid-)?start|solidjs\/start|builder\.io\/qwik|qwik\.dev\/|analogjs\/|redwoodjs\/|lazarv\/|import-meta-env\/)/;
export const appBuilders: readonly AppBuilder[] = [
  {
    name: 'Vite',
    dependency: 'vite',
    configuration: configurationNamed('vite'),
    isShownByConfiguration: true,
    environment: 'import.meta.env',
    prefixes: ['VITE_'],
    sources: 'src',
    needsAppOnly: true,
    unless: frameworksOnVite,
  },
  {
    name: 'Create React App',
    dependency: 'react-scripts',
    configuration: ['craco.config.js', 'craco.config.ts', 'config-overrides.js'],
    environment: 'process.env',
    prefixes: ['REACT_APP_'],
    sources: 'src',
  },
  {
    name: 'Vue CLI',
    dependency: '@vue/cli-service',
    configuration: ['vue.config.js', 'vue.config.cjs', 'vue.config.ts'],
    environment: 'process.env',
    prefixes: ['VUE_APP_'],
    sources: 'src',
  },
  {
    name: 'Next.js',
    dependency: 'next',
    configuration: configurationNamed('next'),
    isShownByConfiguration: true,
    environment: 'process.env',
    prefixes: ['NEXT_PUBLIC_'],
    hasServer: true,
  },
  {
    name: 'Gatsby',
    dependency: 'gatsby',
    configuration: ['gatsby-node.js', 'gatsby-node.mjs', 'gatsby-node.ts'],
    environment: 'process.env',
    prefixes: ['GATSBY_'],
    hasServer: true,
  },
  {
    name: 'Rsbuild',
    dependency: '@rsbuild/core',
    configuration: configurationNamed('rsbuild'),
    isShownByConfiguration: true,
    environment: 'import.meta.env',
    prefixes: ['PUBLIC_'],
  },
  {
    name: 'Expo',
    dependency: 'expo',
    configuration: ['babel.config.js', 'babel.config.cjs', '.babelrc', '.babelrc.js'],
    environment: 'process.env',
    prefixes: ['EXPO_PUBLIC_'],
    hasServer: true,
  },
];

/** Packages that show a page, so that a project with one of them has an app. */
export const appPackages = /^(?:react-dom|preact|vue|svelte|solid-js|lit)$/;

/** Packages that run scripts without a browser, so that a project with one of them has more than an app. */
export const serverPackages =
  /^(?:express|fastify|koa|hono|h3|nitropack|elysia|polka|connect|ws|socket\.io|dotenv|tsx|ts-node|nodemon|electron|concurrently|wrangler|netlify-cli|vercel|serverless|firebase-functions|firebase-admin|commander|yargs)$|^@(?:hono|nestjs|trpc|apollo|vercel|netlify|cloudflare|electron|tauri-apps)(?:\/|$)/;

/** Packages that put other variables into the code. */
export const passingPackages =
  /^(?:parcel|parcel-bundler|dotenv-webpack|react-native-dotenv)$|^vite-plugin-(?:env|environment|dotenv|process)|^babel-plugin-(?:transform-)?inline/;

/** Signs, in the configuration of a builder, of plugins that put other variables into the code. */
export const passesOnMore = /\bEnvironmentPlugin\b|dotenv|transform-inline|['"`]process\.env['"`]/;

function configurationNamed(name: string): string[] {
  return ['ts', 'js', 'mjs', 'mts', 'cjs', 'cts'].map((ending) => `${name}.config.${ending}`);
}
