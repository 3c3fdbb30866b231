import type { Say, Sentence } from '../lint/sentence';
import { escapeHtml, htmlList, htmlPage, type PageOptions } from '../web-page/html';
import type { CheckReport, DiagnosisReport, EvidencePlace } from './diagnosis-report';
import { lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';
import { plainActions } from './report-message';
import { reportStyles } from './report-styles';

export interface HtmlOptions extends PageOptions {
  readonly say: Say;
}

/** The report as a page. */
export function htmlReport({ conclusion, checks }: DiagnosisReport, options: HtmlOptions): string {
  const { say } = options;
  const label = (text: string) => escapeHtml(say(text, {}));
  const buttons = plainActions.map((id) => {
    const rank = id === 'again' ? ' class="primary"' : '';
    return `<button id="${id}"${rank} data-action="${id}">${label(reportLabels[id])}</button>`;
  });
  const main = `<p class="conclusion" role="status">${speaker(say)(conclusion)}</p>
<div class="actions" role="group" aria-label="${label(reportLabels.actions)}">
${buttons.join('\n')}
</div>
${checks.map((check, at) => sectionOf(check, at, say)).join('\n')}`;
  return htmlPage(say(reportLabels.title, {}), main, reportStyles, options);
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
  const where = { file: place.file, line: lineOf(place) };
  const label = escapeHtml(say(reportLabels['open-place'], where));
  const shown = escapeHtml(`${place.file}:${lineOf(place)}`);
  const button = `<button class="place" id="place-${at}-${item}" data-action="open-place" data-check="${at}" data-item="${item}" aria-label="${label}">${shown}</button>`;
  return `<li>${button} <span>${speaker(say)(place.sentence)}</span></li>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p class="note">${text}</p>\n`).join('');
}

/** Fills in sentences and escapes them for HTML. */
function speaker(say: Say): (sentence: Sentence) => string {
  return ({ text, values }) => escapeHtml(say(text, values));
}
