import * as vscode from 'vscode';
import type { LintDocument } from '../../lint/document';
import { type DocumentShape, documentShape } from '../../lint/documents/document-kind';
import { isLintedScheme } from './linted-schemes';

/** How a language that VS Code knows is linted, for documents whose name does not tell. */
const shapesOfLanguages: ReadonlyMap<string, DocumentShape> = new Map([
  ['typescript', { kind: 'script', language: 'ts' }],
  ['typescriptreact', { kind: 'script', language: 'tsx' }],
  ['javascript', { kind: 'script', language: 'js' }],
  ['javascriptreact', { kind: 'script', language: 'jsx' }],
  ['vue', { kind: 'markup', flavour: 'vue' }],
  ['svelte', { kind: 'markup', flavour: 'svelte' }],
  ['astro', { kind: 'markup', flavour: 'astro' }],
  ['html', { kind: 'markup', flavour: 'html' }],
  ['dotenv', { kind: 'environment', fileKind: 'loaded' }],
]);

/** Whether the linter has something to say about documents like this one, by scheme, name and language. */
export function isLinted(document: vscode.TextDocument): boolean {
  return shapeOf(document) !== undefined;
}

/** The document as the engine takes it; `undefined` for one that the linter has nothing to say about. */
export function sourceOf(document: vscode.TextDocument): LintDocument | undefined {
  const shape = shapeOf(document);
  return (
    shape && {
      ...shape,
      uri: document.uri.toString(),
      text: document.getText(),
      encoding: document.encoding,
    }
  );
}

/**
 * The file whose folder and settings count for a document: a notebook for its cells. `undefined` for what is not
 * in any folder, such as an untitled document.
 */
export function fileOf(document: vscode.TextDocument): vscode.Uri | undefined {
  const { isUntitled, uri } = notebookOf(document) ?? document;
  return isUntitled || !uri.path.startsWith('/') ? undefined : uri;
}

function shapeOf(document: vscode.TextDocument): DocumentShape | undefined {
  if (!isLintedScheme(document.uri.scheme)) {
    return undefined;
  }
  const byName = documentShape(document.uri.path);
  const isNamed = !document.isUntitled && document.uri.scheme !== cellScheme;
  return byName ?? (isNamed ? undefined : shapesOfLanguages.get(document.languageId));
}

const cellScheme = 'vscode-notebook-cell';

function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return document.uri.scheme === cellScheme
    ? vscode.workspace.notebookDocuments.find((notebook) =>
        notebook.getCells().some((cell) => cell.document === document),
      )
    : undefined;
}
