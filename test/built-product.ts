import path from 'node:path';
import { projectFolder } from './project';

/** The built command line. A test file that imports this one has the product built before it runs. */
export const commandLineProgram = path.join(projectFolder, 'dist/cli.js');
