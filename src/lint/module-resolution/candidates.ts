import type { ScriptLanguage } from '../document';

/** Extensions in the order that TypeScript and bundlers try. */
const extensions: readonly (readonly [string, ScriptLanguage])[] = [
  ['.ts', 'ts'],
  ['.tsx', 'tsx'],
  ['.mts', 'ts'],
  ['.js', 'js'],
  ['.jsx', 'jsx'],
  ['.mjs', 'js'],
];

/** The language of the module at a URI, by its extension. */
export function languageOfModule(uri: string): ScriptLanguage {
  return extensions.find(([extension]) => uri.endsWith(extension))?.[1] ?? 'ts';
}

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier);
}

/**
 * The possible URIs of a module, best first. The path is resolved against `from` like a relative import, and may lack
 * its extension or name a folder. Empty if nothing can be resolved against `from`.
 */
export function candidatesOf(path: string, from: string): string[] {
  if (!URL.canParse(path, from)) {
    return [];
  }
  const base = new URL(path, from).href.replace(/\/$/, '');
  const written = extensions.find(([extension]) => base.endsWith(extension))?.[0];
  if (written === undefined) {
    return ['', '/index'].flatMap((tail) => extensions.map(([extension]) => base + tail + extension));
  }
  // TypeScript imports use the extension of the output: './config.js' means './config.ts' if that exists.
  const stem = base.slice(0, -written.length);
  return [...new Set([base, ...extensions.map(([extension]) => stem + extension)])];
}
