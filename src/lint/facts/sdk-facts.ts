import type { TextRange } from '../document';
import type { TextEdit } from '../finding';

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
