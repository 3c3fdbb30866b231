import * as vscode from 'vscode';
import type { LintDocument } from '../../lint/document';
import { type DocumentShape, documentShape } from '../../lint/documents/document-kind';
import { isLintedScheme } from './linted-schemes';

/** How to lint VS Code's languages, for documents whose name doesn't show their kind. */
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

/** Whether a document is linted, by its scheme, name and language. */
export function isLinted(document: vscode.TextDocument): boolean {
  return shapeOf(document) !== undefined;
}

/** The document for the engine; `undefined` if it isn't linted. */
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
 * The file whose folder and settings count for a document: the notebook for its cells. `undefined` for a document
 * outside of every folder, such as an untitled one.
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
