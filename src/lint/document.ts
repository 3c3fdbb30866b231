/**
 * What the engine reads: one text with what its front knows about it. Offsets into a document are UTF-16 code
 * units from the start of `text`; fronts convert them to lines and columns and never search the text again.
 */

/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How a script is parsed. JavaScript files are parsed with JSX, because they may hold it. */
export type ScriptLanguage = 'ts' | 'tsx' | 'js' | 'jsx';

/** Whether an environment file is read by loaders, or shows people which variables they need to set. */
export type EnvironmentFileKind = 'loaded' | 'template';

/**
 * How the text was stored. A byte order mark is no part of `text` in the editor, so this says whether there
 * was one. Names are those of VS Code's `TextDocument.encoding`; other encodings keep their own name.
 */
export type TextEncoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | (string & {});

interface DocumentBase {
  /** Where the text comes from, as a URI string; used to resolve imports and to name places, never to read. */
  readonly uri: string;
  readonly text: string;
  readonly encoding: TextEncoding;
}

export interface ScriptSource extends DocumentBase {
  readonly kind: 'script';
  readonly language: ScriptLanguage;
}

export interface EnvironmentSource extends DocumentBase {
  readonly kind: 'environment';
  readonly fileKind: EnvironmentFileKind;
}

/** Whose markup holds the scripts of a file. */
export type MarkupFlavour = 'vue' | 'svelte' | 'astro' | 'html';

/** A file of markup. Only the scripts in it are linted. */
export interface MarkupSource extends DocumentBase {
  readonly kind: 'markup';
  readonly flavour: MarkupFlavour;
}

export type LintDocument = ScriptSource | EnvironmentSource | MarkupSource;
