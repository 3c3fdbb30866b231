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
    says: /as it is written/,
  },
  {
    name: 'a comment behind it',
    files: { '.env': `ELEVENLABS_API_KEY=${key} # mine\n`, 'package.json': next },
    verdict: 'ok',
  },
  {
    name: 'quotes, which a loader of JavaScript takes away',
    files: { '.env': `ELEVENLABS_API_KEY="${key}"\n`, 'package.json': next },
    verdict: 'ok',
  },
  {
    name: 'quotes, which docker run keeps',
    files: { '.env': `ELEVENLABS_API_KEY="${key}"\n`, 'package.json': docker },
    verdict: 'problem',
    places: [
      ['.env:1', /gets more than the key from docker run/],
      ['.env:1', /stands in quotes/],
    ],
  },
  {
    name: 'a blank behind the equals sign, in a file that a shell reads',
    files: { '.env': `ELEVENLABS_API_KEY= ${key}\n`, 'package.json': shell },
    verdict: 'problem',
    places: [
      ['.env:1', /ELEVENLABS_API_KEY is not set by a shell/],
      ['.env:1', /A blank stands behind the equals sign/],
      ['.env:1', /shell/],
    ],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'the same blank in a file that Next.js reads',
    files: { '.env': `ELEVENLABS_API_KEY= ${key}\n`, 'package.json': next },
    verdict: 'ok',
    places: [['.env:1', /shell/]],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'a blank in quotes, which everybody keeps and many clients strip',
    files: { '.env': `ELEVENLABS_API_KEY="${key} "\n`, 'package.json': next },
    verdict: 'warning',
    places: [
      ['.env:1', /^ELEVENLABS_API_KEY gets more than the key from Next\.js/],
      ['.env:1', /Blanks/],
      ['.env:1', /blank|space/],
    ],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'a line that Node 22 swallows, and Node 20 does not',
    files: { '.env': `OTHER= \n${entry}`, 'package.json': node },
    verdict: 'problem',
    places: [
      ['.env:2', /is not set by Node 22,/],
      ['.env:2', /has a blank and no value/],
      ['.env:1', /OTHER has a blank/],
    ],
    steps: ['Fix env-syntax in .env'],
  },
  {
    name: 'the same line, read by Next.js',
    files: { '.env': `OTHER= \n${entry}`, 'package.json': next },
    verdict: 'warning',
    places: [['.env:1', /OTHER has a blank/]],
    steps: ['Fix env-syntax in .env'],
  },
  {
    name: 'a byte order mark, read by Node',
    files: { '.env': `\uFEFF${entry}`, 'package.json': node },
    verdict: 'problem',
    places: [
      ['.env:1', /is not set by Node 20,/],
      ['.env:1', /is not set by Node 22,/],
      ['.env:1', /byte order mark/],
      ['.env:1', /byte order mark/],
    ],
    steps: ['Learn more about env-syntax'],
  },
  {
    name: 'a line that a later one replaces is not judged',
    files: { '.env': `ELEVENLABS_API_KEY="${madeUpKeys.free} "\n${entry}`, 'package.json': docker },
    verdict: 'warning',
    places: [
      ['.env:1', /set again below/],
      ['.env:1', /blank|space/],
    ],
    steps: ['Show fixes for env-syntax in .env, line 1', 'Fix padded-key in .env'],
  },
  {
    name: 'without a known loader only the linter speaks',
    files: { '.env': `ELEVENLABS_API_KEY="${key} "\n` },
    verdict: 'warning',
    places: [['.env:1', /blank|space/]],
    steps: ['Fix padded-key in .env'],
  },
  {
    name: 'a reference is not judged',
    files: { '.env': `ELEVENLABS_API_KEY="\${OTHER} "\n`, 'package.json': node },
    verdict: 'ok',
  },
  { name: 'nothing to look at', files: { '.env': 'OTHER=1\n' }, verdict: undefined },
]);
