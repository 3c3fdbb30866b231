import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';

const files = { '.env': `ELEVENLABS_API_KEY=${madeUpKeys.example}\n` };
const shellRead = { ...files, 'package.json': '{ "scripts": { "start": "source .env; node a.js" } }' };

checkTable('shell-variable', [
  { name: 'no variable', files, verdict: 'ok', says: /no variable.*terminal may differ/ },
  {
    name: 'the same key',
    files,
    shell: { ELEVENLABS_API_KEY: madeUpKeys.example },
    verdict: 'ok',
    says: /same key.*terminal may differ/,
  },
  {
    name: 'another key',
    files,
    shell: { ELEVENLABS_API_KEY: madeUpKeys.free },
    verdict: 'warning',
    says: /a different value than the files/,
    places: [['.env:1', /sets ELEVENLABS_API_KEY to a different value/]],
    notes: [/remove the variable/],
  },
  {
    name: 'an empty variable',
    files,
    shell: { ELEVENLABS_API_KEY: '' },
    verdict: 'warning',
    places: [['.env:1', /to an empty string/]],
    notes: [/remove/],
  },
  {
    name: 'another key, overwritten by the file',
    files: shellRead,
    shell: { ELEVENLABS_API_KEY: madeUpKeys.free },
    verdict: 'ok',
    says: /overwrites it/,
    places: [['.env:1', /a different value/]],
  },
  {
    name: 'a variable that no file sets',
    files: { '.env': 'OTHER=1\n' },
    shell: { ELEVENLABS_API_KEY: madeUpKeys.free },
    verdict: 'ok',
    says: /but no environment file does/,
  },
  {
    name: 'a variable with another name hides nothing',
    files,
    shell: { ELEVEN_API_KEY: madeUpKeys.free },
    verdict: 'ok',
    says: /sets ELEVEN_API_KEY/,
  },
  { name: 'a browser has no environment', files, shell: undefined, verdict: 'unknown', says: /browser/ },
]);
