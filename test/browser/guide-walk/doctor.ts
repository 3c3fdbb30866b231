import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { conclusions } from '../../../src/doctor/diagnose';
import { reportLabels, verdictLabels } from '../../../src/doctor/report-labels';
import { stepTitles } from '../../../src/doctor/steps';
import { headerLine } from './project';
import type { Walk } from './walk';

/** From "ElevenLabs: Diagnose 401", through a finding's place and the fixes, to a report without problems. */
export function walkFromDiagnosisToGreen(walk: () => Walk): void {
  const checks = (verdict: keyof typeof verdictLabels): Locator =>
    walk()
      .workbench.webview()
      .locator('.verdict')
      .filter({ hasText: walk().texts.of(verdictLabels[verdict]) });

  it('finds what is wrong with the project', async () => {
    const { workbench, texts } = walk();
    await workbench.command('View: Close All Editors');
    await workbench.command(texts.command('diagnose'));
    await workbench.choose(texts.of('Check the workspace and test the key'));
    await workbench
      .webview()
      .locator('h1')
      .filter({ hasText: texts.of(reportLabels.title) })
      .waitFor();
    await workbench.webview().getByText(texts.of(conclusions['wrong-use'])).waitFor();
    const cause = workbench.webview().locator('.cause');
    await cause.getByText(`src/voices.ts:${headerLine}`).waitFor();
    assert.equal(await cause.locator('button.primary').textContent(), texts.of(stepTitles['brief-fix']));
    const passed = workbench.webview().locator('details#passed:not([open]) summary');
    assert.match((await passed.textContent()) ?? '', texts.pattern(reportLabels.passed));
    assert.deepEqual([await checks('problem').count(), await checks('warning').count()], [1, 2]);
    await workbench.notificationGone(texts.of('Looking for the cause of an ElevenLabs 401'));
    await walk().picture('doctor.png', { height: 685 });
    await walk().lookForBarriers();
  });

  it('opens a place from the report in the editor', async () => {
    const { workbench } = walk();
    await workbench.webview().getByText(`src/voices.ts:${headerLine}`).first().click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'voices.ts' }).waitFor();
    await workbench
      .status('editor.selection')
      .filter({ hasText: new RegExp(`Ln ${headerLine}, Col \\d+ \\(\\d+ selected\\)`) })
      .waitFor();
  });

  it('fixes everything from the report, then finds nothing', async () => {
    const { workbench, texts } = walk();
    const press = async (step: keyof typeof stepTitles, values: Readonly<Record<string, string>>) => {
      await workbench.webview().getByText(texts.of(stepTitles[step], values), { exact: true }).click();
    };
    await press('ignore-file', { file: '.env' });
    await workbench.changedTab('.gitignore').waitFor();
    await workbench.webview().getByText(texts.pattern(stepTitles['fix-all'])).click();
    for (const file of ['.env', 'voices.ts']) await workbench.changedTab(file).waitFor();
    const files = '.env, .gitignore, src/voices.ts';
    const unsaved = workbench.webview().locator('.unsaved');
    await unsaved.filter({ hasText: texts.of(reportLabels['not-saved'], { files }) }).waitFor();
    await workbench.webview().getByText(texts.of(conclusions.fine)).waitFor();
    await unsaved.getByText(texts.of(reportLabels.save)).click();
    await workbench.changedTab('').waitFor({ state: 'detached' });
    await unsaved.waitFor({ state: 'detached' });
    assert.equal(await checks('ok').count(), await workbench.webview().locator('.verdict').count());
  });
}
