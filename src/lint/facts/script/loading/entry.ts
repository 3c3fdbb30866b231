import {
  loadingPackages,
  mayLoadWhenImported,
  preparesEnvironment,
} from '../../../../ecosystem/loading-order';
import type { ScriptDocument } from '../../../documents/script-document';
import { isTestFile } from '../../../documents/test-files';
import { isJsonObject, type JsonObject, textsIn } from '../../../module-resolution/json-text';
import type { ModuleLibrary } from '../evaluate/module-library';
import { manifestOf } from './imports-at-start';

/** Where people keep the script that starts a program, from the folder of its package. */
const entryName =
  /\/(?:src|server|backend|bot|api|app|apps\/[\w-]+|packages\/[\w-]+)\/(?:index|main|server|app|bot|cli|worker|start|run)\.[cm]?[jt]s$/;
const entryNameAtTop = /^(?:index|main|server|app|bot|cli|worker|start|run)\.[cm]?[jt]s$/;

const configuration = /(?:[.-]config|[.-]setup|\/setup)\.[cm]?[jt]s$/;

const exporting = /^export\s+(?!type\b|interface\b)|\bmodule\.exports\b|^exports\./m;

/** What a script says about environment files: a loader's name, or an import that may load them. */
const mention = /dotenv|loadEnv|["'](\.{1,2}\/[^"'\s]*)["']/g;

type ScriptText = Pick<ScriptDocument, 'uri' | 'text'>;

/**
 * Whether a script probably starts a program that loads environment files itself. Other scripts may run when the files
 * were loaded long ago. `undefined` if its package isn't known yet.
 */
export function startsProgram(script: ScriptText, library: ModuleLibrary): boolean | undefined {
  const { uri, text } = script;
  if (!/\.[cm]?[jt]sx?$/.test(uri) || isTestFile(uri) || configuration.test(uri)) return false;
  const mentions = [...text.matchAll(mention)];
  if (!mentions.some(([, path]) => path === undefined || mayLoadWhenImported(path))) return false;
  const manifest = manifestOf(uri, library);
  if (manifest === undefined) return undefined;
  const commands = textsOf(manifest['scripts']);
  const stem = stemOf(uri);
  const own = commands.filter((command) => command.includes(stem));
  if ((own.length > 0 ? own : commands).some(preparesEnvironment)) return false;
  return own.length > 0 || isNamedIn(manifest, stem) || isEntryByForm(script, manifest, library);
}

function isEntryByForm({ uri, text }: ScriptText, manifest: JsonObject, { files }: ModuleLibrary): boolean {
  if (!exporting.test(text)) return true;
  const [folder] = files.foldersAround(uri).filter((each) => files.find([`${each}/package.json`]));
  const isAtTop = folder !== undefined && entryNameAtTop.test(uri.slice(folder.length + 1));
  return (isAtTop || entryName.test(uri)) && !usesFramework(manifest);
}

function usesFramework(manifest: JsonObject): boolean {
  const names = [manifest['dependencies'], manifest['devDependencies']].flatMap((listed) =>
    isJsonObject(listed) ? Object.keys(listed) : [],
  );
  return loadingPackages.some((name) => names.includes(name));
}

function isNamedIn(manifest: JsonObject, stem: string): boolean {
  const { main, bin } = manifest;
  return [...textsIn(main), ...textsIn(bin), ...textsOf(bin)].some((path) => path.includes(stem));
}

function textsOf(value: unknown): readonly string[] {
  return isJsonObject(value) ? Object.values(value).filter((each) => typeof each === 'string') : [];
}

/** The name of a script as commands write it, from source or from build output: `/main.`. */
function stemOf(uri: string): string {
  return /\/[^/]+(?=\.[^./]+$)/.exec(uri)?.[0].concat('.') ?? uri;
}
