import type { LinkId } from '../elevenlabs/links';
import type { ExplainedReason } from '../key-test/explanations';
import type { KeyTestOutcome } from '../key-test/outcome';
import type { EnvironmentFileKind } from '../lint/document';
import type { Severity } from '../lint/finding';
import type { FindingsCheckId } from '../lint/rule';
import type { Sentence } from '../lint/sentence';
import type { FilePlace } from './file-places';
import type { LineFeature } from './line-features';

/**
 * Identifies a value without revealing it. Two places with the same number contain the same value. Counted from 1.
 */
export type KeyNumber = number;

/** What kind of value a key's variable has. */
export type ValueState = 'value' | 'empty' | 'placeholder' | 'reference';

/** A line of an environment file whose variable is named for a key. */
export interface KeyEntry {
  readonly variable: string;
  readonly place: FilePlace;
  readonly state: ValueState;
  /** `undefined` unless the state is `value`. */
  readonly key: KeyNumber | undefined;
  /** Whether the end of the key is missing. */
  readonly isCutOff: boolean;
  /** Features of the line that can change what a loader reads. */
  readonly features: readonly LineFeature[];
}

export interface EnvironmentFileEvidence {
  readonly uri: string;
  readonly file: string;
  readonly kind: EnvironmentFileKind;
  /** Whether Git ignores it; `undefined` outside of a repository. */
  readonly ignored: boolean | undefined;
  readonly entries: readonly KeyEntry[];
  /** Whether it has an entry for a key, whatever its value. */
  readonly namesKey: boolean;
}

/** A folder with a file that shows how programs start in it, such as `package.json` or `deno.json`. */
export interface Project {
  /** The folder's URI without a trailing slash. */
  readonly folder: string;
  /** Its dependencies with their version ranges. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** The commands of its scripts, and the texts of files that contain commands, such as `Dockerfile`. */
  readonly commands: readonly string[];
  /** The commands of the scripts in its `package.json`, by name. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The versions and ranges of Node that it names. */
  readonly nodeVersions: readonly string[];
  /** The names of all files in the folder. */
  readonly fileNames: readonly string[];
}

/** How a script uses environment files and the API. */
export interface ScriptSignals {
  readonly uri: string;
  /** The modules with which it loads them, and `loadEnvFile(`. */
  readonly loads: readonly string[];
  /** The names of environment files that it mentions. */
  readonly names: readonly string[];
  /** Whether it is a configuration that names another folder for them. */
  readonly namesFolder: boolean;
  /** The permissions that its requests need, as far as its text shows them. */
  readonly permissions: readonly string[];
}

/** A finding of the linter. */
export interface FindingEvidence {
  readonly ruleId: string;
  /** The check that shows it, if the rule names one. */
  readonly check: FindingsCheckId | undefined;
  readonly severity: Severity;
  readonly sentence: Sentence;
  readonly place: FilePlace;
  readonly isScript: boolean;
  /** How its first fix can be applied. */
  readonly fix: 'safe' | 'suggestion' | undefined;
}

/** A key in code. */
export interface WrittenKeyEvidence {
  readonly place: FilePlace;
  readonly key: KeyNumber;
}

/** A variable named for a key in the environment of the extension host. */
export interface ShellVariable {
  readonly name: string;
  readonly state: ValueState;
  readonly key: KeyNumber | undefined;
}

/** The result of testing one key. */
export interface KeyTestEvidence {
  /** The places that contain the key; none for a key from elsewhere. */
  readonly places: readonly FilePlace[];
  readonly outcome: KeyTestOutcome;
}

/** Why a file wasn't checked. `language`: it speaks of ElevenLabs in a language that isn't linted. */
export type NotCheckedReason =
  | 'language'
  | 'excluded'
  | 'large-text'
  | 'long-line'
  | 'too-deep'
  | 'unreadable'
  | 'failed';

export interface NotCheckedEvidence {
  readonly place: FilePlace;
  readonly reason: NotCheckedReason;
}

/** An error message from the user. */
export interface ErrorEvidence {
  /** The ID of what it means; `undefined` if unknown. */
  readonly reason: ExplainedReason | undefined;
  /** What it means; `undefined` if unknown. */
  readonly explanation: Sentence | undefined;
  /** The pages that help. */
  readonly buttons: readonly LinkId[];
  /** What ElevenLabs itself says, as plain text without secrets, if its error code is unknown. */
  readonly ownWords: string | undefined;
}

/** Everything that the checks look at. The host gathers it. Contains no value of a variable and no text of a file. */
export interface DiagnosisEvidence {
  readonly environmentFiles: readonly EnvironmentFileEvidence[];
  readonly projects: readonly Project[];
  readonly scripts: readonly ScriptSignals[];
  /** The URIs of starting files and configurations that may load environment files of any folder. */
  readonly otherLoading: readonly string[];
  readonly findings: readonly FindingEvidence[];
  readonly writtenKeys: readonly WrittenKeyEvidence[];
  /** `undefined` if VS Code has no environment, as in a browser. */
  readonly shell: readonly ShellVariable[] | undefined;
  /** `undefined` if the test was skipped; empty if there was no key to send. */
  readonly keyTests: readonly KeyTestEvidence[] | undefined;
  /** How many different keys weren't sent: they exceed the limit of the test, or were added after it. */
  readonly untestedKeys: number;
  /** When the keys were tested, for people; `undefined` if they weren't. */
  readonly testedAt: string | undefined;
  readonly error: ErrorEvidence | undefined;
  /** Whether a folder is open. Without one, only open files were looked at. */
  readonly hasFolder: boolean;
  /** How many scripts were linted, and how many were skipped: too many, too large or unreadable. */
  readonly lintedScripts: number;
  readonly skippedScripts: number;
  readonly notChecked: readonly NotCheckedEvidence[];
}
