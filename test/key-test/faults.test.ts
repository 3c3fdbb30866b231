import assert from 'node:assert/strict';
import { candidateOfText } from '../../src/key-test/candidate';
import { fetchTransport } from '../../src/key-test/fetch-transport';
import { longestTest, testKey } from '../../src/key-test/key-test';
import { outcomeTexts } from '../../src/key-test/outcome-sentences';
import type { Clock } from '../../src/key-test/transport';
import { formatMessage } from '../../src/lint/messages';
import { faults, startFaultyServer } from '../api/faulty-servers';
import { madeUpKeys } from '../made-up-keys';
import { answers } from './answers';

const timesFaster = 20;

/** A clock that runs faster, so that servers that stall don't keep the tests. */
const fastClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds / timesFaster);
    return () => clearTimeout(timer);
  },
};

describe('A key test whose server', () => {
  for (const fault of faults) {
    const { name, reason } = fault;
    it(`${name} says: ${reason}`, async () => {
      const server = await startFaultyServer(fault);
      try {
        const outcome = await testKey(candidateOfText(madeUpKeys.example, 'here'), {
          send: fetchTransport(fetch),
          clock: fastClock,
          baseUrl: server.baseUrl,
          locale: 'en-US',
        });
        const [sentence = ''] = outcomeTexts(outcome, formatMessage);
        assert.equal(outcome.reason, reason, JSON.stringify(outcome.details));
        assert.match(sentence, answers[reason][0]);
        while (server.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      } finally {
        await server.close();
      }
    });
  }

  it('stalls ends after ten seconds', () => {
    assert.equal(longestTest, 10_000);
  });
});
