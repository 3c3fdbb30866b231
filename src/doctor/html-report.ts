import type { Say, Sentence } from '../lint/sentence';
import { escapeHtml, htmlList, htmlPage, type PageOptions } from '../web-page/html';
import type { CheckReport, DiagnosisReport, LikelyCause } from './diagnosis-report';
import { type EvidenceGroup, groupsOf, titleOfGroup } from './evidence-groups';
import { type FilePlace, lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';
import { plainActions } from './report-message';
import { reportStyles } from './report-styles';

export interface ContentOptions {
  readonly say: Say;
  /** The paths of files that steps changed and nobody has saved yet. */
  readonly unsaved: readonly string[];
}

/** The report as a page. */
export function htmlReport(report: DiagnosisReport, options: ContentOptions & PageOptions): string {
  const { say } = options;
  return htmlPage(say(reportLabels.title, {}), reportContent(report, options), reportStyles, options);
}

/**
 * The content of the report's page: the most likely cause with its cure, then the other problems, then what is all
 * right, folded.
 */
export function reportContent(
  { cause, fixAll, conclusion, checks }: DiagnosisReport,
  { say, unsaved }: ContentOptions,
): string {
  const label = (text: string) => escapeHtml(say(text, {}));
  const buttons = plainActions.map((id) => {
    const rank = id === 'again' && cause?.step === undefined ? ' class="primary"' : '';
    return `<button id="${id}"${rank} data-action="${id}">${label(reportLabels[id])}</button>`;
  });
  if (fixAll !== undefined) {
    buttons.unshift(`<button id="fix-all" data-action="fix-all">${speaker(say)(fixAll.title)}</button>`);
  }
  const sections = checks.map((check, at) => ({ check, html: sectionOf(check, at, say) }));
  const htmlOf = (isPassed: boolean) =>
    sections
      .filter(({ check }) => (check.verdict === 'ok') === isPassed)
      .map(({ html }) => html)
      .join('\n');
  const passed = checks.filter(({ verdict }) => verdict === 'ok').length;
  const parts = [
    cause === undefined ? '' : causeOf(cause, say),
    `<p class="conclusion" role="status">${speaker(say)(conclusion)}</p>`,
    unsaved.length === 0 ? '' : notSaved(unsaved, say),
    `<div class="actions" role="group" aria-label="${label(reportLabels.actions)}">\n${buttons.join('\n')}\n</div>`,
    htmlOf(false),
    passed === 0 ? '' : folded(passed, htmlOf(true), say),
  ];
  return parts.join('\n');
}

function notSaved(files: readonly string[], say: Say): string {
  const sentence = say(reportLabels['not-saved'], { files: files.join(', ') });
  const button = `<button id="save" data-action="save">${escapeHtml(say(reportLabels.save, {}))}</button>`;
  return `<p class="unsaved" role="status">${escapeHtml(sentence)} ${button}</p>`;
}

function causeOf({ sentence, place, step }: LikelyCause, say: Say): string {
  const where =
    place === undefined ? '' : `${placeButton(place, 'id="cause-place" data-action="open-cause"', say)} `;
  const button =
    step === undefined
      ? ''
      : `<p><button class="primary" id="cure" data-action="cure">${speaker(say)(step.title)}</button></p>\n`;
  return `<section class="cause" aria-labelledby="cause">
<h2 id="cause">${escapeHtml(say(reportLabels.cause, {}))}</h2>
<p class="headline">${where}${speaker(say)(sentence)}</p>
${button}</section>
`;
}

function folded(count: number, html: string, say: Say): string {
  const title = count === 1 ? say(reportLabels['one-passed'], {}) : say(reportLabels.passed, { count });
  return `<details id="passed">
<summary>${escapeHtml(title)}</summary>
${html}
</details>`;
}

function sectionOf(check: CheckReport, at: number, say: Say): string {
  const said = speaker(say);
  const { verdict, title, sentence, evidence, notes, steps } = check;
  const places = groupsOf(evidence).map((group, rank) => groupOf(group, rank, at, check, say));
  const buttons = steps.map(
    (step, item) =>
      `<li><button class="step" id="step-${at}-${item}" data-action="step" data-check="${at}" data-item="${item}">${said(step.title)}</button></li>`,
  );
  return `<section class="${verdict}" aria-labelledby="check-${at}">
<h2 id="check-${at}"><span class="verdict">${escapeHtml(say(verdictLabels[verdict], {}))}</span> ${said(title)}</h2>
<p>${said(sentence)}</p>
${htmlList(places, 'places', say(reportLabels.places, {}))}${paragraphs(notes.map(said))}${htmlList(buttons, 'steps', say(reportLabels.steps, {}))}</section>`;
}

/** The most places that a group shows without being opened. */
const mostUnfolded = 3;

/** Places about which the same is said. @param at the index of the check. */
function groupOf(
  group: EvidenceGroup,
  rank: number,
  at: number,
  { id, evidence }: CheckReport,
  say: Say,
): string {
  const buttons = group.places.map((place) => {
    const item = evidence.indexOf(place);
    const attributes = `id="place-${at}-${item}" data-action="open-place" data-check="${at}" data-item="${item}"`;
    return placeButton(place, attributes, say);
  });
  const [first = '', ...others] = buttons;
  const where =
    others.length === 0
      ? first
      : `<details id="places-${id}-${rank}"${buttons.length > mostUnfolded ? '' : ' open'}>
<summary>${speaker(say)(titleOfGroup(group))}</summary>
${buttons.map((button) => `<div>${button}</div>`).join('\n')}
</details>`;
  return `<li>${where} <span>${speaker(say)(group.sentence)}</span></li>`;
}

function placeButton(place: FilePlace, attributes: string, say: Say): string {
  const shown = place.isWholeFile ? place.file : `${place.file}:${lineOf(place)}`;
  const label = escapeHtml(say(reportLabels['open-place'], { file: shown }));
  return `<button class="place" ${attributes} aria-label="${label}">${escapeHtml(shown)}</button>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p class="note">${text}</p>\n`).join('');
}

/** Fills in sentences and escapes them for HTML. */
function speaker(say: Say): (sentence: Sentence) => string {
  return ({ text, values }) => escapeHtml(say(text, values));
}
