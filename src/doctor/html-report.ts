import { printable } from '../lint/harmless';
import type { Say, Sentence } from '../lint/sentence';
import type { CheckReport, DiagnosisReport, EvidencePlace } from './diagnosis-report';
import { lineOf } from './file-places';
import { reportLabels, verdictLabels } from './report-labels';
import { plainActions } from './report-message';
import { script, styles } from './report-page';

export interface HtmlOptions {
  readonly say: Say;
  /** The language of the sentences, such as `en`. */
  readonly language: string;
  /** A new random string for each page. Scripts and styles without it are blocked. */
  readonly nonce: string;
  /** The ID of the element to focus, if any. */
  readonly focus: string | undefined;
}

/** Escapes a text for HTML, including attributes in double quotes. Each character of it shows. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The report as a page that loads nothing and only reports which button was pressed. */
export function htmlReport({ conclusion, checks }: DiagnosisReport, options: HtmlOptions): string {
  const { language, nonce, focus = '' } = options;
  const said = speaker(options.say);
  const label = (text: string) => escapeHtml(options.say(text, {}));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${label(reportLabels.title)}</title>
<style nonce="${escapeHtml(nonce)}">${styles}</style>
</head>
<body data-focus="${escapeHtml(focus)}">
<main>
<h1>${label(reportLabels.title)}</h1>
<p class="conclusion" role="status">${said(conclusion)}</p>
<div class="actions" role="group" aria-label="${label(reportLabels.actions)}">
${plainActions.map((id) => `<button id="${id}" data-action="${id}">${label(reportLabels[id])}</button>`).join('\n')}
</div>
${checks.map((check, at) => sectionOf(check, at, options.say)).join('\n')}
</main>
<script nonce="${escapeHtml(nonce)}">${script}</script>
</body>
</html>
`;
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
${list(places, 'places', say(reportLabels.places, {}))}${paragraphs(notes.map(said))}${list(buttons, 'steps', say(reportLabels.steps, {}))}</section>`;
}

function placeOf(place: EvidencePlace, at: number, item: number, say: Say): string {
  const where = { file: place.file, line: lineOf(place) };
  const label = escapeHtml(say(reportLabels['open-place'], where));
  const shown = escapeHtml(`${place.file}:${lineOf(place)}`);
  const button = `<button class="place" id="place-${at}-${item}" data-action="open-place" data-check="${at}" data-item="${item}" aria-label="${label}">${shown}</button>`;
  return `<li>${button} <span>${speaker(say)(place.sentence)}</span></li>`;
}

function list(items: readonly string[], name: string, label: string): string {
  return items.length === 0
    ? ''
    : `<ul class="${name}" aria-label="${escapeHtml(label)}">\n${items.join('\n')}\n</ul>\n`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p class="note">${text}</p>\n`).join('');
}

/** Fills in sentences and escapes them for HTML. */
function speaker(say: Say): (sentence: Sentence) => string {
  return ({ text, values }) => escapeHtml(say(text, values));
}
