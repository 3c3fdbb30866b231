import assert from 'node:assert/strict';
import { ownSentence } from '../../src/key-test/own-words';
import { madeUpKeys } from '../made-up-keys';

const key = madeUpKeys.example;

/** What a reply says, and what is shown of it. */
const sentences: readonly (readonly [name: string, says: string | undefined, shown: string | undefined])[] = [
  ['a sentence', 'This is new.', 'This is new.'],
  ['the name of the header', 'Send xi-api-key alone.', 'Send xi-api-key alone.'],
  ['line breaks and tabs', 'One\r\n\ttwo', 'One two'],
  ['control characters', 'One\u0007 \u001b[31mtwo\u0000', 'One 31mtwo'],
  ['characters that turn the text around', 'One \u202Etwo\u2066', 'One two'],
  ['invisible characters', 'On\u200Be \uFEFFtwo', 'On e two'],
  ['markup', '<b>One</b> <img src=x onerror=alert(1)> two', 'One two'],
  ['half a tag', 'One <script two', 'One script two'],
  ['a Markdown link', 'See [here](https://a.example/b) now', 'See here(…) now'],
  ['Markdown', '`One` *two* **three** # four', 'One two three four'],
  ['a command link', 'See [here](command:x) now', 'See here(command:x) now'],
  ['a bare address', 'See https://a.example/b?c=d or www.a.example now', 'See … or … now'],
  ['a key', `The key ${madeUpKeys.forbidden} is wrong`, 'The key … is wrong'],
  ['the start of a key', 'The key sk_1a2b3c is wrong', 'The key … is wrong'],
  ['how keys start', "Keys start with 'sk_' always", "Keys start with 'sk_' always"],
  ['the tested key', `The key ${key} is wrong`, undefined],
  ['the end of the tested key', `The key …${key.slice(-6)} is wrong`, undefined],
  ['a long ID', 'The voice 21m00Tcm4TlvDq8ikWAM is gone', 'The voice … is gone'],
  ['a long text', 'word '.repeat(100), `${'word '.repeat(32).trimEnd().slice(0, 159)}…`],
  ['one word', 'Unauthorized', undefined],
  ['nothing', undefined, undefined],
];

describe("ElevenLabs' own words", () => {
  for (const [name, says, shown] of sentences) {
    it(`${name}: ${shown === undefined ? 'not shown' : 'as plain text'}`, () => {
      assert.equal(ownSentence(says, key), shown);
    });
  }
});
