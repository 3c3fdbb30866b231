import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

const attempts = 6;

/** VS Code in a page, used like a person uses it: keys, clicks, and what is on the screen. */
export class Workbench {
  private readonly palette: Locator;
  private readonly input: Locator;
  private readonly dialog: Locator;

  constructor(readonly page: Page) {
    page.on('dialog', (dialog) => dialog.accept());
    this.palette = page.locator('.quick-input-widget');
    this.input = this.palette.locator('input.input');
    this.dialog = page.locator('.monaco-dialog-box');
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Looks up a command by its title in the palette, without running it. */
  async findCommand(title: string): Promise<void> {
    await this.retry(async (patience) => {
      await this.type('F1', `>${title}`, patience);
      const row = this.palette.locator(`.monaco-list-row[aria-label^=${JSON.stringify(title)}]`);
      await row.first().waitFor({ timeout: 4_000 * patience });
    });
    await this.page.keyboard.press('Escape');
  }

  /** Opens the settings of an extension. */
  async settingsOf(extension: string): Promise<Locator> {
    const settings = this.page.locator('.settings-editor');
    await this.page.keyboard.press('Control+,');
    await settings.locator('.settings-header .view-line').first().waitFor();
    await this.page.keyboard.type(`@ext:${extension}`);
    return settings;
  }

  /** Follows the link in a line of the open terminal. Returns the notification with this text. */
  async followTerminalLink(line: string, answer: string): Promise<Locator> {
    const notification = this.notifications(answer).first();
    const row = this.page.locator('.xterm-rows > div').filter({ hasText: line }).first();
    await this.retry(async (patience) => {
      // The terminal looks for links while the mouse moves.
      await row.hover({ position: { x: 30, y: 5 }, force: true });
      await row.hover({ position: { x: 40, y: 6 }, force: true });
      await this.page.waitForTimeout(500);
      await row.click({ position: { x: 40, y: 6 }, modifiers: ['Control'], force: true });
      await notification.waitFor({ timeout: 8_000 * patience });
    });
    return notification;
  }

  /** Opens a file of the workspace by its path. */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    await this.pick('Control+P', file, name);
    await this.page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
  }

