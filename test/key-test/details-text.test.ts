import assert from 'node:assert/strict';
import { detailsText } from '../../src/key-test/details-text';
import { formatMessage } from '../../src/lint/messages';

describe('The details of a key test as text', () => {
  it('name everything that a colleague or support asks for', () => {
    const text = detailsText(
      {
        masked: 'sk_…7081',
        where: 'ELEVENLABS_API_KEY in .env, line 1',
        outcome: {
          kind: 'rejected',
          reason: 'quota',
          values: { host: 'api.elevenlabs.io' },
          details: [{ id: 'request-id', values: { requestId: 'req-0123' } }],
          account: undefined,
        },
        time: new Date(Date.UTC(2026, 10, 29, 9, 30)),
      },
      formatMessage,
    );
    assert.deepEqual(text.split('\n'), [
      'ElevenLabs key test: rejected, quota',
      'Host: api.elevenlabs.io',
      'Time: 2026-11-29T09:30:00.000Z',
      'Key: sk_…7081, ELEVENLABS_API_KEY in .env, line 1',
      "ElevenLabs knows this key, but its account's credits or the key's credit limit are used up. Check both.",
      'Request ID for support: req-0123.',
      '',
    ]);
  });
});
