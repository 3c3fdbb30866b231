import assert from 'node:assert/strict';
import { answerLabels } from '../../../src/key-test/answer-page';
import { outcomeSentences } from '../../../src/key-test/outcome-sentences';
import { madeUpKeys } from '../../made-up-keys';
import { keyLine } from './project';
import type { Walk } from './walk';

/** From the lens above a key to the verdict that stays there. */
export function walkFromLensToVerdict(walk: () => Walk): void {
  it('tests a key from the lens above it, and says what ElevenLabs answers', async () => {
    const { workbench, texts, api } = walk();
    await workbench.openFile('.env');
    await workbench.squiggles('warning').first().waitFor();
    const answer = await workbench.pressLens(texts.of('Test Key'), headline(walk()));
    const { requests } = api;
    assert.deepEqual(
      requests.map(({ headers }) => headers['xi-api-key'] === madeUpKeys.accepted),
      [true],
    );
    await workbench.lens(verdict(walk())).waitFor();
    await workbench.expand(answer);
    await walk().picture('lens.png');
  });

  it('shows everything about the answer on a click on the verdict', async () => {
    const { workbench, texts } = walk();
    await workbench.lens(verdict(walk())).click();
    const page = workbench.webview();
    await page
      .locator('h1')
      .filter({ hasText: texts.of(answerLabels.title) })
      .waitFor();
    await page.getByText(headline(walk())).waitFor();
    await page.getByText(texts.of(outcomeSentences.accepted.text)).waitFor();
    assert.deepEqual(await page.locator('button').allTextContents(), [
      texts.of('Remove Whitespace'),
      texts.of(answerLabels.copy),
    ]);
    await page.getByText(texts.of(answerLabels.copy)).click();
    await workbench.page.getByText(texts.of('The details are in the clipboard.')).waitFor();
    await walk().picture('key-test-details.png');
    await walk().lookForBarriers();
    await workbench.command('View: Close Editor');
  });

  it('keeps the verdict as a lens until the line changes', async () => {
    const { workbench, texts } = walk();
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.goTo(keyLine, 1);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('#');
    await workbench.lens(verdict(walk())).waitFor({ state: 'detached' });
    await workbench.lens(texts.of('Test Key')).waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.lens(verdict(walk())).waitFor();
  });
}

/** The stand-in API's account, in the words of the notification. */
function headline({ texts }: Walk): string {
  return texts.of('Key works: {plan} plan, {left} of {limit} credits left.', {
    plan: 'Creator',
    left: texts.number(98_750),
    limit: texts.number(100_000),
  });
}

/** The same in the words of the lens. */
function verdict({ texts }: Walk): string {
  return texts.of('Accepted · {plan} · {left} credits left', {
    plan: 'Creator',
    left: texts.number(98_750),
  });
}
