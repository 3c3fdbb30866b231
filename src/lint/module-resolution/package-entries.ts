import { ownValue } from '../own-value';
import { candidatesOf } from './candidates';
import { isJsonObject, type JsonObject } from './json-text';
import { bestPattern, targetFor } from './star-patterns';
import type { WorkspacePackage } from './workspace-packages';

/** Fields with the entry of a package without `exports`, the closest to the source first. */
const entryFields = ['source', 'module', 'main', 'types', 'typings'] as const;

/** Conditions of `exports`, the most useful first: source, then code that runs, then declarations. */
const conditions = [
  'source',
  'development',
  'import',
  'module',
  'node',
  'default',
  'require',
  'types',
] as const;

/** Build output of `src`. */
const builtFolders = /^(?:\.\/)?(?:dist|build|lib|out)\/(?:(?:esm|cjs|es|types)\/)?/;

const declaration = /\.d\.[cm]?ts$/;

const deepestCondition = 5;
const mostTargets = 40;

/**
 * The possible URIs of the source that an import of a package leads to, best first. Sources come before build output,
 * which can be old or missing.
 * @param path the rest of the specifier after the package's name.
 */
export function entryCandidates({ folder, manifest }: WorkspacePackage, path: string): string[] {
  const targets = targetsOf(manifest, path);
  const isSource = (target: string) => /\.m?tsx?$/.test(target) && !declaration.test(target);
  const paths = [
    ...targets.filter(isSource),
    ...targets.flatMap(sourceOf),
    ...targets.filter((target) => !isSource(target) && !declaration.test(target)),
  ];
  const uris = paths.flatMap((each) => candidatesOf(`./${each.replace(/^\.?\//, '')}`, `${folder}/`));
  return [...new Set(uris)].filter((uri) => uri.startsWith(`${folder}/`));
}

/** The files that a manifest names for a path. With `exports`, only those can be imported. */
function targetsOf(manifest: JsonObject, path: string): readonly string[] {
  const { exports } = manifest as { readonly exports?: unknown };
  if (exports !== undefined) {
    return exportedTargets(exports, path === '' ? '.' : `./${path}`).slice(0, mostTargets);
  }
  if (path !== '') {
    return [path, `src/${path}`];
  }
  const entries = entryFields.map((field) => manifest[field]).filter((entry) => typeof entry === 'string');
  return [...entries, 'src/index', 'index'];
}

function exportedTargets(exports: unknown, path: string): readonly string[] {
  if (!isJsonObject(exports) || !Object.keys(exports).some((name) => name.startsWith('.'))) {
    return path === '.' ? [...conditionalTargets(exports, 0), 'src/index'] : [];
  }
  const pattern = bestPattern(Object.keys(exports), path);
  const targets = pattern === undefined ? [] : conditionalTargets(ownValue(exports, pattern), 0);
  const found = targets.map((target) => targetFor(target, pattern ?? '', path));
  return path === '.' && found.length > 0 ? [...found, 'src/index'] : found;
}

/** Every file that a target of `exports` can mean, in the order of `conditions`. */
function conditionalTargets(target: unknown, depth: number): readonly string[] {
  if (typeof target === 'string') {
    return [target];
  }
  if (depth > deepestCondition) {
    return [];
  }
  const values: readonly unknown[] = Array.isArray(target)
    ? target
    : isJsonObject(target)
      ? conditions.map((condition) => target[condition])
      : [];
  return values.slice(0, mostTargets).flatMap((value) => conditionalTargets(value, depth + 1));
}

/** The source of a built file: `src/index` for `dist/esm/index.js` and `dist/src/index.d.ts`. */
function sourceOf(target: string): string[] {
  const inside = target.replace(builtFolders, '');
  const stem = inside.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/^src\//, '');
  return inside === target ? [] : [`src/${stem}`];
}
