/**
 * What a text says about ElevenLabs: found once, used by every rule. Facts are plain data; ranges are UTF-16
 * offsets of the linted document.
 */
import type { EnvironmentFile } from '../context';
import type { EnvironmentFileKind, ScriptLanguage, TextEncoding, TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import type { TextEdit } from '../finding';

/** Where a request goes, as far as the text tells. */
export type Destination =
  | { readonly kind: 'elevenlabs'; readonly host: string; readonly path: string }
  | { readonly kind: 'elsewhere' }
  /** The URL begins with a variable that is named for ElevenLabs: probably there, but it may be a proxy. */
  | { readonly kind: 'named' }
  | { readonly kind: 'unknown' };

/** What a header value carries, judged by how it is named, obtained or written. */
export type CredentialKind =
  /** Named for an ElevenLabs key, or a literal in its format. */
  | 'elevenlabs-key'
  /** Named as a key, of no vendor in particular. */
  | 'key'
  /** Evidently something else: a session, access or OAuth token, a JWT. */
  | 'other'
  | 'unknown';

export interface HeaderValue {
  /** The value as written; only ever compared, for it may hold a key. */
  readonly source: string;
  readonly credential: CredentialKind;
  /** The value as an expression. */
  readonly range: TextRange;
  /** Whether the value begins with `Bearer`, whatever it turns out to be, and is no plain literal. */
  readonly hasScheme: boolean;
  /**
   * Edits that leave the bare key as the value, typed as the value was. Absent where the text does not show
   * which part is the key.
   */
  readonly toBareKey: readonly TextEdit[] | undefined;
}

/** What a header field's name has to do with the one that ElevenLabs reads. */
export type HeaderNaming =
  /** `xi-api-key`, to the letter. */
  | 'exact'
  /** The right letters in other capitals. */
  | 'other-case'
  /** A misspelling that is no other vendor's header. */
  | 'own-misspelling'
  /** A name that other vendors read their key from, such as `x-api-key`. */
  | 'foreign'
  /** One or two edits away, or with blanks or a colon in it. */
  | 'near'
  | 'authorization'
  /** Any other header. */
  | 'other';

/**
 * What tells that a field is meant to carry an ElevenLabs key: where the request goes, or that the credential
 * cannot be anything else.
 */
export type KeyEvidence = 'destination' | 'payload';

export interface HeaderField {
  /** The field name as written. */
  readonly name: string;
  readonly naming: HeaderNaming;
  readonly evidence: KeyEvidence | undefined;
  /** What a rename replaces: the name with its quotes or brackets. */
  readonly nameRange: TextRange;
  /** What a rename writes around the new name: quotes, and for a shorthand property the value again. */
  readonly nameFrame: { readonly before: string; readonly after: string };
  readonly value: HeaderValue;
  /** Whether other code knows the field by its name: a type that is written out, or a member access. */
  readonly isReferredTo: boolean;
  /** What has to go to remove the field, with its comma and its line; undefined where it cannot go alone. */
  readonly removal: TextRange | undefined;
}

/** The header fields of one request, or of an object that is named as headers. */
export interface HeaderSet {
  readonly destination: Destination;
  readonly fields: readonly HeaderField[];
  /** How many fields are named `xi-api-key` in any capitals, be they written here or in another module. */
  readonly keyHeaders: number;
  /**
   * The field that a fix may rename. Of several wrong ones it is one alone, or two would get the same name: one
   * that is known to carry the key, else the first.
   */
  readonly toRename: HeaderField | undefined;
}

/** An object that holds the header fields of requests to ElevenLabs and of no others, and the key's field not yet. */
export interface HeaderSlot {
  /** The object with its braces. */
  readonly range: TextRange;
  readonly properties: readonly SlotProperty[];
  /** The quote that most literals of the script have. */
  readonly quote: "'" | '"';
  /** An expression that reads the key in this place; undefined where the text does not show how. */
  readonly key: string | undefined;
}

/** A property of such an object, which somebody may be about to type. */
export interface SlotProperty {
  readonly range: TextRange;
  /** Absent for a spread, and for a name that is computed. */
  readonly nameRange: TextRange | undefined;
  /** Whether a colon stands behind the name. */
  readonly hasValue: boolean;
}

/** An environment variable that is read and ends up as the key. */
export interface KeyRead {
  readonly variable: string;
  readonly range: TextRange;
  readonly trimmed: boolean;
  /** Names of clients among its sinks that put the value on the wire as it is. */
  readonly rawClients: readonly string[];
  /** Adds a trim that keeps the type and survives a missing variable. */
  readonly trim: readonly TextEdit[];
  /** The guide's plain `.trim()`, which throws on a missing variable; empty where that would defeat a fallback. */
  readonly plainTrim: readonly TextEdit[];
  /** Other variables that the key may come from in the same place. */
  readonly otherVariables: readonly string[];
  /** Whether the key may also come from what is no environment variable: a literal, a parameter, a setting. */
  readonly hasOtherSource: boolean;
}

/** An environment variable that another module reads, and that goes as the key to clients which send it raw. */
export interface ImportedRead {
  readonly variable: string;
  /** Where the script hands its value over. */
  readonly range: TextRange;
  /** Where it is read. */
  readonly place: { readonly uri: string; readonly range: TextRange };
  readonly clients: readonly string[];
  /** Adds a trim in the other module; empty where it takes more than one place. */
  readonly trim: readonly TextEdit[];
}

/** One character of a value, with the place where it is written: an escape is longer than its character. */
export interface WrittenCharacter {
  readonly text: string;
  readonly range: TextRange;
}

/** A literal in code that ends up as the key. Ranges are those of the text between the quotes. */
export interface LiteralUsedAsKey {
  readonly range: TextRange;
  readonly value: string;
  /**
   * The characters that are used as the key, without those at the ends that a trim removes. Empty where the content
   * has another syntax than a string of the language.
   */
  readonly characters: readonly WrittenCharacter[];
  /** Whether it stands in no other header than `Authorization`, where a scheme belongs. */
  readonly isAuthorization: boolean;
}

/** The parts of an absolute URL, with `\0` for what is not known in them. */
export interface Address {
  /** In lower case. */
  readonly host: string;
  readonly path: string;
  /** The names of the query's parameters; undefined where not all of them are known. */
  readonly parameters: readonly string[] | undefined;
}

/** A request to the ElevenLabs API by a client that adds nothing by itself. */
export interface ApiRequest {
  /** The function that sends it. */
  readonly range: TextRange;
  /** Every address that it may go to, all of them below a host of the API. */
  readonly addresses: readonly Address[];
  /** False for `HEAD` and `OPTIONS`, which ask whether somebody is there. */
  readonly asksForContent: boolean;
  /** The names of its header fields; undefined where not every one of them is written out. */
  readonly headerNames: readonly string[] | undefined;
  /** Edits that send the key, read from the environment; none where the text does not show where it would go. */
  readonly addKey: readonly TextEdit[];
}

/** A literal that holds a real-looking key, used as one or not. */
export interface HardCodedKey {
  /** The literal with its quotes. */
  readonly range: TextRange;
  /** Edits that read the key from the environment instead; none where the text does not show how. */
  readonly read: readonly TextEdit[];
  /** The variable that is read then; undefined where it may be one of several. */
  readonly variable: string | undefined;
  /** The key alone, without a scheme and blanks; undefined where it is written with escapes. */
  readonly keyRange: TextRange | undefined;
}

/** A place that reads a variable which is named for a key, whatever becomes of it. */
export interface VariableRead {
  readonly variable: string;
  readonly range: TextRange;
  /**
   * What a rename of the variable replaces, and what it writes behind the new name. Undefined where that takes
   * other changes too, as for a name that a schema declares.
   */
  readonly rename: { readonly range: TextRange; readonly after: string } | undefined;
}

/** A URL that is written for requests, or the part of one that is put behind a host of the API. */
export interface WrittenUrl {
  /** In lower case; empty where the host is written elsewhere. */
  readonly host: string;
  readonly hostRange: TextRange | undefined;
  /** The path as far as it is written in one piece. */
  readonly path: string;
  /** The offset at which the path begins, or would begin. */
  readonly pathStart: number;
  /** Whether it is surely requested, or the base of what is; a page of the website is not. */
  readonly isRequested: boolean;
}

/** A construction of the official client with what it is given. */
export interface SdkClient {
  /** The options, all of which are written out. */
  readonly options: readonly SdkOption[];
  /** The key that stands in the place of the options, and edits that make options of it. */
  readonly bareKey: { readonly range: TextRange; readonly wrap: readonly TextEdit[] } | undefined;
}

export interface SdkOption {
  readonly name: string;
  readonly range: TextRange;
  /** Edits that give it the name that the client reads; none where the object is used elsewhere too. */
  readonly rename: readonly TextEdit[];
}

export interface ScriptFacts {
  readonly kind: 'script';
  /** Whether it is a test, a mock or a fixture, whose keys and requests are made up. */
  readonly isTest: boolean;
  readonly language: ScriptLanguage;
  readonly headerSets: readonly HeaderSet[];
  readonly headerSlots: readonly HeaderSlot[];
  readonly keyReads: readonly KeyRead[];
  /** Those that other modules leave untrimmed. */
  readonly importedReads: readonly ImportedRead[];
  readonly literalsUsedAsKey: readonly LiteralUsedAsKey[];
  readonly requests: readonly ApiRequest[];
  readonly hardCodedKeys: readonly HardCodedKey[];
  readonly writtenUrls: readonly WrittenUrl[];
  /** In the order of the text. */
  readonly variableReads: readonly VariableRead[];
  readonly sdkClients: readonly SdkClient[];
  /** Constructions of the official client without a key, which then reads the official variable by itself. */
  readonly implicitReads: readonly TextRange[];
  /** Environment variables that the script sets itself, or has its platform set. */
  readonly variablesSet: readonly string[];
  /** The specifiers of its imports. */
  readonly modules: readonly string[];
  /** The environment files around the script; none where the front knows of none. */
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
  /** The entries whose name is that of an ElevenLabs key. */
  readonly keyEntries: readonly EnvironmentEntry[];
  /** The environment files around this one and itself; none where the front knows of none. */
  readonly environment: readonly EnvironmentFile[];
}

export type Facts = ScriptFacts | EnvironmentFacts;
