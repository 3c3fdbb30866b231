import type { TextRange } from './document';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Negative if the first severity is worse than the second. */
export function compareSeverities(first: Severity, second: Severity): number {
  return severityOrder[first] - severityOrder[second];
}

/** What a user can set for a rule. `default` keeps the rule's own grading. */
export type SeveritySetting = 'default' | Severity | 'off';

/** Facts that a message names: a host, a header, a variable, a count. Never a key or a part of one. */
export type MessageValues = Readonly<Record<string, string | number | Phrase>>;

/** An English phrase in a message, such as "a no-break space". Hosts translate it separately. */
export interface Phrase {
  readonly phrase: string;
  readonly values: MessageValues;
}

/** Replaces `range` with `text`. Without `uri`, in the linted document. */
export interface TextEdit {
  readonly uri?: string;
  readonly range: TextRange;
  readonly text: string;
  /**
   * A part of the linted document to write after `text`, and the text after that. It lets a fix move a key without
   * containing it: `withCopiedText` inserts it when the edit is applied.
   */
  readonly copied?: { readonly range: TextRange; readonly after: string };
}

/**
 * Fixes a finding. A `safe` fix keeps a working program working and does what the guide asks; "fix all" applies only
 * these. A `suggestion` is applied one by one.
 */
export interface Fix {
  readonly titleId: string;
  readonly values: MessageValues;
  readonly kind: 'safe' | 'suggestion';
  /** Ordered by range and without overlap, in each file. */
  readonly edits: readonly TextEdit[];
  /** The places of the finding that it doesn't repair; none by default. */
  readonly leaves?: readonly TextRange[];
}

/** Another place that belongs to a finding or explains it. Its message is one of the same rule. */
export interface RelatedPlace {
  readonly uri?: string;
  readonly range: TextRange;
  readonly messageId: string;
  readonly values: MessageValues;
  /** Whether the finding is about this place too, because its cause is the same. It is in the linted document. */
  readonly isFurther?: true;
}

/** What places with the same problem have in common: the variable that they read, or the text that they contain. */
export type Cause = CommonThing & {
  /** The message of a further place. A rule's findings with this message and the same cause are joined. */
  readonly furtherId: string;
};

type CommonThing =
  | { readonly kind: 'variable'; readonly name: string }
  /** A range of the linted document. Its text may be a key, so it is only ever compared. */
  | { readonly kind: 'text'; readonly range: TextRange };

export interface Finding {
  readonly ruleId: string;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly messageId: string;
  readonly values: MessageValues;
  /** Whether the reported code does nothing and can be removed. */
  readonly unnecessary: boolean;
  readonly related: readonly RelatedPlace[];
  /** Without it, the finding is never joined with another. */
  readonly cause?: Cause;
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
}

/** Where a finding is, in the linted document: its range and its further places. */
export function placesOfFinding({ range, related }: Finding): TextRange[] {
  return [range, ...related.filter(({ isFurther }) => isFurther).map((place) => place.range)];
}
