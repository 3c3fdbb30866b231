import type { DiagnosisReport, EvidencePlace, StepAction } from './diagnosis-report';

/** What a click in the report asks for. */
export type ReportAction =
  | { readonly kind: 'open-place'; readonly place: EvidencePlace }
  | { readonly kind: 'step'; readonly action: StepAction }
  | { readonly kind: PlainAction }
  /** Saves the files that steps changed. */
  | { readonly kind: 'save' };

export const plainActions = ['again', 'copy-text', 'open-text', 'copy-support'] as const;

export type PlainAction = (typeof plainActions)[number];

/**
 * Reads a message from the report page. It may refer only to items of the shown report, by index; anything else gives
 * `undefined`.
 */
export function actionOfMessage(
  message: unknown,
  { cause, fixAll, checks }: DiagnosisReport,
): ReportAction | undefined {
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { action, check, item } = message as Readonly<Record<string, unknown>>;
  const plain = plainActions.find((one) => one === action);
  if (plain !== undefined) {
    return { kind: plain };
  }
  if (action === 'open-cause' && cause?.place !== undefined) {
    return { kind: 'open-place', place: { ...cause.place, sentence: cause.sentence } };
  }
  if (action === 'cure' && cause?.step !== undefined) {
    return { kind: 'step', action: cause.step.action };
  }
  if (action === 'save') {
    return { kind: 'save' };
  }
  if (action === 'fix-all' && fixAll !== undefined) {
    return { kind: 'step', action: fixAll.action };
  }
  const { evidence = [], steps = [] } = checks[indexOf(check)] ?? {};
  const [place, step] = [evidence[indexOf(item)], steps[indexOf(item)]];
  if (action === 'open-place' && place !== undefined) {
    return { kind: 'open-place', place };
  }
  return action === 'step' && step !== undefined ? { kind: 'step', action: step.action } : undefined;
}

/** The user agent that a message from the page contains; `undefined` for other messages. */
export function browserOfMessage(message: unknown): string | undefined {
  const { browser } = (message ?? {}) as Readonly<Record<string, unknown>>;
  return typeof browser === 'string' && /^[\x20-\x7e]{1,400}$/.test(browser) ? browser : undefined;
}

function indexOf(value: unknown): number {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : -1;
}
