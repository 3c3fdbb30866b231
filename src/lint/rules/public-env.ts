import { type PublicKeyName, publicKeyName } from '../../elevenlabs/public-variables';
import type { TextRange } from '../document';
import type { ScriptFacts } from '../facts/facts';
import type { VariableRead } from '../facts/key-facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';
import { renameEntries, renameReads } from './shared/variable-renames';

export const publicEnv = defineRule({
  id: 'public-env',
  summary: 'A variable such as `VITE_…` or a setting such as `define` puts the key into public code.',
  severity: 'error',
  fix: 'suggestion',
  guideSections: ['new-key', 'environment'],
  diagnosis: { script: 'variable-names', environment: 'variable-names' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    entry:
      '{prefix} is meant for public values, and this is a secret. Rename the variable to {name}, and read it only on the server.',
    read: '{prefix} is meant for public values, and this is a secret. Rename the variable to {name}, and read it only on the server.',
    client: '{prefix} ships this key to every visitor. Read {name} on the server instead.',
    move: '{setting} ships this key to every visitor. Move it from {setting} to {privateSetting}, and read it on the server.',
    setting:
      'Here, {setting} puts this key into code that everybody can download. Remove it, and read the key on your server.',
    'prefix-setting':
      '{setting} makes every variable that starts with {prefix} public, including the API key. Use another prefix.',
    'read-here': '{variable} is read here.',
  },
  fixTitles: {
    'rename-entry': 'Rename to {name} here, then update the code that reads {variable}',
    'rename-reads': 'Rename to {name} in this file',
    'rename-everywhere': 'Rename to {name} in this file and in {files}',
  },

  checkEnvironment(facts, report) {
    const names = new Set(facts.entries.map(({ name }) => name));
    for (const { name, nameRange } of facts.entries) {
      const parts = publicKeyName(name);
      if (parts !== undefined) {
        const isTaken = names.has(parts.privateName);
        const edits = isTaken ? [] : [{ range: nameRange, text: parts.privateName }];
        report(publicKey('entry', name, nameRange, parts, { titleId: 'rename-entry', edits }));
      }
    }
  },

  checkScript(facts, report) {
    for (const read of facts.variableReads) {
      if (read.publicName !== undefined) report(publicRead(read, read.publicName, facts));
    }
    for (const { range, setting, privateSetting = '' } of facts.publishedKeys) {
      const messageId = privateSetting === '' ? 'setting' : 'move';
      report({ range, messageId, values: { setting, privateSetting } });
    }
    for (const { range, setting, prefix } of facts.publishedPrefixes) {
      report({ range, messageId: 'prefix-setting', values: { setting, prefix } });
    }
  },
});

/** On a server nobody downloads the key, but the name invites somebody to read it in a page. */
function publicRead(read: VariableRead, name: PublicKeyName, facts: ScriptFacts): RuleFinding {
  const { variable, range, isPrivateBlocked } = read;
  const isBuiltIn = facts.isClient || isPrivateBlocked;
  const renamed = isBuiltIn ? noRename : renaming(variable, name, facts);
  return {
    ...publicKey(isBuiltIn ? 'client' : 'read', variable, range, name, renamed),
    ...(facts.isServer && { severity: 'warning' }),
    cause: { kind: 'variable', name: variable, furtherId: 'read-here' },
  };
}

type Renaming = Pick<Fix, 'titleId' | 'edits'> & { readonly files?: string };

/** In a browser, a variable without a prefix is undefined. */
const noRename: Renaming = { titleId: 'rename-reads', edits: [] };

/** Renames every read in the script, and the entries in the environment files that define the variable. */
function renaming(variable: string, { privateName }: PublicKeyName, facts: ScriptFacts): Renaming {
  const reads = renameReads(facts, variable, privateName);
  const entries = renameEntries(facts.environment, variable, privateName);
  return reads.length === 0 || entries.edits.length === 0
    ? { titleId: 'rename-reads', edits: reads }
    : { titleId: 'rename-everywhere', edits: [...reads, ...entries.edits], files: entries.files };
}

function publicKey(
  messageId: string,
  variable: string,
  range: TextRange,
  { prefix, privateName }: PublicKeyName,
  { titleId, edits, files = '' }: Renaming,
): RuleFinding {
  const values = { variable, prefix, name: privateName };
  const fix: Fix = { titleId, values: { ...values, files }, kind: 'suggestion', edits };
  return { range, messageId, values, fixes: edits.length === 0 ? [] : [fix] };
}
