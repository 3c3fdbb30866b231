// Bundles and runs a program of this folder:
//   node scripts/run.js <program> [arguments]
const esbuild = require('esbuild');
const path = require('node:path');

const [program, ...parameters] = process.argv.slice(2);
const outfile = path.join(__dirname, '..', 'out', 'scripts', `${program}.js`);
esbuild.buildSync({
  entryPoints: [path.join(__dirname, `${program}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.execPath, outfile, ...parameters];
require(outfile);
