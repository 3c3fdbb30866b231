import assert from 'node:assert/strict';
import path from 'node:path';
import { read } from './markdown-pages';

/** One row of a table: what somebody tries, what holds it off, and the test, as `*title* ([name](../path))`. */
const row = /^\| (?!-|Attempt)(?<attempt>[^|]+) \| (?<cure>[^|]+) \| (?<test>[^|]+) \|$/gm;
const namedTest = /^\*(?<title>[^*]+)\* \(\[[\w-]+\]\((?<link>\.\.\/test\/[\w./-]+)\)\)$/;

const page = read('docs/security.md');
const rows = [...page.matchAll(row)].flatMap(({ groups }) => (groups === undefined ? [] : [groups]));

describe('The table of threats', () => {
  it('has rows for each kind of attacker', () => {
    const parts = page.split('\n## ').filter((part) => part.includes('| Attempt |'));
    assert.ok(parts.length >= 7);
    assert.equal(rows.length, page.split('\n').filter((line) => /^\| (?!-|Attempt)/.test(line)).length);
  });

  for (const { attempt = '', test = '' } of rows) {
    it(`names a test that exists: ${attempt}`, () => {
      const { title = '', link = '' } = namedTest.exec(test)?.groups ?? {};
      assert.notEqual(title, '', `"${test}" names no test.`);
      const file = path.posix.join('docs', link);
      const titles = read(file).match(/\b(?:describe|it)\(\s*(?:'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`)/g) ?? [];
      assert.ok(
        titles.some((written) => written.includes(title)),
        `${file} has no test "${title}".`,
      );
    });
  }
});
