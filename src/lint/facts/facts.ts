/**
 * The facts about ElevenLabs in a document: found once, used by every rule. Facts are plain data; ranges are
 * UTF-16 offsets in the linted document.
 */
import type { PublicKeyName } from '../../elevenlabs/public-variables';
import type { EnvironmentFile, IgnoreFile } from '../context';
import type { EnvironmentFileKind, ScriptLanguage, TextEncoding, TextRange } from '../document';
import type { EnvironmentEntry } from '../documents/environment-document';
import type { TextEdit } from '../finding';

/** Where a request goes, if the text shows it. */
export type Destination =
  | {
      readonly kind: 'elevenlabs';
      readonly host: string;
      readonly path: string;
      /** Whether the URL is that of a WebSocket. */
      readonly isSocket: boolean;
      /** Whether it may also be another host, such as one that a variable names. */
      readonly isDoubtful?: true;
    }
  | { readonly kind: 'elsewhere' }
  /** The URL starts with a variable named for ElevenLabs: probably ElevenLabs, but perhaps a proxy. */
  | { readonly kind: 'named' }
  /** The host is unknown, but the path or the client's other requests aren't ElevenLabs': probably the user's own. */
  | { readonly kind: 'backend' }
  | { readonly kind: 'unknown' };

/** What a header value carries, by its name, origin or spelling. */
export type CredentialKind =
  /** Named for an ElevenLabs key, or a literal in its format. */
  | 'elevenlabs-key'
  /** Named as a key, of no particular vendor. */
  | 'key'
  /** Clearly something else: a session, access or OAuth token, a JWT. */
  | 'other'
  | 'unknown';

export interface HeaderValue {
  /** The value as written. It may contain a key, so it is only ever compared. */
  readonly source: string;
  readonly credential: CredentialKind;
  /** The value as an expression. */
  readonly range: TextRange;
  /** Whether the value starts with `Bearer`, whatever follows, and isn't a plain literal. */
  readonly hasScheme: boolean;
  /**
   * Edits that leave the bare key as the value, with the same type as before. Undefined if the text doesn't show
   * which part is the key.
   */
  readonly toBareKey: readonly TextEdit[] | undefined;
}

/** How a header's name relates to `xi-api-key`. */
export type HeaderNaming =
  /** Exactly `xi-api-key`. */
  | 'exact'
  /** The right letters in other capitals. */
  | 'other-case'
  /** A misspelling that isn't another vendor's header. */
  | 'own-misspelling'
  /** A name that others read a key from, such as `x-api-key` or `x-elevenlabs-api-key`. */
  | 'foreign'
  /** Any other name for an ElevenLabs key, such as `ELEVENLABS_API_KEY`. */
  | 'named-as-key'
  /** One or two edits away, or with whitespace or a colon in it. */
  | 'near'
  | 'authorization'
  /** A header with a meaning of its own, such as `Accept`. */
  | 'standard'
  /** Any other header. */
  | 'other';

/**
 * Why a header must carry an ElevenLabs key: because of the request's destination, or because the credential
 * can't be anything else.
 */
export type KeyEvidence = 'destination' | 'payload';

/** `Authorization` and `xi-api-key` in the same request. */
export interface AuthorizationMeeting {
  /** The name of the other header as written. */
  readonly name: string;
  /** Whether the same set contains it, and not the client's defaults, a hook or another call. */
  readonly isWrittenHere: boolean;
  /** False if the script also removes one of them somewhere. */
  readonly isCertain: boolean;
}

export interface HeaderField {
  /** The header name as written. */
  readonly name: string;
  readonly naming: HeaderNaming;
  readonly evidence: KeyEvidence | undefined;
  /** What a rename replaces: the name with its quotes or brackets. */
  readonly nameRange: TextRange;
  /** What a rename writes around the new name: quotes, and the value again for a shorthand property. */
  readonly nameFrame: { readonly before: string; readonly after: string };
  readonly value: HeaderValue;
  /** Whether other code uses the header's name: a written-out type, or a member access. */
  readonly isReferredTo: boolean;
  /** What to delete to remove the header, with its comma and its line; undefined if it can't be removed alone. */
  readonly removal: TextRange | undefined;
  /**
   * For `Authorization`: a key header in the same request. For a key header: an `Authorization` header that the
   * client adds to the request, and that isn't reported itself.
   */
  readonly meeting: AuthorizationMeeting | undefined;
}

