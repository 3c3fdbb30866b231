import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { createByteSearch, hasTriggerWordInBytes } from '../../src/lint/byte-pre-filter';
import { hasTriggerWord, triggerWords } from '../../src/lint/pre-filter';
import { type FoundFile, sourceFileOf } from '../../src/node/source-file';
import { SeededRandom } from '../seeded-random';

const file: FoundFile = { path: '/a.ts', shape: { kind: 'script', language: 'ts' } };

/** A text in the encodings that files have. */
function encodingsOf(text: string): Record<string, Buffer> {
  const marked = `\uFEFF${text}`;
  return {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a byte order mark': Buffer.from(marked),
    'UTF-16, little endian': Buffer.from(marked, 'utf16le'),
    'UTF-16, big endian': Buffer.from(marked, 'utf16le').swap16(),
  };
}

describe('The search in bytes', () => {
  for (const word of triggerWords) {
    it(`finds ${word} wherever it is`, () => {
      assert.match(word, /^[\x20-\x7e]+$/);
      for (const [before, after] of [
        ['', ''],
        ['x', ''],
        ['', 'x'],
        ['äé\uFFFD😀', 'ß'],
        [word.slice(1), word.slice(0, -1)],
      ]) {
        assert.ok(hasTriggerWordInBytes(Buffer.from(before + word + after)));
      }
    });

    it(`finds no ${word} that is cut off`, () => {
      const search = createByteSearch([word]);
      assert.ok(!search(Buffer.from(word.slice(1))));
      assert.ok(!search(Buffer.from(word.slice(0, -1))));
      assert.ok(!search(Buffer.from(word).subarray(0, -1)));
    });
  }

  it('says the same as the search in the text, for texts made of pieces of the words', () => {
    const random = new SeededRandom(11);
    const pieces = triggerWords.flatMap((word) => [
      word,
      word.slice(0, 3),
      word.slice(2),
      word.slice(1, -1),
      'é',
      ' ',
    ]);
    for (let round = 0; round < 3000; round++) {
      const text = Array.from(
        { length: random.below(6) },
        () => pieces[random.below(pieces.length)] ?? '',
      ).join('');
      for (const bytes of [Buffer.from(text), Buffer.from(`\xff\xc0${text}`, 'latin1')]) {
        assert.equal(hasTriggerWordInBytes(bytes), hasTriggerWord(bytes.toString()), JSON.stringify(text));
      }
    }
  });

  it('takes no word for another, if they overlap', () => {
    const search = createByteSearch(['abcd', 'cdefg', 'bcda']);
    assert.deepEqual(
      ['abc', 'abcda', 'xcdefg', 'cdef', 'abccdefabc', 'bcbcda'].filter((text) => search(Buffer.from(text))),
      ['abcda', 'xcdefg', 'bcbcda'],
    );
  });
});

describe('A file with a trigger word is decoded', () => {
  for (const [encoding, bytes] of Object.entries(encodingsOf("'ä'; fetch('https://api.elevenlabs.io')"))) {
    it(`in ${encoding}`, () => {
      const source = sourceFileOf(file, bytes);
      assert.equal(source.kind === 'text' && source.document.text, "'ä'; fetch('https://api.elevenlabs.io')");
      assert.equal(source.kind === 'text' && source.document.uri, pathToFileURL('/a.ts').href);
    });
  }

  it('and one without any is not, unless only decoding tells', () => {
    const kinds = Object.values(encodingsOf('const a = 1;')).map((bytes) => sourceFileOf(file, bytes).kind);
    assert.deepEqual(kinds, ['unrelated', 'unrelated', 'text', 'text']);
  });
});
