import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePinned, type Pins, packagesIn } from '../pinned-packages';
import { projectFolder } from '../project';

const pins: Pins = {
  folder: path.join(projectFolder, 'test/bench/peers'),
  cacheName: 'bench-peers',
  what: 'the programs that the bench compares with',
  size: 'about 200 MB',
  withOptional: true,
};

/** The commands of other programs, each to be followed by folders. */
export interface Peers {
  readonly oxlint: readonly string[];
  readonly biome: readonly string[];
  readonly eslint: readonly string[];
  /** Lists the scripts that contain one of some words. */
  ripgrep(words: readonly string[]): readonly string[];
}

/** Installs the peers and writes their settings: one cheap rule for each linter. */
export async function ensurePeers(say: (line: string) => void): Promise<Peers> {
  const installed = await ensurePinned(pins, say);
  const settings = (name: string, text: string): string => {
    const file = path.join(path.dirname(installed), name);
    fs.writeFileSync(file, text);
    return file;
  };
  const program = (file: string) => [process.execPath, path.join(installed, file)];
  const { rgPath } = (await import(
    pathToFileURL(path.join(installed, '@vscode/ripgrep/lib/index.js')).href
  )) as { readonly rgPath: string };
  return {
    oxlint: [...program('oxlint/bin/oxlint'), '--config', settings('oxlint.json', oxlintSettings)],
    biome: [
      ...program('@biomejs/biome/bin/biome'),
      ...['lint', '--config-path', settings('biome.json', biomeSettings)],
    ],
    eslint: [...program('eslint/bin/eslint.js'), '--config', settings('eslint.config.mjs', eslintSettings)],
    ripgrep: (words) => [
      ...[rgPath, '--fixed-strings', '--files-with-matches', '--glob', '*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      ...words.flatMap((word) => ['--regexp', word]),
    ],
  };
}

/** The versions of the peers by their names. */
export function peerVersions(): Record<string, string> {
  return Object.fromEntries(packagesIn(pins).map(({ name, version }) => [name, version]));
}

const oxlintSettings = JSON.stringify({
  plugins: [],
  categories: { correctness: 'off' },
  rules: { 'no-debugger': 'error' },
});

const biomeSettings = JSON.stringify({
  files: { maxSize: 20_000_000 },
  linter: { rules: { recommended: false, suspicious: { noDebugger: 'error' } } },
});

const eslintSettings = `import { parser } from 'typescript-eslint';

export default [
  {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
    rules: { 'no-restricted-syntax': ['error', "Property[key.value='x-api-key']"] },
  },
];
`;
