import * as vscode from 'vscode';
import { diagnose } from '../../doctor/diagnose';
import { withoutCredentials } from '../../doctor/redact';
import type { Report } from '../../doctor/report';
import type { ReportedError } from '../../doctor/support-report';
import { explainErrorText } from '../../key-test/explain';
import type { KeyTestOutcome } from '../../key-test/key-test';
import type { FileTexts } from '../context/file-texts';
import type { DocumentChecker } from '../linting/document-checker';
import { sentence } from '../sentences';
import { Gatherer } from './gather';
import { askedHost, testKeys } from './key-tests';

/** What the user wants to know. */
export interface Request {
  /** Whether keys may be sent to ElevenLabs, each once. */
  readonly withKeyTest: boolean;
  /** An error message to be explained. May hold a key. */
  readonly errorText: string | undefined;
}

/** What came of looking through the workspace. Holds no key. */
export interface Examination {
  readonly report: Report;
  readonly outcomes: readonly KeyTestOutcome[] | undefined;
  readonly error: ReportedError | undefined;
}

/** Looks through the workspace with progress; `undefined` where the user cancels. */
export async function examine(
  texts: FileTexts,
  checker: DocumentChecker,
  { withKeyTest, errorText }: Request,
): Promise<Examination | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for the cause of an ElevenLabs 401'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    try {
      const gatherer = new Gatherer(texts, checker, token);
      const workspace = await gatherer.gather(progress);
      if (withKeyTest) {
        progress.report({ message: vscode.l10n.t('asking {host}', { host: askedHost() }) });
      }
      const keyTests = withKeyTest ? await testKeys(texts, workspace.environmentFiles, token) : undefined;
      if (token.isCancellationRequested) {
        return undefined;
      }
      const explanation = errorText === undefined ? undefined : explainErrorText(errorText);
      const meaning = explanation && { text: explanation.text, values: explanation.values };
      const error =
        errorText === undefined ? undefined : { explanation: meaning, buttons: explanation?.buttons ?? [] };
      const requestId = explanation?.values['requestId'];
      return {
        report: diagnose({ ...workspace, keyTests, error }),
        outcomes: keyTests?.map(({ outcome }) => outcome),
        error:
          errorText === undefined
            ? undefined
            : {
                text: withoutCredentials(errorText, gatherer.numbers.values),
                meaning: meaning && sentence(meaning.text, meaning.values),
                requestId: requestId === undefined ? undefined : String(requestId),
              },
      };
    } catch (error) {
      if (error instanceof vscode.CancellationError) {
        return undefined;
      }
      throw error;
    }
  });
}
