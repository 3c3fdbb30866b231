import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { loaders } from '../../src/ecosystem/environment-loaders';
import { startFolderOf } from '../../src/ecosystem/loading-folders';
import { projectFolder } from '../project';

/** A program in the folder `app` of a workspace, and whose environment files reached it. */
interface Measured {
  readonly loader: string;
  readonly package: string;
  readonly version: string;
  readonly script: string;
  readonly start: string;
  readonly in: 'root' | 'app';
  readonly arrived: readonly ('root' | 'app')[];
}

const { measured } = JSON.parse(
  fs.readFileSync(path.join(projectFolder, 'test/unit/fixtures/loader-folders.json'), 'utf8'),
) as { readonly measured: readonly Measured[] };

/** Commands that start the script of the package in its folder, wherever they are run. */
const ofPackageManager = /^(?:npm|pnpm|yarn|turbo|bun run)\b/;

describe('The folders of the loaders are as measured', () => {
  for (const { name, folder } of loaders) {
    const rows = measured.filter(({ loader }) => loader === name);
    for (const row of rows) {
      it(`${name}: ${row.start} in ${row.in}, ${row.package} ${row.version}, ${row.script}`, () => {
        const isStartedInApp = row.in === 'app' || ofPackageManager.test(row.start);
        const start = isStartedInApp ? 'app' : 'root';
        const expected = {
          app: ['app'],
          working: [start],
          workspace: ['root', 'app'],
          upwards: isStartedInApp ? ['root', 'app'] : ['root'],
        };
        assert.deepEqual(row.arrived, expected[folder]);
      });
    }
  }

  it('for all loaders that find their files by themselves', () => {
    const known = new Set(measured.map(({ loader }) => loader));
    assert.deepEqual(
      loaders.map(({ name }) => name).filter((name) => !known.has(name)),
      // They read only what they are told, or follow the documentation.
      ['Create React App', 'docker run', 'docker compose', 'a shell'],
    );
  });

  it('nothing arrives without a loader, and a package manager loads nothing', () => {
    const rows = measured.filter(({ loader }) => loader === 'none' || loader === 'bun run');
    assert.ok(rows.length > 0 && rows.every(({ arrived }) => arrived.length === 0));
  });

  it('Turborepo passes on what a command has loaded only if it is told to', () => {
    const rows = measured.filter(({ loader }) => loader === 'dotenv-cli at the root');
    assert.deepEqual(
      rows.map(({ start, arrived }) => [start, ...arrived]),
      [
        ['dotenv -- turbo run start'],
        ['dotenv -- turbo run start --env-mode=loose', 'root'],
        ['dotenv -- turbo run start (with the variable in globalPassThroughEnv)', 'root'],
        ['dotenv -- npm -w app start', 'root'],
      ],
    );
  });
});

describe('A command starts its program', () => {
  const starts: readonly (readonly [command: string, folder: string | undefined])[] = [
    ['node server.js', '/project'],
    ['node app/server.js', '/project'],
    ['cd app && bun server.ts', '/project/app'],
    ['cd "./app"; bun server.ts', '/project/app'],
    ['bun run --cwd=app start', '/project/app'],
    ['npm --prefix app start', '/project/app'],
    ['cd .. && bun server.ts', ''],
    ['cd $APP && bun server.ts', undefined],
  ];

  for (const [command, folder] of starts) {
    it(`in ${folder ?? 'an unknown folder'}: ${command}`, () => {
      assert.equal(
        startFolderOf(command, 'file:///project'),
        folder === undefined ? undefined : `file://${folder}`,
      );
    });
  }
});
