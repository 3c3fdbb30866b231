import type { LinkId } from '../elevenlabs/links';
import type { KeyTestOutcome } from '../key-test/outcome';
import type { EnvironmentFileKind } from '../lint/document';
import type { Severity } from '../lint/finding';
import type { FindingsCheckId } from '../lint/rule';
import type { Sentence } from '../lint/sentence';
import type { FilePlace } from './file-places';
import type { LineFeature } from './line-features';

/**
 * Which of the different values found it is, counted from 1. Two places with one number hold the same value, and
 * nothing else is known of it.
 */
export type KeyNumber = number;

/** What the value of a key's variable is, as far as it matters. */
export type ValueState = 'value' | 'empty' | 'placeholder' | 'reference';

/** A line of an environment file that is named for a key. */
export interface KeyEntry {
  readonly variable: string;
  readonly place: FilePlace;
  readonly state: ValueState;
  /** Absent where the state is not `value`. */
  readonly key: KeyNumber | undefined;
  /** How the line is written, where that may change what a loader makes of it. */
  readonly features: readonly LineFeature[];
}

export interface EnvironmentFileEvidence {
  readonly uri: string;
  readonly file: string;
  readonly kind: EnvironmentFileKind;
  /** Whether git ignores it; `undefined` outside of a repository. */
  readonly ignored: boolean | undefined;
  readonly entries: readonly KeyEntry[];
}

/** A folder with something that tells how programs are started in it: a `package.json`, `deno.json`, …. */
export interface Project {
  /** The URI of the folder, without a slash at its end. */
  readonly folder: string;
  /** Packages that it depends on, with the versions that it asks for. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** The commands of its scripts, and the texts of files such as `Dockerfile` that hold commands. */
  readonly commands: readonly string[];
  /** The names of all files in the folder. */
  readonly fileNames: readonly string[];
}

/** What the scripts of a folder do about environment files. */
export interface ScriptSignals {
  readonly uri: string;
  /** Modules by which they load environment files, and `loadEnvFile(`. */
  readonly loads: readonly string[];
  /** Names of environment files that they mention. */
  readonly names: readonly string[];
}

/** A finding of the linter. */
export interface FindingEvidence {
  readonly ruleId: string;
  /** The check that shows it; none where the rule names none. */
  readonly check: FindingsCheckId | undefined;
  readonly severity: Severity;
  readonly sentence: Sentence;
  readonly place: FilePlace;
  readonly isScript: boolean;
  /** How its first fix may be applied. */
  readonly fix: 'safe' | 'suggestion' | undefined;
}

/** A key that stands in code. */
export interface WrittenKeyEvidence {
  readonly place: FilePlace;
  readonly key: KeyNumber;
}

/** A variable named for a key in the environment of VS Code's extension host. */
export interface ShellVariable {
  readonly name: string;
  readonly state: ValueState;
  readonly key: KeyNumber | undefined;
}

/** What came of testing one key. */
export interface KeyTestEvidence {
  /** The places that hold the key; none for a key from elsewhere. */
  readonly places: readonly FilePlace[];
  readonly outcome: KeyTestOutcome;
}

/** An error message that the user has handed in. */
export interface ErrorEvidence {
  /** What it means; `undefined` where that is not known. */
  readonly explanation: Sentence | undefined;
  /** The pages that help. */
  readonly buttons: readonly LinkId[];
}

/** Everything that the checks look at. A front gathers it; no value of a variable and no text of a file is in it. */
export interface DiagnosisEvidence {
  readonly environmentFiles: readonly EnvironmentFileEvidence[];
  readonly projects: readonly Project[];
  readonly scripts: readonly ScriptSignals[];
  readonly findings: readonly FindingEvidence[];
  readonly writtenKeys: readonly WrittenKeyEvidence[];
  /** `undefined` where VS Code has no environment, as in a browser. */
  readonly shell: readonly ShellVariable[] | undefined;
  /** `undefined` where no key was sent; empty where there was none to send. */
  readonly keyTests: readonly KeyTestEvidence[] | undefined;
  /** How many different keys were left out of the test, because there are so many. */
  readonly untestedKeys: number;
  readonly error: ErrorEvidence | undefined;
  /** How many scripts were linted, and how many were left out because of their number, their size or their form. */
  readonly lintedScripts: number;
  readonly skippedScripts: number;
}
