import assert from 'node:assert/strict';
import {
  candidateOfEntry,
  candidateOfScriptLine,
  candidateOfText,
  candidatesOfVariables,
  type KeyCandidate,
  maskKey,
} from '../../src/key-test/candidate';
import { environmentFacts } from '../../src/lint/facts/environment/environment-facts';
import { madeUpKeys } from '../made-up-keys';

const key = madeUpKeys.example;

describe('maskKey', () => {
  const masks: readonly (readonly [name: string, value: string, masked: string])[] = [
    ['a key', key, 'sk_…6778'],
    ['a key of a data residency stack', `${key}_residency_eu`, 'sk_…6778_residency_eu'],
    ['a padded key', ` ${key}\u200B\n`, 'sk_…6778'],
    ['a long value of another form', 'abcdefghijklmnopqrst', '…qrst'],
    ['a value of 19 characters', 'sk_0f1e2d3c4b5a6978', '…'],
    ['a padded value of 19 characters', '   sk_0f1e2d3c4b5a6978   ', '…'],
    ['nothing', '', '…'],
  ];
  for (const [name, value, masked] of masks) {
    it(`${name}: ${masked}`, () => {
      assert.ok(maskKey(value) === masked);
    });
  }
});

describe('A candidate for the key test', () => {
  it('comes from an entry of an environment file, with its place', () => {
    const candidate = entryCandidate(`A=1\nELEVENLABS_API_KEY=" ${key} " # mine\n`);
    assert.deepEqual(
      { ...candidate, key: candidate?.key === key, written: candidate?.written === ` ${key} ` },
      {
        variable: 'ELEVENLABS_API_KEY',
        source: '.env',
        range: { start: 4, end: 4 + 'ELEVENLABS_API_KEY='.length + key.length + 4 },
        written: true,
        key: true,
        padded: true,
        masked: 'sk_…6778',
        unfit: undefined,
      },
    );
  });

  const padded: readonly (readonly [text: (key: string) => string, padded: boolean])[] = [
    [(value) => `ELEVENLABS_API_KEY=${value}`, false],
    [(value) => `ELEVENLABS_API_KEY="${value}"  # mine`, false],
    [(value) => `ELEVENLABS_API_KEY= ${value}`, true],
    [(value) => `ELEVENLABS_API_KEY = ${value}`, true],
    [(value) => `ELEVENLABS_API_KEY='${value} '`, true],
    [(value) => `ELEVENLABS_API_KEY=${value}\u00A0`, true],
    [(value) => `ELEVENLABS_API_KEY="${value}\\n"`, true],
  ];
  for (const [text, expected] of padded) {
    it(`${JSON.stringify(text('sk_…'))} is ${expected ? '' : 'not '}padded`, () => {
      const candidate = entryCandidate(text(key));
      assert.ok(candidate?.key === key);
      assert.equal(candidate.padded, expected);
    });
  }

  it('comes from a pasted string', () => {
    const { variable, source, padded: isPadded, unfit } = candidateOfText(`${key}\n`, 'the clipboard');
    assert.deepEqual([variable, source, isPadded, unfit], [undefined, 'the clipboard', true, undefined]);
  });

  it('comes from a variable of the environment whose name is that of a key', () => {
    const found = candidatesOfVariables(
      {
        PATH: '/bin',
        XI_API_KEY: madeUpKeys.free,
        ELEVENLABS_API_KEY: ` ${key}`,
        ELEVEN_API_KEY: '',
        ELEVENLABS_AGENT_ID: 'agent_1',
        ELEVENLABS_KEY: undefined,
      },
      'the environment',
    );
    assert.deepEqual(
      found.map(({ variable, masked, padded, unfit }) => [variable, masked, padded, unfit?.reason]),
      [
        ['ELEVENLABS_API_KEY', 'sk_…6778', true, undefined],
        ['ELEVEN_API_KEY', '…', false, 'no-value'],
        ['XI_API_KEY', 'sk_…8192', false, undefined],
      ],
    );
  });

  const legacy = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
  const lines: readonly (readonly [line: string, found: string | undefined, padded?: boolean])[] = [
    [`const client = new ElevenLabsClient({ apiKey: '${key}' });`, key],
    [`const key = process.env.ELEVENLABS_API_KEY || "${key}"; // it's old`, key],
    [`headers: { Authorization: \`Bearer ${key}\` }`, key],
    [`const key = ' ${key} ';`, key, true],
    [`const key = '${legacy}';`, legacy],
    [`key of a template in several lines ${key}`, key],
    [`const a = 'b', key = '${key}', other = '${madeUpKeys.free}';`, key],
    [`const key = process.env.ELEVENLABS_API_KEY;`, undefined],
    [`const stripe = 'sk_live_0f1e2d3c4b5a69788796a5b4';`, undefined],
    [`const id = '${madeUpKeys.keyId}';`, undefined],
    [`const longer = '${key}0';`, undefined],
    ['', undefined],
  ];
  for (const [line, found, isPadded = false] of lines) {
    it(`is ${found === undefined ? 'not ' : ''}in the line ${line.replaceAll(/[0-9a-f]{30,}/g, '…')}`, () => {
      const candidate = candidateOfScriptLine(line, 'a.ts');
      assert.ok(candidate?.key === found);
      assert.equal(candidate?.padded ?? false, isPadded);
    });
  }

  it('shows nothing of a value with another secret', () => {
    const value = `${key}OPENAI_API_KEY=${madeUpKeys.otherVendor}`;
    assert.equal(candidateOfText(value, 'the clipboard').masked, '…');
  });

  it("says why it can't be sent", () => {
    assert.equal(entryCandidate('ELEVENLABS_API_KEY=')?.unfit?.reason, 'no-value');
    assert.equal(entryCandidate(`ELEVENLABS_API_KEY=\${OTHER}`)?.unfit?.reason, 'reference');
    assert.equal(entryCandidate('ELEVENLABS_API_KEY=your-key')?.unfit?.reason, 'placeholder');
  });
});

function entryCandidate(text: string): KeyCandidate | undefined {
  const facts = environmentFacts({
    kind: 'environment',
    fileKind: 'loaded',
    uri: 'file:///project/.env',
    text,
    encoding: 'utf8',
  });
  const [entry] = facts.keyEntries;
  return entry && candidateOfEntry(facts, entry, '.env');
}
