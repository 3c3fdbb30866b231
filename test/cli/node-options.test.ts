import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { lintOptionTypes } from '../../src/cli/arguments';
import { parseTestKeyArguments, testKeyOptionTypes } from '../../src/cli/test-key/arguments';
import { projectFolder } from '../project';
import { temporaryProjects } from './command-line';

/**
 * The options of Node 20.20.2, 22.23.3, 24.9.0 and 26.9.0: its help, `process.allowedNodeEnvironmentFlags`, and with
 * `--expose-internals` the names and aliases in `internal/options`.
 */
const fixture = path.join(projectFolder, 'test/unit/fixtures/node-options.txt');
const known = fs.readFileSync(fixture, 'utf8').trim().split('\n');
const nodeOptions = [...new Set([...known, ...process.allowedNodeEnvironmentFlags])];

/** Node reads these only before the name of the program. */
const conventional = ['--help', '-h', '--version', '-v'];

const ownOptions = [lintOptionTypes, testKeyOptionTypes].flatMap((types) =>
  Object.entries(types).flatMap(([name, type]) => [
    `--${name}`,
    ...('short' in type ? [`-${type.short}`] : []),
  ]),
);

const project = temporaryProjects();

describe('Options of ours', () => {
  it("are known: Node's options that it applies wherever they are written", () => {
    for (const name of ['--env-file', '--env-file-if-exists', '--experimental-config-file']) {
      assert.ok(nodeOptions.includes(name), name);
    }
  });

  for (const own of [...new Set(ownOptions)].filter((name) => !conventional.includes(name))) {
    it(`${own} is no option of Node, and neither starts with the other`, () => {
      const long = nodeOptions.filter((name) => name.length > 2);
      const clashes = own.startsWith('--')
        ? long.filter((name) => name.startsWith(own) || own.startsWith(name))
        : nodeOptions.filter((name) => name === own);
      assert.deepEqual(clashes, []);
    });
  }
});

describe('An environment file with NODE_OPTIONS', () => {
  const files = {
    'evil.js': "require('node:fs').writeFileSync('evil-ran.txt', '');",
    '.env': 'NODE_OPTIONS="--require ./evil.js"\nELEVENLABS_API_KEY=your_api_key\n',
  };
  for (const args of [
    [],
    ['--file', '.env'],
    ['--file=.env'],
    ['--name', 'ELEVENLABS_API_KEY', '--file', '.env'],
  ]) {
    it(`runs no code: test-key ${args.join(' ')}`, () => {
      const attacked = project(files);
      const { code, stdout } = attacked.run('test-key', ...args);
      assert.equal(code, 1);
      assert.match(stdout, /ELEVENLABS_API_KEY in \.env, line 2/);
      assert.equal(fs.existsSync(attacked.pathOf('evil-ran.txt')), false);
    });
  }

  for (const option of ['--env-file', '--env-file=.env']) {
    it(`is refused with ${option}, which Node applies itself`, () => {
      const command = parseTestKeyArguments([option, '.env']);
      assert.deepEqual(command, {
        kind: 'refuse',
        reason:
          'The option "--env-file" is Node\'s own: Node also applies NODE_OPTIONS from the file. Use "--file" instead.',
      });
    });
  }
});
