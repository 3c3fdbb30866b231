import * as vscode from 'vscode';
import { type LinkId, links } from '../../elevenlabs/links';
import type { KeyTestOutcome } from '../../key-test/key-test';
import { buttonTitles, detailSentences, outcomeSentences } from '../../key-test/sentences';
import { environmentFacts } from '../../lint/facts/environment-facts';
import { paddingOfEntry } from '../../lint/facts/environment-padding';
import { rangeIn } from '../diagnostics';
import { sourceOf } from '../linting/document-source';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import type { ChosenKey } from './picker';

interface Button extends vscode.MessageItem {
  run(): Thenable<unknown>;
}

/** Says what came of a key test, and offers what helps. Does not wait for the user. */
export function showAnswer(chosen: ChosenKey, outcome: KeyTestOutcome, log: vscode.LogOutputChannel): void {
  const buttons = [...stripButton(chosen, outcome), ...pageButtons(outcomeSentences[outcome.reason].buttons)];
  const show = showFunction(outcome);
  const fail = (error: unknown) => logFailure(log, 'Answering a key test', error);
  show(messageOf(chosen, outcome), ...buttons)
    .then((button) => button?.run())
    .then(undefined, fail);
}

type Show = (message: string, ...buttons: Button[]) => Thenable<Button | undefined>;

function showFunction({ kind, reason }: KeyTestOutcome): Show {
  if (reason === 'accepted' || reason === 'cancelled') {
    return vscode.window.showInformationMessage;
  }
  return kind === 'rejected' ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
}

/** The sentence of the outcome first, then the details; in front of it which key it is about. */
function messageOf({ candidate, place }: ChosenKey, { reason, values, details }: KeyTestOutcome): string {
  const sentences = [
    sentence(outcomeSentences[reason].text, values),
    ...details.map(({ id, values }) => sentence(detailSentences[id], values)),
  ].join(' ');
  return place === undefined
    ? sentences
    : vscode.l10n.t('{variable} in {source}, line {line}: {sentences}', {
        variable: candidate.variable ?? '',
        source: candidate.source,
        line: place.line,
        sentences,
      });
}

function pageButtons(ids: readonly LinkId[]): Button[] {
  return ids.flatMap((id) => {
    const title = buttonTitles[id];
    const page = vscode.Uri.parse(links[id]);
    return title === undefined
      ? []
      : [{ title: sentence(title, {}), run: () => vscode.env.openExternal(page) }];
  });
}

function stripButton({ candidate, place }: ChosenKey, { details }: KeyTestOutcome): Button[] {
  const offered = place !== undefined && details.some(({ id }) => id === 'padded');
  return offered
    ? [{ title: vscode.l10n.t('Strip the Blanks'), run: () => strip(place.file, candidate.written) }]
    : [];
}

/** Takes the padding away in an editor, where the user sees it and decides about saving. */
async function strip(file: vscode.Uri, written: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const source = sourceOf(document);
  if (source?.kind !== 'environment') {
    return;
  }
  const facts = environmentFacts(source);
  const padding = facts.keyEntries
    .filter(({ value }) => value === written)
    .flatMap((entry) => paddingOfEntry(facts.text, entry).map(({ run }) => rangeIn(document, run.range)));
  const edit = new vscode.WorkspaceEdit();
  for (const range of padding) {
    edit.delete(file, range);
  }
  await vscode.workspace.applyEdit(edit);
  const [selection] = padding;
  await vscode.window.showTextDocument(document, selection === undefined ? {} : { selection });
}
