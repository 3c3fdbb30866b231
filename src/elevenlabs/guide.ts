/** A section of the bundled 401 guide. */
export interface GuideSection {
  readonly id: GuideSectionId;
  /** The heading in `media/guide/guide.md`; other languages have the same sections in the same order. */
  readonly title: string;
  /** The points of the 401 guide that it covers. */
  readonly rows: readonly number[];
}

const sections = [
  { id: 'why', title: 'Why ElevenLabs answers with 401', rows: [1] },
  { id: 'checklist', title: 'Quick checklist', rows: [10] },
  { id: 'new-key', title: 'Create a new key', rows: [2] },
  { id: 'right-header', title: 'Send the key in the right header', rows: [3] },
  { id: 'stray-blanks', title: 'Remove stray whitespace', rows: [4] },
  { id: 'active-account', title: 'Make sure the account is active', rows: [5] },
  { id: 'environment', title: 'Read the key from the environment and trim it', rows: [6] },
  { id: 'dashboard', title: 'Why does my key work in the dashboard but not in my code?', rows: [7] },
  { id: 'several-projects', title: 'Can several projects share one key?', rows: [8] },
  { id: 'bearer-tokens', title: 'Does ElevenLabs accept Bearer tokens?', rows: [9] },
  { id: 'other-causes', title: 'Other causes of a refused request', rows: [11] },
  { id: 'still-failing', title: 'If it still fails', rows: [12] },
  { id: 'about', title: 'About ElevenLabs and its credits', rows: [13] },
  { id: 'imprecise', title: 'Where the usual advice is imprecise', rows: [3, 4, 5] },
] as const;

/** The id of a section, which rules, commands and links refer to. */
export type GuideSectionId = (typeof sections)[number]['id'];

/** Every section, in the order of the guide. */
export const guideSections: readonly GuideSection[] = sections;

export function guideSectionById(id: string): GuideSection | undefined {
  return guideSections.find((section) => section.id === id);
}
