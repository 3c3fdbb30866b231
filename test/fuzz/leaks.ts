import type fc from 'fast-check';
import { reportOf } from '../../src/cli/file-report';
import { compactFormat } from '../../src/cli/formats/compact';
import { githubFormat } from '../../src/cli/formats/github';
import { jsonFormat } from '../../src/cli/formats/json';
import { junitFormat } from '../../src/cli/formats/junit';
import { resultsOf } from '../../src/cli/formats/sarif/sarif-results';
import { stylishFormat } from '../../src/cli/formats/stylish';
import { diagnose } from '../../src/doctor/diagnose';
import { htmlReport } from '../../src/doctor/html-report';
import { supportReport } from '../../src/doctor/support-report';
import { textReport } from '../../src/doctor/text-report';
import { hoverAt } from '../../src/in-place/hovers';
import { explainErrorText, explainReply } from '../../src/key-test/explain';
import { ownSentence } from '../../src/key-test/own-words';
import { withoutCredentials } from '../../src/key-test/redact';
import { formatMessage } from '../../src/lint/messages';
import { evidenceOf, madeUpVersions } from '../doctor/workspace';
import { echoedForms } from '../key-test/echoed-forms';
import { tellingTexts } from '../key-test/published-errors';
import { documentOf } from '../rules/rule-table';
import { changedCases } from './changed-texts';
import { type FuzzCase, type FuzzProperty, offsetAt, pick } from './fuzz-property';
import { lintResultOf } from './linted';
import { assertNoEncodedPart, assertNoPart, withKey } from './secret-keys';

const errors = tellingTexts.map(([status, detail]) => ({
  file: 'error.ts',
  text: `${status} ${JSON.stringify({ detail })}`,
}));

/** Of SARIF, all but what is always the same. */
const formats = [stylishFormat, jsonFormat, githubFormat, junitFormat, compactFormat];
const settings = { colors: true, columns: undefined, root: '/project', log: [] };

/** What is true of every output: it shows no six characters in a row of a key. */
export function leakProperties(cases: fc.Arbitrary<FuzzCase>): FuzzProperty[] {
  const errorCases = changedCases(errors);
  return [
    {
      name: 'shows no six characters of a key in messages, titles of fixes, edits, hovers and formats',
      cases,
      check: ({ file, text, context = {}, share, key }) => {
        const secret = withKey(text, key, offsetAt(text, share));
        const { findings, unusedDirectives, facts } = lintResultOf({ file, text: secret, context });
        const document = documentOf(file, secret);
        const report = reportOf('/project/file', document, context, findings, unusedDirectives);
        const printed = [
          ...formats.map((format) => format.format([report], settings)),
          resultsOf(report, settings.root),
        ];
        const hovers = [share, 500].map((at) => hoverAt(facts, findings, secret, offsetAt(secret, at)));
        const said = findings.map(({ values, related, fixes }) => [
          values,
          related.map((place) => place.values),
          fixes.map((fix) => [fix.values, fix.edits.map((edit) => edit.text)]),
        ]);
        assertNoPart(JSON.stringify([printed, hovers, said]), key, text);
      },
    },
    {
      name: 'diagnoses every project, and its reports show no six characters of a key',
      cases,
      check: ({ file: path, text, share, key }) => {
        const file = path.split('/').at(-1) ?? path;
        const error = pick(errors, share)?.text ?? '';
        const quoted = `${error} ${key}`;
        const files = {
          [file]: withKey(text, key, offsetAt(text, share)),
          'package.json': '{ "dependencies": { "dotenv": "17" }, "scripts": { "toString": "node a.js" } }',
          ...(file === '.env' ? {} : { '.env': `ELEVENLABS_API_KEY=${key}\n` }),
        };
        const report = diagnose(evidenceOf({ files, shell: { ELEVENLABS_API_KEY: key }, error: quoted }));
        const say = formatMessage;
        const html = htmlReport(report, { say, unsaved: [], language: 'en', nonce: 'n' });
        const support = supportReport(
          {
            report,
            outcomes: undefined,
            error: { text: withoutCredentials(quoted, []), meaning: undefined, requestId: undefined },
            firstFailure: undefined,
            now: '',
            versions: madeUpVersions,
          },
          say,
        );
        assertNoPart(textReport(report, say) + html + support, key, text + error);
      },
    },
    {
      name: 'explains every error text, and shows no six characters of a key',
      cases: errorCases,
      check: (one) => {
        const { before, said, after } = echoed(one);
        const whole = before + said + after;
        for (const explanation of [explainErrorText(whole), explainReply({ status: 401, body: whole })]) {
          assertNoEncodedPart(JSON.stringify(explanation ?? ''), one.key, one.text);
        }
      },
    },
    {
      name: 'leaves no six characters of a key in an error text',
      cases: errorCases,
      check: (one) => {
        const { before, said, after } = echoed(one);
        // Digits alone may be anything: a date, a number of the request.
        const isKnown = one.share % 2 === 0 || /^\W*\d+\W*$/.test(said);
        const whole = before + said + after;
        const rest = withoutCredentials(whole, isKnown ? [one.key] : []);
        const own = ownSentence(whole, isKnown ? one.key : undefined);
        assertNoEncodedPart(`${rest}\n${own ?? ''}`, one.key, one.text);
      },
    },
  ];
}

/** An error text that repeats a key, in one of the forms in which keys are repeated. */
function echoed({ text, share, key }: FuzzCase): { before: string; said: string; after: string } {
  const at = offsetAt(text, share);
  const [, form] = echoedForms[share % echoedForms.length] ?? [];
  return { before: text.slice(0, at), said: ` ${form?.(key) ?? key} `, after: text.slice(at) };
}
