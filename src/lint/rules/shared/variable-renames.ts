import type { EnvironmentFile } from '../../context';
import type { ScriptFacts } from '../../facts/facts';
import type { AlternativeRead } from '../../facts/key-facts';
import { fileName } from '../../file-names';
import type { TextEdit } from '../../finding';

/**
 * Edits that rename a variable wherever a script reads it; none if one of the reads needs other changes too. A read next
 * to one of the new name is removed, because `X || X` says nothing.
 */
export function renameReads(
  { variableReads }: ScriptFacts,
  variable: string,
  name: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { rename, alternatives } of variableReads.filter((read) => read.variable === variable)) {
    const same = alternatives.find((alternative) => alternative.variable === name);
    const edit =
      same === undefined ? rename && { range: rename.range, text: name + rename.after } : removed(same);
    if (edit === undefined) return [];
    edits.push(edit);
  }
  return edits;
}

function removed({ removal }: AlternativeRead): TextEdit | undefined {
  return removal && { range: removal, text: '' };
}

/** The rename of a variable in environment files. */
export interface EntryRename {
  readonly edits: readonly TextEdit[];
  /** The file names, without folders. */
  readonly files: string;
}

/** Renames a variable in every environment file that defines it, except where the new name is already taken. */
export function renameEntries(
  environment: readonly EnvironmentFile[],
  variable: string,
  name: string,
): EntryRename {
  const edits = environment.flatMap(({ uri, variables }) => {
    const range = variables.find((each) => each.name === variable)?.nameRange;
    const isTaken = variables.some((each) => each.name === name);
    return range === undefined || isTaken ? [] : [{ uri, range, text: name }];
  });
  return { edits, files: [...new Set(edits.map(({ uri }) => fileName(uri)))].join(', ') };
}
