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
    name: "a file that Git doesn't ignore",
    files: { '.env': entry, 'web/.env': entry },
    ignored: ['.env'],
    verdict: 'warning',
    says: /doesn't ignore/,
    places: [['web/.env:1', /doesn't ignore web\/\.env/]],
    notes: [/Rotate it/],
    steps: ['Add web/.env to .gitignore'],
  },
  {
    name: 'a template with a real key needs a placeholder, not .gitignore',
    files: { '.env.example': entry },
    ignored: [],
    verdict: 'warning',
    places: [['.env.example:1', /template/]],
    notes: [/Rotate it/],
  },
  { name: 'no repository', files: { '.env': entry }, verdict: 'unknown', says: /no Git repository/ },
  {
    name: 'a placeholder',
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
    name: 'a file without an ElevenLabs key',
    files: { '.env': 'OTHER=1\n' },
    ignored: [],
    verdict: undefined,
  },
]);
