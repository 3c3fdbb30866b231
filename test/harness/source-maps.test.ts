import assert from 'node:assert/strict';

describe('The stack of an error in a test', () => {
  it('names the source and the line', () => {
    assert.match(new Error('made here').stack ?? '', /test\/harness\/source-maps\.test\.ts:5:\d+/);
  });
});
