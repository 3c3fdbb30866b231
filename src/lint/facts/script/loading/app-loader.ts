import { type Loader, loaders } from '../../../../ecosystem/environment-loaders';
import { dependsOn, type StartedPackage, startFolderOf } from '../../../../ecosystem/loading-folders';
import {
  loadingRunners,
  mayCopyEnvironmentFiles,
  mentionsLoader,
  preparesEnvironment,
} from '../../../../ecosystem/loading-order';
import { configuredFrameworks, mayLoadOtherFiles, startingFiles } from '../../../../ecosystem/other-loading';
import type { ScriptDocument } from '../../../documents/script-document';
import { isTestFile } from '../../../documents/test-files';
import { type JsonObject, textEntriesIn } from '../../../module-resolution/json-text';
import type { KnownFile, KnownFiles } from '../../../module-resolution/known-files';
import type { AppLoader } from '../../loading-facts';

/** Loaders that a command starts together with the program. */
const startedWith: readonly string[] = ['Bun', 'Node.js'];

/**
 * The loader that fills the environment variables of a script, if the package around it shows with certainty which one
 * it is and which folder it reads.
 */
export function appLoader(script: ScriptDocument, files: KnownFiles): AppLoader | undefined {
  if (isTestFile(script.uri) || mentionsLoader(script.code)) return undefined;
  const packages = packagesAround(script.uri, files);
  const [own, ...outer] = packages ?? [];
  if (own === undefined || packages === undefined) return undefined;
  // Something else may set the variables.
  const isPrepared = [...outer.flatMap(({ commands }) => commands), ...own.commands].some(
    (command) =>
      (preparesEnvironment(command) || mayCopyEnvironmentFiles(command)) && !isStartedWith(command),
  );
  const hasRunner = packages.some(({ dependencies }) =>
    loadingRunners.some((name) => dependencies.has(name)),
  );
  if (
    isPrepared ||
    hasRunner ||
    loaders.some((loader) => loader.needsCall === true && dependsOn(loader, own))
  )
    return undefined;
  const found = frameworkOf(script, own, files) ?? runtimeOf(own, outer);
  return found === undefined || mayLoadOtherwise(files.foldersAround(script.uri), files)
    ? undefined
    : { name: found.name, folder: own.folder, fileNames: found.reads };
}

/** Whether a file in one of the folders shows that programs get variables from an environment file. */
function mayLoadOtherwise(folders: readonly string[], files: KnownFiles): boolean {
  const found = folders.flatMap((folder) => startingFiles.map((name) => files.find([`${folder}/${name}`])));
  return found.some(isUnknownOrLoads);
}

function isUnknownOrLoads(file: KnownFile | null | undefined): boolean {
  return file === undefined || (file !== null && mayLoadOtherFiles(file.uri, file.source.text));
}

function isStartedWith(command: string): boolean {
  const used = loaders.filter(({ commands }) => commands?.test(command));
  return used.length > 0 && used.every(({ name }) => startedWith.includes(name));
}

function frameworkOf(script: ScriptDocument, own: StartedPackage, files: KnownFiles): Loader | undefined {
  const used = loaders.find((loader) => loader.folder === 'app' && dependsOn(loader, own));
  const framework = configuredFrameworks.find(({ name }) => name === used?.name);
  if (framework === undefined || framework.reads?.test(script.code) === false) return undefined;
  const found = framework.configs.map((config) =>
    files.find(['ts', 'mts', 'js', 'mjs', 'cjs'].map((extension) => `${own.folder}/${config}.${extension}`)),
  );
  return found.some(isUnknownOrLoads) ? undefined : used;
}

/** The runtime whose command starts the programs of a package in its folder. */
function runtimeOf(own: StartedPackage, outer: readonly StartedPackage[]): Loader | undefined {
  const starting = own.commands.filter(isStartedWith);
  const isHere = (command: string) =>
    startFolderOf(command, own.folder) === own.folder && !/[/\\$}][^\s/\\$}]*\.env\b/.test(command);
  const isStartedAbove = outer.some(({ commands }) =>
    commands.some((command) => isStartedWith(command) && !/--filter|--cwd|\bcd\s/.test(command)),
  );
  const [found, ...others] = new Set(
    starting.flatMap((command) => loaders.filter(({ commands }) => commands?.test(command))),
  );
  return others.length === 0 && !isStartedAbove && starting.every(isHere) ? found : undefined;
}

/** The packages around a script, the nearest first; `undefined` if one of them isn't loaded yet. */
function packagesAround(uri: string, files: KnownFiles): readonly StartedPackage[] | undefined {
  const found = files
    .foldersAround(uri)
    .map((folder) => ({ folder, file: files.findJson([`${folder}/package.json`]) }));
  return found.some(({ file }) => file === undefined)
    ? undefined
    : found.flatMap(({ folder, file }) => (file ? [packageOf(folder, file.json)] : []));
}

function packageOf(folder: string, manifest: JsonObject): StartedPackage {
  return {
    folder,
    dependencies: new Map([
      ...textEntriesIn(manifest['devDependencies']),
      ...textEntriesIn(manifest['dependencies']),
    ]),
    commands: textEntriesIn(manifest['scripts']).map(([, command]) => command),
  };
}
