import assert from 'node:assert/strict';
import { diagnose } from '../../src/doctor/diagnose';
import type { DiagnosisReport } from '../../src/doctor/diagnosis-report';
import { htmlReport, reportContent } from '../../src/doctor/html-report';
import { actionOfMessage, browserOfMessage, type ReportAction } from '../../src/doctor/report-message';
import { textReport } from '../../src/doctor/text-report';
import { formatMessage } from '../../src/lint/messages';
import { sentenceOf } from '../../src/lint/sentence';
import { escapeHtml } from '../../src/web-page/html';
import { madeUpKeys } from '../made-up-keys';
import { evidenceOf } from './workspace';

const report = diagnose(
  evidenceOf({
    files: {
      '.env': `ELEVENLABS_API_KEY=${madeUpKeys.example}\n`,
      '<b>"&\'.ts':
        "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': process.env.ELEVENLABS_API_KEY } });\n",
    },
    ignored: [],
  }),
);

const options = { say: formatMessage, unsaved: [], language: 'en', nonce: 'abc123' } as const;
const html = htmlReport(report, options);

describe('The HTML report', () => {
  it('escapes the special characters of HTML', () => {
    assert.equal(
      escapeHtml(`<a href="x" title='y'>&amp;`),
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
    );
  });

  it('shows no value unescaped', () => {
    assert.ok(!html.includes('<b>'));
    assert.ok(html.includes('&lt;b&gt;&quot;&amp;&#39;.ts:1'));
    const hostile = '"><img src=x onerror=alert(1)>';
    const place = {
      uri: hostile,
      file: hostile,
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    const everywhere: DiagnosisReport = {
      fixAll: { title: sentenceOf(hostile), action: { kind: 'fix-all', uris: [hostile] } },
      cause: {
        sentence: sentenceOf('{value}', { value: hostile }),
        place,
        step: { title: sentenceOf(hostile), action: { kind: 'test-keys' } },
      },
      conclusion: sentenceOf('{value}', { value: hostile }),
      checks: [
        {
          id: 'headers',
          title: sentenceOf(hostile),
          verdict: 'problem',
          sentence: sentenceOf('{value}', { value: hostile }),
          evidence: [{ ...place, sentence: sentenceOf('{value}', { value: hostile }) }],
          notes: [sentenceOf(hostile)],
          steps: [{ title: sentenceOf(hostile), action: { kind: 'test-keys' } }],
          guideRows: [],
        },
      ],
    };
    const page = htmlReport(everywhere, {
      ...options,
      language: hostile,
      nonce: hostile,
      unsaved: [hostile],
    });
    assert.ok(!page.includes('<img') && !page.includes(hostile));
  });

  it('starts with the most likely cause and its cure, and folds what is all right', () => {
    const main = html.slice(html.indexOf('<main>'));
    const order = ['id="cause"', 'id="cure"', 'class="conclusion"', '<section class="problem"', '<details'];
    const places = order.map((part) => main.indexOf(part));
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    const passed = report.checks.filter(({ verdict }) => verdict === 'ok').length;
    assert.ok(main.includes(`<summary>${passed} checks passed</summary>`));
    const folded = main.slice(main.indexOf('<details'), main.indexOf('</details>'));
    assert.equal(folded.match(/<section class="ok"/g)?.length, passed);
    assert.doesNotMatch(main.replace(folded, ''), /<section class="ok"/);
    assert.deepEqual(
      [...main.matchAll(/<button[^>]*class="primary"[^>]*id="(.*?)"/g)].map(([, id]) => id),
      ['cure'],
    );
  });

  it('shows the places about which the same is said together, folded if there are many', () => {
    const wrong =
      "fetch('https://api.elevenlabs.io/v1/user', { headers: { 'x-api-key': process.env.ELEVENLABS_API_KEY } });\n";
    const pageOf = (files: Readonly<Record<string, string>>) =>
      reportContent(diagnose(evidenceOf({ files })), { say: formatMessage, unsaved: [] });
    const many = pageOf(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.ts`, wrong])));
    assert.match(many, /<details id="places-headers-0">\n<summary>header-name in 5 files<\/summary>/);
    assert.equal(many.match(/has no x-api-key header|misspelled|x-api-key/g)?.length, 2);
    for (const file of ['a.ts:1', 'e.ts:1']) assert.ok(many.includes(`>${file}</button>`));
    assert.match(
      pageOf({ 'a.ts': wrong + wrong }),
      /<details id="places-headers-0" open>\n<summary>header-name: 2 times in a\.ts</,
    );
    assert.doesNotMatch(pageOf({ 'a.ts': wrong }), /<details id="places/);
  });

  it('says which files steps changed and nobody has saved, with a button that saves them', () => {
    assert.ok(!html.includes('id="save"'));
    const page = htmlReport(report, { ...options, unsaved: ['.env', '<a>.ts'] });
    assert.match(
      page,
      /Not saved yet: \.env, &lt;a&gt;\.ts\. <button id="save" data-action="save">Save These Files</,
    );
  });

  it('loads nothing and runs only its own script', () => {
    assert.match(
      html,
      /content="default-src &#39;none&#39;; style-src &#39;nonce-abc123&#39;; script-src &#39;nonce-abc123&#39;"/,
    );
    assert.deepEqual(
      [...html.matchAll(/<(?:style|script)[^>]*>/g)].map(([tag]) => tag),
      ['<style nonce="abc123">', '<script nonce="abc123">'],
    );
    assert.doesNotMatch(html, /https?:|\sstyle=|\son\w+=|<(?:img|iframe|link|form|a)\b/);
  });

  it('has a language, headings, labelled lists and a verdict in words', () => {
    assert.match(html, /<html lang="en">/);
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.equal(html.match(/<h2 /g)?.length, report.checks.length + 1);
    assert.equal(html.match(/<section [^>]*aria-labelledby="check-\d+"/g)?.length, report.checks.length);
    assert.ok([...html.matchAll(/<ul[^>]*>/g)].every(([tag]) => /aria-label="[^"]+"/.test(tag)));
    assert.match(html, /<span class="verdict">Problem found<\/span> Do requests send the key/);
    assert.match(html, /role="status"/);
  });

  it('gives every button a unique ID', () => {
    const ids = [...html.matchAll(/<button[^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(ids.length, html.match(/<button/g)?.length);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('contains no key', () => {
    assert.ok(!html.includes(madeUpKeys.example));
  });
});

describe('A message from the page', () => {
  const at = report.checks.findIndex(({ id }) => id === 'headers');
  const check = report.checks[at];
  const [place, step] = [check?.evidence[0], check?.steps[0]];
  assert.ok(place && step);

  const known: readonly (readonly [message: unknown, action: ReportAction])[] = [
    [{ action: 'again' }, { kind: 'again' }],
    [{ action: 'save' }, { kind: 'save' }],
    [{ action: 'copy-text' }, { kind: 'copy-text' }],
    [{ action: 'open-text' }, { kind: 'open-text' }],
    [{ action: 'copy-support' }, { kind: 'copy-support' }],
    [
      { action: 'open-place', check: `${at}`, item: '0' },
      { kind: 'open-place', place },
    ],
    [
      { action: 'step', check: `${at}`, item: '0' },
      { kind: 'step', action: step.action },
    ],
  ];
  for (const [message, action] of known) {
    it(`is understood: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(actionOfMessage(message, report), action);
    });
  }

  it('may name the browser, if it is one line of text', () => {
    assert.equal(browserOfMessage({ browser: 'Mozilla/5.0 (X11)' }), 'Mozilla/5.0 (X11)');
    for (const message of [undefined, null, {}, { browser: 5 }, { browser: '' }, { browser: 'a\nb' }]) {
      assert.equal(browserOfMessage(message), undefined);
    }
  });

  const others: readonly unknown[] = [
    undefined,
    null,
    'again',
    [],
    {},
    { action: 'workbench.action.quit' },
    { action: 'toString' },
    { action: 'open-place', check: '99', item: '0' },
    { action: 'open-place', check: `${at}`, item: '99' },
    { action: 'open-place', check: `${at}`, item: '-1' },
    { action: 'open-place', check: `${at}`, item: '__proto__' },
    { action: 'open-place', uri: 'file:///etc/passwd' },
    { action: 'step', check: '__proto__', item: 'constructor' },
    { action: 'step', check: at, item: 0 },
  ];
  for (const message of others) {
    it(`is not understood: ${JSON.stringify(message)}`, () => {
      assert.equal(actionOfMessage(message, report), undefined);
    });
  }
});

describe('The text report', () => {
  const text = textReport(report, formatMessage);

  it('says everything that the HTML report says', () => {
    const says = (part: string) => assert.ok(text.includes(part), part);
    for (const { title, sentence, evidence, notes, steps } of report.checks) {
      for (const one of [title, sentence, ...notes, ...steps.map((step) => step.title)]) {
        says(formatMessage(one.text, one.values));
      }
      for (const { file, start, sentence } of evidence) {
        says(`${file}, line ${start.line + 1}: ${formatMessage(sentence.text, sentence.values)}`);
      }
    }
  });

  it('puts the verdict before each question', () => {
    assert.match(text, /^Problem found: Do requests send the key in the right header\?$/m);
    assert.match(text, /^Not run: Does ElevenLabs accept the key\?$/m);
  });

  it('contains no key', () => {
    assert.ok(!text.includes(madeUpKeys.example));
  });
});
