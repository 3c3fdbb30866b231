import type { ImportExample } from './import-example';
import { importedKeys } from './imported-keys';
import { kindsOfExports } from './kinds-of-exports';
import { mistakesElsewhere } from './mistakes-elsewhere';
import { pathMappings } from './path-mappings';
import { relativeImports } from './relative-imports';
import { workspacePackages } from './workspace-packages';

/** The projects that test both the engine and the command line, grouped by what they show. */
export const importExamples: Readonly<Record<string, readonly ImportExample[]>> = {
  'relative imports': relativeImports,
  'mistakes in another module': mistakesElsewhere,
  'kinds of exports': kindsOfExports,
  'keys and headers of another module': importedKeys,
  'path mappings': pathMappings,
  'workspace packages': workspacePackages,
};
