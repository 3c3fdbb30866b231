import assert from 'node:assert/strict';
import { parse as parseWithDotenv } from 'dotenv';
import { type EnvironmentEntry, parseEnvironment } from '../../src/lint/documents/environment-document';
import loaders from './fixtures/env-loaders.json';

/** The values that a program gets: the last of two entries with one name wins. */
function valuesOf(text: string): Record<string, string> {
  return Object.fromEntries(parseEnvironment(text).map((entry) => [entry.name, entry.value]));
}

describe('the environment parser', () => {
  describe('returns the values that dotenv 18 returned', () => {
    for (const [name, { file_hex, value }] of Object.entries(loaders.cases)) {
      it(name, () => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(file_hex, 'hex'));
        assert.equal(valuesOf(text)['ELEVENLABS_API_KEY'] ?? null, value.dotenv18);
      });
    }
  });

  it('agrees with the installed dotenv on 40,000 small nasty texts', () => {
    const random = seededRandom(20261123);
    for (let count = 0; count < 40_000; count++) {
      const text = nastyText(random);
      assert.deepEqual(valuesOf(text), { ...parseWithDotenv(text) }, JSON.stringify(text));
    }
  });

  it("keeps offsets that nest, don't overlap and contain the value", () => {
    const random = seededRandom(7);
    for (let count = 0; count < 20_000; count++) {
      const text = nastyText(random);
      checkOffsets(text, parseEnvironment(text));
    }
  });

  describe('knows the parts of an entry', () => {
    const examples: readonly { text: string; parts: Parts }[] = [
      { text: 'A=v', parts: { name: 'A', range: 'A=v', raw: 'v', content: 'v' } },
      {
        text: ' A = v  # why',
        parts: { name: 'A', range: 'A = v', raw: ' v  ', content: 'v', comment: '# why' },
      },
      { text: 'A=" v "  ', parts: { name: 'A', range: 'A=" v "', raw: '" v "  ', content: ' v ' } },
      { text: 'export A=v\r\n', parts: { name: 'A', range: 'export A=v', raw: 'v', content: 'v' } },
      { text: 'A: v', parts: { name: 'A', range: 'A: v', raw: ' v', content: 'v' } },
      {
        text: 'A="1\n2" # two lines',
        parts: { name: 'A', range: 'A="1\n2"', raw: '"1\n2" ', content: '1\n2', comment: '# two lines' },
      },
      { text: 'A=   ', parts: { name: 'A', range: 'A=', raw: '   ', content: '' } },
      { text: 'A=# note', parts: { name: 'A', range: 'A=', raw: '', content: '', comment: '# note' } },
      { text: 'A="v', parts: { name: 'A', range: 'A="v', raw: '"v', content: '"v' } },
      { text: 'A="b"c"', parts: { name: 'A', range: 'A="b"c"', raw: '"b"c"', content: 'b"c' } },
      { text: '\uFEFFA=v', parts: { name: 'A', range: 'A=v', raw: 'v', content: 'v' } },
    ];
    for (const { text, parts } of examples) {
      it(JSON.stringify(text), () => {
        const [entry] = parseEnvironment(text);
        assert.deepEqual(entry && partsOf(text, entry), parts);
      });
    }
  });

  it('keeps duplicate entries apart, in the order of the text', () => {
    const entries = parseEnvironment('A=1\nB=2\nA=3\n');
    assert.deepEqual(
      entries.map(({ name, value }) => `${name}=${value}`),
      ['A=1', 'B=2', 'A=3'],
    );
  });

  it('tells how an entry is written', () => {
    const written = parseEnvironment("export A=1\nB: 2\nC='3'\nexport = 4").map(
      ({ name, exported, separator, quote }) => ({ name, exported, separator, quote }),
    );
    assert.deepEqual(written, [
      { name: 'A', exported: true, separator: '=', quote: undefined },
      { name: 'B', exported: false, separator: ':', quote: undefined },
      { name: 'C', exported: false, separator: '=', quote: "'" },
      { name: 'export', exported: false, separator: '=', quote: undefined },
    ]);
  });

  describe('gets through a megabyte of hostile text', () => {
    const hostile: Record<string, string> = {
      'double quotes': '"'.repeat(1_000_000),
      'a value of double quotes': `A=${'"'.repeat(1_000_000)}x`,
      'escaped quotes': `A="${'\\"'.repeat(500_000)}x`,
      'escaped quotes with spaces': `A="${'\\"  '.repeat(250_000)}x`,
      'unclosed quotes on every line': 'A="x\\"\n'.repeat(140_000),
      'all quotes unclosed': 'A="\'`x\n'.repeat(120_000),
      spaces: ' '.repeat(1_000_000),
      'a name and spaces': `A${' '.repeat(1_000_000)}`,
      'a value of spaces': `A=${' '.repeat(1_000_000)}x`,
      'export over and over': 'export '.repeat(140_000),
      'line breaks after a name': `A${'\r\n'.repeat(500_000)}B`,
      'quoted lines between U+2028': `A=x${'\u2028"x'.repeat(330_000)}`,
      'equals signs': '='.repeat(1_000_000),
      'one name': 'A'.repeat(1_000_000),
      'lone surrogates and NUL': 'A=\uD800\0\uDC00'.repeat(150_000),
    };
    for (const [name, text] of Object.entries(hostile)) {
      it(name, () => {
        assert.ok(parseEnvironment(text).length <= text.length);
      });
    }
  });
});

