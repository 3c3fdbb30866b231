import { keyHeader } from '../../elevenlabs/header-names';
import type { HeaderField, HeaderNaming, HeaderSet, KeyEvidence } from '../facts/request-facts';
import type { Fix } from '../finding';
import { defineRule, type RuleFinding } from '../rule';
import { fixKind, removeFixes, renameEdit } from './shared/header-fixes';

const misspelled: ReadonlySet<HeaderNaming> = new Set(['own-misspelling', 'foreign', 'near', 'named-as-key']);

export const headerName = defineRule({
  id: 'header-name',
  summary: 'The header has the wrong name, such as `x-api-key` or `xi_api_key` instead of `xi-api-key`.',
  severity: 'error',
  fix: 'safe',
  guideSections: ['why', 'right-header'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    misspelled:
      'ElevenLabs ignores the {name} header and answers as if no key was sent. Rename it to xi-api-key.',
    whitespace:
      "A header name can't contain whitespace or a colon, and most clients reject it. Rename it to xi-api-key.",
    redundant: 'The key is already sent as xi-api-key. ElevenLabs ignores the {name} header. Remove it.',
    duplicate:
      '{name} is a duplicate of xi-api-key. fetch joins both values into one wrong key. Remove one of them.',
  },
  fixTitles: {
    rename: 'Rename to xi-api-key',
    remove: 'Remove the {name} header',
  },
  checkScript(facts, report) {
    for (const set of facts.headerSets) {
      for (const field of set.fields) {
        if (misspelled.has(field.naming) && field.evidence !== undefined) {
          report(set.keyHeaders > 0 ? redundant(field) : wrong(field, field.evidence, set));
        } else if (field.evidence !== undefined && isOnlyCarrier(field, set)) {
          report(wrong(field, field.evidence, set));
        } else if (isSecondSpelling(field, set)) {
          report(duplicate(field, set));
        }
      }
    }
  },
});

/** Whether a header with any other name is the only one that carries the key. */
function isOnlyCarrier(field: HeaderField, { fields }: HeaderSet): boolean {
  const isKnownMistake = ({ naming, evidence }: HeaderField) => naming !== 'other' && evidence !== undefined;
  return field.naming === 'other' && !fields.some(isKnownMistake);
}

/** Whether a header repeats `xi-api-key` in other capitals: for HTTP both are the same header. */
export function isSecondSpelling(field: HeaderField, set: HeaderSet): boolean {
  return field.naming === 'other-case' && set.keyHeaders > 1;
}

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

function wrong(field: HeaderField, evidence: KeyEvidence, set: HeaderSet): RuleFinding {
  const rename: Fix = {
    titleId: 'rename',
    values: {},
    kind: fixKind(evidence, field),
    edits: [renameEdit(field)],
  };
  return {
    range: field.nameRange,
    messageId: /[\s:]/.test(field.name) ? 'whitespace' : 'misspelled',
    values: { name: field.name },
    severity: evidence === 'destination' ? 'error' : 'warning',
    fixes: set.toRename.has(field) ? [rename] : [],
  };
}

/** The fix is clear only if both headers carry the same value. */
function duplicate(field: HeaderField, set: HeaderSet): RuleFinding {
  const right = set.fields.find(({ name }) => name === keyHeader);
  const isSame = right !== undefined && right.value.source === field.value.source;
  return {
    range: field.nameRange,
    messageId: 'duplicate',
    values: { name: field.name },
    fixes: isSame ? removeFixes(field).map((fix) => ({ ...fix, kind: 'safe' })) : [],
  };
}
