import type { EnvironmentFile } from '../../context';
import type { ScriptFacts } from '../../facts/facts';
import { fileName } from '../../file-names';
import type { TextEdit } from '../../finding';

/** Edits that rename a variable wherever a script reads it; none if one of the reads needs other changes too. */
export function renameReads(
  { variableReads }: ScriptFacts,
  variable: string,
  name: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { rename } of variableReads.filter((read) => read.variable === variable)) {
    if (rename === undefined) return [];
    edits.push({ range: rename.range, text: name + rename.after });
  }
  return edits;
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
