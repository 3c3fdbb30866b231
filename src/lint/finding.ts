import type { TextRange } from './document';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user may set for a rule. `default` keeps the grading that the rule itself decides on. */
export type SeveritySetting = 'default' | Severity | 'off';

/** Facts that a message names: a host, a header, a variable, a count. Never a key or a piece of one. */
export type MessageValues = Readonly<Record<string, string | number | Phrase>>;

/** English words for a thing that a message names, such as "a no-break space". Fronts translate them by themselves. */
export interface Phrase {
  readonly phrase: string;
  readonly values: MessageValues;
}

/** A replacement of `range` by `text`. Without `uri` it is in the linted document. */
export interface TextEdit {
  readonly uri?: string;
  readonly range: TextRange;
  readonly text: string;
  /**
   * A part of the linted document that is written behind `text`, and what is written behind that. So a fix moves a
   * key without holding it; `withCopiedText` fills it in when the edit is made.
   */
  readonly copied?: { readonly range: TextRange; readonly after: string };
}

/**
 * A way to cure a finding. A `safe` fix keeps a working program working and does what the guide asks; "fix all"
 * applies only these. A `suggestion` is offered one by one.
 */
export interface Fix {
  readonly titleId: string;
  readonly values: MessageValues;
  readonly kind: 'safe' | 'suggestion';
  /** In each file ordered by range and without overlap. */
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding, with a message of the same rule. */
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
  /** The code that the finding names does nothing and can go. */
  readonly unnecessary: boolean;
  readonly related: readonly RelatedPlace[];
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
}
