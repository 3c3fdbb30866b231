import {
  type AppBuilder,
  appBuilders,
  appPackages,
  passingPackages,
  serverPackages,
} from '../../../../ecosystem/app-builders';
import { isJsonObject, type JsonObject } from '../../../module-resolution/json-text';
import { allKnown, type KnownFiles } from '../../../module-resolution/known-files';

/** A builder that the project of a script uses. */
export interface UsedBuilder extends AppBuilder {
  /** The folder of the app, as a URI without a final `/`. */
  readonly folder: string;
  /** The text of its configuration; empty without one. */
  readonly settings: string;
}

interface Manifest {
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/**
 * The builders of the project that a script belongs to. Undefined if its files aren't loaded yet, or if a package puts
 * variables into the code that no prefix shows.
 */
export function buildersOf(uri: string, files: KnownFiles): readonly UsedBuilder[] | undefined {
  const manifest = manifestOf(uri, files);
  if (manifest?.dependencies.some((name) => passingPackages.test(name))) return undefined;
  const used =
    manifest === null ? [] : manifest && allKnown(appBuilders.map((each) => use(each, manifest, files)));
  return used?.filter((builder) => builder !== null);
}

/** `null` if the project doesn't use the builder as its documentation describes. */
function use(
  builder: AppBuilder,
  { folder, dependencies }: Manifest,
  files: KnownFiles,
): UsedBuilder | null | undefined {
  const isInstalled = dependencies.includes(builder.dependency);
  if (dependencies.some((name) => builder.unless?.test(name))) return null;
  if (!isInstalled && !builder.isShownByConfiguration) return null;
  const configuration = files.find(builder.configuration.map((name) => `${folder}/${name}`));
  if (configuration === undefined) return undefined;
  if (!isInstalled && configuration === null) return null;
  const settings = configuration?.source.text ?? '';
  const prefixes = prefixesIn(settings) ?? builder.prefixes;
  const { sources, needsAppOnly, ...rest } = builder;
  const hasSources = sources !== undefined && (!needsAppOnly || isAppOnly(dependencies));
  return { ...rest, prefixes, folder, settings, ...(hasSources && { sources }) };
}

function isAppOnly(dependencies: readonly string[]): boolean {
  return (
    dependencies.some((name) => appPackages.test(name)) &&
    !dependencies.some((name) => serverPackages.test(name))
  );
}

/** The nearest `package.json`, or the project's root without one. `null` outside of a project. */
function manifestOf(uri: string, files: KnownFiles): Manifest | null | undefined {
  const folders = files.foldersAround(uri);
  const found = files.findJson(folders.map((folder) => `${folder}/package.json`));
  const root = folders.at(-1);
  if (found === undefined || root === undefined) return found && null;
  return found === null
    ? { folder: root, dependencies: [] }
    : { folder: found.uri.slice(0, found.uri.lastIndexOf('/')), dependencies: dependenciesOf(found.json) };
}

function dependenciesOf(manifest: JsonObject): string[] {
  const { dependencies, devDependencies, peerDependencies } = manifest;
  return [dependencies, devDependencies, peerDependencies].flatMap((names) =>
    isJsonObject(names) ? Object.keys(names) : [],
  );
}

/** The prefixes that a Vite configuration sets; undefined if it sets none, and an empty one if it computes them. */
function prefixesIn(settings: string): readonly string[] | undefined {
  const [, list] = /\benvPrefix\s*:\s*(\[[^\]]*\]|['"`][^'"`]*['"`]|[^,}\n]*)/.exec(settings) ?? [];
  if (list === undefined) return undefined;
  const written = [...list.matchAll(/(['"`])([^'"`]*)\1/g)].map(([, , prefix = '']) => prefix);
  return written.length === 0 ? [''] : written;
}
