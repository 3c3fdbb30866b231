import type { LinkId } from '../elevenlabs/links';
import type { TextRange } from './document';
import type { EnvironmentFacts, ScriptFacts } from './facts/facts';
import type { Fix, MessageValues, RelatedPlace, RuleId, Severity } from './finding';

/** What a rule hands in; the engine adds the rule's id and applies the user's severity. */
export interface Report {
  readonly range: TextRange;
  readonly messageId: string;
  readonly values?: MessageValues;
  /** The rule's own grading of this case; without it the rule's default severity holds. */
  readonly severity?: Severity;
  readonly unnecessary?: boolean;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

export interface Rule {
  readonly id: RuleId;
  /** One line for tables: what the rule finds. */
  readonly summary: string;
  readonly severity: Severity;
  /** The points of the 401 guide that the rule carries out, by number; the last is what its findings are about. */
  readonly guideRows: readonly number[];
  /** The page of ElevenLabs' own documentation that fits best. */
  readonly documentation: LinkId;
  /** English sentences by id, with `{name}` for values. Fronts fill them in, and may translate them. */
  readonly messages: Readonly<Record<string, string>>;
  /** Titles of the rule's fixes by id, with `{name}` for values. */
  readonly fixTitles: Readonly<Record<string, string>>;
  checkScript?(facts: ScriptFacts, report: (report: Report) => void): void;
  checkEnvironment?(facts: EnvironmentFacts, report: (report: Report) => void): void;
}
