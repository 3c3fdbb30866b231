import * as vscode from 'vscode';
import type { Verdicts } from '../key-test/verdicts';
import type { LiveLint } from '../linting/live-lint';
import { Completions } from './completions';
import { Hovers } from './hovers';
import { KeyLenses } from './key-lenses';

/**
 * Any document, at the rank of a language's own extension: VS Code asks those of a lower rank, as that of `*` is,
 * for completions only where no other has one. Which documents are linted is decided by name, not by this.
 */
const anyDocument: vscode.DocumentSelector = { pattern: '**' };

/** Registers what helps in the place where somebody types: lenses on keys, hovers and completion. */
export function registerInPlace(
  liveLint: LiveLint,
  verdicts: Verdicts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { languages } = vscode;
  const lenses = new KeyLenses(liveLint, verdicts, log);
  return vscode.Disposable.from(
    lenses,
    languages.registerCodeLensProvider(anyDocument, lenses),
    languages.registerHoverProvider(anyDocument, new Hovers(liveLint, verdicts, log)),
    languages.registerCompletionItemProvider(
      anyDocument,
      new Completions(liveLint, log),
      ...Completions.triggerCharacters,
    ),
  );
}
