import { ClearError } from '../vscode/clear-error';

export const partNames = ['keystroke', 'growth', 'start', 'activation', 'trees'] as const;
export type PartName = (typeof partNames)[number];

/** The parameters of `npm run bench`. */
export interface Parameters {
  /** All when none is named. */
  readonly parts: readonly PartName[];
  /** Where the JSON goes; into the cache folder by default. */
  readonly json: string | undefined;
  /** Whether the tables go into the documentation. */
  readonly write: boolean;
}

/** Reads `[parts] [--json file] [--write]`. @throws ClearError for anything else. */
export function readParameters(all: readonly string[]): Parameters {
  const parts: PartName[] = [];
  let json: string | undefined;
  let write = false;
  const rest = [...all];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    if (isPart(one)) parts.push(one);
    else if (one === '--write') write = true;
    else if (one === '--json') json = fileGiven(rest.shift());
    else throw new ClearError(`There is no ${one}; there are ${partNames.join(', ')}, --json and --write.`);
  }
  return { parts: parts.length === 0 ? partNames : parts, json, write };
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name);
}

function fileGiven(file: string | undefined): string {
  if (file === undefined) throw new ClearError('--json needs a file.');
  return file;
}
