import assert from 'node:assert/strict';
import { type HoverContent, hoverAt } from '../../../src/in-place/hovers';
import { formatMessage } from '../../../src/lint/messages';
import { allMadeUpKeys, madeUpKeys } from '../../made-up-keys';
import { linted, marked } from './linted';

const key = madeUpKeys.example;
const legacyKey = key.slice(-32);
const official = 'The official ElevenLabs SDKs read the API key from ELEVENLABS_API_KEY automatically.';
const other = (name: string) =>
  `The official ElevenLabs SDKs read the API key from ELEVENLABS_API_KEY. They get the value of ${name} only if your code passes it.`;
const rightHeader =
  'ElevenLabs reads the API key from the xi-api-key header. Send only the key, without Bearer and without whitespace around it.';
const ignored = (name: string) =>
  `ElevenLabs ignores the ${name} header for API keys. Send the key as xi-api-key, without Bearer.`;
const request = (headers: string, host = 'api.elevenlabs.io') =>
  `fetch('https://${host}/v1/voices', { headers: { ${headers} } });`;
const value = "process.env.ELEVENLABS_API_KEY?.trim() ?? ''";
const silenced = '// elevenlabs-lint-disable-next-line\n';

function contentAt(file: string, source: string): { content: HoverContent | undefined; text: string } {
  const { text, offset } = marked(source);
  const { facts, findings } = linted(file, text);
  return { content: hoverAt(facts, findings, text, offset), text };
}

function sentencesOf(content: HoverContent | undefined): string[] {
  return (content?.paragraphs ?? []).flat().map(({ text, values }) => formatMessage(text, values));
}

