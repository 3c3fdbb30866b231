import type { Say, Sentence } from '../lint/sentence';
import { escapeHtml, htmlList, htmlPage, type PageOptions } from '../web-page/html';
import { type AnswerAction, actionTitle } from './answer-actions';
import { detailValue, headline } from './headline';
import type { KeyTestOutcome, OutcomeKind } from './outcome';
import { outcomeTexts } from './outcome-sentences';
import { shortVerdict } from './short-verdicts';

/** A tested key with its answer, as the page shows it. */
export interface ShownAnswer {
  readonly masked: string;
  /** Its variable, or else where it comes from. */
  readonly name: string;
  /** Its file and line, if it has them. */
  readonly place: string | undefined;
  readonly outcome: KeyTestOutcome;
  /** When the answer came, for people. */
  readonly time: string;
  readonly actions: readonly AnswerAction[];
}

/** The texts of the page besides verdicts and details. */
export const answerLabels = {
  title: 'ElevenLabs key test',
  name: 'Name',
  place: 'Place',
  verdict: 'Verdict',
  credits: 'Credits left',
  table: 'Tested keys',
  details: 'Details of the answer',
  actions: 'What to do',
  key: 'Key: {masked}',
  time: 'Time: {time}',
  copy: 'Copy Details',
} as const;

/** What a click on the page asks for. */
export type PageAction =
  | { readonly kind: 'act'; readonly answer: number; readonly action: AnswerAction }
  | { readonly kind: 'copy'; readonly answer: number };

/** A page with the answers to one or several key tests; for several, with a table of them first. */
export function answerPage(answers: readonly ShownAnswer[], say: Say, options: PageOptions): string {
  const table = answers.length > 1 ? tableOf(answers, say) : '';
  const sections = answers.map((answer, at) => sectionOf(answer, at, say));
  return htmlPage(say(answerLabels.title, {}), `${table}${sections.join('\n')}`, ownStyles, options);
}

/** Reads a message from the page. It may refer only to what the page shows, by index; anything else gives `undefined`. */
export function pageActionOf(message: unknown, answers: readonly ShownAnswer[]): PageAction | undefined {
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { action, answer, item } = message as Readonly<Record<string, unknown>>;
  const at = answers.findIndex((_, index) => String(index) === answer);
  if (at < 0) {
    return undefined;
  }
  if (action === 'copy') {
    return { kind: 'copy', answer: at };
  }
  const chosen = answers[at]?.actions.find((_, index) => String(index) === item);
  return action === 'act' && chosen !== undefined ? { kind: 'act', answer: at, action: chosen } : undefined;
}

function tableOf(answers: readonly ShownAnswer[], say: Say): string {
  const { name, place, verdict, credits, table } = answerLabels;
  const heads = [name, place, verdict, credits].map(
    (label) => `<th scope="col">${escapeHtml(say(label, {}))}</th>`,
  );
  const rows = answers.map((answer, at) => {
    const left = detailValue(answer.outcome, 'credits', 'left');
    const cells = [
      answer.place ?? '',
      spoken(shortVerdict(withoutCredits(answer.outcome)), say),
      typeof left === 'object' || left === undefined ? '' : String(left),
    ];
    const link = `<th scope="row"><a href="#key-${at}">${escapeHtml(answer.name)}</a></th>`;
    return `<tr class="${rankOf(answer.outcome)}">${link}${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table aria-label="${escapeHtml(say(table, {}))}">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

/** The credits have their own column. */
function withoutCredits(outcome: KeyTestOutcome): KeyTestOutcome {
  return { ...outcome, details: outcome.details.filter(({ id }) => id !== 'credits') };
}

function sectionOf(answer: ShownAnswer, at: number, say: Say): string {
  const { masked, name, place, outcome, time, actions } = answer;
  const said = spoken(headline(outcome), say);
  const [text = '', ...details] = outcomeTexts(outcome, say);
  const lines = [
    // That a key is unknown is said in the same words.
    ...(text === said || outcome.reason === 'invalid-key' ? [] : [text]),
    ...details,
    say(answerLabels.key, { masked }),
    say(answerLabels.time, { time }),
  ];
  const buttons = actions.map((action, item) => {
    const title = escapeHtml(say(actionTitle(action, outcome.reason), {}));
    const rank = item === 0 ? ' class="primary"' : '';
    return `<button${rank} id="act-${at}-${item}" data-action="act" data-answer="${at}" data-item="${item}">${title}</button>`;
  });
  const copy = `<button id="copy-${at}" data-action="copy" data-answer="${at}">${escapeHtml(say(answerLabels.copy, {}))}</button>`;
  return `<section class="${rankOf(outcome)}" aria-labelledby="key-${at}">
<h2 id="key-${at}">${escapeHtml(name)}${place === undefined ? '' : ` <span class="note">${escapeHtml(place)}</span>`}</h2>
<p class="headline">${escapeHtml(said)}</p>
${htmlList(
  lines.map((line) => `<li>${escapeHtml(line)}</li>`),
  'details',
  say(answerLabels.details, {}),
)}<div class="actions" role="group" aria-label="${escapeHtml(say(answerLabels.actions, {}))}">
${[...buttons, copy].join('\n')}
</div>
</section>`;
}

const ranks: Readonly<Record<OutcomeKind, 'ok' | 'warning' | 'problem'>> = {
  accepted: 'ok',
  'accepted-restricted': 'ok',
  rejected: 'problem',
  'not-reachable': 'warning',
  'not-sent': 'warning',
};

function rankOf({ kind, reason }: KeyTestOutcome): 'ok' | 'warning' | 'problem' {
  return kind === 'accepted' && reason !== 'accepted' ? 'warning' : ranks[kind];
}

function spoken({ text, values }: Sentence, say: Say): string {
  return say(text, values);
}

const ownStyles = `
.details { margin-bottom: 12px; }
.details li { overflow-wrap: anywhere; }
table { margin: 12px 0 20px; border-collapse: collapse; }
th, td { padding: 4px 16px 4px 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td:nth-child(2) { min-width: 9em; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid var(--vscode-panel-border, currentColor); font-weight: 600; }
tbody th { font-weight: normal; }
a { color: var(--vscode-textLink-foreground); }
h2 .note { font-weight: normal; }
`;
