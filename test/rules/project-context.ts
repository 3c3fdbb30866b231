import type { LintContext, ModuleSource } from '../../src/lint/context';

/** Files by URI. All others don't exist. */
class KnownModules extends Map<string, ModuleSource | null> {
  override get(uri: string): ModuleSource | null {
    return super.get(uri) ?? null;
  }
}

const root = 'file:///project';

/** The context of a file in a project with these other files: their texts by path. */
export function projectContext(files: Readonly<Record<string, string>>): LintContext {
  const modules = Object.entries(files).map(([path, text]) => [`${root}/${path}`, { text }] as const);
  return { root, modules: new KnownModules(modules), folders: new Map() };
}

/** The context of a file in a project that depends on these packages. */
export function dependingOn(
  dependencies: readonly string[],
  files: Readonly<Record<string, string>> = {},
): LintContext {
  const manifest = { dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) };
  return projectContext({ 'package.json': JSON.stringify(manifest), ...files });
}
