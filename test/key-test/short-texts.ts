import assert from 'node:assert/strict';

const mostWords = 30;
const mostCharacters = 200;

/** Fails unless a text is short: one to three sentences, each starting with a capital or `{host}`. */
export function assertShort(text: string, name: string): void {
  assert.match(text, /^(?:[A-Z]|\{host\}).*\.$/, name);
  assert.ok(text.split(' ').length <= mostWords, `${name} has more than ${mostWords} words`);
  assert.ok(text.length <= mostCharacters, `${name} has more than ${mostCharacters} characters`);
  const sentences = text.split(/(?<=[.?!]) /);
  assert.ok(sentences.length <= 3, `${name} has more than three sentences`);
  for (const sentence of sentences) assert.match(sentence, /^(?:[A-Z]|\{host\})/, name);
}
