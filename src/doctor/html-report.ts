import type { Say, Sentence } from '../lint/sentence';
import { escapeHtml, htmlList, htmlPage, type PageOptions } from '../web-page/html';
import type { CheckReport, DiagnosisReport, EvidencePlace, LikelyCause } from './diagnosis-report';
import { type FilePlace, lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';
import { plainActions } from './report-message';
import { reportStyles } from './report-styles';

export interface HtmlOptions extends PageOptions {
  readonly say: Say;
}

/** The report as a page: the most likely cause with its cure, then the other problems, then what is all right, folded. */
export function htmlReport(
  { cause, fixAll, conclusion, checks }: DiagnosisReport,
  options: HtmlOptions,
): string {
  const { say } = options;
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
    `<div class="actions" role="group" aria-label="${label(reportLabels.actions)}">\n${buttons.join('\n')}\n</div>`,
    htmlOf(false),
    passed === 0 ? '' : folded(passed, htmlOf(true), say),
  ];
  return htmlPage(say(reportLabels.title, {}), parts.join('\n'), reportStyles, options);
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
  const places = evidence.map((place, item) => placeOf(place, at, item, say));
  const buttons = steps.map(
    (step, item) =>
      `<li><button class="step" id="step-${at}-${item}" data-action="step" data-check="${at}" data-item="${item}">${said(step.title)}</button></li>`,
  );
  return `<section class="${verdict}" aria-labelledby="check-${at}">
<h2 id="check-${at}"><span class="verdict">${escapeHtml(say(verdictLabels[verdict], {}))}</span> ${said(title)}</h2>
<p>${said(sentence)}</p>
${htmlList(places, 'places', say(reportLabels.places, {}))}${paragraphs(notes.map(said))}${htmlList(buttons, 'steps', say(reportLabels.steps, {}))}</section>`;
}

function placeOf(place: EvidencePlace, at: number, item: number, say: Say): string {
  const attributes = `id="place-${at}-${item}" data-action="open-place" data-check="${at}" data-item="${item}"`;
  const button = placeButton(place, attributes, say);
  return `<li>${button} <span>${speaker(say)(place.sentence)}</span></li>`;
}

function placeButton(place: FilePlace, attributes: string, say: Say): string {
  const where = { file: place.file, line: lineOf(place) };
  const label = escapeHtml(say(reportLabels['open-place'], where));
  const shown = escapeHtml(`${place.file}:${lineOf(place)}`);
  return `<button class="place" ${attributes} aria-label="${label}">${shown}</button>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p class="note">${text}</p>\n`).join('');
}

/** Fills in sentences and escapes them for HTML. */
function speaker(say: Say): (sentence: Sentence) => string {
  return ({ text, values }) => escapeHtml(say(text, values));
}
