import assert from 'node:assert/strict';
import { createPositions } from '../../src/lint/positions';

describe('offsets and places', () => {
  // [text, offset, line, character]
  const places: readonly (readonly [text: string, offset: number, line: number, character: number])[] = [
    ['', 0, 0, 0],
    ['abc', 0, 0, 0],
    ['abc', 3, 0, 3],
    ['a\nb', 1, 0, 1],
    ['a\nb', 2, 1, 0],
    ['a\r\nb', 3, 1, 0],
    ['a\rb', 2, 1, 0],
    ['a\r\rb', 2, 1, 0],
    ['a\r\rb', 3, 2, 0],
    ['a\n\rb', 3, 2, 0],
    ['a\r\n\r\nb', 5, 2, 0],
    ['a\n', 2, 1, 0],
    ['a\r', 2, 1, 0],
    ['a\u2028b', 2, 0, 2],
    ['a\u2029b', 2, 0, 2],
    ['a\u0085b', 2, 0, 2],
    ['a\vb\fc', 4, 0, 4],
    ['😀b', 2, 0, 2],
    ['\ud83d\nb', 2, 1, 0],
  ];
  for (const [text, offset, line, character] of places) {
    it(`${JSON.stringify(text)} has offset ${offset} at ${line}:${character}`, () => {
      const positions = createPositions(text);
      assert.deepEqual(positions.positionAt(offset), { line, character });
      assert.equal(positions.offsetAt({ line, character }), offset);
    });
  }

  it('an offset inside \\r\\n is at the end of its line', () => {
    assert.deepEqual(createPositions('ab\r\nc').positionAt(3), { line: 0, character: 2 });
  });

  it('offsets outside the text return its ends', () => {
    const positions = createPositions('ab\nc');
    assert.deepEqual(positions.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(positions.positionAt(99), { line: 1, character: 1 });
  });

  it('places outside the text return the nearest offset of their line, or an end of the text', () => {
    const positions = createPositions('ab\r\nc');
    assert.equal(positions.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(positions.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(positions.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(positions.offsetAt({ line: -1, character: 7 }), 0);
  });

  it('every offset of a long text survives the round trip', () => {
    const text = 'one\ntwo\r\nthree\rfour\n\n\r\n\r'.repeat(40);
    const positions = createPositions(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const withinLineBreak = text.startsWith('\r\n', offset - 1);
      assert.equal(positions.offsetAt(positions.positionAt(offset)), withinLineBreak ? offset - 1 : offset);
    }
  });
});
