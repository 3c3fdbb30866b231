import { strict as assert } from 'node:assert';
import { parseJsonObject } from '../../src/lint/module-resolution/json-text';

describe('the JSON of configs', () => {
  const rows: readonly (readonly [name: string, text: string, value: unknown])[] = [
    ['plain', '{ "a": [1, null, { "b": "c" }] }', { a: [1, null, { b: 'c' }] }],
    ['a byte order mark', '\uFEFF{ "a": 1 }', { a: 1 }],
    ['comments', '// one\n{ /* two\n */ "a": 1 // three\r\n}\n// four', { a: 1 }],
    ['a comment that does not end', '{ "a": 1 } /* and', { a: 1 }],
    ['comments in texts', '{ "a": "http://b/*c*/", "d": "\\"//e" }', { a: 'http://b/*c*/', d: '"//e' }],
    ['trailing commas', '{ "a": [1, 2,\n], }', { a: [1, 2] }],
    ['a trailing comma before a comment', '{ "a": 1, // b\n}', { a: 1 }],
    ['commas in texts', '{ "a": ",]", "b": ",}" }', { a: ',]', b: ',}' }],
    ['nothing', '', undefined],
    ['a list', '[1]', undefined],
    ['null', 'null', undefined],
    ['a text that does not end', '{ "a": "b', undefined],
    ['a text that does not end, with many quotes', `{ "a": "${'\\"'.repeat(200_000)}`, undefined],
    ['a text that ends with a backslash', '{ "a": "\\', undefined],
    ['deep nesting', '['.repeat(100_000), undefined],
  ];
  for (const [name, text, value] of rows) {
    it(name, () => {
      assert.deepEqual(parseJsonObject(text), value);
    });
  }
});
