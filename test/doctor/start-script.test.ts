import assert from 'node:assert/strict';
import { projectOf } from '../../src/doctor/project-evidence';
import { optionForScript, scriptToExtend } from '../../src/doctor/start-script';

type Files = Readonly<Record<string, string>>;

const start = (command: string, more = '') => `{ "scripts": { "start": "${command}" }${more} }`;

/** The script to extend in a folder with these files. */
const scripts: readonly (readonly [name: string, files: Files, script: string | undefined])[] = [
  ['Node starts a file', { 'package.json': start('node index.js') }, 'start'],
  ['Node starts a file with options', { 'package.json': start('node --watch src/a.mjs --port 3') }, 'start'],
  ['only in development', { 'package.json': '{ "scripts": { "dev": "node server.ts" } }' }, 'dev'],
  ['the option is there', { 'package.json': start('node --env-file=.env index.js') }, undefined],
  ['the other option is there', { 'package.json': start('node --env-file-if-exists=.env a.js') }, undefined],
  ['another program', { 'package.json': start('tsx index.ts') }, undefined],
  ['another program after Node', { 'package.json': start('node node_modules/.bin/next') }, undefined],
  ['a program in another folder', { 'package.json': start('cd app && node index.js') }, undefined],
  ['no script', { 'package.json': '{}' }, undefined],
  ['no such script', { 'package.json': '{ "scripts": { "build": "node build.js" } }' }, undefined],
  ['no package.json', {}, undefined],
  ['a new Node', { 'package.json': start('node a.js', ', "engines": { "node": ">=20.6 <25" }') }, 'start'],
  ['the newest Node 20', { 'package.json': start('node a.js'), '.nvmrc': 'v20\n' }, 'start'],
  ['a Node by name', { 'package.json': start('node a.js'), '.nvmrc': 'lts/iron\n' }, 'start'],
  ['an old Node', { 'package.json': start('node a.js', ', "engines": { "node": ">=18" }') }, undefined],
  [
    'perhaps an old Node',
    { 'package.json': start('node a.js', ', "engines": { "node": "<=22" }') },
    undefined,
  ],
  [
    'any Node but the newest',
    { 'package.json': start('node a.js', ', "engines": { "node": "< 25.1" }') },
    undefined,
  ],
  [
    'also an old Node',
    { 'package.json': start('node a.js', ', "engines": { "node": "^18 || >=22" }') },
    undefined,
  ],
  ['a Node just too old', { 'package.json': start('node a.js'), '.node-version': '20.5.1\n' }, undefined],
  ['another engine', { 'package.json': start('node a.js', ', "engines": { "npm": ">=9" }') }, 'start'],
];

describe('The script that can load the environment file', () => {
  for (const [name, files, script] of scripts) {
    it(name, () => {
      assert.equal(scriptToExtend(projectOf('file:///project', new Map(Object.entries(files)))), script);
    });
  }
});

/** The text of a `package.json` after the option was added to its start script; `undefined` if nothing changes. */
const edits: readonly (readonly [name: string, before: string, after: string | undefined])[] = [
  ['one line', '{"scripts":{"start":"node a.js"}}', '{"scripts":{"start":"node --env-file=.env a.js"}}'],
  [
    'tabs and line ends of Windows',
    '{\r\n\t"scripts": {\r\n\t\t"build": "node b.js",\r\n\t\t"start" : "node a.js"\r\n\t}\r\n}\r\n',
    '{\r\n\t"scripts": {\r\n\t\t"build": "node b.js",\r\n\t\t"start" : "node --env-file=.env a.js"\r\n\t}\r\n}\r\n',
  ],
  [
    'the same words elsewhere',
    '{ "x": { "start": "node a.js" }, "scripts": { "restart": "node a.js", "start": "node a.js" } }',
    '{ "x": { "start": "node a.js" }, "scripts": { "restart": "node a.js", "start": "node --env-file=.env a.js" } }',
  ],
  [
    'quotes in the command',
    '{"scripts":{"start":"node a.js \\"b\\""}}',
    '{"scripts":{"start":"node --env-file=.env a.js \\"b\\""}}',
  ],
  ['a second time', '{"scripts":{"start":"node --env-file=.env a.js"}}', undefined],
  ['another program', '{"scripts":{"start":"bun a.ts"}}', undefined],
  ['no such script', '{"scripts":{"dev":"node a.js"}}', undefined],
  ['text that is no JSON', '{"scripts":{"start":"node a.js"', undefined],
  ['something else as scripts', '{"scripts":["node a.js"]}', undefined],
];

describe('The option for the start script', () => {
  for (const [name, before, after] of edits) {
    it(name, () => {
      const insertion = optionForScript(before, 'start');
      const changed =
        insertion && before.slice(0, insertion.offset) + insertion.text + before.slice(insertion.offset);
      assert.equal(changed, after);
    });
  }
});
