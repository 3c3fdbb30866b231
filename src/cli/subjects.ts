import { createHash } from 'node:crypto';
import { wholeKeysIn } from '../elevenlabs/keys';
import type { Finding } from '../lint/finding';

/** What a problem is about, so that it can be recognized in other files. */
export type Subject =
  | { readonly kind: 'variable'; readonly name: string }
  /** A hash, so that no report contains a key. */
  | { readonly kind: 'key'; readonly hash: string };

/** The variable or the key that a finding is about, if the rule says so. */
export function subjectOf({ cause }: Finding, text: string): Subject | undefined {
  if (cause?.kind === 'variable') return { kind: 'variable', name: cause.name };
  const [key] = cause === undefined ? [] : wholeKeysIn(text.slice(cause.range.start, cause.range.end));
  return key === undefined
    ? undefined
    : { kind: 'key', hash: createHash('sha256').update(key).digest('base64') };
}

/** A subject, and in how many files it has problems. */
export interface SharedSubject {
  readonly subject: Subject;
  readonly files: number;
}

/** The subjects with problems in several files: keys first, then variables, each in the order of the files. */
export function sharedSubjects(
  reports: readonly { readonly problems: readonly { readonly subject: Subject | undefined }[] }[],
): SharedSubject[] {
  const shared = new Map<string, SharedSubject>();
  for (const { problems } of reports) {
    const inFile = new Map(
      problems.flatMap(({ subject }) => (subject === undefined ? [] : [[JSON.stringify(subject), subject]])),
    );
    for (const [id, subject] of inFile) {
      shared.set(id, { subject, files: (shared.get(id)?.files ?? 0) + 1 });
    }
  }
  const several = [...shared.values()].filter(({ files }) => files > 1);
  return ['key', 'variable'].flatMap((kind) => several.filter(({ subject }) => subject.kind === kind));
}
