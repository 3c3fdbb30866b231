import { strict as assert } from 'node:assert';
import type { LintDocument } from '../../../src/lint/document';
import { call, lint, linter } from './hostile-texts';

describe('line breaks of hostile scripts', () => {
  const lineBreaks: Readonly<Record<string, string>> = {
    'line feeds': '\n',
    CRLF: '\r\n',
    'lone CR': '\r',
    'U+2028': '\u2028',
    'U+2029': '\u2029',
  };
  for (const [name, lineBreak] of Object.entries(lineBreaks)) {
    it(`${name}: the same findings, and fixes that keep them`, () => {
      const written = `// speech\n${call}\nconst a = {\n  b: 1,\n};\n`.split('\n').join(lineBreak);
      const document: LintDocument = {
        kind: 'script',
        language: 'js',
        uri: 'file:///a.js',
        encoding: 'utf8',
        text: written,
      };
      const { findings } = lint(document);
      assert.deepEqual(
        findings.map(({ range }) => written.slice(range.start, range.end)),
        ['Authorization', 'process.env.ELEVENLABS_API_KEY'],
      );
      const { text } = linter.fixAll(document, {});
      assert.equal(text.split(lineBreak).length, written.split(lineBreak).length);
      assert.ok(text.includes("{'xi-api-key':process.env.ELEVENLABS_API_KEY?.trim()}"));
    });
  }
});
