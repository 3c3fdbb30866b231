// npm run endpoints [-- <version>]: lists the endpoint families of the official SDK, by default the newest, that
// src/elevenlabs/endpoints.ts doesn't know. It downloads the package from npm into a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKnownFamily } from '../src/elevenlabs/endpoints';

const [version = 'latest'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'elevenlabs-sdk-'));
try {
  const name = `@elevenlabs/elevenlabs-js@${version}`;
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', name];
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const sdk = join(folder, 'node_modules', '@elevenlabs', 'elevenlabs-js');
  const { version: installed } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as {
    version: string;
  };
  const families = familiesIn(join(sdk, 'api'));
  const unknown = families.filter((family) => !isKnownFamily(family));
  console.log(`elevenlabs-js ${installed} has ${families.length} endpoint families.`);
  console.log(`Not in src/elevenlabs/endpoints.ts: ${unknown.length === 0 ? 'none' : unknown.join(', ')}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The segments after the version in the paths that the SDK requests, sorted. */
function familiesIn(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/["'`]\/?v\d+\/([a-z-]+)/g)].map(
      ([, family]) => family,
    ),
  );
  return [...new Set(found.filter((family) => family !== undefined))].sort();
}
