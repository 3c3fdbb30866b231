// npm run test:desktop: the suites of the extension host in a downloaded VS Code for the desktop.
//   npm run test:desktop -- [version]: the newest one without a version
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { hostSuites } from '../host/suites';
import { quietMilliseconds, watchProgress } from '../runner/progress';
import { RunFolder, runsFolder } from '../runner/run-folder';
import { closingLine, judge, type Verdict } from '../runner/suite-result';
import { ClearError, errorText } from './clear-error';
import { findHostErrors } from './host-errors';
import {
  type HostSuite,
  hostLogEntries,
  prepareWorkspace,
  suiteEntry,
  suiteEnvironment,
  traces,
} from './host-suite';
import { cacheFolder } from './installation';
import { testSettings } from './settings';
import { temporaryFolder } from './temporary-folder';

async function main(): Promise<void> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new ClearError(
      'The suite on the desktop needs a display; under Linux, xvfb-run -a npm run test:desktop.',
    );
  }
  const program = await download();
  const verdicts: Verdict[] = [];
  for (const suite of hostSuites) {
    const verdict = await runOnDesktop(program, suite);
    verdicts.push(verdict);
    console.log(`${suite.name}: ${verdict.passed} passed, ${verdict.failed} failed (${verdict.host})`);
    for (const problem of verdict.problems) console.log(problem.replace(/^/gm, '    '));
  }
  console.log(closingLine(verdicts));
  process.exitCode = verdicts.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({
      version: process.argv[2] ?? 'stable',
      cachePath: path.join(cacheFolder(), 'desktop'),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ClearError(
      `VS Code for the desktop could not be downloaded from update.code.visualstudio.com: ${reason}`,
    );
  }
}

async function runOnDesktop(program: string, suite: HostSuite): Promise<Verdict> {
  const run = new RunFolder(path.join(runsFolder, `desktop/${suite.name}`));
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(testSettings));
  const trust = suite.trusted ? ['--disable-workspace-trust'] : [];
  const problems: string[] = [];
  const progress = watchProgress(run.progressFile, quietMilliseconds, (sentence) => {
    console.error(`${suite.name}: ${sentence}`);
    process.exit(1);
  });
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: suite.extension.folder,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: suiteEnvironment(suite, run, ''),
      launchArgs: [
        prepareWorkspace(suite, path.join(folder, 'workspace')),
        ...['--user-data-dir', data, '--extensions-dir', path.join(folder, 'extensions')],
        ...trust,
      ],
    });
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    progress.stop();
  }
  problems.push(...findHostErrors(hostLogEntries(path.join(data, 'logs')), traces(suite)));
  return judge(suite.name, [run.resultFile], problems);
}

main().catch((error) => {
  console.error(errorText(error));
  process.exitCode = 1;
});
