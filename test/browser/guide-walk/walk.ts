import assert from 'node:assert/strict';
import { type StandInApi, startStandInApi } from '../../api/stand-in-api';
import type { Workbench } from '../../vscode/workbench';
import { assertAccessible } from '../accessibility';
import { apiPorts, ProductSession, type Size } from '../product-session';
import { writeProject } from './project';
import { type Language, Texts } from './texts';

/** A person who finds the cause of a 401 with the product, in one language. */
export class Walk {
  readonly texts: Texts;
  readonly workbench: Workbench;
  /** How many of the shown texts were checked. */
  private looked = 0;

  private constructor(
    readonly session: ProductSession,
    readonly api: StandInApi,
    readonly language: Language,
  ) {
    this.texts = new Texts(language);
    this.workbench = session.workbench;
  }

  static async start(language: Language): Promise<Walk> {
    const api = await startStandInApi(apiPorts);
    const session = await ProductSession.start({
      project: 'studio',
      fill: writeProject,
      settings: { 'elevenlabsLint.apiBaseUrl': api.baseUrl },
      language,
      firstFile: 'src/voices.ts',
    });
    return new Walk(session, api, language);
  }

  async stop(): Promise<void> {
    const errors = await this.session.stop();
    await this.api.close();
    assert.deepEqual(errors, []);
  }

  /** Takes a picture for the README, which is in English. */
  async picture(name: string, size?: Partial<Size>): Promise<void> {
    if (this.language !== 'en') return;
    // Scroll bars show while the mouse is near.
    await this.workbench.page.mouse.move(0, 0);
    await this.session.picture(name, size);
  }

  /** Asserts that everybody can read and use the open page, in every theme. The language makes no difference. */
  async lookForBarriers(): Promise<void> {
    if (this.language === 'en') await assertAccessible(this.workbench);
  }

  /**
   * Searches what was shown since the last check for our English texts. The German editor must show none; the
   * English one must show some, or the check saw nothing.
   */
  async lookForEnglish(): Promise<void> {
    const shown = [...this.session.shown, ...(await this.workbench.textsOfFrames())];
    const english = this.texts.englishIn(shown.slice(this.looked));
    this.looked = this.session.shown.size;
    if (this.language === 'en') assert.notDeepEqual(english, []);
    else assert.deepEqual(english, []);
  }
}
