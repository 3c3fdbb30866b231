import { type GuideSection, guideSections } from '../../elevenlabs/guide';

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
