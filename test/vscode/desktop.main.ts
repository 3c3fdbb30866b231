// npm run test:desktop: the suites of the extension host in a downloaded VS Code for the desktop, on the installed
// package.
//   npm run test:desktop -- [version]: the newest one without a version
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { hostSuites } from '../host/suites';
import { quietMilliseconds, watchProgress } from '../runner/progress';
import { RunFolder, runsFolder } from '../runner/run-folder';
import { closingLine, judge, type Verdict } from '../runner/suite-result';
import { ClearError, errorText } from './clear-error';
import { findHostErrors } from './host-errors';
import { hostLogEntries } from './host-logs';
import {
  type HostSuite,
  prepareWorkspace,
  suiteEntry,
  suiteEnvironment,
  suiteExtension,
  traces,
} from './host-suite';
import { cacheFolder } from './installation';
import { installedIn, packageProduct, type TestedExtension } from './package-extension';
import { testSettings } from './settings';
import { temporaryFolder } from './temporary-folder';

async function main(): Promise<void> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new ClearError(
      'The suite on the desktop needs a display; under Linux, xvfb-run -a npm run test:desktop.',
    );
  }
  const program = await download();
  const extension = await install(program);
  const verdicts: Verdict[] = [];
  for (const suite of hostSuites) {
    const verdict = await runOnDesktop(program, suite, extension);
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

/** Packages the extension, and installs the package as its users do. */
async function install(program: string): Promise<TestedExtension> {
  const extensionsFolder = temporaryFolder();
  const [cli = program, ...parameters] = resolveCliArgsFromVSCodeExecutablePath(program, {
    reuseMachineInstall: true,
  });
  const folders = ['--extensions-dir', extensionsFolder, '--user-data-dir', temporaryFolder()];
  const vsix = await packageProduct();
  const { status } = spawnSync(cli, [...parameters, ...folders, '--install-extension', vsix], {
    stdio: 'inherit',
    // The command line is a batch file there.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new ClearError('VS Code for the desktop could not install the extension.');
  return installedIn(extensionsFolder);
}

async function runOnDesktop(program: string, suite: HostSuite, extension: TestedExtension): Promise<Verdict> {
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
      extensionDevelopmentPath: suiteExtension,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: suiteEnvironment(suite, run, ''),
      launchArgs: [
        prepareWorkspace(suite, path.join(folder, 'workspace')),
        ...['--user-data-dir', data, '--extensions-dir', path.dirname(extension.folder)],
        ...trust,
      ],
    });
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    progress.stop();
  }
  problems.push(...findHostErrors(hostLogEntries(path.join(data, 'logs')), traces(extension)));
  return judge(suite.name, [run.resultFile], problems);
}

main().catch((error) => {
  console.error(errorText(error));
  process.exitCode = 1;
});