/** The headers of one request, or of an object that is named as headers. */
export interface HeaderSet {
  readonly destination: Destination;
  /** The field that contains the key in a message of the WebSocket with these headers, if one does. */
  readonly messageField: string | undefined;
  readonly fields: readonly HeaderField[];
  /** How many headers are named `xi-api-key` in any capitals, in this module or another. */
  readonly keyHeaders: number;
  /**
   * The headers that a fix may rename. Of several wrong headers that are sent together only one, or two would get
   * the same name: one that is known to carry the key, else the first.
   */
  readonly toRename: ReadonlySet<HeaderField>;
}

/** The key in a message to ElevenLabs through a WebSocket: `socket.send(JSON.stringify({ xi_api_key: key }))`. */
export interface MessageKey {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly value: HeaderValue;
  /** Whether it is always empty, and nothing else authorises the socket. */
  readonly isMissing: boolean;
}

/** An object with the headers of requests to ElevenLabs only, and without the key's header so far. */
export interface HeaderSlot {
  /** The object with its braces. */
  readonly range: TextRange;
  readonly properties: readonly SlotProperty[];
  /** The quote of most literals in the script. */
  readonly quote: "'" | '"';
  /** An expression that reads the key at this place; undefined if the text doesn't show how. */
  readonly key: string | undefined;
}

/** A property of such an object. The user may still be typing it. */
export interface SlotProperty {
  readonly range: TextRange;
  /** Undefined for a spread and for a computed name. */
  readonly nameRange: TextRange | undefined;
  /** Whether a colon follows the name. */
  readonly hasValue: boolean;
}

/** An environment variable that is read and used as the key. */
export interface KeyRead {
  readonly variable: string;
  readonly range: TextRange;
  readonly trimmed: boolean;
  /** Whether a schema in another module reads it, and the script only uses the checked value. */
  readonly isFromModule: boolean;
  /** The clients among its sinks that don't strip whitespace from the value. */
  readonly rawClients: readonly string[];
  /** Whether a WebSocket message contains it untrimmed. */
  readonly isInMessage: boolean;
  /** Adds a trim that keeps the type and allows a missing variable. */
  readonly trim: readonly TextEdit[];
  /**
   * The guide's plain `.trim()`, which throws if the variable is missing; empty if that would defeat a fallback.
   */
  readonly plainTrim: readonly TextEdit[];
  /** Other variables that the key may come from at the same place. */
  readonly otherVariables: readonly string[];
  /**
   * Whether the key may also come from a literal, a parameter, a setting or anything else that isn't a variable.
   */
  readonly hasOtherSource: boolean;
}

/** An environment variable that another module reads, and that a client sends as the key without stripping it. */
export interface ImportedRead {
  readonly variable: string;
  /** Where the script passes on its value. */
  readonly range: TextRange;
  /** Where it is read. */
  readonly place: { readonly uri: string; readonly range: TextRange };
  readonly clients: readonly string[];
  /** Whether a WebSocket message contains it. */
  readonly isInMessage: boolean;
  /** Adds a trim in the other module; empty if more than one place would have to change. */
  readonly trim: readonly TextEdit[];
}

/** One character of a value and where it is written: an escape is longer than its character. */
export interface WrittenCharacter {
  readonly text: string;
  readonly range: TextRange;
}

/** A literal in code that is used as the key. Ranges are those of the text between the quotes. */
export interface LiteralUsedAsKey {
  readonly range: TextRange;
  readonly value: string;
  /**
   * The characters that are used as the key, without those at the ends that a trim removes. Empty if the content
   * doesn't have the syntax of a string.
   */
  readonly characters: readonly WrittenCharacter[];
  /** Whether its only header is `Authorization`, where a scheme is right. */
  readonly isAuthorization: boolean;
  /** Whether a WebSocket message contains it. */
  readonly isInMessage: boolean;
  /** What it names instead of containing the key; undefined for any other literal. */
  readonly named: NameUsedAsKey | undefined;
}

/** The name of a variable or a piece of code in quotes, where the key belongs. */
export interface NameUsedAsKey {
  readonly form: 'name' | 'code';
  /** Edits that read what it names; none if the text doesn't show how. */
  readonly edits: readonly TextEdit[];
}

/** A literal that is sent instead of a key. */
export interface KeyStandIn {
  /** The literal with its quotes. */
  readonly range: TextRange;
  /** An empty string or a placeholder, as the whole value or only if a variable isn't set. */
  readonly kind: 'empty' | 'placeholder' | 'empty-fallback' | 'placeholder-fallback';
  /** The variable that it replaces. */
  readonly variable: string | undefined;
  /** Edits that read the key from the environment, or remove the fallback; none if the text doesn't show how. */
  readonly edits: readonly TextEdit[];
}