interface Parts {
  readonly name: string;
  readonly range: string;
  readonly raw: string;
  readonly content: string;
  readonly comment?: string;
}

function partsOf(text: string, entry: EnvironmentEntry): Parts {
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    name: slice(entry.nameRange),
    range: slice(entry.range),
    raw: slice(entry.rawRange),
    content: slice(entry.contentRange),
    ...(entry.commentRange && { comment: slice(entry.commentRange) }),
  };
}

function checkOffsets(text: string, entries: readonly EnvironmentEntry[]): void {
  let position = 0;
  for (const entry of entries) {
    const { range, nameRange, rawRange, contentRange, commentRange } = entry;
    const order = [position, range.start, nameRange.start, nameRange.end, rawRange.start, contentRange.start];
    order.push(
      contentRange.end,
      range.end,
      Math.max(range.end, rawRange.end),
      commentRange?.start ?? text.length,
    );
    const ordered = order.every((offset, index) => index === 0 || offset >= (order[index - 1] ?? 0));
    assert.ok(ordered, `${JSON.stringify(text)}: ${order.join(' ')}`);
    assert.equal(text.slice(nameRange.start, nameRange.end), entry.name);
    if (!/[\u2028\u2029]/.test(text)) {
      assert.equal(withoutEscapes(text, entry), entry.value, JSON.stringify(text));
    }
    position = commentRange?.end ?? Math.max(range.end, rawRange.end);
  }
}

function withoutEscapes(text: string, { contentRange, quote }: EnvironmentEntry): string {
  const content = text.slice(contentRange.start, contentRange.end).replace(/\r\n?/g, '\n');
  const escapes = quote === '"' || (quote === undefined && content.startsWith('"'));
  return escapes ? content.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : content;
}

/** Pieces that can be combined to every trap of the format. */
const pieces = [
  ...['A', 'B', 'export', 'export ', 'a.b-c', 'x', '1', '#', '# c', '=', '=', '=', ':', ': ', ';', ','],
  ...['"', '"', "'", "'", '`', '\\', '\\n', '\\r', '\\"', "\\'", '\\`', '$', '{', '}'],
  ...[' ', ' ', '\t', '\v', '\n', '\n', '\n', '\r', '\r\n', '\u00A0', '\uFEFF', '\u2028', '\u200B', '\u0085'],
  ...['A="', 'B=', "C='v'", 'A = ', '\uD800'],
];

function nastyText(random: () => number): string {
  const length = 1 + Math.floor(random() * 14);
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
}

/** Mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
