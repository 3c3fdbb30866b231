import type { LinkId } from '../elevenlabs/links';
import type { KeyTestOutcome, OutcomeReason } from './outcome';
import { buttonTitles, outcomeSentences } from './outcome-sentences';

/** What the user can do after a key test. */
export type AnswerAction =
  | {
      readonly kind:
        | 'remove-whitespace'
        | 'choose-region'
        | 'open-settings'
        | 'try-again'
        | 'show-line'
        | 'remember';
    }
  | { readonly kind: 'open-page'; readonly page: LinkId };

/** The tested value, as far as actions depend on it. */
export interface Circumstances {
  /** Whether it is in a file. */
  readonly hasPlace: boolean;
  /** Whether it is an entry with whitespace around its value that an edit can remove. */
  readonly canBeStripped: boolean;
  readonly isPasted: boolean;
}

/** Every action that helps after an outcome, the cure first. */
export function actionsAfter(outcome: KeyTestOutcome, circumstances: Circumstances): AnswerAction[] {
  const first: AnswerAction[] = [
    ...(circumstances.canBeStripped && has(outcome, 'padded')
      ? [{ kind: 'remove-whitespace' } as const]
      : []),
    ...cures(outcome, circumstances),
    ...(circumstances.isPasted && isValid(outcome) ? [{ kind: 'remember' } as const] : []),
  ];
  const opened = first.flatMap((action) => (action.kind === 'open-page' ? [action.page] : []));
  const others = outcomeSentences[outcome.reason].buttons.filter((page) => !opened.includes(page));
  return [...first, ...others.map(openPage)];
}

function cures(outcome: KeyTestOutcome, { hasPlace }: Circumstances): AnswerAction[] {
  const { kind, reason } = outcome;
  if (reason === 'residency') {
    return [{ kind: 'choose-region' }];
  }
  if (reason === 'base-url') {
    return [{ kind: 'open-settings' }];
  }
  if (isInconclusive(outcome)) {
    const again = { kind: 'try-again' } as const;
    return has(outcome, 'other-host') ? [{ kind: 'open-settings' }, again] : [again];
  }
  const pages = outcomeSentences[reason].buttons.slice(0, 1).map(openPage);
  const needsEdit = kind === 'not-sent' && hasPlace;
  const edit = needsEdit ? [{ kind: 'show-line' } as const] : [];
  return asksForNewKey.has(reason) ? [...pages, ...edit] : [...edit, ...pages];
}

/** Whether a new key cures an outcome. */
export function newKeyCures(reason: string): boolean {
  return asksForNewKey.has(reason);
}

const asksForNewKey: ReadonlySet<string> = new Set<OutcomeReason>([
  'invalid-key',
  'key-id',
  'wrong-prefix',
  'no-value',
  'placeholder',
]);

/** The outcomes whose cure is on the page of the keys, at the key's permissions. */
const asksForPermissions: ReadonlySet<OutcomeReason> = new Set(['restricted', 'forbidden']);

/** The title of an action after an outcome. English, in title case. */
export function actionTitle(action: AnswerAction, reason: OutcomeReason): string {
  if (action.kind !== 'open-page') {
    return titles[action.kind];
  }
  if (action.page === 'keySettings' && asksForNewKey.has(reason)) {
    return 'Get a New Key';
  }
  return action.page === 'keySettings' && asksForPermissions.has(reason)
    ? 'Edit Key Permissions'
    : (buttonTitles[action.page] ?? '');
}

const titles: Readonly<Record<Exclude<AnswerAction['kind'], 'open-page'>, string>> = {
  'remove-whitespace': 'Remove Whitespace',
  'choose-region': 'Choose Another Region',
  'open-settings': 'Open Settings',
  'try-again': 'Try Again',
  'show-line': 'Go to the Line',
  remember: 'Remember Key',
};

function openPage(page: LinkId): AnswerAction {
  return { kind: 'open-page', page };
}

function has({ details }: KeyTestOutcome, wanted: string): boolean {
  return details.some(({ id }) => id === wanted);
}

/** Whether the test says nothing about the key, so that another one may. */
function isInconclusive({ kind }: KeyTestOutcome): boolean {
  return kind === 'not-reachable';
}

function isValid({ kind }: KeyTestOutcome): boolean {
  return kind === 'accepted' || kind === 'accepted-restricted';
}
