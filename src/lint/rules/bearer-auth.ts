import { mistakenApiHosts } from '../../elevenlabs/hosts';
import type { HeaderField, HeaderSet } from '../facts/request-facts';
import { shownHost } from '../facts/text/destination';
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
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    destination:
      'ElevenLabs ({host}) rejects API keys in the {name} header with a 401. Send the bare key as xi-api-key.',
    wrongHost:
      'ElevenLabs rejects API keys in the {name} header. Correct the host first, then send the bare key as xi-api-key.',
    socket:
      'ElevenLabs ({host}) takes no API key from {name}: it answers the WebSocket with a 403 or closes it. Send the bare key as xi-api-key.',
    'socket-with-message':
      'ElevenLabs takes no API key from {name} when a WebSocket opens. The message already sends the key in {field}: remove the header.',
    payload:
      'This {name} header contains an ElevenLabs API key, but ElevenLabs reads keys only from xi-api-key. Send the bare key there.',
    client:
      '{client} sends its key as Authorization: Bearer, which ElevenLabs rejects with a 401. Use the ElevenLabs SDK, or fetch with xi-api-key.',
    both: 'ElevenLabs rejects requests with both xi-api-key and {name}, whatever the token is. Remove the {name} header.',
    added:
      'The client adds {name} to this request, and ElevenLabs rejects requests with both headers. Send it with a client that adds none.',
  },
  fixTitles: {
    rename: 'Send the bare key as xi-api-key',
    remove: 'Remove the {name} header',
  },
  checkScript(facts, report) {
    const fields = facts.headerSets.flatMap((set) => set.fields.map((field) => ({ field, set })));
    const unsent = facts.unsentHeaders.map(({ range }) => range);
    const found = fields.flatMap(({ field, set }) => both(field, set) ?? []);
    const known = new Set(found.map(({ range }) => range.start));
    for (const { field, set } of fields) {
      const isWrong = field.naming === 'authorization' && field.evidence !== undefined;
      // In a browser's WebSocket, no header is the right one. `websocket-headers` reports all of them.
      const isUnsent = unsent.some(
        ({ start, end }) => start <= field.nameRange.start && field.nameRange.end <= end,
      );
      if (isWrong && !isUnsent && !known.has(field.nameRange.start)) report(wrong(field, set));
    }
    for (const finding of found) report(finding);
    for (const { range, name } of facts.bearerClients) {
      report({ range, messageId: 'client', values: { client: name } });
    }
  },
});

/** The finding for a request with both headers; undefined if it isn't known to have both and go to ElevenLabs. */
function both(field: HeaderField, set: HeaderSet): RuleFinding | undefined {
  const { name, nameRange, naming, evidence, meeting } = field;
  const { destination } = set;
  if (meeting === undefined || destination.kind === 'elsewhere') return undefined;
  const isOurs = destination.kind === 'elevenlabs';
  if (naming !== 'authorization') {
    const values = { name: meeting.name };
    return isOurs && meeting.isCertain ? { range: nameRange, messageId: 'added', values } : undefined;
  }
  const isCredential = isOurs ? meeting.isCertain || evidence !== undefined : evidence !== undefined;
  if (!isCredential) return undefined;
  return {
    range: nameRange,
    messageId: 'both',
    values: { name },
    severity: isOurs ? 'error' : 'warning',
    unnecessary: true,
    fixes: meeting.isWrittenHere ? removeFixes(field) : fixesOfApart(field, set),
  };
}

/** Of headers that are written apart, one with the key is renamed: not all requests may get the other one. */
function fixesOfApart(field: HeaderField, set: HeaderSet): Fix[] {
  const renames = isKey(field) && set.toRename.has(field) ? renameFixes(field) : [];
  return renames.length > 0
    ? renames
    : removeFixes(field).map((fix): Fix => ({ ...fix, kind: 'suggestion' }));
}

function wrong(field: HeaderField, set: HeaderSet): RuleFinding {
  const { name, nameRange } = field;
  const { destination, messageField } = set;
  const fixes = set.toRename.has(field) ? renameFixes(field) : [];
  if (destination.kind !== 'elevenlabs') {
    return { range: nameRange, messageId: 'payload', values: { name }, severity: 'warning', fixes };
  }
  if (messageField !== undefined) {
    const values = { name, field: messageField };
    return { range: nameRange, messageId: 'socket-with-message', values, fixes: removeFixes(field) };
  }
  const { host, isSocket } = destination;
  if (mistakenApiHosts.includes(host)) {
    return { range: nameRange, messageId: 'wrongHost', values: { name }, fixes };
  }
  const values = { name, host: shownHost(host) };
  return { range: nameRange, messageId: isSocket ? 'socket' : 'destination', values, fixes };
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
