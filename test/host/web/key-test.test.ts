import assert from 'node:assert/strict';
import { madeUpKeys } from '../../made-up-keys';
import { given } from '../../vscode/web/driver';
import { cleanUp, emptyWorkspace, environmentFile, testFirst } from '../key-test-support';
import { write } from '../support';

describe('Test ElevenLabs key in a browser', () => {
  before(emptyWorkspace);
  afterEach(cleanUp);

  const { openApi, closedApi } = given();
  const answers: [name: string, address: string, key: string, logged: string][] = [
    ['an accepted key', openApi, madeUpKeys.accepted, 'accepted, accepted'],
    ['a rejected key', openApi, madeUpKeys.unknown, 'rejected, invalid-key'],
    ['a restricted key', openApi, madeUpKeys.restricted, 'accepted-restricted, restricted'],
    ['a redirect, which the test never follows', openApi, madeUpKeys.redirect, 'not-reachable, redirect'],
    ['a server that closes the connection', openApi, madeUpKeys.closed, 'not-reachable, browser'],
    ['an address that allows no web page', closedApi, madeUpKeys.accepted, 'not-reachable, browser'],
  ];
  for (const [name, address, key, logged] of answers) {
    it(`shows the outcome: ${name}`, async () => {
      await write(environmentFile(), `ELEVENLABS_API_KEY=${key}\n`);
      assert.equal(await testFirst(address), logged);
    });
  }
});
