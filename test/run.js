// npm test and npm run test:…: builds the programs that run the tests, and starts the first of them.
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { buildPrograms } = require('../esbuild.js');

process.setSourceMapsEnabled(true);

async function main() {
  await buildPrograms();
  await import(pathToFileURL(path.join(__dirname, '../out/programs/run.main.mjs')).href);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
