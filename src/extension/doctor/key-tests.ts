import * as vscode from 'vscode';
import type {
  DiagnosisEvidence,
  EnvironmentFileEvidence,
  KeyTestEvidence,
} from '../../doctor/diagnosis-evidence';
import { type FilePlace, lineOf } from '../../doctor/file-places';
import type { DetailId, KeyTestOutcome } from '../../key-test/outcome';
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

/** What the key test adds to the evidence. */
export type KeyTests = Pick<DiagnosisEvidence, 'keyTests' | 'untestedKeys' | 'testedAt'>;

/** The last answers for a report. In memory only, because they contain the keys. */
export class KeyAnswers {
  private outcomes: ReadonlyMap<string, KeyTestOutcome> = new Map();
  private time: Date | undefined;

  /** Sends each different key once, up to the limit. After a cancellation, the earlier answers stay. */
  async ask(
    candidates: readonly FoundCandidate[],
    files: readonly EnvironmentFileEvidence[],
    token: vscode.CancellationToken,
  ): Promise<KeyTests> {
    const cancel = signalOf(token);
    const asked = byKey(candidates).slice(0, mostKeys);
    const outcomes = await Promise.all(
      asked.map(async ([{ candidate }]) => [candidate.key, await runKeyTest(candidate, cancel)] as const),
    );
    if (!token.isCancellationRequested) {
      this.outcomes = new Map(outcomes);
      this.time = new Date();
    }
    return this.known(candidates, files);
  }

  /** The last answers, for the keys that are still there. Sends nothing. */
  known(candidates: readonly FoundCandidate[], files: readonly EnvironmentFileEvidence[]): KeyTests {
    if (this.time === undefined) {
      return { keyTests: undefined, untestedKeys: 0, testedAt: undefined };
    }
    const groups = byKey(candidates);
    const keyTests = groups.flatMap((group) => this.testOf(group, files) ?? []);
    return {
      keyTests,
      untestedKeys: groups.length - keyTests.length,
      testedAt: this.time.toLocaleTimeString(vscode.env.language, { timeStyle: 'short' }),
    };
  }

  clear(): void {
    this.outcomes = new Map();
    this.time = undefined;
  }

  private testOf(group: Group, files: readonly EnvironmentFileEvidence[]): KeyTestEvidence | undefined {
    const [{ candidate }] = group;
    const outcome = this.outcomes.get(candidate.key);
    return (
      outcome && {
        places: group.flatMap((found) => placeOf(found, files) ?? []),
        outcome: candidate.padded ? outcome : withoutDetail(outcome, 'padded'),
      }
    );
  }
}

/** An outcome without a detail that is no longer true. */
function withoutDetail(outcome: KeyTestOutcome, removed: DetailId): KeyTestOutcome {
  return { ...outcome, details: outcome.details.filter(({ id }) => id !== removed) };
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
