import { defaultApiBaseUrl } from '../../elevenlabs/hosts';
import type { KeyCandidate } from '../../key-test/candidate';
import { fetchTransport } from '../../key-test/fetch-transport';
import { type KeyTestOutcome, testKey } from '../../key-test/key-test';
import type { Clock } from '../../key-test/transport';
import { apiBaseUrlSetting } from '../settings';

const clock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Sends a key once, to the API that the user has set; the only thing in the editor that talks to a network. */
export function runKeyTest(candidate: KeyCandidate, cancel?: AbortSignal): Promise<KeyTestOutcome> {
  return testKey(candidate, {
    send: fetchTransport(fetch),
    clock,
    baseUrl: apiBaseUrlSetting() || defaultApiBaseUrl,
    ...(cancel === undefined ? {} : { cancel }),
  });
}
