import { type GuideSection, guideSectionById, guideSections } from '../../elevenlabs/guide';
import { ruleById } from '../../lint/rules';

/** The section for a finding of the rule: the last one that the rule names, which is the most specific. */
export function guideSectionOf(ruleId: string): GuideSection | undefined {
  const id = ruleById(ruleId)?.guideSections.at(-1);
  return id && guideSectionById(id);
}

/** The section that covers a row of the guide. */
export function guideSectionOfRow(row: number): GuideSection | undefined {
  return guideSections.find(({ rows }) => rows.includes(row));
}

/**
 * The anchor of a heading in a preview. VS Code finds only ASCII anchors, so headings contain nothing but ASCII
 * letters, digits, spaces, hyphens and question marks.
 */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll('?', '').replaceAll(' ', '-');
}
