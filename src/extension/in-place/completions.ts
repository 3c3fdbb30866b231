import * as vscode from 'vscode';
import { type Completion, environmentCompletion, headerCompletion } from '../../in-place/completions';
import { rangeIn } from '../linting/diagnostics';
import { sourceOf } from '../linting/document-source';
import type { LiveLint } from '../linting/live-lint';
import type { Log } from '../log';
import { logFailure } from '../log-failure';

/** Completes the name of the key's variable, and the key's header in requests to ElevenLabs. */
export class Completions implements vscode.CompletionItemProvider {
  /** The quotes that start the name of the header, and the hyphens in it. */
  static readonly triggerCharacters: readonly string[] = ["'", '"', '-'];

  constructor(
    private readonly liveLint: LiveLint,
    private readonly log: Log,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    try {
      const source = sourceOf(document);
      const item =
        source?.kind === 'environment'
          ? await this.ofVariable(document, position, source.text)
          : source && (await this.ofHeader(document, position));
      return item === undefined ? [] : [item];
    } catch (error) {
      logFailure(this.log, `Completion in ${document.uri.path}`, error);
      return [];
    }
  }

  /** Also completes in files that don't mention ElevenLabs yet: there, the name is needed most. */
  private async ofVariable(
    document: vscode.TextDocument,
    position: vscode.Position,
    text: string,
  ): Promise<vscode.CompletionItem | undefined> {
    const outcome = await this.liveLint.currentOutcome(document);
    const isWanted = outcome?.kind === 'linted' || outcome?.kind === 'silent';
    const completion = isWanted ? environmentCompletion(text, document.offsetAt(position)) : undefined;
    return (
      completion &&
      itemOf(document, completion, vscode.CompletionItemKind.Variable, vscode.l10n.t('ElevenLabs API key'))
    );
  }

  private async ofHeader(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem | undefined> {
    const linted = await this.liveLint.currentlyLinted(document);
    const slots = linted?.facts.flatMap((facts) => (facts.kind === 'script' ? facts.headerSlots : [])) ?? [];
    const completion = headerCompletion(document.getText(), slots, document.offsetAt(position));
    return (
      completion &&
      itemOf(
        document,
        completion,
        vscode.CompletionItemKind.Property,
        vscode.l10n.t('ElevenLabs API key header'),
      )
    );
  }
}

function itemOf(
  document: vscode.TextDocument,
  { label, range, filterText, text, rest }: Completion,
  kind: vscode.CompletionItemKind,
  detail: string,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind);
  item.detail = detail;
  item.range = rangeIn(document, range);
  item.filterText = filterText;
  // It is offered only if it is missing, so it comes first.
  item.sortText = '0';
  item.insertText =
    rest === undefined
      ? text
      : new vscode.SnippetString()
          .appendText(text)
          .appendPlaceholder(rest.placeholder)
          .appendText(rest.after);
  return item;
}
