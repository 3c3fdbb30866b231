import type { LintContext } from '../lint/context';
import { createPositions, type TextPositions } from '../lint/positions';
import { positionsIn } from './environment-files';

/** Converts offsets in a module or an environment file of a context; `undefined` if its text isn't available. */
export function positionsInContext(
  { modules, environment }: LintContext,
  uri: string,
): TextPositions | undefined {
  const text = modules?.get(uri)?.text;
  const environmentFile = environment?.find((file) => file.uri === uri);
  return text === undefined ? environmentFile && positionsIn(environmentFile) : createPositions(text);
}
