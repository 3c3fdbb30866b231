/** Settings of frameworks and builders whose values end up in code that everybody can download. */
export interface PublicSetting {
  /** The configuration that has the setting, by its URI. */
  readonly file: RegExp;
  /** The names of the properties that lead to the setting. */
  readonly path: readonly string[];
  /** The setting for values that stay on the server, if there is one. */
  readonly privateSetting?: string;
}

export const nuxtPublicSetting = 'runtimeConfig.public';
export const nuxtPrivateSetting = 'runtimeConfig';

/** From the documentation of Next.js, Vite, Astro, Nuxt, Rsbuild, Expo, Quasar and Docusaurus. */
export const publicSettings: readonly PublicSetting[] = [
  { file: configuration('next'), path: ['env'] },
  { file: configuration('next'), path: ['publicRuntimeConfig'], privateSetting: 'serverRuntimeConfig' },
  { file: configuration('vite'), path: ['define'] },
  { file: configuration('astro'), path: ['vite', 'define'] },
  { file: configuration('nuxt'), path: ['vite', 'define'] },
  {
    file: configuration('nuxt'),
    path: nuxtPublicSetting.split('.'),
    privateSetting: nuxtPrivateSetting,
  },
  { file: configuration('nuxt'), path: ['appConfig'], privateSetting: nuxtPrivateSetting },
  { file: configuration('rsbuild'), path: ['source', 'define'] },
  { file: configuration('app'), path: ['extra'] },
  { file: configuration('app'), path: ['expo', 'extra'] },
  { file: configuration('quasar'), path: ['build', 'env'] },
  { file: configuration('docusaurus'), path: ['customFields'] },
];

/** Settings with the prefixes of the variables that a builder makes public. */
export const prefixSettings: readonly PublicSetting[] = [
  { file: configuration('vite'), path: ['envPrefix'] },
  { file: configuration('astro'), path: ['vite', 'envPrefix'] },
];

/** Plugins of webpack and Rspack that replace expressions by the values of their argument. */
export const replacingPlugins: ReadonlySet<string> = new Set(['DefinePlugin']);

/** Plugins of webpack and Rspack that put the environment variables named by their argument into the code. */
export const environmentPlugins: ReadonlySet<string> = new Set(['EnvironmentPlugin']);

/** Targets of webpack and Rspack whose code isn't sent to anybody. */
export const serverTarget = /^(?:async-)?node|^electron-(?:main|preload)/;

function configuration(name: string): RegExp {
  return new RegExp(`/${name}\\.config\\.[cm]?[jt]s$`);
}
