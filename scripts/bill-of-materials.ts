// Writes the software bill of materials of the package, in the format CycloneDX: node scripts/run.js bill-of-materials
import fs from 'node:fs';
import { billOfMaterials } from './software-bill';

void billOfMaterials('.').then((bill) => {
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/sbom.cdx.json', bill);
});
