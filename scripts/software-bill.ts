import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundledPackages } from './bundled-packages';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly [field: string]: unknown;
}

interface Bill {
  readonly metadata: { readonly component: Component; readonly [field: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** Writes the bill of materials to where the package of the extension has it. */
export async function writeBillOfMaterials(folder: string): Promise<void> {
  const bill = await billOfMaterials(folder);
  fs.mkdirSync(path.join(folder, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'dist/sbom.cdx.json'), bill);
}

/**
 * npm's software bill of materials, reduced to the packages that are bundled: npm lists everything that a build or a test needs.
 * @param folder the project, with its packages installed.
 * @returns JSON in the format CycloneDX.
 * @throws if npm fails, or does not know a bundled package.
 */
export async function billOfMaterials(folder: string): Promise<string> {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 } as const;
  const { serialNumber: _random, ...bill } = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], options),
  ) as Bill & { serialNumber: string };
  const product = bill.metadata.component;
  const direct = new Set(bill.dependencies.find(({ ref }) => ref === product['bom-ref'])?.dependsOn);
  const components = (await bundledPackages(folder)).map((name) => {
    const component = bill.components.find((one) => one.name === name && direct.has(one['bom-ref']));
    if (component === undefined) throw new Error(`npm does not know the bundled package ${name}.`);
    return component;
  });
  const refs = components.map((component) => component['bom-ref']);
  return JSON.stringify({
    ...bill,
    // npm names the product after its folder.
    metadata: {
      ...bill.metadata,
      component: { ...product, name: 'elevenlabs-lint', description: undefined },
    },
    components,
    dependencies: [
      { ref: product['bom-ref'], dependsOn: refs },
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  });
}
