import * as vscode from 'vscode';
import type { Verdicts } from '../key-test/verdicts';
import type { LiveLint } from '../linting/live-lint';
import type { Log } from '../log';
import { Completions } from './completions';
import { Hovers } from './hovers';
import { KeyLenses } from './key-lenses';

/**
 * Any document, at the rank of a language's own extension. VS Code asks providers of a lower rank, such as those for
 * `*`, only if no other provider has a completion. The document's name decides whether it is linted, not this.
 */
const anyDocument: vscode.DocumentSelector = { pattern: '**' };

/** Registers the help inside the editor: lenses on keys, hovers and completions. */
export function registerInPlace(liveLint: LiveLint, verdicts: Verdicts, log: Log): vscode.Disposable {
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
