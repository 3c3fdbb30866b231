import type { EnvironmentFile, EnvironmentVariable } from '../context';
import { environmentFileKind } from '../documents/document-kind';
import { givesWay, isOfTests } from '../facts/environment/precedence';
import type { ScriptFacts } from '../facts/facts';
import type { HardCodedKey } from '../facts/key-facts';
import { fileName, folderName } from '../file-names';
import type { Fix, TextEdit } from '../finding';
import { defineRule } from '../rule';

/** The files where a key for all modes belongs. */
const homesOfKeys: ReadonlySet<string> = new Set(['.env', '.env.local']);

export const hardCodedKey = defineRule({
  id: 'hard-coded-key',
  summary: 'An API key is in source code instead of the environment.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['new-key', 'environment'],
  diagnosis: { script: 'key-present' },
  curedByNewKey: 'all',
  documentation: 'apiKeys',
  messages: {
    page: 'API key in code that every visitor can read. Keep it on your server, and rotate it.',
    literal: 'API key in source code. Move it to .env, and rotate it if this was ever shared.',
    sameKey: 'The same key is here.',
  },
  fixTitles: {
    read: 'Read the key from the environment',
    move: 'Move the key to {file} and read it from there',
    create: 'Move the key to a new {file} and read it from there',
  },
  checkScript(facts, report) {
    for (const key of hardCodedKeys(facts)) {
      const isPublic = facts.isClient && key.read.length === 0;
      report({
        range: key.range,
        messageId: isPublic ? 'page' : 'literal',
        cause: { kind: 'text', range: key.keyRange ?? key.range, furtherId: 'sameKey' },
        fixes: fixesOf(key, facts),
      });
    }
  },
});

/** The keys in a script. Keys in tests are made up and don't count. */
export function hardCodedKeys({ isTest, hardCodedKeys: writtenKeys }: ScriptFacts): readonly HardCodedKey[] {
  return isTest ? [] : writtenKeys;
}

function fixesOf(key: HardCodedKey, facts: ScriptFacts): Fix[] {
  if (key.read.length === 0) {
    return [];
  }
  const read: Fix = { titleId: 'read', values: {}, kind: 'suggestion', edits: key.read };
  return [read, ...moveOf(key, facts)];
}

/** Moves the key to an environment file that git ignores; no fix if that could change what others get. */
function moveOf({ read, variable, keyRange }: HardCodedKey, facts: ScriptFacts): Fix[] {
  const home = variable === undefined ? undefined : homeOf(variable, facts);
  if (home === undefined || keyRange === undefined) {
    return [];
  }
  const { titleId, uri, offset, before, after } = home;
  const copied = { range: keyRange, after };
  const entry: TextEdit = { uri, range: { start: offset, end: offset }, text: before, copied };
  return [{ titleId, values: { file: fileName(uri) }, kind: 'suggestion', edits: [...read, entry] }];
}

/** Where the key goes, with the text to insert before and after it. */
interface Home {
  readonly titleId: 'move' | 'create';
  readonly uri: string;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

function homeOf(variable: string, { environment, newEnvironmentFile }: ScriptFacts): Home | undefined {
  const loaded = environment.filter(({ uri }) => environmentFileKind(uri) === 'loaded' && !isOfTests(uri));
  const definitions = loaded.flatMap((file) =>
    file.variables.filter(({ name }) => name === variable).map((entry) => ({ file, entry })),
  );
  if (definitions.length > 0) {
    return emptyEntry(definitions);
  }
  const [nearest] = loaded;
  if (nearest !== undefined) {
    return newEntry(loaded, folderName(nearest.uri), variable);
  }
  const before = `${variable}=`;
  return newEnvironmentFile === undefined
    ? undefined
    : { titleId: 'create', uri: newEnvironmentFile, offset: 0, before, after: '\n' };
}

interface Definition {
  readonly file: EnvironmentFile;
  readonly entry: EnvironmentVariable;
}

/** If all definitions are empty, the one that overrides the others. */
function emptyEntry(definitions: readonly Definition[]): Home | undefined {
  const winner = definitions.find(({ file }) =>
    definitions.every((other) => other.file === file || givesWay(other.file.uri, file.uri)),
  );
  const offset = winner?.entry.valueStart;
  return winner === undefined || offset === undefined || !isHome(winner.file) || !definitions.every(isEmpty)
    ? undefined
    : { titleId: 'move', uri: winner.file.uri, offset, before: '', after: '' };
}

function isEmpty({ entry }: Definition): boolean {
  return entry.empty;
}

/** At the end of a file in the nearest folder that has one, because programs look there first. */
function newEntry(files: readonly EnvironmentFile[], folder: string, variable: string): Home | undefined {
  const home = files.find((file) => folderName(file.uri) === folder && isHome(file));
  return (
    home?.newEntry && {
      titleId: 'move',
      uri: home.uri,
      ...home.newEntry,
      before: `${home.newEntry.before}${variable}=`,
    }
  );
}

function isHome({ uri, isIgnored }: EnvironmentFile): boolean {
  return isIgnored === true && homesOfKeys.has(fileName(uri));
}
