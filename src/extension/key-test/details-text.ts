import * as vscode from 'vscode';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { outcomeTexts } from '../../key-test/outcome-sentences';
import { sentence } from '../sentences';
import { type ChosenKey, whereIs } from './place';

/**
 * The outcome of a key test as text for a colleague or support: verdict, code, request ID, time, host and the masked
 * key.
 */
export function detailsText(chosen: ChosenKey, outcome: KeyTestOutcome, time: Date): string {
  const { host } = outcome.values;
  return [
    vscode.l10n.t('ElevenLabs key test: {kind}, {reason}', { kind: outcome.kind, reason: outcome.reason }),
    ...(host === undefined ? [] : [vscode.l10n.t('Host: {host}', { host })]),
    vscode.l10n.t('Time: {time}', { time: time.toISOString() }),
    vscode.l10n.t('Key: {masked}, {where}', { masked: chosen.candidate.masked, where: whereIs(chosen) }),
    ...outcomeTexts(outcome, sentence),
    '',
  ].join('\n');
}
