import type * as vscode from 'vscode';
import type { DiagnosisEvidence, EnvironmentFileEvidence } from '../../doctor/diagnosis-evidence';
import { type FilePlace, lineOf } from '../../doctor/file-places';
import { signalOf } from '../cancel-signal';
import type { FoundCandidate } from '../key-test/candidates';
import { runKeyTest } from '../key-test/run';
import { apiTargetSetting } from '../settings';

/** The most different keys to send. */
export const mostKeys = 5;

/** The host that keys are sent to. */
export function askedHost(): string {
  const { baseUrl } = apiTargetSetting();
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}

/** Sends each different key once, up to the limit. */
export async function testKeys(
  candidates: readonly FoundCandidate[],
  files: readonly EnvironmentFileEvidence[],
  token: vscode.CancellationToken,
): Promise<Pick<DiagnosisEvidence, 'keyTests' | 'untestedKeys'>> {
  const cancel = signalOf(token);
  const groups = byKey(candidates);
  const keyTests = await Promise.all(
    groups.slice(0, mostKeys).map(async ([first, ...others]) => ({
      places: [first, ...others].flatMap((found) => placeOf(found, files) ?? []),
      outcome: await runKeyTest(first.candidate, cancel),
    })),
  );
  return { keyTests, untestedKeys: groups.length - keyTests.length };
}

type Group = readonly [FoundCandidate, ...FoundCandidate[]];

/** The candidates that can be sent, grouped by key. */
function byKey(candidates: readonly FoundCandidate[]): Group[] {
  const groups = new Map<string, [FoundCandidate, ...FoundCandidate[]]>();
  for (const found of candidates.filter(({ candidate }) => candidate.unfit === undefined)) {
    const { key } = found.candidate;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [found]);
    } else {
      group.push(found);
    }
  }
  return [...groups.values()];
}

function placeOf(
  { file, line }: FoundCandidate,
  files: readonly EnvironmentFileEvidence[],
): FilePlace | undefined {
  const entries = files.find(({ uri }) => uri === file.toString())?.entries ?? [];
  return entries.map(({ place }) => place).find((place) => lineOf(place) === line);
}
