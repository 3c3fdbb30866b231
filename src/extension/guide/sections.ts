import type { RuleId } from '../../lint/finding';
import { ruleById } from '../../lint/rules';

/** A section of the bundled guide. */
export interface GuideSection {
  readonly id: string;
  /** The heading in `media/guide/guide.md`; other languages have the same sections in the same order. */
  readonly title: string;
  /** The points of the 401 guide that it treats. */
  readonly rows: readonly number[];
}

/** Every section, in the order of the guide. */
export const guideSections: readonly GuideSection[] = [
  { id: 'why', title: 'Why a request is answered with 401', rows: [1] },
  { id: 'checklist', title: 'Quick checklist', rows: [10] },
  { id: 'new-key', title: 'Get a new key', rows: [2] },
  { id: 'right-header', title: 'Send the key in the right header', rows: [3] },
  { id: 'stray-blanks', title: 'Leave no stray blanks', rows: [4] },
  { id: 'active-account', title: 'Make sure the account is active', rows: [5] },
  { id: 'environment', title: 'Read the key from the environment and trim it', rows: [6] },
  { id: 'dashboard', title: 'Why does my key work in the dashboard but not in my code?', rows: [7] },
  { id: 'several-projects', title: 'May several projects share one key?', rows: [8] },
  { id: 'bearer-tokens', title: 'Does ElevenLabs accept Bearer tokens?', rows: [9] },
  { id: 'other-causes', title: 'Other causes of a refused request', rows: [11] },
  { id: 'still-failing', title: 'If it still fails', rows: [12] },
  { id: 'about', title: 'About ElevenLabs and its credits', rows: [13] },
  { id: 'imprecise', title: 'Where the usual advice is imprecise', rows: [3, 4, 5] },
];

export function guideSectionById(id: string): GuideSection | undefined {
  return guideSections.find((section) => section.id === id);
}

/** The section that a finding of the rule is about: the last of the rule's points is the most particular. */
export function guideSectionOf(rule: RuleId): GuideSection | undefined {
  const row = ruleById(rule)?.guideRows.at(-1);
  return row === undefined ? undefined : guideSectionOfRow(row);
}

/** The section that carries out a row of the guide. */
export function guideSectionOfRow(row: number): GuideSection | undefined {
  return guideSections.find(({ rows }) => rows.includes(row));
}

/**
 * The anchor that a heading gets in a preview. VS Code finds only those of ASCII letters, so headings hold nothing but
 * these, digits, blanks, hyphens and question marks.
 */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll('?', '').replaceAll(' ', '-');
}
