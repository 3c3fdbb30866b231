import type { LintOutcome } from './linting/lint-outcome';

/** The texts of the language status item: English templates and their values. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly values: Readonly<Record<string, number>>;
  readonly isFailure: boolean;
  /** What helps: the problems, the log, or the setting with this name. */
  readonly action: 'show-problems' | 'show-log' | { readonly setting: string };
}

/**
 * An `undefined` outcome means that the document is being checked.
 * @param rejectedKeys how many keys of the document ElevenLabs rejected.
 */
export function statusText(
  outcome: LintOutcome | undefined,
  mostShown: number,
  rejectedKeys = 0,
): StatusText {
  return outcome?.kind === 'linted'
    ? lintedText(outcome.findings.length + rejectedKeys, outcome.milliseconds, mostShown)
    : {
        action: 'show-log',
        ...reasons[outcome?.kind ?? 'pending'],
        values: {},
        isFailure: outcome?.kind === 'failed',
      };
}

function lintedText(count: number, milliseconds: number, shown: number): StatusText {
  const values = { count, milliseconds, shown };
  const action = count === 0 ? 'show-log' : 'show-problems';
  const rest = { detail: 'Checked in {milliseconds} ms', values, isFailure: false, action } as const;
  if (count > shown) {
    return { text: 'ElevenLabs: {count} problems, {shown} shown', ...rest };
  }
  const some = count === 1 ? 'ElevenLabs: 1 problem' : 'ElevenLabs: {count} problems';
  return { text: count === 0 ? 'ElevenLabs: no problems' : some, ...rest };
}

type Reason = Exclude<LintOutcome['kind'], 'linted'> | 'pending';

const reasons: Readonly<
  Record<Reason, Pick<StatusText, 'text' | 'detail'> & Partial<Pick<StatusText, 'action'>>>
> = {
  pending: { text: 'ElevenLabs: checking', detail: 'The file is being checked' },
  silent: { text: 'ElevenLabs: nothing to check', detail: "The file doesn't mention ElevenLabs" },
  off: {
    text: 'ElevenLabs: not checked',
    detail: 'Disabled by elevenlabsLint.enable',
    action: { setting: 'elevenlabsLint.enable' },
  },
  excluded: {
    text: 'ElevenLabs: not checked',
    detail: 'Excluded by elevenlabsLint.exclude or by the nearest package.json',
    action: { setting: 'elevenlabsLint.exclude' },
  },
  'large-text': { text: 'ElevenLabs: not checked', detail: 'The file is larger than 1 MB' },
  'long-line': {
    text: 'ElevenLabs: not checked',
    detail: 'The file has a line of more than 50,000 characters',
  },
  'too-deep': {
    text: 'ElevenLabs: not checked',
    detail: 'The code in the file is nested too deeply or too broken to parse',
  },
  failed: { text: 'ElevenLabs: not checked', detail: 'Internal error: see the log' },
};