/** A key of a data residency stack that is sent to another host of the API. */
export interface KeyAtOtherHost {
  /** Where the script passes the key on. */
  readonly range: TextRange;
  readonly host: string;
  /** The only host that accepts the key. */
  readonly right: string;
  /** Edits that change the host; none if another key is sent there too. */
  readonly edits: readonly TextEdit[];
}

/** The parts of an absolute URL, with `\0` for the unknown ones. */
export interface Address {
  /** In lower case. */
  readonly host: string;
  readonly path: string;
  /** The names of the query parameters; undefined if not all are known. */
  readonly parameters: readonly string[] | undefined;
}

/** A request to the ElevenLabs API by a client that adds no headers on its own. */
export interface ApiRequest {
  /** The function that sends it. */
  readonly range: TextRange;
  /** Every address that it may go to, all on a host of the API. */
  readonly addresses: readonly Address[];
  /** False for `HEAD` and `OPTIONS`, which only ask whether the server is there. */
  readonly asksForContent: boolean;
  /** The names of its headers; undefined if not all of them are written out. */
  readonly headerNames: readonly string[] | undefined;
  /** Edits that send the key, read from the environment; none if the text doesn't show where to add it. */
  readonly addKey: readonly TextEdit[];
}

/** Headers with the key that a call passes where its client doesn't look for headers, so that it sends none. */
export interface MisplacedHeader {
  /** The function that sends the request. */
  readonly call: TextRange;
  /** The header, the option or the argument. */
  readonly range: TextRange;
  /** The name of the header or the option. */
  readonly name: string;
  readonly client: string;
  /** Whether the header is an option itself, the option has a wrong name, or the options are passed as the body. */
  readonly mistake: 'option' | 'option-name' | 'body';
  /** Whether the request certainly goes to ElevenLabs. */
  readonly isToElevenLabs: boolean;
  /** Edits that put the headers where the client reads them; none if the text doesn't show where. */
  readonly move: readonly TextEdit[];
}

/** A request for the account of a key, whose refusal the script takes for a wrong key. */
export interface KeyCheck {
  /** The function that sends it. */
  readonly range: TextRange;
  /** The path that it requests. */
  readonly path: string;
}

/** An argument of a WebSocket that is meant to send the key as a header and doesn't. */
export interface UnsentHeaders {
  /** Options with headers in a browser, or a list of protocols. */
  readonly kind: 'headers' | 'protocols';
  readonly range: TextRange;
}

/** A key in the query of a URL of the API, other than in the text of an HTTP request's URL. */
export interface KeyInUrl {
  /** The name of the parameter. */
  readonly name: string;
  /** The name, or the function that opens the URL. */
  readonly range: TextRange;
  readonly isSocket: boolean;
}

/** A literal with a real-looking key, used as one or not. */
export interface HardCodedKey {
  /** The literal with its quotes. */
  readonly range: TextRange;
  /** Edits that read the key from the environment instead; none if the text doesn't show how. */
  readonly read: readonly TextEdit[];
  /** The variable that these edits read; undefined if it may be one of several. */
  readonly variable: string | undefined;
  /** The key alone, without scheme and whitespace; undefined if it is written with escapes. */
  readonly keyRange: TextRange | undefined;
}

/** A place that reads a variable named for a key, whatever the value is used for. */
export interface VariableRead {
  readonly variable: string;
  readonly range: TextRange;
  /**
   * What a rename of the variable replaces, and what it writes after the new name. Undefined if a rename needs
   * other changes too, such as in a schema that declares the name.
   */
  readonly rename: { readonly range: TextRange; readonly after: string } | undefined;
  /** Other variables in the same choice, such as `X || Y` or `X ? X : Y`. */
  readonly alternatives: readonly AlternativeRead[];
  /** Its prefix, if that makes the variable public, and its name for use on the server. */
  readonly publicName: PublicKeyName | undefined;
  /** Whether the value is used as the key. */
  readonly isUsedAsKey: boolean;
  /** What keeps the variable from this place, so that it is undefined there; undefined if it may be set. */
  readonly blockedBy: VariableFilter | undefined;
  /** Whether any variable without a public prefix is undefined at this place. */
  readonly isPrivateBlocked: boolean;
}

/** The builder of an app, or the browser, where only variables with a public prefix are there. */
export interface VariableFilter {
  /** The builder of the code; undefined if only the browser is known. */
  readonly builder: string | undefined;
  readonly prefixes: readonly string[];
}

/** A key that a configuration puts into public code, where it is defined or read. */
export interface PublishedKey {
  readonly range: TextRange;
  /** The setting or plugin that publishes it, such as `define`. */
  readonly setting: string;
  /** The setting for values that stay on the server; undefined if there is none. */
  readonly privateSetting: string | undefined;
}

