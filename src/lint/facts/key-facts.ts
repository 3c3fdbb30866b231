import type { PublicKeyName } from '../../elevenlabs/public-variables';
import type { TextRange } from '../document';
import type { TextEdit } from '../finding';

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
  readonly isEscape: boolean;
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
