import * as vscode from 'vscode';
import type { KeyCandidate } from '../../key-test/candidate';
import type { FoundCandidate } from './candidates';

/** The value to test, and its place if it was found in a file. */
export interface ChosenKey {
  readonly candidate: KeyCandidate;
  readonly place: FoundCandidate | undefined;
  /** Whether it was pasted, so that the user can choose to remember it. */
  readonly isPasted: boolean;
}

/** The key found at a place. */
export function chosenAt(place: FoundCandidate): ChosenKey {
  return { candidate: place.candidate, place, isPasted: false };
}

/** Where a key comes from, for people. */
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

/** The file and line of a key as `.env:3`, or else where it comes from. */
export function placeName({ candidate: { source }, place }: ChosenKey): string {
  return place === undefined ? source : `${source}:${place.line}`;
}

/** The variable and the place of a key: `ELEVENLABS_API_KEY, .env:3`; `undefined` for a pasted key. */
export function brieflyWhere(chosen: ChosenKey): string | undefined {
  const { candidate, isPasted } = chosen;
  const parts = [candidate.variable, placeName(chosen)];
  return isPasted ? undefined : parts.filter((part) => part !== undefined).join(', ');
}
