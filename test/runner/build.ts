import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from '../project';

/** What `esbuild.js` builds, under the names it uses there. */
interface Builds {
  buildProduct(): Promise<void>;
  buildTests(files?: readonly string[]): Promise<string[]>;
  buildWebSuite(files: readonly string[], folder: string): Promise<void>;
  testFiles(): string[];
}

export const { buildProduct, buildTests, buildWebSuite, testFiles } = createRequire(import.meta.url)(
  path.join(projectFolder, 'esbuild.js'),
) as Builds;

/** The path of a bundled test file. @param file relative to the root of the checkout. */
export function bundleOf(file: string): string {
  return path.join(projectFolder, 'out', file.replace(/\.ts$/, '.mjs'));
}
