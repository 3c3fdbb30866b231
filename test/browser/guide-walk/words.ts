import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import type { Walk } from './walk';

/** The words of the palette, the menus and the settings, and the one link to learn more. */
export function readTheWords(walk: () => Walk): void {
  it('has every command under its category, and the key test under its own title', async () => {
    const { workbench, texts } = walk();
    for (const { command } of manifest.contributes.commands) {
      const name = command.slice(command.indexOf('.') + 1);
      await workbench.findCommand(
        name === 'testKey' ? texts.ofManifest('command.testKey') : texts.command(name),
      );
    }
  });

  it('names the choices of its settings, and groups them', async () => {
    const { workbench, texts } = walk();
    const settings = await workbench.settingsOf('elevenlabs-lint.elevenlabs-lint');
    for (const group of ['linting', 'keyTest', 'rules'])
      await settings
        .getByText(texts.ofManifest(`settings.${group}`), { exact: true })
        .first()
        .waitFor();
    await settings.locator('select').first().waitFor();
    assert.deepEqual(await settings.locator('select').first().locator('option').allTextContents(), [
      texts.ofManifest('setting.run.onType.label'),
      texts.ofManifest('setting.run.onSave.label'),
    ]);
    await workbench.command('View: Close All Editors');
  });

  it('explains a problem on the page of its rule', async () => {
    const { workbench, texts } = walk();
    await workbench.openFile('src/voices.ts');
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type(
      "fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'x-api-key': '' } });",
    );
    await workbench.squiggles('error').first().waitFor();
    const link = await workbench.quickFix(texts.of('Why Is This a Problem?'));
    await link.click();
    const heading = texts.language === 'de' ? 'Warum das wichtig ist' : 'Why it matters';
    await workbench.webview().getByRole('heading', { name: heading }).waitFor();
    await workbench.command('View: Revert and Close Editor');
    await workbench.command('View: Revert and Close Editor');
  });
}
