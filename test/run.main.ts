// npm test: runs all suites, or the ones named (unit, packages, harness, host, browser), and judges them by their result files.
import path from 'node:path';
import { hostSuites } from './host/suites';
import { ensurePackages } from './packages/installed-packages';
import { projectFolder } from './project';
import { collectMadeUpKeys, findLeaks, textsIn } from './runner/leak-search';
import { type NodeSuite, runNodeSuite } from './runner/node-suite';
import { RunFolder, runsFolder } from './runner/run-folder';
import { closingLine, type Verdict } from './runner/suite-result';
import { launchBrowser } from './vscode/browser';
import { errorText } from './vscode/clear-error';
import { runHostSuite } from './vscode/host-suite';
import { ensureInstallation, type Installation } from './vscode/installation';
import { runProgram } from './vscode/run-program';
import { removeFolder } from './vscode/temporary-folder';

const bundles = path.join(projectFolder, 'out/test');
/** The folders of the suites that need more than the checkout. */
const otherSuites = ['browser', 'harness', 'host', 'packages'];

const nodeSuites: Record<'unit' | 'packages' | 'harness' | 'browser', NodeSuite> = {
  unit: {
    name: 'unit',
    folder: bundles,
    except: otherSuites,
    timeoutMilliseconds: 60_000,
    limitMilliseconds: 600_000,
  },
  packages: {
    name: 'packages',
    folder: path.join(bundles, 'packages'),
    except: [],
    timeoutMilliseconds: 180_000,
    limitMilliseconds: 900_000,
  },
  harness: {
    name: 'harness',
    folder: path.join(bundles, 'harness'),
    except: [],
    timeoutMilliseconds: 180_000,
    limitMilliseconds: 900_000,
  },
  browser: {
    name: 'browser',
    folder: path.join(bundles, 'browser'),
    except: [],
    timeoutMilliseconds: 180_000,
    limitMilliseconds: 900_000,
  },
};

const parts: Record<string, () => Promise<Verdict[]>> = {
  checks: runChecks,
  unit: () => runInNode('unit'),
  packages: runOnPackages,
  harness: () => runInVsCode('harness'),
  host: runHostSuites,
  browser: () => runInVsCode('browser'),
};

let installed: Promise<Installation> | undefined;

/** Everything that was printed, for the search for leaked keys. */
let printed = '';

async function main(): Promise<void> {
  removeFolder(runsFolder);
  hideOwnKeys();
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
  const verdicts: Verdict[] = [];
  for (const name of names) verdicts.push(...(await runPart(name)));
  verdicts.push(...searchLeaks());
  say(closingLine(verdicts));
  process.exit(verdicts.every(({ problems }) => problems.length === 0) ? 0 : 1);
}

async function runPart(name: string): Promise<Verdict[]> {
  const part = parts[name];
  if (!part)
    return [report(redVerdict(name, `There is no such suite; there are ${Object.keys(parts).join(', ')}.`))];
  try {
    return await part();
  } catch (error) {
    return [report(redVerdict(name, errorText(error)))];
  }
}

/** The formatter, the linter and the type checker: green or red, no tests. */
async function runChecks(): Promise<Verdict[]> {
  const programs = [
    ['biome', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
    ['tsc', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ] as const;
  const verdicts: Verdict[] = [];
  for (const [suite, ...parameters] of programs) {
    const { status, output } = await runProgram(process.execPath, parameters, { folder: projectFolder });
    verdicts.push(
      report(
        status === 0 ? { suite, host: '', passed: 0, failed: 0, problems: [] } : redVerdict(suite, output),
      ),
    );
  }
  return verdicts;
}

async function runInNode(name: keyof typeof nodeSuites): Promise<Verdict[]> {
  return [report(await runNodeSuite(nodeSuites[name], new RunFolder(path.join(runsFolder, name))))];
}

/** The packages are installed before, where the person sees that it takes a while. */
async function runOnPackages(): Promise<Verdict[]> {
  await ensurePackages(say);
  return runInNode('packages');
}

/** These suites start VS Code by themselves; it is installed before, where the person sees that it takes a while. */
async function runInVsCode(name: keyof typeof nodeSuites): Promise<Verdict[]> {
  await install();
  return runInNode(name);
}

/** Once, so that a machine on which it is impossible says so for each suite at once. */
function install(): Promise<Installation> {
  installed ??= ensureInstallation(say);
  return installed;
}

async function runHostSuites(): Promise<Verdict[]> {
  const installation = await install();
  const browser = await launchBrowser(installation);
  try {
    const verdicts: Verdict[] = [];
    for (const suite of hostSuites) {
      const run = new RunFolder(path.join(runsFolder, suite.name));
      verdicts.push(report(await runHostSuite(installation, browser, suite, run)));
    }
    return verdicts;
  } finally {
    await browser.close();
  }
}

/** A key that leaks is one failure more, named by its end and the place where it stands. */
function searchLeaks(): Verdict[] {
  const keys = collectMadeUpKeys(['test', 'examples'].map((folder) => path.join(projectFolder, folder)));
  const leaks = findLeaks(keys, [{ name: 'the output of npm test', text: printed }, ...textsIn(runsFolder)]);
  if (leaks.length === 0) return [];
  const places = leaks.map(
    ({ place, keyEnd }) => `The made-up key that ends in ${keyEnd} stands in ${place}.`,
  );
  return [report(redVerdict('leak search', places.join('\n')))];
}

function redVerdict(suite: string, problem: string): Verdict {
  return { suite, host: '', passed: 0, failed: 1, problems: [problem] };
}

function report(verdict: Verdict): Verdict {
  const { suite, host, passed, failed, problems } = verdict;
  const count = passed + failed > 0 ? `${passed} passed, ${failed} failed` : 'ok';
  say(`${suite.padEnd(16)} ${count.padEnd(22)} ${host}`.trimEnd());
  for (const problem of problems) say(problem.replace(/^/gm, '    '));
  return verdict;
}

/** The tests use made-up keys only; a real one in the environment of the person must never get into a log. */
function hideOwnKeys(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(ELEVEN|XI_)/i.test(name) && name !== 'ELEVENLABS_LINT_CACHE') delete process.env[name];
  }
}

function say(line: string): void {
  printed += `${line}\n`;
  console.log(line);
}

main();
