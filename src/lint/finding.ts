import type { TextRange } from './document';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

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
}

/** Another place that explains a finding. Its message is one of the same rule. */
export interface RelatedPlace {
  readonly uri?: string;
  readonly range: TextRange;
  readonly messageId: string;
  readonly values: MessageValues;
}

export interface Finding {
  readonly ruleId: string;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly messageId: string;
  readonly values: MessageValues;
  /** Whether the reported code does nothing and can be removed. */
  readonly unnecessary: boolean;
  readonly related: readonly RelatedPlace[];
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
}
