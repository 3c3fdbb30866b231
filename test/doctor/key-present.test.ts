import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';

const entry = `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`;
const other = `ELEVENLABS_API_KEY=${madeUpKeys.free}\n`;

checkTable('key-present', [
  {
    name: 'electron-vite gives other entries to its processes',
    files: { '.env': 'MAIN_VITE_ELEVENLABS_AGENT_ID=agent_1\nRENDERER_VITE_ELEVENLABS_API_URL=https://x\n' },
    verdict: 'problem',
    steps: ['Manage API Keys'],
  },
  ...['MAIN_VITE_', 'PRELOAD_VITE_', 'RENDERER_VITE_'].map((prefix) => ({
    name: `one key for a process of electron-vite: ${prefix}`,
    files: { '.env': `${prefix}${entry}` },
    verdict: 'ok' as const,
    says: /one key, in one place/,
    places: [['.env:1', /contains the key/]] as const,
  })),
  {
    name: 'one key in one file',
    files: { '.env': entry },
    verdict: 'ok',
    says: /one key, in one place/,
    places: [['.env:1', /contains the key/]],
  },
  {
    name: 'one key in two files, however it is written',
    files: { '.env': entry, 'web/.env.local': `# web\nELEVENLABS_API_KEY=" ${madeUpKeys.example}"\n` },
    verdict: 'ok',
    says: /one key, in 2 places/,
    places: [
      ['.env:1', /contains the key/],
      ['web/.env.local:2', /contains the key/],
    ],
  },
  {
    name: 'two keys, as after a rotation that missed a file',
    files: { '.env': entry, '.env.production': other },
    verdict: 'warning',
    says: /2 different keys in 2 places/,
    places: [
      ['.env:1', /contains key 1/],
      ['.env.production:1', /contains key 2/],
    ],
  },
  {
    name: 'another key in the code',
    files: {
      '.env': entry,
      'a.js': `fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': '${madeUpKeys.free}' } });\n`,
    },
    verdict: 'warning',
    says: /2 different keys in 2 places/,
    places: [
      ['.env:1', /contains key 1/],
      ['a.js:1', /code contains key 2/],
    ],
    steps: ['Show fixes for hard-coded-key in a.js, line 1'],
  },
  {
    name: "another key in VS Code's environment",
    files: { '.env': entry },
    shell: { ELEVENLABS_API_KEY: madeUpKeys.free },
    verdict: 'warning',
    says: /2 different keys in 2 places/,
    places: [['.env:1', /contains key 1/]],
    notes: [/VS Code's environment contains key 2 in ELEVENLABS_API_KEY/],
  },
  {
    name: "a key only in VS Code's environment",
    shell: { ELEVENLABS_API_KEY: madeUpKeys.example },
    verdict: 'ok',
    says: /one key/,
  },
  {
    name: 'no key at all',
    files: { 'a.js': 'const a = 1;\n' },
    verdict: 'problem',
    says: /No key found in environment files/,
    steps: ['Manage API Keys'],
  },
  {
    name: 'a template that nobody has copied',
    files: { '.env.example': 'ELEVENLABS_API_KEY=your_key\n', 'a.js': 'const a = 1;\n' },
    verdict: 'problem',
    says: /No key found/,
    steps: ['Create .env from .env.example', 'Manage API Keys'],
  },
  {
    name: 'templates in several folders, with other endings',
    files: {
      'api/.env.local.sample': 'ELEVENLABS_API_KEY=\n',
      'web/.dev.vars.example': 'ELEVENLABS_API_KEY=\n',
    },
    verdict: 'problem',
    steps: [
      'Create api/.env.local from .env.local.sample',
      'Create web/.dev.vars from .dev.vars.example',
      'Manage API Keys',
    ],
  },
  {
    name: 'a template next to an environment file without the key',
    files: { '.env.example': 'ELEVENLABS_API_KEY=your_key\n', '.env': 'OTHER=1\n' },
    verdict: 'problem',
    steps: ['Manage API Keys'],
  },
  {
    name: 'a template for other variables',
    files: { '.env.example': 'DATABASE_URL=\n' },
    verdict: 'problem',
    steps: ['Manage API Keys'],
  },
  {
    name: 'a placeholder',
    files: { '.env': 'ELEVENLABS_API_KEY=your_api_key_here\n' },
    verdict: 'problem',
    says: /empty or contains a placeholder/,
    places: [['.env:1', /placeholder/]],
    steps: ['Manage API Keys'],
  },
  {
    name: 'an empty value',
    files: { '.env': 'ELEVENLABS_API_KEY=\n' },
    verdict: 'problem',
    says: /empty or contains a placeholder/,
    places: [['.env:1', /is empty/]],
    steps: ['Manage API Keys'],
  },
  {
    name: 'a reference to a secret',
    files: { '.env': 'ELEVENLABS_API_KEY=op://vault/item/field\n' },
    verdict: 'unknown',
    says: /kept elsewhere/,
    places: [['.env:1', /refers/]],
  },
  {
    name: 'a template without a value',
    files: { '.env': entry, '.env.example': 'ELEVENLABS_API_KEY=\n' },
    verdict: 'ok',
    places: [['.env:1', /contains the key/]],
  },
  {
    name: 'a real key in a template counts',
    files: { '.env': entry, '.env.example': other },
    verdict: 'warning',
    places: [
      ['.env:1', /key 1/],
      ['.env.example:1', /key 2/],
    ],
  },
  {
    name: "keys of other vendors don't count",
    files: { '.env': `${entry}OPENAI_API_KEY=sk-abc\nELEVENLABS_AGENT_ID=agent_1\n` },
    verdict: 'ok',
    places: [['.env:1', /contains the key/]],
  },
]);
