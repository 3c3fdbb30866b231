import { type PublicKeyName, publicKeyName } from '../../elevenlabs/public-variables';
import type { TextRange } from '../document';
import type { ScriptFacts } from '../facts/facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';
import { renameEntries, renameReads } from './shared/variable-renames';

export const publicEnv = defineRule({
  id: 'public-env',
  summary: 'The key is in a variable that is built into public code, such as `NEXT_PUBLIC_…` or `VITE_…`.',
  severity: 'error',
  fix: 'suggestion',
  guideSections: ['new-key', 'environment'],
  diagnosis: { script: 'variable-names', environment: 'variable-names' },
  newKeyMayCure: false,
  documentation: 'authentication',
  messages: {
    entry:
      '{prefix} ships this key to every visitor. Rename the variable to {name}, and read it only on the server.',
    'read-here': '{variable} is read here.',
    read: '{prefix} ships this key to every visitor. Read {name} on the server instead.',
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
    for (const { variable, range } of facts.variableReads) {
      const parts = publicKeyName(variable);
      if (parts !== undefined) {
        report({
          ...publicKey('read', variable, range, parts, renaming(variable, parts, facts)),
          cause: { kind: 'variable', name: variable, furtherId: 'read-here' },
        });
      }
    }
  },
});

type Renaming = Pick<Fix, 'titleId' | 'edits'> & { readonly files?: string };

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