describe('A hover', () => {
  const examples: readonly (readonly [name: string, file: string, source: string, ...said: string[]])[] = [
    [
      'the name of an entry',
      '.env',
      `ELEVEN|LABS_API_KEY=${key}\n`,
      official,
      'sk_…6778 · 51 characters · looks like an ElevenLabs key',
    ],
    [
      'the value of an entry',
      '.env',
      `ELEVENLABS_API_KEY='${key.slice(0, 20)}|${key.slice(20)}' # mine\n`,
      official,
      'sk_…6778 · 51 characters · looks like an ElevenLabs key',
      "With dotenv, the quotes aren't part of the value.",
      "With dotenv, the trailing comment isn't part of the value.",
    ],
    [
      'padding, away from its message',
      '.env',
      `ELEVENLABS|_API_KEY=" ${key} "\n`,
      official,
      'sk_…6778 · 53 characters · looks like an ElevenLabs key',
      "With dotenv, the quotes aren't part of the value.",
      'Whitespace and invisible characters around the key: 2. Remove them.',
    ],
    [
      'padding, next to its message',
      '.env',
      `ELEVENLABS_API_KEY=" |${key}"\n`,
      official,
      'sk_…6778 · 52 characters',
      "With dotenv, the quotes aren't part of the value.",
    ],
    [
      'another name',
      '.env',
      `ELEVEN_API_|KEY=${legacyKey}\n`,
      other('ELEVEN_API_KEY'),
      '…6778 · 32 characters · looks like an ElevenLabs key from before mid-2024',
    ],
    [
      'a key of a data residency stack',
      '.env',
      `ELEVENLABS_API_KEY=|${key}_residency_eu\n`,
      official,
      'sk_…6778_residency_eu · 64 characters · looks like an ElevenLabs key of the data residency stack “eu”',
    ],
    [
      'a truncated key, next to its message',
      '.env',
      `ELEVENLABS_API_KEY=|${key.slice(0, 30)}\n`,
      official,
      'sk_…4c3d · 30 characters',
    ],
    [
      'a truncated key, away from its message',
      '.env',
      `ELEVEN|LABS_API_KEY=${key.slice(0, 30)}\n`,
      official,
      'sk_…4c3d · 30 characters · starts like an ElevenLabs key, but a whole one is sk_, 48 hex digits and sometimes a region',
    ],
    [
      'a short value, fully masked',
      '.env',
      'ELEVENLABS_API_KEY|=0a1b2c3d4e\n',
      official,
      '… · 10 characters · not the usual form of an ElevenLabs key (sk_, 48 hex digits and sometimes a region)',
    ],
    [
      'a reference',
      '.env',
      'ELEVENLABS_API_KEY=|op://a/b/c\n',
      official,
      'The value refers to a secret kept elsewhere.',
    ],
    ['an empty value, next to its message', '.env', 'ELEVENLABS_API_KEY|=\n', official],
    [
      'a placeholder, away from its message',
      '.env',
      'ELEVEN|LABS_API_KEY=your_api_key\n',
      official,
      'The value is a placeholder. Replace it with your key.',
    ],
    ['a placeholder, next to its message', '.env', 'ELEVENLABS_API_KEY=your|_api_key\n', official],
    ['an entry of a template', '.env.example', 'ELEVENLABS_|API_KEY=your_api_key\n', official],
    [
      'a key in code',
      'a.ts',
      `const elevenLabs = '${key.slice(0, 9)}|${key.slice(9)}';\n`,
      'sk_…6778 · 51 characters',
    ],
    ['a key after a scheme', 'a.ts', `send('Bea|rer ${key}');\n`, 'sk_…6778 · 51 characters'],
    ['the right header', 'a.ts', request(`'xi-|api-key': ${value}`), rightHeader],
    [
      'the right header of a request to an unknown address',
      'a.ts',
      `get(url, { headers: { 'xi-|api-key': key } });`,
      rightHeader,
    ],
    [
      'a wrong header with its rule disabled',
      'a.ts',
      silenced + request(`'x-|api-key': ${value}`),
      ignored('x-api-key'),
    ],
    [
      'an Authorization header with its rule disabled',
      'a.ts',
      silenced + request(`Author|ization: key`),
      ignored('Authorization'),
    ],
  ];
  for (const [name, file, source, ...said] of examples) {
    it(`explains ${name}`, () => {
      const { content, text } = contentAt(file, source);
      assert.deepEqual(sentencesOf(content), said);
      assert.ok(content && content.range.start < content.range.end && content.range.end <= text.length);
      assert.ok(!allMadeUpKeys.some((each) => JSON.stringify(content).includes(each)));
    });
  }

  it('puts the form of the key in a paragraph of its own', () => {
    const { content } = contentAt('.env', `ELEVEN|LABS_API_KEY='${key}' # mine\n`);
    assert.deepEqual(
      content?.paragraphs.map((sentences) => sentences.length),
      [1, 1, 2],
    );
  });

  const pages: readonly (readonly [name: string, source: string, rule: string])[] = [
    ['a wrong header', request(`'x-|api-key': ${value}`), 'header-name'],
    [
      'an Authorization header',
      request(`Author|ization: \`Bearer \${process.env.ELEVENLABS_API_KEY}\``),
      'bearer-auth',
    ],
    ['capitals in the header name', request(`'Xi-|Api-Key': ${value}`), 'header-case'],
  ];
  for (const [name, source, rule] of pages) {
    it(`only links to the page of the rule next to its message: ${name}`, () => {
      const { content } = contentAt('a.ts', source);
      assert.deepEqual([content?.rule, sentencesOf(content)], [rule, []]);
    });
  }

  const tested: readonly (readonly [name: string, file: string, source: string, testable: boolean])[] = [
    ['an entry', '.env', `ELEVENLABS_|API_KEY=${key}\n`, true],
    ['a key in code', 'a.ts', `const elevenLabs = '|${key}';\n`, true],
    ['an entry of a template', '.env.example', `ELEVENLABS_|API_KEY=${key}\n`, false],
    ['a reference', '.env', 'ELEVENLABS_|API_KEY=op://a/b/c\n', false],
    ['a header', 'a.ts', request(`'xi-|api-key': ${value}`), false],
  ];
  for (const [name, file, source, testable] of tested) {
    it(`${testable ? 'offers' : 'does not offer'} a test: ${name}`, () => {
      const { content } = contentAt(file, source);
      assert.ok(content);
      assert.equal(content.testable !== undefined, testable);
    });
  }

  const silent: readonly (readonly [name: string, file: string, source: string])[] = [
    ['another variable', '.env', `ELEVENLABS_API_KEY=${key}\nOPENAI_|API_KEY=abc\n`],
    ['an ID', '.env', 'ELEVENLABS_VOICE_|ID=abc\n'],
    ['an address under a vague name', '.env', 'ELEVENLABS_|API=https://api.elevenlabs.io\n'],
    ['a trailing comment', '.env', `ELEVENLABS_API_KEY=${key} # my |key\n`],
    ['a comment line', '.env', `# ELEVENLABS_|API_KEY=${key}\n`],
    [
      'a header for another host',
      'a.ts',
      `// elevenlabs\n${request(`'x-|api-key': key`, 'api.example.com')}`,
    ],
    ['the right header for another host', 'a.ts', request(`'xi-|api-key': key`, 'api.example.com')],
    ['another header', 'a.ts', request(`'Content-|Type': 'a', 'xi-api-key': key`)],
    ['the value of a header', 'a.ts', request(`'xi-api-key': k|ey`)],
    ['a mention', 'a.ts', "log('xi-|api-key of elevenlabs');\n"],
    ['a key in a test', 'a.test.ts', `const elevenLabs = '|${key}';\n`],
  ];
  for (const [name, file, source] of silent) {
    it(`is silent on ${name}`, () => {
      assert.equal(contentAt(file, source).content, undefined);
    });
  }
});
