// Builds and runs the tests: all of them, or the parts and files named. Judges the runs by their result files.
//   node test/run.js [checks|unit|packages|harness|host|browser] [test files and folders] [-g pattern] [--slowest count]
import os from 'node:os';
import path from 'node:path';
import { ensureLinters } from './npm/linters';
import { ensureNodes } from './npm/nodes';
import { ensurePackages } from './packages/installed-packages';
import { projectFolder } from './project';
import { buildProduct, buildTests, bundleOf, testFiles } from './runner/build';
import { collectMadeUpKeys, findLeaks, textsIn } from './runner/leak-search';
import { type NodeSuite, runNodeSuite } from './runner/node-suite';
import { type Parameters, type PartName, readParameters } from './runner/parameters';
import { quietMilliseconds } from './runner/progress';
import { RunFolder, runsFolder } from './runner/run-folder';
import { closingLine, type Verdict } from './runner/suite-result';
import { chooseFiles, partOf, partsToRun, runsInWorker } from './runner/test-files';
import { errorText } from './vscode/clear-error';
import { ensureInstallation, type Installation } from './vscode/installation';
import { runProgram } from './vscode/run-program';
import { removeFolder } from './vscode/temporary-folder';

let installed: Promise<Installation> | undefined;

/** Everything that was printed, for the search for leaked keys. */
let printed = '';

async function main(): Promise<void> {
  const parameters = readParameters(process.argv.slice(2));
  const { files, parts } = choose(parameters);
  removeFolder(runsFolder);
  hideOwnKeys();
  await build(files, parts);
  const verdicts: Verdict[] = [];
  for (const part of parts) verdicts.push(...(await runPart(part, files, parameters.pattern ?? '')));
  verdicts.push(...searchLeaks());
  listSlowest(verdicts, parameters.slowest);
  say(closingLine(verdicts));
  process.exit(verdicts.every(({ problems }) => problems.length === 0) ? 0 : 1);
}

/** The test files that run, relative to the root of the checkout, and their parts. */
function choose({ parts, tests }: Parameters): { files: string[]; parts: PartName[] } {
  const possible = testFiles().filter((file) => parts.length === 0 || parts.includes(partOf(file)));
  const files = tests.length === 0 ? possible : chooseFiles(possible, tests);
  return { files, parts: partsToRun(parts, tests.length === 0 ? undefined : files) };
}

/** Builds the tests, and the product if a test needs it. */
async function build(files: readonly string[], parts: readonly PartName[]): Promise<void> {
  const bundled = await buildTests(files.filter((file) => !runsInWorker(file)));
  const inVsCode = parts.some((part) => part === 'harness' || part === 'host' || part === 'browser');
  if (inVsCode || bundled.includes('test/built-product.ts')) await buildProduct();
}

async function runPart(part: PartName, files: readonly string[], pattern: string): Promise<Verdict[]> {
  try {
    switch (part) {
      case 'checks':
        return await runChecks();
      case 'unit':
        return [await runInNode(part, files, pattern, inEveryCore(pattern))];
      case 'packages':
        // Installed first, where the person sees that it takes a while; so is VS Code for the others.
        await ensurePackages(say);
        return [await runInNode(part, files, pattern)];
      case 'npm':
        await ensureNodes(say);
        await ensureLinters(say);
        return [await runInNode(part, files, pattern)];
      case 'harness':
      case 'browser':
        await install();
        return [await runInNode(part, files, pattern)];
      case 'host': {
        const { runHostSuites } = await import('./runner/host-suites');
        return await runHostSuites(await install(), files, { quietMilliseconds, pattern }, reported);
      }
    }
  } catch (error) {
    return [await reported(async () => redVerdict(part, errorText(error)))];
  }
}

type Distribution = Pick<NodeSuite, 'processes' | 'durationsFile'>;

function inEveryCore(pattern: string): Distribution {
  const processes = os.availableParallelism();
  // How long a part of a file takes says nothing about the whole.
  return pattern === ''
    ? { processes, durationsFile: path.join(projectFolder, 'out/durations.json') }
    : { processes };
}

/** The formatter, the linter and the type checker: green or red, no tests. */
async function runChecks(): Promise<Verdict[]> {
  const programs = [
    ['biome', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
    ['tsc', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ] as const;
  const verdicts: Verdict[] = [];
  for (const [suite, ...parameters] of programs) {
    verdicts.push(await reported(() => check(suite, parameters)));
  }
  return verdicts;
}

async function check(suite: string, parameters: readonly string[]): Promise<Verdict> {
  const { status, output } = await runProgram(process.execPath, parameters, { folder: projectFolder });
  if (status !== 0) return redVerdict(suite, output);
  return { suite, host: '', passed: 0, failed: 0, problems: [], tests: [] };
}

function runInNode(
  part: PartName,
  files: readonly string[],
  pattern: string,
  distribution: Distribution = { processes: 1 },
): Promise<Verdict> {
  const bundles = files.filter((file) => partOf(file) === part).map(bundleOf);
  const suite = { name: part, files: bundles, quietMilliseconds, pattern, ...distribution };
  return reported(() => runNodeSuite(suite, new RunFolder(path.join(runsFolder, part))));
}

/** Runs once, so that a machine on which it is impossible says so for all suites at once. */
function install(): Promise<Installation> {
  installed ??= ensureInstallation(say);
  return installed;
}

/** Adds a failure for each leaked key, named by the key's end and its place. */
function searchLeaks(): Verdict[] {
  const keys = collectMadeUpKeys(['test', 'examples'].map((folder) => path.join(projectFolder, folder)));
  const leaks = findLeaks(keys, [{ name: 'the output of npm test', text: printed }, ...textsIn(runsFolder)]);
  if (leaks.length === 0) return [];
  const places = leaks.map(({ place, keyEnd }) => `The made-up key that ends in ${keyEnd} is in ${place}.`);
  const verdict = redVerdict('leak search', places.join('\n'));
  report(verdict, '');
  return [verdict];
}

function redVerdict(suite: string, problem: string): Verdict {
  return { suite, host: '', passed: 0, failed: 1, problems: [problem], tests: [] };
}

/** Runs a suite and reports its verdict and how long it took. */
async function reported(run: () => Promise<Verdict>): Promise<Verdict> {
  const begin = performance.now();
  const verdict = await run();
  report(verdict, `${seconds(performance.now() - begin)}`);
  return verdict;
}

function report({ suite, host, passed, failed, problems }: Verdict, time: string): void {
  const count = passed + failed > 0 ? `${passed} passed, ${failed} failed` : 'ok';
  say(`${suite.padEnd(16)} ${count.padEnd(22)} ${time.padStart(7)}   ${host}`.trimEnd());
  for (const problem of problems) say(problem.replace(/^/gm, '    '));
}

function listSlowest(verdicts: readonly Verdict[], count: number): void {
  const slowest = verdicts
    .flatMap(({ tests }) => tests)
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count);
  for (const { title, milliseconds } of slowest) say(`${seconds(milliseconds).padStart(7)}   ${title}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** The tests use made-up keys only. A real one in the person's environment must never get into a log. */
function hideOwnKeys(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(ELEVEN|XI_)/i.test(name) && name !== 'ELEVENLABS_LINT_CACHE') delete process.env[name];
  }
}

function say(line: string): void {
  printed += `${line}\n`;
  console.log(line);
}

main().catch((error) => {
  console.error(errorText(error));
  process.exit(1);
});
