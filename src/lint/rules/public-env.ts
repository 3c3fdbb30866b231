import { type PublicKeyName, publicKeyName } from '../../elevenlabs/public-variables';
import type { TextRange } from '../document';
import type { TextEdit } from '../finding';
import type { Report, Rule } from '../rule';

export const publicEnv: Rule = {
  id: 'public-env',
  summary: 'A key in a variable that is built into public code: `NEXT_PUBLIC_…`, `VITE_…`, ….',
  severity: 'error',
  guideRows: [2, 6],
  documentation: 'authentication',
  messages: {
    entry:
      'Variables that begin with {prefix} are built into the code that everybody downloads, so anybody can take this key; keep it on the server as {name}, and let the browser ask the server.',
    read: 'Variables that begin with {prefix} are built into the code that everybody downloads, so anybody can take this key; read it on the server as {name}, and let the browser ask the server.',
  },
  fixTitles: { rename: 'Rename to {name}, which only the server reads' },

  checkEnvironment(facts, report) {
    const names = new Set(facts.entries.map(({ name }) => name));
    for (const { name, nameRange } of facts.entries) {
      const parts = publicKeyName(name);
      if (parts !== undefined) {
        const edits = names.has(parts.privateName) ? [] : [{ range: nameRange, text: parts.privateName }];
        report(publicKey('entry', name, nameRange, parts, edits));
      }
    }
  },

  checkScript(facts, report) {
    for (const { variable, range, rename } of facts.publicReads) {
      const parts = publicKeyName(variable);
      if (parts !== undefined) {
        report(publicKey('read', variable, range, parts, rename));
      }
    }
  },
};

function publicKey(
  messageId: string,
  variable: string,
  range: TextRange,
  { prefix, privateName }: PublicKeyName,
  edits: readonly TextEdit[],
): Report {
  const values = { variable, prefix, name: privateName };
  const rename = { titleId: 'rename', values, kind: 'suggestion', edits } as const;
  return { range, messageId, values, fixes: edits.length === 0 ? [] : [rename] };
}
