import * as vscode from 'vscode';
import type { KeyCandidate } from '../../key-test/candidate';
import type { FoundCandidate } from './candidates';

/** The value to test; with its place where it was found in a file. */
export interface ChosenKey {
  readonly candidate: KeyCandidate;
  readonly place: FoundCandidate | undefined;
  /** Whether it was pasted, so that it can be remembered on request. */
  readonly isPasted: boolean;
}

/** The key that was found at a place, to be tested. */
export function chosenAt(place: FoundCandidate): ChosenKey {
  return { candidate: place.candidate, place, isPasted: false };
}

/** Where a key comes from, as people say it. */
export function whereIs({ candidate: { variable, source }, place }: ChosenKey): string {
  if (variable === undefined) {
    return place === undefined
      ? source
      : vscode.l10n.t('{source}, line {line}', { source, line: place.line });
  }
  return place === undefined
    ? vscode.l10n.t('{variable} in {source}', { variable, source })
    : vscode.l10n.t('{variable} in {source}, line {line}', { variable, source, line: place.line });
}
