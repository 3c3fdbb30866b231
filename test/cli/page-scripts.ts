import fs from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { codeBlocks } from '../unit/markdown-pages';
import type { Project } from './command-line';

/** What a shell of CI is started with, before the script. */
export const bashOptions = ['--noprofile', '--norc', '-eo', 'pipefail', '-c'];

/** The commands on a page: the lines of its `sh` blocks. */
export function commandsIn(page: string): readonly string[] {
  return codeBlocks(page)
    .filter(({ file }) => file === 'example.sh')
    .flatMap(({ text }) => text.trim().split('\n'));
}

/**
 * Makes programs for scripts that run in a project: `npx` and `npm` lead to the built command line. A key test asks the
 * API in the environment variable `STAND_IN_API`.
 * @returns the value of `PATH`.
 */
export function pathForScripts(files: Project): string {
  const bin = path.join(path.dirname(files.folder), 'scripts');
  const cli = path.dirname(files.program);
  const programs = {
    npx: `[ "$1" = --yes ] && shift
case "$1" in elevenlabs-lint|elevenlabs-lint@${version}) shift ;; *) exit 99 ;; esac
[ "$1" = test-key ] && set -- "$@" --api-base-url "$STAND_IN_API"
exec "${process.execPath}" "${files.program}" "$@"`,
    npm: `[ "$2" = --prefix ] || exit 99
for last; do :; done
[ "$last" = "elevenlabs-lint@${version}" ] || exit 98
mkdir -p "$3/node_modules/elevenlabs-lint"
cp -r "${cli}" "$3/node_modules/elevenlabs-lint/dist"`,
  };
  fs.mkdirSync(bin, { recursive: true });
  for (const [name, text] of Object.entries(programs)) {
    fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  return [bin, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
}
