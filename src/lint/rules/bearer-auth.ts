import type { HeaderField, HeaderSet } from '../facts/facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';
import { fixKind, removeFixes, renameEdit } from './shared/header-fixes';

export const bearerAuth = defineRule({
  id: 'bearer-auth',
  summary: 'The API key is sent in an `Authorization` header instead of `xi-api-key`.',
  severity: 'error',
  fix: 'safe',
  guideSections: ['why', 'right-header', 'bearer-tokens'],
  diagnosis: { script: 'headers' },
  newKeyMayCure: false,
  documentation: 'authentication',
  messages: {
    destination:
      'ElevenLabs ({host}) rejects API keys in the {name} header with a 401. Send the bare key as xi-api-key.',
    payload:
      'This {name} header contains an ElevenLabs API key, but ElevenLabs reads keys only from xi-api-key. Send the bare key there.',
    redundant: 'The key is already sent as xi-api-key. Remove the {name} header.',
  },
  fixTitles: {
    rename: 'Send the bare key as xi-api-key',
    remove: 'Remove the {name} header',
  },
  checkScript(facts, report) {
    for (const set of facts.headerSets) {
      for (const field of set.fields) {
        if (field.naming === 'authorization' && field.evidence !== undefined) {
          report(set.keyHeaders > 0 ? redundant(field) : wrong(field, set));
        }
      }
    }
  },
});

function redundant(field: HeaderField): RuleFinding {
  return {
    range: field.nameRange,
    messageId: 'redundant',
    values: { name: field.name },
    severity: 'warning',
    unnecessary: true,
    fixes: removeFixes(field),
  };
}

function wrong(field: HeaderField, set: HeaderSet): RuleFinding {
  const { name, nameRange } = field;
  const fixes = set.toRename === field ? renameFixes(field) : [];
  return set.destination.kind === 'elevenlabs'
    ? { range: nameRange, messageId: 'destination', values: { name, host: set.destination.host }, fixes }
    : { range: nameRange, messageId: 'payload', values: { name }, severity: 'warning', fixes };
}

function renameFixes(field: HeaderField): Fix[] {
  const { toBareKey } = field.value;
  if (toBareKey === undefined || field.evidence === undefined) return [];
  const kind = isKey(field) ? fixKind(field.evidence, field) : 'suggestion';
  return [{ titleId: 'rename', values: {}, kind, edits: [renameEdit(field), ...toBareKey] }];
}

/** A value that isn't named as a key may be another kind of token, whatever its scheme. */
function isKey({ value }: HeaderField): boolean {
  return value.credential === 'elevenlabs-key' || value.credential === 'key';
}
