// Refuses a lock file that lets npm install something unverified. Runs before npm ci, so it needs nothing but Node:
//   node scripts/check-lock-files.js
const fs = require('node:fs');
const path = require('node:path');

const registry = 'https://registry.npmjs.org/';

/** Packages whose install scripts were looked at. All but the project's own are installed with --ignore-scripts. */
const knownInstallScripts = new Set([
  'esbuild', // chooses the program for this platform
  'keytar', // fetches a native module that only publishing uses; optional
  'argon2', // fetches a native module for the VS Code of the tests, which install with --ignore-scripts
  'code-server', // installs its own packages; the tests do that with --ignore-scripts
  '@livekit/local-inference', // does nothing; the bench reads its sources only
  'msgpackr-extract', // fetches an optional native module; the bench reads its sources only
  '@vscode/vsce-sign', // chooses the program that signs a release
]);

module.exports = { lockFileProblems, lockFilesIn };

/**
 * What is wrong with a lock file.
 * @param {{ lockfileVersion?: number, packages?: Record<string, LockedPackage> }} lockFile the parsed lock file.
 * @returns {string[]} one sentence for each problem.
 */
function lockFileProblems({ lockfileVersion, packages }) {
  if (lockfileVersion !== 3 || packages === undefined) return ['This is no lock file of version 3.'];
  return Object.entries(packages).flatMap(([place, locked]) =>
    place === '' ? [] : packageProblems(place, locked),
  );
}

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, hasInstallScript?: boolean, link?: boolean }} LockedPackage
 *
 * @param {string} place the package's folder, from the lock file.
 * @param {LockedPackage} locked
 * @returns {string[]}
 */
function packageProblems(place, { resolved, integrity, hasInstallScript, link }) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const problems = [];
  if (link) problems.push(`${place} is a link to a folder.`);
  if (!integrity?.startsWith('sha512-')) problems.push(`${place} has no SHA-512 hash.`);
  if (resolved !== undefined && !resolved.startsWith(registry))
    problems.push(`${place} does not come from ${registry}.`);
  if (hasInstallScript && !knownInstallScripts.has(name)) {
    problems.push(`${place} runs an install script that nobody has looked at.`);
  }
  return problems;
}

/**
 * @param {string} folder
 * @returns {string[]} the lock files in the folder and below, apart from installed packages.
 */
function lockFilesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      return /^(node_modules|\..*|out|dist)$/.test(entry.name) ? [] : lockFilesIn(file);
    return entry.name === 'package-lock.json' ? [file] : [];
  });
}

if (require.main === module) {
  for (const file of lockFilesIn(path.join(__dirname, '..'))) {
    for (const problem of lockFileProblems(JSON.parse(fs.readFileSync(file, 'utf8')))) {
      console.error(`${path.relative(process.cwd(), file)}: ${problem}`);
      process.exitCode = 1;
    }
  }
}
