/**
 * What the engine reads: one text with what its host knows about it. Offsets in a document are UTF-16 code units from
 * the start of `text`; hosts convert them to lines and columns and never search the text again.
 */

/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How a script is parsed. JavaScript files are parsed with JSX, because they may contain it. */
export type ScriptLanguage = 'ts' | 'tsx' | 'js' | 'jsx';

/** Whether loaders read an environment file, people use it to see which variables to set, or nothing reads it. */
export type EnvironmentFileKind = 'loaded' | 'template' | 'copy';

/**
 * How the file was encoded, with the names of VS Code's `TextDocument.encoding`. The editor's `text` has no byte order
 * mark, so this says whether the file has one.
 */
export type TextEncoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | (string & {});

interface DocumentBase {
  /** The URI of the text, to resolve imports and to name places, never to read. */
  readonly uri: string;
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * What a script in markup is part of: a page, which runs it in the browser, a component, or Astro's front matter,
 * which runs on the server.
 */
export type MarkupPart = 'page' | 'component' | 'front-matter';

export interface ScriptSource extends DocumentBase {
  readonly kind: 'script';
  readonly language: ScriptLanguage;
  /** Absent for a script in a file of its own. */
  readonly within?: MarkupPart;
  /** The text without the whitespace before it in place of markup. Absent for a script in a file of its own. */
  readonly code?: string;
}

export interface EnvironmentSource extends DocumentBase {
  readonly kind: 'environment';
  readonly fileKind: EnvironmentFileKind;
}

/** The language around the scripts of a file. */
export type MarkupFlavour = 'vue' | 'svelte' | 'astro' | 'html';

/** A file with markup. Only its scripts are linted. */
export interface MarkupSource extends DocumentBase {
  readonly kind: 'markup';
  readonly flavour: MarkupFlavour;
}

export type LintDocument = ScriptSource | EnvironmentSource | MarkupSource;