  /** Places the cursor; line and column count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.retry(async (patience) => {
      await this.type('Control+G', `:${line}:${column}`, patience);
      await this.page.keyboard.press('Enter');
    });
    await this.palette.waitFor({ state: 'hidden' });
    await this.status('editor.selection')
      .filter({ hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** The squiggles of a severity in the visible editors. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.squiggly-${severity}`);
  }

  /** The first line of the visible editors that matches. */
  line(text: RegExp): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  }

  /** Hovers over the text at a position. Returns the hover once it is complete and contains `text`. */
  async hover(line: number, column: number, text: string | RegExp): Promise<Locator> {
    // It grows while VS Code asks its providers; the line about fixes comes last.
    const hover = this.page
      .locator('.monaco-hover:not(.hidden)')
      .filter({ hasText: text })
      .filter({ hasText: /Quick Fix\.\.\.|No quick fixes/, hasNotText: 'Loading...' })
      .first();
    await this.goTo(line, column);
    await this.retry(async (patience) => {
      const box = await this.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
      if (!box) throw new Error('The cursor is not drawn.');
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(box.x + 2, box.y + box.height / 2);
      await hover.waitFor({ timeout: 8_000 * patience });
    });
    return hover;
  }

  /** Opens the menu of fixes at the cursor (Ctrl+.). Returns the row with the title, to click on. */
  async quickFix(title: string): Promise<Locator> {
    const row = this.page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: title })
      .first();
    await this.retry(async (patience) => {
      await this.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 4_000 * patience });
    });
    return row;
  }

  /** Saves the active editor (Ctrl+S) and waits until it has no unsaved changes. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** The tab of a file with unsaved changes. */
  changedTab(name: string): Locator {
    return this.page.locator('.tab.dirty').filter({ hasText: name }).first();
  }

  /** Shows the Problems view as large as possible. Returns its rows: files and findings. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    // A list draws only as many rows as fit.
    await this.command('View: Toggle Maximized Panel');
    return panel.locator('.monaco-list-row');
  }

  /** Shows only the problems with a text, in the Problems view. */
  async filterProblems(text: string): Promise<void> {
    await this.page.locator('.part.panel .viewpane-filter input').fill(text);
  }

  /** Hides the Problems view with its panel, which then opens in its usual size again. */
  async closeProblems(): Promise<void> {
    await this.command('View: Toggle Maximized Panel');
    await this.page.keyboard.press('Control+J');
    await this.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  }

  /** Waits for the rows of a question, and cancels it. */
  async cancelQuestion(): Promise<void> {
    await this.quickPickRows().first().waitFor();
    await this.page.keyboard.press('Escape');
    await this.quickPickRows().first().waitFor({ state: 'hidden' });
  }

  /** Waits for a dialog of VS Code, such as that about an external website, and cancels it. */
  async cancelDialog(): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Waits for VS Code's refactor preview, and applies or discards it. */
  async endPreview(button: 'Apply' | 'Discard'): Promise<void> {
    const end = this.page.locator('.bulk-edit-panel .monaco-button').filter({ hasText: button });
    await end.click();
    await end.waitFor({ state: 'hidden' });
  }

  /** Opens the menu of the active tab. Returns its rows. */
  async tabMenu(): Promise<Locator> {
    const rows = this.page.locator('.monaco-menu .action-label');
    await this.retry(async (patience) => {
      await this.page.locator('.tab.active').first().click({ button: 'right' });
      await rows.filter({ hasText: 'Close Others' }).waitFor({ timeout: 4_000 * patience });
    });
    return rows;
  }

  /** The rows of the open quick pick. */
  quickPickRows(): Locator {
    return this.palette.locator('.monaco-list-row');
  }

  /** Clicks the first row of the open quick pick that contains the text. */
  async choose(text: string | RegExp): Promise<void> {
    await this.quickPickRows().filter({ hasText: text }).first().click();
  }

  /** The password box, when it is open. */
  passwordBox(): Locator {
    return this.palette.locator('.quick-input-box input[type="password"]');
  }

  /** The box for a text, when it is open under this title. */
  inputBox(title: string): Locator {
    return this.palette.filter({ hasText: title }).locator('.quick-input-box input');
  }

  /** The notification that contains the text, once it is there. */
  async notification(text: string | RegExp): Promise<Locator> {
    const notification = this.notifications(text).first();
    await notification.waitFor();
    return notification;
  }

  /** Waits until no notification contains the text. */
  async notificationGone(text: string | RegExp): Promise<void> {
    await this.notifications(text).first().waitFor({ state: 'detached' });
  }

  /** Expands a notification whose text doesn't fit into a line, like a click on its arrow. */
  async expand(notification: Locator): Promise<void> {
    await notification.hover();
    const arrow = notification.locator('.codicon-notifications-expand');
    if (await arrow.isVisible()) await arrow.click();
  }

  /** The steps of the walkthrough that is open. */
  async walkthroughSteps(): Promise<Locator> {
    const steps = this.page.locator('.getting-started-step');
    await steps.first().waitFor();
    return steps;
  }

  /** Shows the text and the buttons of a step. Clicking one that already shows them would hide them. */
  async expandStep(step: Locator): Promise<void> {
    if (!(await step.locator('.monaco-button').first().isVisible()))
      await step.locator('.step-title').click();
  }

  /** The lens with exactly this text. */
  lens(text: string): Locator {
    return this.page
      .locator('.codelens-decoration > :not(.codicon)')
      .getByText(text, { exact: true })
      .first();
  }

  /** Clicks a lens. Returns the notification with this text. */
  async pressLens(text: string, answer: string): Promise<Locator> {
    const notification = this.notifications(answer).first();
    // A lens ignores clicks while VS Code redraws it.
    await this.retry(async (patience) => {
      await this.lens(text).click();
      await notification.waitFor({ timeout: 8_000 * patience });
    });
    return notification;
  }

  /** The page of the open webview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The same, to run programs in. */
  async webviewFrame(): Promise<Frame> {
    const body = await this.webview().locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) throw new Error('No webview is open.');
    return frame;
  }

  /** Chooses a color theme by its name, and waits until the open webview has it. */
  async chooseTheme(name: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.input.fill(name);
    await this.palette
      .locator(`.monaco-list-row[aria-label^=${JSON.stringify(name)}]`)
      .first()
      .click();
    await this.palette.waitFor({ state: 'hidden' });
    await this.webview()
      .locator(`body[data-vscode-theme-name=${JSON.stringify(name)}]`)
      .waitFor();
  }

  /** The texts and labels in the open webviews. */
  async textsOfFrames(): Promise<string[]> {
    const [, ...frames] = this.page.frames();
    const texts = await Promise.all(frames.map((frame) => frame.evaluate(textsOfPage).catch(() => [])));
    return texts.flat();
  }

  /** The content of the clipboard. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until a Markdown preview is scrolled to a heading. */
  async previewAt(heading: string): Promise<void> {
    for (let attempt = 1; attempt <= 600; attempt += 1) {
      for (const frame of this.page.frames()) {
        if (await frame.evaluate(isAtTop, heading).catch(() => false)) return;
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`No preview shows "${heading}" at its top.`);
  }

  /** The entry of the language status that contains the text, expanded with the mouse. */
  async languageStatus(text: string): Promise<Locator> {
    const entry = this.page.locator('.hover-language-status .element').filter({ hasText: text }).first();
    await this.retry(async (patience) => {
      await this.page
        .locator('[id^="status.languageStatus"]')
        .first()
        .click({ timeout: 4_000 * patience });
      await entry.waitFor({ timeout: 4_000 * patience });
    });
    return entry.locator('.left');
  }

  /** An entry of the status bar, by the end of its identifier. */
  status(id: string): Locator {
    return this.page.locator(`[id="status.${id}"]`);
  }

  private notifications(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** Opens the palette with a key, filters it and clicks the row whose label starts with `label`. */
  private async pick(key: string, filter: string, label: string): Promise<void> {
    await this.retry(async (patience) => {
      await this.type(key, filter, patience);
      const row = this.palette.locator(`.monaco-list-row[aria-label^=${JSON.stringify(label)}]`).first();
      await row.click({ timeout: 4_000 * patience });
    });
  }

  private async type(key: string, text: string, patience: number): Promise<void> {
    await this.closeDialog();
    await this.palette.waitFor({ state: 'hidden' });
    await this.page.keyboard.press(key);
    await this.input.fill(text, { timeout: 2_000 * patience });
  }

  /** An extension that ships with VS Code may ask for trust at any moment. */
  private async closeDialog(): Promise<void> {
    if (!(await this.dialog.isVisible())) return;
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /**
   * A key pressed while a widget opens or closes can be lost, as for a quick person; then the step runs again.
   * @param step gets a factor for its patience, which grows with each attempt because the machine may be busy.
   */
  private async retry(step: (patience: number) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await step(attempt);
        return;
      } catch (error) {
        if (attempt === attempts) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }
}

/** Runs in the frame of a webview. */
function textsOfPage(): string[] {
  const labelled = [...document.querySelectorAll('[aria-label], [title]')];
  return [
    document.title,
    document.body.innerText,
    ...labelled.flatMap((one) => [one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? '']),
  ];
}

/** Runs in the frame of a preview. */
function isAtTop(heading: string): boolean {
  return [...document.querySelectorAll('h2')].some((one) => {
    const { top } = one.getBoundingClientRect();
    return one.textContent === heading && Math.abs(top) < 10;
  });
}
