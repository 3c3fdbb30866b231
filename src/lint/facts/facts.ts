/**
 * The facts about ElevenLabs in a document: found once, used by every rule. Facts are plain data; ranges are
 * UTF-16 offsets in the linted document.
 */
import type { EnvironmentFile, IgnoreFile } from '../context';
import type { EnvironmentFileKind, ScriptLanguage, TextEncoding, TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import type {
  HardCodedKey,
  ImportedRead,
  KeyAtOtherHost,
  KeyRead,
  KeyStandIn,
  LiteralUsedAsKey,
  PublishedKey,
  PublishedPrefix,
  VariableRead,
} from './key-facts';
import type { AppLoader, LateLoad } from './loading-facts';
import type {
  ApiRequest,
  HeaderSet,
  HeaderSlot,
  KeyCheck,
  KeyInUrl,
  MessageKey,
  MisplacedHeader,
  UnsentHeaders,
  WrittenUrl,
} from './request-facts';
import type { BearerClientUse, ImplicitRead, SdkClient, SessionMistake } from './sdk-facts';

export interface ScriptFacts {
  readonly kind: 'script';
  /** Whether the script is a test, a mock or a fixture, with made-up keys and requests. */
  readonly isTest: boolean;
  /** Whether only developers run the script: a test, or a file in a folder for tests or scripts. */
  readonly isForDevelopers: boolean;
  readonly language: ScriptLanguage;
  /** Whether its code is sent to everybody who opens the page or installs the app. False on a server and if unknown. */
  readonly isClient: boolean;
  /** Whether it certainly runs on a server or in a program, and its code isn't sent to visitors. */
  readonly isServer: boolean;
  readonly headerSets: readonly HeaderSet[];
  readonly headerSlots: readonly HeaderSlot[];
  readonly messageKeys: readonly MessageKey[];
  readonly keyReads: readonly KeyRead[];
  /** Only those that other modules don't trim. */
  readonly importedReads: readonly ImportedRead[];
  readonly literalsUsedAsKey: readonly LiteralUsedAsKey[];
  readonly keyStandIns: readonly KeyStandIn[];
  readonly requests: readonly ApiRequest[];
  readonly misplacedHeaders: readonly MisplacedHeader[];
  readonly keyChecks: readonly KeyCheck[];
  readonly keysInUrls: readonly KeyInUrl[];
  readonly unsentHeaders: readonly UnsentHeaders[];
  readonly hardCodedKeys: readonly HardCodedKey[];
  readonly keysAtOtherHosts: readonly KeyAtOtherHost[];
  readonly writtenUrls: readonly WrittenUrl[];
  /** In text order. */
  readonly variableReads: readonly VariableRead[];
  readonly publishedKeys: readonly PublishedKey[];
  readonly publishedPrefixes: readonly PublishedPrefix[];
  readonly sdkClients: readonly SdkClient[];
  readonly bearerClients: readonly BearerClientUse[];
  readonly implicitReads: readonly ImplicitRead[];
  readonly sessionMistakes: readonly SessionMistake[];
  readonly lateLoads: readonly LateLoad[];
  /** Undefined unless the package around the script shows with certainty which loader it is. */
  readonly appLoader: AppLoader | undefined;
  /** Environment variables that the script sets, or has its platform set. */
  readonly variablesSet: readonly string[];
  /** The specifiers of its imports. */
  readonly modules: readonly string[];
  /** The environment files around the script; empty if the host knows of none. */
  readonly environment: readonly EnvironmentFile[];
  /** The environment file that may be created for a key; see `LintContext`. */
  readonly newEnvironmentFile: string | undefined;
}

export interface EnvironmentFacts {
  readonly kind: 'environment';
  readonly uri: string;
  readonly fileKind: EnvironmentFileKind;
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly entries: readonly EnvironmentEntry[];
  /** The entries that are named for an ElevenLabs key. */
  readonly keyEntries: readonly EnvironmentEntry[];
  /** The environment files around this one, including itself; empty if the host knows of none. */
  readonly environment: readonly EnvironmentFile[];
  /** The `.gitignore` that may ignore it; undefined outside of a Git repository. */
  readonly ignoreFile: IgnoreFile | undefined;
  /** Lines in the syntax of another language that look as if they set a key. */
  readonly foreignLines: readonly ForeignLine[];
}

/** A line that looks as if it sets a key, in the syntax of another language: `const KEY = '…';`. */
export interface ForeignLine {
  readonly variable: string;
  /** Without the whitespace around it. */
  readonly range: TextRange;
  readonly nameRange: TextRange;
  /** The value without quotes, comma and semicolon; undefined if it isn't a single word. */
  readonly valueRange: TextRange | undefined;
}

export type Facts = ScriptFacts | EnvironmentFacts;
