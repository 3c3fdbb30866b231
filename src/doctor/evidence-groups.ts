import { groupBy } from '../lint/group-by';
import type { Sentence } from '../lint/sentence';
import type { EvidencePlace } from './diagnosis-report';

/** Places about which the report says the same. */
export interface EvidenceGroup {
  readonly ruleId: string | undefined;
  readonly sentence: Sentence;
  readonly places: readonly EvidencePlace[];
}

/** Groups places about which the same is said. Each group has the rank of its first place. */
export function groupsOf(evidence: readonly EvidencePlace[]): EvidenceGroup[] {
  const groups = groupBy(evidence, ({ ruleId, sentence }) => JSON.stringify([ruleId, sentence]));
  return [...groups.values()].flatMap((places) => {
    const [first] = places;
    return first === undefined ? [] : [{ ruleId: first.ruleId, sentence: first.sentence, places }];
  });
}

/** What the places of a group have in common, as an English template and its values: "untrimmed-env in 5 files". */
export function titleOfGroup({ ruleId, places }: EvidenceGroup): Sentence {
  const [file = '', ...others] = new Set(places.map((place) => place.file));
  const rule = ruleId ?? '';
  if (others.length > 0) {
    const count = others.length + 1;
    return ruleId === undefined
      ? { text: groupTitles.files, values: { count } }
      : { text: groupTitles['rule-in-files'], values: { rule, count } };
  }
  const values = { rule, file, count: places.length };
  return { text: ruleId === undefined ? groupTitles.places : groupTitles['rule-in-file'], values };
}

/** The titles of groups with several places. */
const groupTitles = {
  'rule-in-files': '{rule} in {count} files',
  'rule-in-file': '{rule}: {count} times in {file}',
  files: '{count} files',
  places: '{count} places in {file}',
} as const;
