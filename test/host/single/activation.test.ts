import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  bearerRequest,
  closeEditors,
  expectProblems,
  openNew,
  paddedEntry,
  settled,
  until,
} from '../support';

const extension = () => vscode.extensions.getExtension('elevenlabs-lint.elevenlabs-lint');
const parserEvaluations = () => performance.getEntriesByName('elevenlabs-lint/parser-evaluated').length;

// The first file in the alphabet sees the extension as it starts.
describe('At the start', () => {
  after(closeEditors);

  it('the extension activates itself', async () => {
    await until(() => extension()?.isActive === true);
  });

  it("the parser isn't evaluated", () => {
    assert.equal(parserEvaluations(), 0);
  });

  it('nor for an environment file, nor for a script without ElevenLabs', async () => {
    const environment = await openNew('.env', paddedEntry);
    const script = await openNew('other.ts', "export const greeting: string = 'hello';\n");
    await settled();
    await expectProblems(environment.uri, ['padded-key']);
    await expectProblems(script.uri, []);
    assert.equal(parserEvaluations(), 0);
  });

  it('it is evaluated once, for the first script with ElevenLabs', async () => {
    for (const name of ['first.ts', 'second.ts']) {
      const script = await openNew(name, bearerRequest);
      await expectProblems(script.uri, ['bearer-auth', 'untrimmed-env']);
    }
    assert.equal(parserEvaluations(), 1);
  });
});
