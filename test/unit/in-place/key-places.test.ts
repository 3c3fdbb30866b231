import assert from 'node:assert/strict';
import { keyPlaces } from '../../../src/in-place/key-places';
import { madeUpKeys } from '../../made-up-keys';
import { linted } from './linted';

const key = madeUpKeys.example;
const legacyKey = key.slice(-32);

describe('The places of testable keys', () => {
  /** The lines with a testable key, counted from 1. */
  const examples: readonly (readonly [name: string, file: string, source: string, ...lines: number[]])[] = [
    ['an entry', '.env', `A=1\nELEVENLABS_API_KEY=${key}\n`, 2],
    ['a value of an unknown form', '.env', 'ELEVENLABS_API_KEY=0a1b2c3d4e\n', 1],
    ['a padded entry', '.env.local', `ELEVENLABS_API_KEY=" ${key} "\n`, 1],
    ['an exported entry', 'app.env', `export ELEVENLABS_API_KEY=${key}\n`, 1],
    ['several entries', '.env', `ELEVENLABS_API_KEY=${key}\n\nXI_API_KEY_2=${key}\n`, 1, 3],
    ['a vague name with a key', '.env', `ELEVENLABS_API=${key}\n`, 1],
    ['a literal', 'a.ts', `a();\nconst client = new ElevenLabsClient({ apiKey: '${key}' });\n`, 2],
    ['a literal after a scheme', 'a.js', `send('Bearer ${key}');\n`, 1],
    ['an old key that is used as one', 'a.js', `new ElevenLabsClient({ apiKey: '${legacyKey}' });\n`, 1],
    ['a script in a page', 'a.vue', `<script>\nconst key = '${key}';\n</script>\n`, 2],

    ['a vague name with an address', '.env', 'ELEVENLABS_API=https://api.elevenlabs.io\n'],
    ['an empty entry', '.env', 'ELEVENLABS_API_KEY=\n'],
    ['an entry with only spaces', '.env', 'ELEVENLABS_API_KEY="  "\n'],
    ['a placeholder', '.env', 'ELEVENLABS_API_KEY=your_api_key_here\n'],
    ['a 1Password reference', '.env', 'ELEVENLABS_API_KEY=op://vault/elevenlabs/key\n'],
    ['an interpolation', '.env', 'ELEVENLABS_API_KEY=$OTHER_KEY\n'],
    ['an encrypted value', '.env', 'ELEVENLABS_API_KEY=encrypted:BE9Y7LKANx77X1pv1HnEoil93fPa5c9rpL\n'],
    ['another credential', '.env', `ELEVENLABS_API_KEY=${madeUpKeys.otherVendor}\n`],
    ['a space inside', '.env', `ELEVENLABS_API_KEY=${key.slice(0, 9)} ${key.slice(9)}\n`],
    ['a comment', '.env', `# ELEVENLABS_API_KEY=${key}\n`],
    ['a template', '.env.example', `ELEVENLABS_API_KEY=${key}\n`],
    ['another variable', '.env', `OPENAI_API_KEY=${key}\nELEVENLABS_VOICE_ID=${legacyKey}\n`],
    ['a test', 'a.test.ts', `const client = new ElevenLabsClient({ apiKey: '${key}' });\n`],
    ['a fixture', '__fixtures__/a.ts', `const client = new ElevenLabsClient({ apiKey: '${key}' });\n`],
    ['a hash', 'a.ts', `const elevenLabsHash = '${legacyKey}';\n`],
    ['an obviously made-up key', 'a.ts', `const elevenLabsKey = 'sk_${'0123456789abcdef'.repeat(3)}';\n`],
    ['a key in a comment', 'a.ts', `// elevenlabs: '${key}'\n`],
    ['a read', 'a.ts', "fetch(url, { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY } });\n"],
  ];
  for (const [name, file, source, ...lines] of examples) {
    it(lines.length === 0 ? `none: ${name}` : name, () => {
      const { facts } = linted(file, source);
      const found = keyPlaces(facts).map(({ start }) => source.slice(0, start).split('\n').length);
      assert.deepEqual(found, lines);
    });
  }
});
