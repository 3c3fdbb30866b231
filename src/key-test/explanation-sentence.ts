import type { LinkId } from '../elevenlabs/links';

/** The text about an error that a program got. */
export interface ExplanationSentence {
  /** English, with `{name}` for values. */
  readonly text: string;
  /** The pages that help, the most helpful first. */
  readonly buttons: readonly LinkId[];
  /**
   * The rows of the 401 guide that it belongs to: 1 what a 401 is, 2 a new key, 3 the header, 4 whitespace, 5 the
   * account, 6 reading the key, 7 works only in the dashboard, 9 Bearer, 10 the checklist, 11 other causes,
   * 12 support, 13 plans.
   */
  readonly guideRows: readonly number[];
}
