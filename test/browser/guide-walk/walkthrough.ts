import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { walkthroughSteps } from '../../../src/extension/guide/walkthrough';
import type { Walk } from './walk';

const ticked = '.codicon-getting-started-step-checked';

/** What `npm start` shows first. */
export function lookAtTheFirstWindow(walk: () => Walk): void {
  it('shows a file, the walkthrough beside it, and the problems of the whole workspace', async () => {
    const { workbench, texts } = walk();
    await workbench.squiggles('error').first().waitFor();
    const steps = await workbench.walkthroughSteps();
    await steps.first().getByText(texts.ofManifest('walkthrough.fix401.diagnose')).waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    const rows = await workbench.problems();
    // Nobody has opened this file.
    await rows.filter({ hasText: 'padded-key' }).first().waitFor();
    await workbench.closeProblems();
    await workbench.command('View: Close All Editors');
  });
}

/** Through all steps of "Fix an ElevenLabs 401" while the project is broken: clicks tick none. */
export function clickThroughTheSteps(walk: () => Walk): void {
  it('ticks no step of the walkthrough because of a click, a cancelled question or a discarded fix', async () => {
    const { workbench, texts } = walk();
    const descriptionOf = (id: string) => texts.ofManifest(`walkthrough.fix401.${id}.description`);
    const steps = await openSteps(walk());
    for (const [at, { id }] of walkthroughSteps.entries()) {
      const step = steps.nth(at);
      await step.getByText(texts.ofManifest(`walkthrough.fix401.${id}`), { exact: true }).waitFor();
      await workbench.expandStep(step);
      await step.locator('.monaco-button').first().click();
      const [, command] = /^\[.+\]\(command:elevenlabsLint\.(\w+)\)$/m.exec(descriptionOf(id)) ?? [];
      if (command === 'fixWorkspace') await workbench.endPreview('Discard');
      else if (command === 'diagnose' || command === 'testKey') await workbench.cancelQuestion();
      else await workbench.cancelDialog();
    }
    assert.equal(await steps.locator(ticked).count(), 0);
    await workbench.command('View: Close All Editors');
  });
}

/** The same steps when the way out of the 401 was found: each is ticked. */
export function lookAtTheDoneSteps(walk: () => Walk): void {
  it('has ticked every step because of its result', async () => {
    const { workbench } = walk();
    await workbench.command('View: Close All Editors');
    await workbench.command('Notifications: Clear All Notifications');
    const steps = await openSteps(walk());
    for (const at of walkthroughSteps.keys()) {
      await steps.nth(at).locator(ticked).waitFor({ state: 'attached' });
    }
    const header = walkthroughSteps.findIndex(({ id }) => id === 'rightHeader');
    await workbench.expandStep(steps.nth(header));
    await walk().picture('walkthrough.png', { width: 1400, height: 860 });
  });
}

async function openSteps({ workbench, texts }: Walk): Promise<Locator> {
  await workbench.command(texts.command('openWalkthrough'));
  const steps = await workbench.walkthroughSteps();
  assert.equal(await steps.count(), walkthroughSteps.length);
  return steps;
}
