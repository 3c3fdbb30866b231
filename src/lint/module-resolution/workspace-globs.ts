import { isJsonObject, type JsonObject, textsIn } from './json-text';

/** The globs of package folders in a `package.json` (npm, Yarn, Bun); empty if it isn't a workspace. */
export function globsOfManifest(manifest: JsonObject): readonly string[] {
  const { workspaces } = manifest as { readonly workspaces?: unknown };
  return textsIn(isJsonObject(workspaces) ? workspaces['packages'] : workspaces);
}

/** The globs of package folders in a `pnpm-workspace.yaml`, as a list on separate lines or in brackets. */
export function globsOfPnpm(yaml: string): readonly string[] {
  const lines = yaml.split(/\r\n|\r|\n/).map((line) => line.replace(/(?:^|\s)#.*/, ''));
  const start = lines.findIndex((line) => /^packages\s*:/.test(line));
  if (start < 0) {
    return [];
  }
  const inBrackets = /^packages\s*:\s*\[(.*)\]\s*$/.exec(lines[start] ?? '')?.[1];
  if (inBrackets !== undefined) {
    return inBrackets
      .split(',')
      .map(unquoted)
      .filter((glob) => glob !== '');
  }
  const rest = lines.slice(start + 1).filter((line) => line.trim() !== '');
  const end = rest.findIndex((line) => !/^\s*-\s/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => unquoted(line.replace(/^\s*-/, '')));
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^(['"]).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
