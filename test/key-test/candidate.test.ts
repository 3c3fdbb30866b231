import assert from 'node:assert/strict';
import { candidateOfEntry, candidateOfText, type KeyCandidate, maskKey } from '../../src/key-test/candidate';
import { environmentFacts } from '../../src/lint/facts/environment-facts';
import { madeUpKeys } from '../made-up-keys';

const key = madeUpKeys.example;

describe('maskKey', () => {
  const masks: readonly (readonly [name: string, value: string, masked: string])[] = [
    ['a key', key, 'sk_…6778'],
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

describe('a candidate for the key test', () => {
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

  it('is a pasted text too', () => {
    const { variable, source, padded: isPadded, unfit } = candidateOfText(`${key}\n`, 'the clipboard');
    assert.deepEqual([variable, source, isPadded, unfit], [undefined, 'the clipboard', true, undefined]);
  });

  it('says why it is not to be sent', () => {
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
