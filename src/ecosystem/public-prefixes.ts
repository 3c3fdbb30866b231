/**
 * Prefixes of variables that a framework or bundler builds into browser or app code: Next.js, Vite, Create React
 * App, Expo, SvelteKit and Astro, Nuxt, Gatsby, Vue CLI,
 * electron-vite. From the documentation of each.
 */
export const publicPrefixes: readonly string[] = [
  'NEXT_PUBLIC_',
  'NUXT_PUBLIC_',
  'EXPO_PUBLIC_',
  'PUBLIC_',
  'VITE_',
  'RENDERER_VITE_',
  'REACT_APP_',
  'GATSBY_',
  'VUE_APP_',
];
