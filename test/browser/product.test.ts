import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { madeUpKeys } from '../made-up-keys';
import { projectFolder } from '../project';
import { type Finding, findingsIn } from './command-line';
import { apiPorts, ProductSession } from './product-session';

const ruleIds = ['bearer-auth', 'header-name', 'header-case', 'untrimmed-env', 'padded-key'];

describe('The product in a browser', () => {
  let api: StandInApi;
  let session: ProductSession;
  let findings: Finding[];

  before(async () => {
    api = await startStandInApi(apiPorts);
    session = await ProductSession.start({
      project: 'examples',
      fill: (folder) => fs.cpSync(path.join(projectFolder, 'examples'), folder, { recursive: true }),
      settings: {
        'editor.codeActionsOnSave': { 'source.fixAll.elevenlabs': 'explicit' },
        'elevenlabsLint.apiBaseUrl': api.baseUrl,
      },
      language: 'en',
    });
    findings = await findingsIn(session.folder);
  });

  after(async () => {
    const errors = await session.stop();
    await api.close();
    assert.deepEqual(errors, []);
  });

  /** The first finding of a rule in the example project, an error if there is one. */
  function findingOf(ruleId: string): Finding {
    const all = findings.filter((one) => one.ruleId === ruleId);
    const finding = all.find(({ level }) => level === 'error') ?? all[0];
    assert.ok(finding, `The example project has no ${ruleId}.`);
    return finding;
  }

  function textOf(file: string): string {
    return fs.readFileSync(path.join(session.folder, file), 'utf8');
  }

  it('underlines the mistake in an opened file, and explains it on hover', async () => {
    const { file, line, column, message } = findingOf('bearer-auth');
    await session.workbench.openFile(file);
    await session.workbench.squiggles('error').first().waitFor();
    const hover = await session.workbench.hover(line, column + 1, 'bearer-auth');
    assert.ok((await hover.textContent())?.includes(message));
    await session.picture('squiggle.png');
  });

  it('fixes it with Ctrl+. and brings it back with Ctrl+Z', async () => {
    const { line, column } = findingOf('bearer-auth');
    const { workbench } = session;
    await workbench.goTo(line, column + 1);
    const fix = await workbench.quickFix('Send the bare key as xi-api-key');
    await session.picture('quick-fix.png');
    await fix.click();
    await workbench.line(/xi-api-key/).waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.line(/xi-api-key/).waitFor({ state: 'detached' });
    await workbench.hover(line, column + 1, 'bearer-auth');
  });

  it("says why it doesn't check a file of 2 MB", async () => {
    fs.writeFileSync(
      path.join(session.folder, 'large.ts'),
      '// ElevenLabs has nothing to say here\n'.repeat(55_000),
    );
    await session.workbench.openFile('large.ts');
    const status = await session.workbench.languageStatus('ElevenLabs');
    assert.equal(await status.textContent(), 'ElevenLabs: not checkedThe file is larger than 1 MB');
  });

  it('lists a finding of each rule in the Problems view', async () => {
    for (const ruleId of ruleIds) await session.workbench.openFile(findingOf(ruleId).file);
    const rows = await session.workbench.problems();
    for (const ruleId of ruleIds) {
      // A list draws only as many rows as fit, and there are those of the whole workspace.
      await session.workbench.filterProblems(ruleId);
      await rows.filter({ hasText: 'elevenlabs' }).filter({ hasText: ruleId }).first().waitFor();
    }
    await session.workbench.filterProblems('');
    await session.workbench.closeProblems();
  });

  it('applies all safe fixes on save', async () => {
    const { file } = findingOf('bearer-auth');
    const fixable = (all: Finding[]): Finding[] => all.filter((one) => one.file === file && one.fix);
    assert.notEqual(fixable(findings).length, 0);
    const { page } = session.workbench;
    await session.workbench.openFile(file);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n');
    await session.workbench.save();
    assert.ok(textOf(file).endsWith('\n\n'));
    assert.deepEqual(fixable(await findingsIn(session.folder)), []);
  });

  it('says on its page how it is used, without a picture that is not there', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command('View: Close All Editors');
    await workbench.command('Extensions: Show Installed Extensions');
    await page.locator('.extension-list-item').filter({ hasText: 'ElevenLabs Lint' }).first().click();
    const readme = workbench.webview();
    await readme.getByRole('heading', { name: 'Three steps' }).waitFor();
    assert.equal(await readme.locator('img').count(), 0);
    await workbench.command('View: Close All Editors');
    await workbench.command('View: Close Primary Side Bar');
  });

  it('tests a key from the command palette and says what ElevenLabs answers', async () => {
    const { workbench } = session;
    await workbench.command('Test ElevenLabs key');
    await workbench.choose('Paste a key');
    const box = workbench.passwordBox();
    await box.fill(`export ELEVENLABS_API_KEY="${madeUpKeys.accepted}" # mine`);
    await workbench.page.getByText('Only the key is used, without the name before it.').waitFor();
    await box.press('Enter');
    const answer = await workbench.notification('Key works: Creator plan, 98,750 of 100,000 credits left.');
    await workbench.notificationGone('Testing ElevenLabs key');
    await workbench.expand(answer);
    await session.picture('key-test.png');
    assert.deepEqual(await answer.locator('.monaco-button').allTextContents(), ['Remember Key', 'Details']);
    assert.deepEqual(
      api.requests.map(({ method, path }) => `${method} ${path}`),
      ['GET /v1/user/subscription'],
    );
  });

  it('remembers the pasted key on request, tests it again, and forgets it', async () => {
    const { workbench } = session;
    const pasted = await workbench.notification('Key works');
    await pasted.locator('.monaco-button').filter({ hasText: 'Remember Key' }).click();
    await workbench.notification("The key is remembered in VS Code's secret storage");
    api.forget();
    await workbench.command('Test ElevenLabs key');
    await workbench.choose(/Remembered key/);
    await workbench.notification(/Key works: .* \(Remembered key\)/);
    assert.ok(api.requests[0]?.headers['xi-api-key'] === madeUpKeys.accepted && api.requests.length === 1);
    // The notification may shrink to a dot on the bell while the palette closes.
    await workbench.command('ElevenLabs: Forget Remembered Key');
    await workbench.command('Test ElevenLabs key');
    await workbench.quickPickRows().filter({ hasText: 'Paste a key' }).waitFor();
    assert.equal(await workbench.quickPickRows().filter({ hasText: 'Remembered key' }).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('offers other regions for a key with data residency', async () => {
    const { workbench } = session;
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Test ElevenLabs key');
    const title = workbench.page.locator('.quick-input-title').filter({ hasText: new URL(api.baseUrl).host });
    await title.waitFor();
    await workbench.choose('Paste a key');
    const box = workbench.passwordBox();
    await box.fill(madeUpKeys.residency);
    await box.press('Enter');
    const answer = await workbench.notification("This key and the host don't match");
    await answer.locator('.monaco-button').filter({ hasText: 'Choose Another Region' }).click();
    await workbench.quickPickRows().filter({ hasText: 'api.eu.residency.elevenlabs.io' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('offers the key test in the menu of an environment file only', async () => {
    const { page } = session.workbench;
    for (const [file, offered] of [
      ['narrator/.env.local', true],
      ['narrator/.env.example', false],
      ['narrator/package.json', false],
    ] as const) {
      await session.workbench.openFile(file);
      const rows = await session.workbench.tabMenu();
      const items = await rows.filter({ hasText: 'Test ElevenLabs key' }).count();
      assert.equal(items > 0, offered, file);
      await page.keyboard.press('Escape');
      await page.locator('.monaco-menu').waitFor({ state: 'detached' });
    }
  });
});
