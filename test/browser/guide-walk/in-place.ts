import assert from 'node:assert/strict';
import { ruleById } from '../../../src/lint/rules';
import { headerLine, keyLine, trailingSpaceColumn } from './project';
import type { Walk } from './walk';

/** What appears while somebody types: hovers, fixes, the Problems view, the language status, menus. */
export function walkThroughTheEditor(walk: () => Walk): void {
  it('says on a key what ElevenLabs expects, and what the last test said', async () => {
    const { workbench, texts } = walk();
    await workbench.openFile('.env');
    const hover = await workbench.hover(keyLine, trailingSpaceColumn, 'padded-key');
    assert.match((await hover.textContent()) ?? '', messageOf('padded-key', walk()));
    await hover.getByText(texts.of('Test Key')).waitFor();
  });

  it('says what is wrong with a header, and offers the fix', async () => {
    const { workbench, texts } = walk();
    await workbench.openFile('src/voices.ts');
    const hover = await workbench.hover(headerLine, 20, 'bearer-auth');
    assert.match((await hover.textContent()) ?? '', messageOf('bearer-auth', walk()));
    await workbench.goTo(headerLine, 20);
    await workbench.quickFix(texts.of('Send the bare key as xi-api-key'));
    await workbench.page.keyboard.press('Escape');
  });

  it('leads from the code of a problem to the page of its rule', async () => {
    const { workbench, texts } = walk();
    const hover = await workbench.hover(headerLine, 20, 'bearer-auth');
    await hover.locator('a.code-link').first().click();
    const name = texts.language === 'de' ? 'Warum das wichtig ist' : 'Why it matters';
    await workbench.webview().getByRole('heading', { name }).waitFor();
    await workbench.command('View: Close Editor');
  });

  it('lists what is wrong in the Problems view', async () => {
    const { workbench } = walk();
    const rows = await workbench.problems();
    for (const rule of ['padded-key', 'bearer-auth']) {
      const row = rows.filter({ hasText: rule }).first();
      await row.waitFor();
      assert.match((await row.textContent()) ?? '', messageOf(rule, walk()));
    }
    await workbench.closeProblems();
  });

  it('says in the language status what it checked', async () => {
    const { workbench, texts } = walk();
    await workbench.languageStatus(texts.of('Show Problems'));
    await workbench.page.keyboard.press('Escape');
  });

  it('offers the key test in the menu of the environment file', async () => {
    const { workbench, texts } = walk();
    await workbench.openFile('.env');
    const rows = await workbench.tabMenu();
    await rows.filter({ hasText: texts.ofManifest('command.testKey') }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });
}

/** Any of the messages of a rule. */
function messageOf(ruleId: string, { texts }: Walk): RegExp {
  const messages = Object.values(ruleById(ruleId)?.messages ?? {});
  assert.notDeepEqual(messages, [], ruleId);
  return new RegExp(messages.map((message) => texts.pattern(message).source).join('|'), 'u');
}
