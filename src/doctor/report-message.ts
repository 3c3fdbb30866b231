import type { DiagnosisReport, EvidencePlace, StepAction } from './diagnosis-report';

/** What a click in the shown report asks for. */
export type ReportAction =
  | { readonly kind: 'open-place'; readonly place: EvidencePlace }
  | { readonly kind: 'step'; readonly action: StepAction }
  | { readonly kind: PlainAction };

export const plainActions = ['again', 'copy-text', 'open-text', 'copy-support'] as const;

export type PlainAction = (typeof plainActions)[number];

/**
 * Reads a message of the page that shows a report. It may only name what stands in the report that is shown now,
 * by number; anything else is `undefined`.
 */
export function actionOfMessage(message: unknown, { checks }: DiagnosisReport): ReportAction | undefined {
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { action, check, item } = message as Readonly<Record<string, unknown>>;
  const plain = plainActions.find((one) => one === action);
  if (plain !== undefined) {
    return { kind: plain };
  }
  const { evidence = [], steps = [] } = checks[indexOf(check)] ?? {};
  const [place, step] = [evidence[indexOf(item)], steps[indexOf(item)]];
  if (action === 'open-place' && place !== undefined) {
    return { kind: 'open-place', place };
  }
  return action === 'step' && step !== undefined ? { kind: 'step', action: step.action } : undefined;
}

/** The browser that a message of that page names, as browsers name themselves; `undefined` for other messages. */
export function browserOfMessage(message: unknown): string | undefined {
  const { browser } = (message ?? {}) as Readonly<Record<string, unknown>>;
  return typeof browser === 'string' && /^[\x20-\x7e]{1,400}$/.test(browser) ? browser : undefined;
}

function indexOf(value: unknown): number {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : -1;
}
