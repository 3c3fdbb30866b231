import { madeUpKeys } from '../made-up-keys';
import { checkTable } from './check-table';

const key = madeUpKeys.example;
const entry = `ELEVENLABS_API_KEY=${key}\n`;
const node = '{ "scripts": { "start": "node --env-file=.env a.js" } }';
const next = '{ "dependencies": { "next": "16" } }';
const docker = '{ "scripts": { "start": "docker run --env-file .env app" } }';
const shell = '{ "scripts": { "start": "source .env && node a.js" } }';

checkTable('key-line', [
  {
    name: 'a plain line',
    files: { '.env': entry, 'package.json': node },
    verdict: 'ok',
    says: /arrives unchanged/,
  },
  {
    name: 'a key without its end',
    files: { '.env': `ELEVENLABS_API_KEY=${key.slice(0, 40)}\n`, 'package.json': node },
    verdict: 'warning',
    says: /its end is probably missing/,
    places: [['.env:1', /has 40 instead of 51 characters/]],
    steps: ['Why Is This a Problem? (malformed-key)'],
  },
  {
    name: 'a key of a data residency stack',
    files: { '.env': `ELEVENLABS_API_KEY=${key}_residency_eu\n`, 'package.json': node },
    verdict: 'ok',
    says: /arrives unchanged/,
  },
  {
    name: 'an equals sign too many',
    files: { '.env': `ELEVENLABS_API_KEY==${key}\n`, 'package.json': node },
    verdict: 'problem',
    places: [
      ['.env:1', /With Node 20, the value of ELEVENLABS_API_KEY isn't the bare key/],
      ['.env:1', /With Node 22, the value of ELEVENLABS_API_KEY isn't the bare key/],
      ['.env:1', /characters around the key/],
      ['.env:1', /has an equals sign before it/],
    ],
    steps: ['Fix malformed-key in .env'],
  },
  {
    name: 'the next entry on the same line',
    files: { '.env': `ELEVENLABS_API_KEY=${key}OPENAI_API_KEY=abc\n`, 'package.json': node },
    verdict: 'warning',
    says: /can change it or lose it/,
    places: [['.env:1', /OPENAI_API_KEY is on the same line/]],
    steps: ['Show fixes for malformed-key in .env, line 1'],
  },
  {
    name: 'a trailing comment',
    files: { '.env': `ELEVENLABS_API_KEY=${key} # mine\n`, 'package.json': next },
    verdict: 'ok',
  },
  {
    name: 'quotes, which JavaScript loaders strip',
    files: { '.env': `ELEVENLABS_API_KEY="${key}"\n`, 'package.json': next },
    verdict: 'ok',
  },
  {
    name: 'quotes, which docker run keeps',
    files: { '.env': `ELEVENLABS_API_KEY="${key}"\n`, 'package.json': docker },
    verdict: 'problem',
    places: [
      ['.env:1', /With docker run, the value of ELEVENLABS_API_KEY isn't the bare key/],
      ['.env:1', /is quoted/],
    ],
  },
  {
    name: 'a space after the equals sign, in a file that a shell reads',
    files: { '.env': `ELEVENLABS_API_KEY= ${key}\n`, 'package.json': shell },
    verdict: 'problem',
    places: [
      ['.env:1', /With a shell, this line doesn't set ELEVENLABS_API_KEY/],
      ['.env:1', /has a space after the equals sign/],
      ['.env:1', /shell/],
    ],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'the same space in a file that Next.js reads',
    files: { '.env': `ELEVENLABS_API_KEY= ${key}\n`, 'package.json': next },
    verdict: 'ok',
    places: [['.env:1', /shell/]],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'a space inside the quotes, which every loader keeps and many clients strip',
    files: { '.env': `ELEVENLABS_API_KEY="${key} "\n`, 'package.json': next },
    verdict: 'warning',
    places: [
      ['.env:1', /has a space inside the quotes\. fetch and .* strip it, but some clients .* send it/],
    ],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: "a line that Node 22 swallows and Node 20 doesn't",
    files: { '.env': `OTHER= \n${entry}`, 'package.json': node },
    verdict: 'problem',
    places: [
      ['.env:2', /With Node 22, this line doesn't set ELEVENLABS_API_KEY/],
      ['.env:2', /has no value, only whitespace/],
      ['.env:1', /OTHER= ends with whitespace/],
    ],
    steps: ['Fix env-syntax in .env'],
  },
  {
    name: 'the same line, read by Next.js',
    files: { '.env': `OTHER= \n${entry}`, 'package.json': next },
    verdict: 'warning',
    places: [['.env:1', /OTHER= ends with whitespace/]],
    steps: ['Fix env-syntax in .env'],
  },
  {
    name: 'a byte order mark, read by Node',
    files: { '.env': `\uFEFF${entry}`, 'package.json': node },
    verdict: 'problem',
    places: [
      ['.env:1', /With Node 20, this line doesn't set ELEVENLABS_API_KEY/],
      ['.env:1', /With Node 22, this line doesn't set ELEVENLABS_API_KEY/],
      ['.env:1', /byte order mark/],
      ['.env:1', /byte order mark/],
    ],
    steps: ['Why Is This a Problem? (env-syntax)'],
  },
  {
    name: "a line that a later one overrides isn't judged",
    files: { '.env': `ELEVENLABS_API_KEY="${madeUpKeys.free} "\n${entry}`, 'package.json': docker },
    verdict: 'warning',
    places: [
      ['.env:1', /set again below/],
      ['.env:1', /space/],
    ],
    steps: ['Show fixes for env-syntax in .env, line 1', 'Fix padded-key in .env'],
  },
  {
    name: 'without a known loader, only the linter reports',
    files: { '.env': `ELEVENLABS_API_KEY="${key} "\n` },
    verdict: 'warning',
    places: [['.env:1', /space/]],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: "a reference isn't judged",
    files: { '.env': `ELEVENLABS_API_KEY="\${OTHER} "\n`, 'package.json': node },
    verdict: 'ok',
  },
  { name: 'no key', files: { '.env': 'OTHER=1\n' }, verdict: undefined },
]);
