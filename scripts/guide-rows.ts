import { guideSectionById, guideSections } from '../src/elevenlabs/guide';
import { commandGuideRows } from '../src/extension/commands';
import { type GuideRow, guideRows } from '../src/extension/guide/rows';
import { anchorOf } from '../src/extension/guide/sections';
import { walkthroughSteps } from '../src/extension/guide/walkthrough';
import { rules } from '../src/lint/rules';
import { type Contributions, paletteTitle } from './manifest';
import { markdownTable } from './markdown-table';

/** What implements one point of the 401 guide, as Markdown. */
export interface GuideRowOwners {
  readonly row: GuideRow;
  readonly rules: readonly string[];
  readonly commands: readonly string[];
  readonly steps: readonly string[];
  readonly sections: readonly string[];
}

/** Every point of the guide with its owners. Links are relative to `docs/`. */
export function guideRowOwners({ commands, walkthroughs }: Contributions): GuideRowOwners[] {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  return guideRows.map((row) => {
    const carriesOut = ({ rows }: { rows: readonly number[] }) => rows.includes(row.number);
    return {
      row,
      rules: rules
        .filter((rule) => rule.guideSections.some((id) => guideSectionById(id)?.rows.includes(row.number)))
        .map(({ id }) => `[${id}](rules/${id}.md)`),
      commands: commands
        .filter(({ command }) => commandGuideRows[command]?.includes(row.number))
        .map((command) => `**${paletteTitle(command)}**`),
      steps: walkthroughSteps
        .filter(carriesOut)
        .flatMap(({ id }) => steps.filter((step) => step.id === id))
        .map(({ title }) => title),
      sections: guideSections
        .filter(carriesOut)
        .map(({ title }) => `[${title}](../media/guide/guide.md#${anchorOf(title)})`),
    };
  });
}

export function guideRowsTable(contributions: Contributions): string {
  const rows = guideRowOwners(contributions).map(({ row, rules, commands, steps, sections }) => [
    String(row.number),
    row.summary,
    ...[rules, commands, steps, sections].map((owners) => owners.join('<br>')),
  ]);
  return markdownTable(
    ['', 'The guide says', 'Rules', 'Commands', 'Steps of the walkthrough', 'Sections of the bundled guide'],
    rows,
  );
}
