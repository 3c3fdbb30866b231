import type { TextRange } from '../document';
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
  /** The names of its headers that may carry a credential; undefined if not all of its headers are written out. */
  readonly credentialNames: readonly string[] | undefined;
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
