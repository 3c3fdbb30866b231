import type { GuideSectionId } from '../elevenlabs/guide';
import type { LinkId } from '../elevenlabs/links';
import type { TextRange } from './document';
import type { EnvironmentFacts, ScriptFacts } from './facts/facts';
import type { Cause, Fix, MessageValues, RelatedPlace, Severity } from './finding';
import { ownValue } from './own-value';

/** What a rule reports; the engine adds the rule's id and applies the user's severity. */
export interface RuleFinding {
  readonly range: TextRange;
  readonly messageId: string;
  readonly values?: MessageValues;
  /** Overrides the rule's default severity for this case. */
  readonly severity?: Severity;
  readonly unnecessary?: boolean;
  readonly related?: readonly RelatedPlace[];
  /** With it, findings about the same variable or the same key become one finding with several places. */
  readonly cause?: Cause;
  readonly fixes?: readonly Fix[];
}

/** The checks of the 401 diagnosis that show findings. */
export type FindingsCheckId = 'key-present' | 'loader' | 'key-line' | 'headers' | 'variable-names';

/** Everything about a rule. */
export interface Rule<Id extends string = string> {
  /** In kebab-case. It names the rule's file, its table of examples and its page in `docs/rules/`. */
  readonly id: Id;
  /** One line for tables and settings: what the rule finds. */
  readonly summary: string;
  readonly severity: Severity;
  /** The preferred fix in the typical case. "Fix all" applies safe ones, but no suggestions. */
  readonly fix: Fix['kind'] | 'none';
  /** The sections of the 401 guide that the rule checks; its findings are about the last one. */
  readonly guideSections: readonly [GuideSectionId, ...GuideSectionId[]];
  /** The checks of the 401 diagnosis that show its findings: in scripts, and in environment files. */
  readonly diagnosis: { readonly script?: FindingsCheckId; readonly environment?: FindingsCheckId };
  /** The ids of its messages about a key that is wrong, missing or known to others: without a safe fix, a new one cures it. */
  readonly curedByNewKey: 'all' | readonly string[];
  /** Rules that report the same cause better: this rule leaves out what one of them reports at the same place. */
  readonly yieldsTo?: readonly string[];
  /** The best page of ElevenLabs' own documentation, for the end of the rule's page, and for the code of a problem where that page isn't a file. */
  readonly documentation: LinkId;
  /** English messages by id, with `{name}` for values. Hosts fill them in and can translate them. */
  readonly messages: Readonly<Record<string, string>>;
  /** Titles of the rule's fixes by id, with `{name}` for values. */
  readonly fixTitles: Readonly<Record<string, string>>;
  checkScript?(facts: ScriptFacts, report: (finding: RuleFinding) => void): void;
  checkEnvironment?(facts: EnvironmentFacts, report: (finding: RuleFinding) => void): void;
}

/** Types a rule and keeps its id as a literal type, so that the list of rules can derive the type of all ids. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}

/** The English template of a message or a title; the id itself if the rule has none. */
export function templateOf(templates: Readonly<Record<string, string>> | undefined, id: string): string {
  return (templates && ownValue(templates, id)) ?? id;
}
