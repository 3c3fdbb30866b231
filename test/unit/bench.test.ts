import assert from 'node:assert/strict';
import ts from 'typescript';
import { growingTexts } from '../bench/growth/growing-texts';
import { textsWhileTyping } from '../bench/keystroke/typing';
import { readParameters } from '../bench/parameters';
import { milliseconds, ratio } from '../bench/report';
import { median, percentile } from '../bench/statistics';
import { ordinaryModule } from '../bench/texts/ordinary-module';
import { speechModule } from '../bench/texts/speech-module';
import { SeededRandom } from '../seeded-random';

describe('the bench', () => {
  it('reads parts and options', () => {
    assert.deepEqual(readParameters(['growth', '--json', 'a.json', '--write']), {
      parts: ['growth'],
      json: 'a.json',
      write: true,
    });
    assert.ok(readParameters([]).parts.length > 1);
    assert.throws(() => readParameters(['grow']), /There is no grow; there are keystroke/);
    assert.throws(() => readParameters(['--json']), /needs a file/);
  });

  it('knows medians and percentiles', () => {
    assert.equal(median([3]), 3);
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(percentile([4, 1, 3, 2], 0), 1);
    assert.equal(percentile([4, 1, 3, 2], 0.99), 4);
  });

  it('shows three digits', () => {
    assert.deepEqual([0.123, 1.234, 12.34, 123.4, 1234].map(milliseconds), [
      ...['0.12 ms', '1.23 ms', '12.3 ms', '123 ms', '1.23 s'],
    ]);
    assert.equal(ratio(1.5), '1.50 ×');
  });

  it('types one character at a time, in one place', () => {
    const texts = textsWhileTyping('a;\n\nb;\n\nc;\n');
    const [first = '', second = ''] = [texts.next().value, texts.next().value];
    assert.equal(first, 'a;\n\nb;\n\ncc;\n');
    assert.equal(second.length, first.length + 1);
  });

  it('writes modules without a syntax error, the same in every run', () => {
    const write = () => [
      speechModule(new SeededRandom(1), 1000),
      ordinaryModule(new SeededRandom(1), { functions: 100, imports: ['./other'] }),
    ];
    for (const text of write()) assert.deepEqual(syntaxErrors('a.ts', text), []);
    assert.deepEqual(write(), write());
  });

  for (const { name, path, text, around } of growingTexts) {
    it(`grows ${name} in proportion`, () => {
      const ratioOfLengths = text(16_000).length / text(2_000).length;
      assert.ok(
        ratioOfLengths > 6 && ratioOfLengths < 10,
        `8 times the parts, ${ratioOfLengths} times the text`,
      );
      for (const [file, module] of Object.entries(around?.(10) ?? {})) {
        assert.deepEqual(syntaxErrors(file, module), []);
      }
      if (path.endsWith('s') && !name.includes('quotes')) assert.deepEqual(syntaxErrors(path, text(40)), []);
    });
  }
});

function syntaxErrors(path: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
