import assert from 'node:assert/strict';
import { walkthroughSteps } from '../../../src/extension/guide/walkthrough';
import type { Walk } from './walk';

/** Through all steps of "Fix an ElevenLabs 401". */
export function walkThroughTheSteps(walk: () => Walk): void {
  it('leads through a 401 step by step, and checks off what was done', async () => {
    const { workbench, texts } = walk();
    await workbench.command('View: Close All Editors');
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command(texts.command('openWalkthrough'));
    const steps = await workbench.walkthroughSteps();
    assert.equal(await steps.count(), walkthroughSteps.length);
    for (const [at, { id }] of walkthroughSteps.entries()) {
      const step = steps.nth(at);
      const name = `walkthrough.fix401.${id}`;
      await step.getByText(texts.ofManifest(name), { exact: true }).waitFor();
      await workbench.expandStep(step);
      if (id === 'rightHeader') await walk().picture('walkthrough.png', { width: 1400, height: 740 });
      await step.locator('.monaco-button').first().click();
      await step.locator('.codicon-getting-started-step-checked').waitFor({ state: 'attached' });
      if (texts.ofManifest(`${name}.description`).includes('](command:workbench.actions.view.problems)')) {
        await workbench.closeProblems();
      }
      // Other steps asked a question, such as which key to test.
      else await workbench.page.keyboard.press('Escape');
    }
    await workbench.previewAt(texts.heading('stray-blanks'));
  });
}
