import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/**
 * The packages with code in what ships, after everything unused was left out.
 * @param folder the project.
 */
export async function bundledPackages(folder: string): Promise<readonly string[]> {
  const { shipped } = createRequire(path.resolve(folder, 'package.json'))('./esbuild.js') as {
    shipped: readonly BuildOptions[];
  };
  const names = new Set<string>();
  for (const options of shipped) {
    const { metafile } = await build({
      ...options,
      absWorkingDir: path.resolve(folder),
      write: false,
      metafile: true,
    });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
        if (name !== undefined && bytesInOutput > 0) names.add(name);
      }
    }
  }
  return [...names];
}
