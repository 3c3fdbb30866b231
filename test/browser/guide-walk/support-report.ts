import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { checks } from '../../../src/doctor/checks';
import { supportSentences } from '../../../src/doctor/support-report';
import { explanationSentences } from '../../../src/key-test/explanations';
import { outcomeSentences } from '../../../src/key-test/outcome-sentences';
import { allMadeUpKeys, madeUpKeys } from '../../made-up-keys';
import type { Walk } from './walk';

const requestId = 'req-8f14e45f';

/** A program's error message as people paste it, with the rejected key. */
const message = JSON.stringify({
  detail: {
    type: 'authentication_error',
    code: 'invalid_api_key',
    message: `The key ${madeUpKeys.unknown} is invalid.`,
    request_id: requestId,
  },
});

/** From an error message to the report that support asks for. */
export function walkFromErrorToSupportReport(walk: () => Walk): void {
  it('explains a pasted error message', async () => {
    const { workbench, texts } = walk();
    await workbench.command('View: Close All Editors');
    await workbench.command(texts.command('diagnose'));
    await workbench.choose(texts.of('Paste an error message…'));
    await workbench.inputBox(texts.of('ElevenLabs: Diagnose 401')).fill(message);
    await workbench.page.keyboard.press('Enter');
    await workbench.webview().getByText(texts.of(explanationSentences['invalid-key'].text)).first().waitFor();
  });

  it('copies what support asks for, without the key', async () => {
    const { workbench, texts } = walk();
    await workbench.command(texts.command('copySupportReport'));
    await workbench.choose(texts.of('Check the workspace and test the key'));
    await workbench.notification(
      texts.of(
        'The support report was copied, with the answer to the key test and without what looks like a key.',
      ),
    );
    const report = await workbench.clipboard();
    for (const part of [
      texts.pattern(supportSentences['error-text']),
      /"code":"invalid_api_key"/,
      texts.pattern(supportSentences['error-request'], { requestId }),
      texts.pattern(outcomeSentences.accepted.text),
      ...checks.map(({ title }) => texts.pattern(title)),
      texts.pattern(supportSentences.plan, { plan: 'creator' }),
      texts.pattern(supportSentences['first-failure']),
      texts.pattern(supportSentences.extension, { version }),
      texts.pattern(supportSentences.editor),
      texts.pattern(supportSentences.system),
      texts.pattern(supportSentences.browser),
    ]) {
      assert.match(report, part);
    }
    assert.deepEqual(
      allMadeUpKeys.filter((key) => report.includes(key)),
      [],
    );
  });
}
