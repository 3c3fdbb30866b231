// Writes the software bill of materials of the package, in the format CycloneDX: node scripts/run.js bill-of-materials
import { writeBillOfMaterials } from './software-bill';

void writeBillOfMaterials('.');
