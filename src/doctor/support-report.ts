import type { KeyTestOutcome } from '../key-test/outcome';
import { outcomeTexts } from '../key-test/outcome-sentences';
import type { Say, Sentence } from '../lint/sentence';
import type { DiagnosisReport } from './diagnosis-report';
import { verdictLabels } from './report-labels';

/** What runs where, as each part names itself. */
export interface Versions {
  readonly extension: string;
  /** The editor's name, such as `Visual Studio Code`. */
  readonly editor: string;
  readonly editorVersion: string;
  /** Where extensions run: `desktop`, `web` or the name of a host. */
  readonly host: string;
  /** The operating system or browser there. */
  readonly system: string;
  /** Whether the window runs in a browser, which an extension on another machine can't see. */
  readonly isBrowser: boolean;
  /** The user agent that the report page sent; `undefined` if no report was shown. */
  readonly browser: string | undefined;
}

/** An error message from the user that is safe to share. */
export interface ReportedError {
  /** Redacted: without anything that may be a credential. */
  readonly text: string;
  /** What it means; `undefined` if unknown. */
  readonly meaning: Sentence | undefined;
  readonly requestId: string | undefined;
}

export interface SupportFacts {
  readonly report: DiagnosisReport;
  /** The outcomes of the key tests; `undefined` if the test was skipped. */
  readonly outcomes: readonly KeyTestOutcome[] | undefined;
  readonly error: ReportedError | undefined;
  /** When the session's first failure was seen, and the current time, both formatted for people. */
  readonly firstFailure: string | undefined;
  readonly now: string;
  readonly versions: Versions;
}

/** Every sentence of the report for ElevenLabs support. */
export const supportSentences = {
  title:
    'Report for ElevenLabs support, created on {now}. What looks like a key was left out. Read it before you share it.',
  error: 'Error message',
  'error-text': "The program's message, without what looks like a key: {text}",
  'error-meaning': 'What it means: {meaning}',
  'error-request': 'Its request ID is {requestId}.',
  'no-error': 'No error message was given.',
  test: 'Key test (one request for the account)',
  'not-tested': "The key test wasn't run, so ElevenLabs' answer and the account are unknown.",
  'nothing-to-test': 'The key test found no key to send.',
  steps: 'What was checked',
  step: '{verdict}: {title} {sentence}',
  account: 'The account',
  plan: 'The plan is {plan}.',
  'plan-unknown': "The plan isn't known. Please add it.",
  time: 'When it started',
  'first-failure': 'The first failure in this session was seen on {time}.',
  'no-failure': 'No failure was seen in this session. Please add when the problem started.',
  versions: 'Versions and system',
  extension: 'ElevenLabs Lint {version}',
  editor: '{editor} {version}, extensions run in: {host}',
  system: 'System of the extension host: {system}',
  browser: 'Browser and system of the window: {browser}',
  'browser-unknown':
    "The editor runs in a browser, and extensions can't see the browser's version. Please add it.",
} as const;

/** The report that ElevenLabs support asks for: error, steps, plan, time and versions. */
export function supportReport(facts: SupportFacts, say: Say): string {
  const { firstFailure, now, versions } = facts;
  const part = (title: string, lines: readonly string[]) =>
    [say(title, {}), ...lines.map((line) => `- ${line}`)].join('\n');
  const parts = [
    say(supportSentences.title, { now }),
    part(supportSentences.error, errorLines(facts, say)),
    part(supportSentences.test, testLines(facts, say)),
    part(supportSentences.account, [planLine(facts, say)]),
    part(supportSentences.steps, stepLines(facts.report, say)),
    part(supportSentences.time, [
      firstFailure === undefined
        ? say(supportSentences['no-failure'], {})
        : say(supportSentences['first-failure'], { time: firstFailure }),
    ]),
    part(supportSentences.versions, versionLines(versions, say)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function errorLines({ error }: SupportFacts, say: Say): string[] {
  if (error === undefined) {
    return [say(supportSentences['no-error'], {})];
  }
  const { text, meaning, requestId } = error;
  return [
    say(supportSentences['error-text'], { text }),
    ...(meaning === undefined
      ? []
      : [say(supportSentences['error-meaning'], { meaning: say(meaning.text, meaning.values) })]),
    ...(requestId === undefined ? [] : [say(supportSentences['error-request'], { requestId })]),
  ];
}

function testLines({ outcomes }: SupportFacts, say: Say): string[] {
  if (outcomes === undefined) {
    return [say(supportSentences['not-tested'], {})];
  }
  if (outcomes.length === 0) {
    return [say(supportSentences['nothing-to-test'], {})];
  }
  return outcomes.flatMap((outcome) => outcomeTexts(outcome, say));
}

function planLine({ outcomes = [] }: SupportFacts, say: Say): string {
  const plans = [...new Set(outcomes.flatMap(({ account }) => account?.plan ?? []))];
  return plans.length === 0
    ? say(supportSentences['plan-unknown'], {})
    : say(supportSentences.plan, { plan: plans.join(', ') });
}

/** These sentences contain no file name, no variable of the project and no text of a file. */
function stepLines({ checks }: DiagnosisReport, say: Say): string[] {
  return checks.map(({ verdict, title, sentence }) =>
    say(supportSentences.step, {
      verdict: say(verdictLabels[verdict], {}),
      title: say(title.text, title.values),
      sentence: say(sentence.text, sentence.values),
    }),
  );
}

function versionLines(versions: Versions, say: Say): string[] {
  const { extension, editor, editorVersion, host, system } = versions;
  return [
    say(supportSentences.extension, { version: extension }),
    say(supportSentences.editor, { editor, version: editorVersion, host }),
    say(supportSentences.system, { system }),
    ...browserLines(versions, say),
  ];
}

function browserLines({ isBrowser, browser }: Versions, say: Say): string[] {
  if (browser !== undefined) {
    return [say(supportSentences.browser, { browser })];
  }
  return isBrowser ? [say(supportSentences['browser-unknown'], {})] : [];
}
