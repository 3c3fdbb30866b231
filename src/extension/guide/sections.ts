import { type GuideSection, guideSectionById, guideSections } from '../../elevenlabs/guide';
import { ruleById } from '../../lint/rules';

/** The section that a finding of the rule is about: the last of the rule's sections is the most particular. */
export function guideSectionOf(ruleId: string): GuideSection | undefined {
  const id = ruleById(ruleId)?.guideSections.at(-1);
  return id && guideSectionById(id);
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
