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
import { findCandidates } from '../key-test/candidates';
import type { DocumentChecker } from '../linting/document-checker';
import { withProgress } from '../shown';
import { Gatherer } from './gather';
import { askedHost, testKeys } from './key-tests';

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

/** Examines the workspace and shows progress; `undefined` if the user cancels. */
export async function examine(
  texts: FileTexts,
  checker: DocumentChecker,
  request: Request,
): Promise<Examination | undefined> {
  return withProgress(vscode.l10n.t('Looking for the cause of an ElevenLabs 401'), async (report, token) => {
    try {
      const gatherer = new Gatherer(texts, checker, token);
      const workspace = await gatherer.gather(report);
      const { environmentFiles } = workspace;
      if (request.withKeyTest) {
        report({ message: vscode.l10n.t('Testing keys at {host}', { host: askedHost() }) });
      }
      const candidates = request.withKeyTest ? await findCandidates(texts) : [];
      const tests = request.withKeyTest ? await testKeys(candidates, environmentFiles, token) : noTests;
      const tested = candidates.flatMap(({ candidate: { key, written } }) => [key, written]);
      const secrets = [...gatherer.numbers.values, ...tested];
      return token.isCancellationRequested
        ? undefined
        : examinationOf({ ...workspace, ...tests }, request.errorText, secrets);
    } catch (error) {
      if (error instanceof vscode.CancellationError) {
        return undefined;
      }
      throw error;
    }
  });
}

const noTests: Pick<DiagnosisEvidence, 'keyTests' | 'untestedKeys'> = {
  keyTests: undefined,
  untestedKeys: 0,
};

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
