import type { LintContext } from '../lint/context';
import { createPositions, type TextPositions } from '../lint/positions';
import { positionsIn } from './environment-files';

/** Converts offsets in a file of a context: a module, an environment file or the ignore file; `undefined` if its text isn't available. */
export function positionsInContext(
  { modules, environment, ignoreFile }: LintContext,
  uri: string,
): TextPositions | undefined {
  const text = uri === ignoreFile?.uri ? ignoreFile.text : modules?.get(uri)?.text;
  const environmentFile = environment?.find((file) => file.uri === uri);
  return text === undefined ? environmentFile && positionsIn(environmentFile) : createPositions(text);
}
