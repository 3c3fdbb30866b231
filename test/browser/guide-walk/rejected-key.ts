import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { answerLabels } from '../../../src/key-test/answer-page';
import { madeUpKeys } from '../../made-up-keys';
import type { Walk } from './walk';

const file = '.env.staging';

/** From a second key, which ElevenLabs rejects, to the page with both. */
export function walkFromRejectionToTable(walk: () => Walk): void {
  it('says in one sentence that a key is rejected, with the cure first, and marks the line', async () => {
    const { workbench, texts, session } = walk();
    await workbench.command('View: Close All Editors');
    fs.writeFileSync(path.join(session.folder, file), `ELEVENLABS_API_KEY=${madeUpKeys.unknown}\n`);
    await workbench.openFile(file);
    const said = texts.of("ElevenLabs doesn't know this key ({code}). It's wrong, deleted or rotated.", {
      code: 'invalid_api_key',
    });
    const answer = await workbench.pressLens(texts.of('Test Key'), said);
    assert.deepEqual(await answer.locator('.monaco-button').allTextContents(), [
      texts.of('Get a New Key'),
      texts.of('Details'),
    ]);
    await workbench.lens(texts.of('Rejected: wrong, deleted or rotated')).waitFor();
    await workbench.squiggles('error').first().waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: said }).first().waitFor();
    await workbench.closeProblems();
  });

  it('shows several keys in a table, a row for each', async () => {
    const { workbench, texts } = walk();
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command(texts.ofManifest('command.testKey'));
    await workbench.choose(texts.of('Test all {count} keys, once each', { count: 2 }));
    const page = workbench.webview();
    await page.getByRole('table', { name: texts.of(answerLabels.table) }).waitFor();
    assert.deepEqual(await page.locator('thead th').allTextContents(), [
      texts.of(answerLabels.name),
      texts.of(answerLabels.place),
      texts.of(answerLabels.verdict),
      texts.of(answerLabels.credits),
    ]);
    const name = 'ELEVENLABS_API_KEY';
    const rejected = texts.of('Rejected: wrong, deleted or rotated');
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)));
    assert.deepEqual(
      rows.map(([key, place]) => [key, place]),
      [
        [name, `${file}:1`],
        [name, '.env:2'],
      ],
    );
    assert.deepEqual([rows[0]?.[2], rows[1]?.[3]], [rejected, texts.number(98_750)]);
    await walk().lookForBarriers();
    await workbench.command('View: Close All Editors');
  });

  it('uses the key in what people paste, and says what it leaves out', async () => {
    const { workbench, texts } = walk();
    await workbench.command(texts.ofManifest('command.testKey'));
    await workbench.choose(texts.of('Paste a key…'));
    await workbench.passwordBox().fill(`export ELEVENLABS_API_KEY="${madeUpKeys.accepted}" # mine`);
    const left = texts.of('the name before it');
    await workbench.page
      .getByText(texts.of('Only the key is used, without {text}.', { text: left }))
      .waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.passwordBox().waitFor({ state: 'hidden' });
  });

  it('leads to the settings where the address in them fails', async () => {
    const { workbench, texts, session } = walk();
    const line = `ELEVENLABS_API_KEY=${madeUpKeys.closed}\n`;
    fs.writeFileSync(path.join(session.folder, '.env.closed'), line);
    await workbench.openFile('.env.closed');
    const again = texts.of('Try Again');
    const answer = await workbench.pressLens(texts.of('Test Key'), again);
    assert.deepEqual(await answer.locator('.monaco-button').allTextContents(), [
      texts.of('Open Settings'),
      again,
      texts.of('Details'),
    ]);
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('fixes all files at once, after a preview', async () => {
    const { workbench, texts, session } = walk();
    const late = path.join(session.folder, '.env.late');
    fs.writeFileSync(late, `ELEVENLABS_API_KEY="${madeUpKeys.accepted} "\n`);
    await workbench.command(texts.command('fixWorkspace'));
    await workbench.endPreview('Apply');
    const answer = await workbench.notification(texts.pattern('{before} before, {now} now.'));
    await answer
      .locator('.monaco-button')
      .filter({ hasText: texts.of('Save These Files') })
      .click();
    await workbench.openFile('.env.late');
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.ok(!fs.readFileSync(late, 'utf8').includes(' "'));
    await workbench.command('View: Close All Editors');
  });
}
