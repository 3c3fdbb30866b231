// A worker that posts the texts in the tables and tests of the rules. It registers the tests with stand-ins for mocha's
// functions, and each test ends at the first document that it creates.
import fs from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { projectFolder } from '../project';
import { collectDocuments, knownExamples } from '../rules/rule-table';
import type { Sample } from './corpus';

/** Tests of whole files, besides those in `test/rules/`. */
const otherTests = [
  () => import('../unit/checked-fixes.test'),
  () => import('../unit/disable-comments.test'),
  () => import('../unit/fix-all.test'),
  () => import('../unit/joined-findings.test'),
  () => import('../unit/markup-lint.test'),
  () => import('../unit/unused-directives.test'),
  () => import('../unit/variables.test'),
];

const ending = '.test.ts';
const inTests: Sample[] = [];

function collect(file: string, text: string): never {
  inTests.push({ file, text });
  throw new Error('Nothing is linted here.');
}

/** Ends at the first document. */
function run(_title: string, tests: (this: { readonly file: string }) => unknown): void {
  try {
    tests.call({ file: '' });
  } catch {
    // Only the documents are wanted.
  }
}

Object.assign(globalThis, { describe: run, it: run });
collectDocuments(collect);
for (const file of fs.readdirSync(path.join(projectFolder, 'test/rules')).sort()) {
  if (file.endsWith(ending)) await import(`../rules/${file.slice(0, -ending.length)}.test.ts`);
}
for (const load of otherTests) await load();
const inTables = knownExamples().map(({ file = 'example.ts', source, context }) => ({
  file,
  text: source,
  ...(context && { context }),
}));
parentPort?.postMessage([...inTables, ...inTests]);
