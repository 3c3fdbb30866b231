import { compareSeverities, type Finding, type Fix, type RelatedPlace, type TextEdit } from './finding';
import { safeFix } from './fixes';
import { TakenRanges } from './taken-ranges';

/**
 * Joins a rule's findings that have the same cause: one variable that is read in several places, or one key that is
 * written in several. The worst of them is reported, the first among equals, with the others as related places.
 * @param findings in the order of the text.
 */
export function joinFindings(findings: readonly Finding[], text: string): Finding[] {
  const alone: Finding[] = [];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOfCause(finding, text);
    if (key === undefined) {
      alone.push(finding);
      continue;
    }
    const group = groups.get(key) ?? [];
    group.push(finding);
    groups.set(key, group);
  }
  return [...alone, ...[...groups.values()].map(joined)];
}

/** What is wrong with a text is the same only with the same message. For a variable the message depends on the use. */
function keyOfCause({ ruleId, messageId, cause }: Finding, text: string): string | undefined {
  if (cause === undefined) return undefined;
  const common =
    cause.kind === 'variable' ? [cause.name] : [messageId, text.slice(cause.range.start, cause.range.end)];
  return JSON.stringify([ruleId, cause.furtherId, cause.kind, ...common]);
}

function joined(findings: readonly Finding[]): Finding {
  const [first, ...others] = [...findings].sort(
    (a, b) => compareSeverities(a.severity, b.severity) || Number(hasNoFix(a)) - Number(hasNoFix(b)),
  ) as [Finding, ...Finding[]];
  if (others.length === 0) return first;
  others.sort((a, b) => a.range.start - b.range.start);
  return {
    ...first,
    related: [...first.related, ...others.flatMap(furtherPlace), ...explanations(first, others)],
    fixes: first.fixes.map((fix) => joinedFix(fix, others)),
  };
}

function hasNoFix({ fixes }: Finding): boolean {
  return fixes.length === 0;
}

function furtherPlace({ range, values, cause }: Finding): RelatedPlace[] {
  return cause === undefined ? [] : [{ range, messageId: cause.furtherId, values, isFurther: true }];
}

/** What explains the others and not the first. */
function explanations(first: Finding, others: readonly Finding[]): RelatedPlace[] {
  const known = new Set(first.related.map(keyOfPlace));
  return others
    .flatMap(({ related }) => related)
    .filter((place) => {
      const key = keyOfPlace(place);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
}

function keyOfPlace({ uri, range, messageId }: RelatedPlace): string {
  return JSON.stringify([uri, range.start, range.end, messageId]);
}

/** A fix of the first finding that repairs the others too, as far as their edits don't touch. */
function joinedFix(fix: Fix, others: readonly Finding[]): Fix {
  const taken = new TakenRanges();
  const known = new Set<string>();
  const edits: TextEdit[] = [];
  const take = (added: readonly TextEdit[]): boolean => {
    const isTaken = taken.take(added);
    if (isTaken) {
      edits.push(...added);
      for (const edit of added) known.add(keyOfEdit(edit));
    }
    return isTaken;
  };
  take(fix.edits);
  const left = others.filter((other) => {
    const same = sameFix(fix, other);
    return same === undefined || !take(same.edits.filter((edit) => !known.has(keyOfEdit(edit))));
  });
  const leaves = left.map(({ range }) => range);
  return { ...fix, edits: edits.sort(byPlace), ...(leaves.length === 0 ? {} : { leaves }) };
}

/** What repairs another finding in the same way, or else its safe fix. A safe fix consists of safe ones. */
function sameFix({ titleId, kind }: Fix, other: Finding): Fix | undefined {
  const same = other.fixes.find((fix) => fix.titleId === titleId);
  return same !== undefined && (kind === 'suggestion' || same.kind === 'safe') ? same : safeFix(other);
}

function keyOfEdit({ uri, range, text }: TextEdit): string {
  return JSON.stringify([uri, range.start, range.end, text]);
}

/** Edits of the linted document first, as in every fix. */
function byPlace(a: TextEdit, b: TextEdit): number {
  const [one = '', other = ''] = [a.uri, b.uri];
  return one === other ? a.range.start - b.range.start : one < other ? -1 : 1;
}
