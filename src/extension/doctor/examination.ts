import * as vscode from 'vscode';
import { diagnose } from '../../doctor/diagnose';
import type { DiagnosisEvidence } from '../../doctor/diagnosis-evidence';
import type { DiagnosisReport } from '../../doctor/diagnosis-report';
import type { ReportedError } from '../../doctor/support-report';
import { explainErrorText } from '../../key-test/explain';
import type { KeyTestOutcome } from '../../key-test/outcome';
import { withoutCredentials } from '../../key-test/redact';
import { tracesIn } from '../../key-test/secret-traces';
import { sentenceOf } from '../../lint/sentence';
import type { FileTexts } from '../context/file-texts';
import { type FileProgress, reporter } from '../file-progress';
import { type FoundCandidate, findCandidates } from '../key-test/candidates';
import type { DocumentChecker } from '../linting/document-checker';
import { withProgress } from '../shown';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';
import { Gatherer, type WorkspaceEvidence } from './gather';
import { askedHost, type KeyAnswers } from './key-tests';
import type { KnownFiles } from './known-files';

/** What the user wants to check. */
export interface Request {
  /** Whether keys may be sent to ElevenLabs, each once. */
  readonly withKeyTest: boolean;
  /** An error message to explain. May contain a key. */
  readonly errorText: string | undefined;
}

/** The results of a diagnosis. Contains no key. */
export interface Examination {
  readonly report: DiagnosisReport;
  readonly outcomes: readonly KeyTestOutcome[] | undefined;
  readonly error: ReportedError | undefined;
}

/** What an examination needs. */
export interface Examiner {
  readonly texts: FileTexts;
  readonly checker: DocumentChecker;
  readonly search: WorkspaceSearch;
  readonly known: KnownFiles;
  readonly answers: KeyAnswers;
}

/** Examines the workspace and shows progress; `undefined` if the user cancels. */
export async function examine(examiner: Examiner, request: Request): Promise<Examination | undefined> {
  const { texts, search, answers } = examiner;
  return withProgress(vscode.l10n.t('Looking for the cause of an ElevenLabs 401'), (report, token) =>
    unlessCancelled(token, async () => {
      const { workspace, secrets } = await gather(examiner, token, reporter(report));
      if (!request.withKeyTest) {
        answers.clear();
        return examinationOf({ ...workspace, ...answers.known([], []) }, request.errorText, secrets);
      }
      report({ message: vscode.l10n.t('Testing keys at {host}', { host: askedHost() }) });
      const candidates = await findCandidates(texts, search, token);
      const tests = await answers.ask(candidates, workspace.environmentFiles, token);
      return examinationOf({ ...workspace, ...tests }, request.errorText, [
        ...secrets,
        ...keysIn(candidates),
      ]);
    }),
  );
}

/** Examines the workspace again without progress. Sends nothing: the last answers about the keys count. */
export async function reexamine(
  examiner: Examiner,
  { withKeyTest, errorText }: Request,
  token: vscode.CancellationToken,
): Promise<Examination | undefined> {
  return unlessCancelled(token, async () => {
    const { workspace, secrets } = await gather(examiner, token, () => {});
    const candidates = withKeyTest ? await findCandidates(examiner.texts, examiner.search, token) : [];
    const tests = examiner.answers.known(candidates, workspace.environmentFiles);
    return examinationOf({ ...workspace, ...tests }, errorText, [...secrets, ...keysIn(candidates)]);
  });
}

async function gather(
  { texts, checker, known }: Examiner,
  token: vscode.CancellationToken,
  report: (progress: FileProgress) => void,
): Promise<{ readonly workspace: WorkspaceEvidence; readonly secrets: readonly string[] }> {
  const gatherer = new Gatherer(texts, checker, known, token);
  const workspace = await gatherer.gather(report);
  return { workspace, secrets: gatherer.numbers.values };
}

function keysIn(candidates: readonly FoundCandidate[]): string[] {
  return candidates.flatMap(({ candidate: { key, written } }) => [key, written]);
}

async function unlessCancelled<Result>(
  token: vscode.CancellationToken,
  run: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const result = await run();
    return token.isCancellationRequested ? undefined : result;
  } catch (error) {
    if (error instanceof vscode.CancellationError) {
      return undefined;
    }
    throw error;
  }
}

function examinationOf(
  evidence: Omit<DiagnosisEvidence, 'error'>,
  errorText: string | undefined,
  secrets: readonly string[],
): Examination {
  const outcomes = evidence.keyTests?.map(({ outcome }) => outcome);
  if (errorText === undefined) {
    return { report: diagnose({ ...evidence, error: undefined }), outcomes, error: undefined };
  }
  const { reason, text, values = {}, buttons = [], ownWords } = explainErrorText(errorText) ?? {};
  const meaning = text === undefined ? undefined : sentenceOf(text, values);
  const requestId = String(values['requestId'] ?? '');
  const isShown = requestId !== '' && tracesIn(requestId, secrets).length === 0;
  return {
    report: diagnose({ ...evidence, error: { reason, explanation: meaning, buttons, ownWords } }),
    outcomes,
    error: {
      text: withoutCredentials(errorText, secrets),
      meaning,
      requestId: isShown ? requestId : undefined,
    },
  };
}
