import type { KeyTestOutcome } from '../key-test/outcome';
import { outcomeTexts } from '../key-test/outcome-sentences';
import type { Say, Sentence } from '../lint/sentence';
import type { DiagnosisReport } from './diagnosis-report';
import { verdictLabels } from './report-labels';

/** Where something runs, in the words of each. */
export interface Versions {
  readonly extension: string;
  /** The name of the editor, such as `Visual Studio Code`. */
  readonly editor: string;
  readonly editorVersion: string;
  /** Where its extensions run: `desktop`, `web` or the name of a host. */
  readonly host: string;
  /** The operating system or browser of that place. */
  readonly system: string;
  /** Whether the window is a page in a browser, which an extension on another machine cannot see. */
  readonly isBrowser: boolean;
  /** What the page of a report said about browser and operating system; `undefined` where none was shown. */
  readonly browser: string | undefined;
}

/** An error message that the user has handed in, as far as it may be handed on. */
export interface ReportedError {
  /** Without anything that may be a credential. */
  readonly text: string;
  /** What it means; `undefined` where that is not known. */
  readonly meaning: Sentence | undefined;
  readonly requestId: string | undefined;
}

export interface SupportFacts {
  readonly report: DiagnosisReport;
  /** What came of the key tests; `undefined` where no key was sent. */
  readonly outcomes: readonly KeyTestOutcome[] | undefined;
  readonly error: ReportedError | undefined;
  /** When the first failure of this session was seen, and when the report is made, as people read it. */
  readonly firstFailure: string | undefined;
  readonly now: string;
  readonly versions: Versions;
}

/** Every sentence of the report for the support of ElevenLabs. */
export const supportSentences = {
  title: 'Report for ElevenLabs support, created on {now}. It contains no key and no source code.',
  error: 'Error message',
  'error-text': "The program's message, without keys: {text}",
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

/** The text that the support of ElevenLabs asks for: error, steps, plan, time and versions. */
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

/** The sentences of the checks name no file, no variable and no text of a file. */
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
