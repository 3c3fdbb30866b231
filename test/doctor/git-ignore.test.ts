import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';

const entry = `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`;

checkTable('git-ignore', [
  {
    name: 'an ignored file',
    files: { '.env': entry },
    ignored: ['.env'],
    verdict: 'ok',
    says: /ignores every/,
  },
  {
    name: 'a file that git does not ignore',
    files: { '.env': entry, 'web/.env': entry },
    ignored: ['.env'],
    verdict: 'warning',
    says: /does not ignore/,
    places: [['web/.env:1', /does not ignore web\/\.env/]],
    notes: [/make a new one/],
    steps: ['Add web/.env to .gitignore'],
  },
  {
    name: 'a template with a real key is to be cleaned, not ignored',
    files: { '.env.example': entry },
    ignored: [],
    verdict: 'warning',
    places: [['.env.example:1', /template/]],
    notes: [/make a new one/],
  },
  { name: 'no repository', files: { '.env': entry }, verdict: 'unknown', says: /no git repository/ },
  {
    name: 'a placeholder is no secret',
    files: { '.env': 'ELEVENLABS_API_KEY=your_key\n' },
    ignored: [],
    verdict: undefined,
  },
  {
    name: 'a template with a placeholder',
    files: { '.env.example': 'ELEVENLABS_API_KEY=sk_...\n' },
    ignored: [],
    verdict: undefined,
  },
  {
    name: 'a file without a key of ElevenLabs',
    files: { '.env': 'OTHER=1\n' },
    ignored: [],
    verdict: undefined,
  },
]);
