import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';
import { findLeaks, textsIn } from '../runner/leak-search';
import { RunFolder } from '../runner/run-folder';
import { launchBrowser, newPage } from '../vscode/browser';
import { ensureInstallation } from '../vscode/installation';
import { watchPage } from '../vscode/page-watch';
import { pageUrl, startServer } from '../vscode/server';
import { testSettings } from '../vscode/settings';
import { temporaryFolder } from '../vscode/temporary-folder';
import { Workbench } from '../vscode/workbench';

const leaking = path.join(projectFolder, 'test/harness/fixtures/leaking');

/** The kinds of places, and where the search must find the key that the fixture extension puts there. */
const plantedIn: Record<string, RegExp> = {
  channel: /Leaking\.log$/,
  console: /remoteexthost\.log$|console\.txt$/,
  stdout: /server\.txt$|console\.txt$/,
  logFile: /own\.log$/,
  notification: /shown\.txt$/,
  progress: /shown\.txt$/,
  statusBar: /shown\.txt$/,
  quickPick: /shown\.txt$/,
  problem: /shown\.txt$/,
  hover: /shown\.txt$/,
};

describe('A key planted in a running VS Code', () => {
  const keys = Object.fromEntries(
    Object.keys(plantedIn).map((place) => [place, `sk_${randomBytes(24).toString('hex')}`]),
  );
  const run = new RunFolder(temporaryFolder());

  before(async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'note.txt');
    fs.writeFileSync(file, 'word\n');
    const installation = await ensureInstallation(console.log);
    const browser = await launchBrowser(installation);
    const server = await startServer(installation, {
      dataFolder: temporaryFolder(),
      extensionsFolder: installed(leaking),
      settings: testSettings,
      trusted: true,
      acceptsSuite: false,
      environment: { PLANTED_KEYS: JSON.stringify(keys) },
    });
    const page = await newPage(browser);
    const watch = await watchPage(page);
    await page.goto(pageUrl({ port: server.port, workspace: folder, openFiles: [file] }));
    await page.locator('.quick-input-widget').filter({ hasText: 'a pick' }).waitFor();
    await page.keyboard.press('Escape');
    await new Workbench(page).hover(1, 2, 'hover');
    await browser.close();
    await server.stop();
    run.keep(server, watch);
  });

  for (const [place, file] of Object.entries(plantedIn)) {
    it(`is found in the ${place}`, () => {
      const leaks = findLeaks([keys[place] ?? ''], textsIn(run.folder));
      assert.ok(leaks.some((leak) => file.test(leak.place)));
    });
  }
});

/** A folder of installed extensions that contains only this one. */
function installed(extension: string): string {
  const folder = temporaryFolder();
  fs.cpSync(extension, path.join(folder, path.basename(extension)), { recursive: true });
  return folder;
}
