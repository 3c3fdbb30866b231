import type { EnvironmentFile, EnvironmentVariable } from '../context';
import type { TextRange } from '../document';
import { environmentFileKind } from '../documents/document-kind';
import { isOfTests } from '../facts/environment/precedence';
import type { ScriptFacts } from '../facts/facts';
import type { AppLoader } from '../facts/loading-facts';
import { fileName } from '../file-names';
import { defineRule, type RuleFinding } from '../rule';

export const envFolder = defineRule({
  id: 'env-folder',
  summary: "The key is only in an environment file of a folder that the program doesn't read.",
  severity: 'warning',
  fix: 'none',
  guideSections: ['why', 'environment'],
  diagnosis: { script: 'loader' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    unread:
      "{loader} reads only the environment files in {folder}, so {variable} from {file} doesn't arrive. Add the entry there.",
    'defined-here': '{variable} is defined here.',
  },
  fixTitles: {},

  checkScript(facts, report) {
    const { appLoader: loader } = facts;
    if (loader === undefined) return;
    const certain = facts.keyReads.filter(({ hasOtherSource }) => !hasOtherSource);
    for (const { variable, otherVariables, range } of certain) {
      const names = [variable, ...otherVariables];
      if (!names.some((name) => arrives(name, loader, facts)))
        reportUnread(variable, range, loader, facts, report);
    }
    for (const { variable, range } of facts.implicitReads) {
      if (!arrives(variable, loader, facts)) reportUnread(variable, range, loader, facts, report);
    }
  },
});

/** Whether the script or a file that the loader reads gives a variable a value, or may do so. */
function arrives(variable: string, { folder, fileNames }: AppLoader, facts: ScriptFacts): boolean {
  const isRead = ({ uri }: EnvironmentFile) =>
    folderOf(uri) === folder && environmentFileKind(uri) === 'loaded' && fileNames.test(fileName(uri));
  return (
    facts.variablesSet.includes(variable) ||
    facts.environment.some((file) => isRead(file) && entryOf(variable, file)?.empty === false)
  );
}

function reportUnread(
  variable: string,
  range: TextRange,
  loader: AppLoader,
  facts: ScriptFacts,
  report: (finding: RuleFinding) => void,
): void {
  const unread = facts.environment.find(
    (file) =>
      environmentFileKind(file.uri) === 'loaded' &&
      !isOfTests(file.uri) &&
      folderOf(file.uri) !== loader.folder &&
      loader.fileNames.test(fileName(file.uri)) &&
      entryOf(variable, file)?.empty === false,
  );
  if (unread === undefined) return;
  const nameRange = entryOf(variable, unread)?.nameRange;
  report({
    range,
    messageId: 'unread',
    values: {
      loader: loader.name,
      folder: pathOfFolder(loader.folder, unread.uri),
      variable,
      file: pathFrom(loader.folder, unread.uri),
    },
    related:
      nameRange === undefined
        ? []
        : [{ uri: unread.uri, range: nameRange, messageId: 'defined-here', values: { variable } }],
  });
}

function entryOf(variable: string, { variables }: EnvironmentFile): EnvironmentVariable | undefined {
  return variables.find(({ name }) => name === variable);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** A folder as the path from an environment file above it, or its name. */
function pathOfFolder(folder: string, uri: string): string {
  const from = folderOf(uri);
  return decodeURIComponent(folder.startsWith(`${from}/`) ? folder.slice(from.length + 1) : fileName(folder));
}

/** The path of a file in a folder above or below: `../../.env`. */
function pathFrom(folder: string, uri: string): string {
  if (uri.startsWith(`${folder}/`)) return decodeURIComponent(uri.slice(folder.length + 1));
  const levels = folder.slice(folderOf(uri).length).split('/').length - 1;
  return `${'../'.repeat(levels)}${fileName(uri)}`;
}