/** A prefix that a configuration makes public, though the name of a key starts with it. */
export interface PublishedPrefix {
  readonly range: TextRange;
  readonly prefix: string;
  readonly setting: string;
}

/** A variable that is read if another one isn't set, or the other way round. */
export interface AlternativeRead {
  readonly variable: string;
  /** What to delete so that only this one of the two is read; undefined if that takes more, or a comment would be lost. */
  readonly removal: TextRange | undefined;
}

/** A URL that is written for requests, or the part of one that follows a host of the API. */
export interface WrittenUrl {
  /** In lower case; empty where the host is written elsewhere. */
  readonly host: string;
  readonly hostRange: TextRange | undefined;
  /** The path, up to where it is no longer written in one piece. */
  readonly path: string;
  /** The offset at which the path starts, or would start. */
  readonly pathStart: number;
  /** Whether it is certainly requested or a base URL, unlike a page of the website. */
  readonly isRequested: boolean;
  /** Whether paths of the API follow it: in a script, or in the official client. */
  readonly isApiBase: boolean;
  /** Whether the official client gets it, and whether it is written for that client alone. */
  readonly sdk: { readonly option: string; readonly isOwn: boolean } | undefined;
}

/** A construction of an SDK with its arguments. */
export interface SdkClient {
  /** The name of the SDK, for messages. */
  readonly name: string;
  /** The option that takes the key, as a dotted path. */
  readonly keyOption: string;
  /** The options; all of them are written out. */
  readonly options: readonly SdkOption[];
  /** The key that is passed instead of options, and edits that wrap it in options. */
  readonly bareKey: { readonly range: TextRange; readonly wrap: readonly TextEdit[] } | undefined;
}

/** A client in the style of OpenAI that is pointed at ElevenLabs. It sends its key as `Authorization: Bearer`. */
export interface BearerClientUse {
  /** The class or the function that creates it. */
  readonly range: TextRange;
  readonly name: string;
}

export interface SdkOption {
  /** A dotted path if it is inside of another option. */
  readonly name: string;
  readonly range: TextRange;
  /** Edits that turn it into the option that the SDK reads; none if the object is also used elsewhere. */
  readonly rename: readonly TextEdit[];
}

/** A place that uses an SDK without a key: the SDK then reads the key from a variable. */
export interface ImplicitRead {
  /** The name of the SDK, for messages. */
  readonly sdk: string;
  readonly variable: string;
  readonly range: TextRange;
  /** The option that takes the key, as a dotted path. */
  readonly keyOption: string;
  /** The function that makes an instance with another key, if the place uses a ready instance of the package. */
  readonly factory: string | undefined;
  /** Whether the variable is undefined there, because only a server has it. */
  readonly isBlocked: boolean;
  /** How to pass the key here: the text before and after the name of its variable. */
  readonly passKey:
    | { readonly range: TextRange; readonly before: string; readonly after: string }
    | undefined;
}

/** An option of a session of a browser package that the package can't use. */
export interface SessionMistake {
  readonly module: string;
  readonly kind: 'conversation' | 'transcription';
  /** The key, which no browser package takes, or a `url`, which is called `signedUrl`. */
  readonly mistake: 'key' | 'url';
  readonly option: string;
  readonly range: TextRange;
  /** Edits that give it the name that the package reads. */
  readonly rename: readonly TextEdit[];
}

/** A place where a program loads environment files after something has read the key's variable. */
export interface LateLoad {
  /** The call or import that loads them, or that leads to it. */
  readonly range: TextRange;
  /** The same as short text: `dotenv.config()`. */
  readonly loader: string;
  /** At least one; reads in other modules first. */
  readonly reads: readonly EarlyReadPlace[];
  /**
   * How to load them first: by an import of `module`, by moving the import or the call, or by a module of one's own that
   * is imported first.
   */
  readonly cure: 'import' | 'move-import' | 'move-call' | 'own-module';
  readonly module: string | undefined;
  /** Edits that do it; none if the text doesn't show how. */
  readonly loadFirst: readonly TextEdit[];
}

/** What fills the environment variables of a script. */
export interface AppLoader {
  /** As people call it: `Next.js`. */
  readonly name: string;
  /** The URI of the folder whose environment files it reads, without a final `/`. */
  readonly folder: string;
  /** The names of the files that it reads there. */
  readonly fileNames: RegExp;
}

/** A read of the key's variable while a program starts. */
export interface EarlyReadPlace {
  readonly variable: string;
  /** Undefined for the linted script. */
  readonly uri: string | undefined;
  /** The path of its file from the script's folder, or its name. */
  readonly file: string;
  readonly range: TextRange;
}

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
