import * as vscode from 'vscode';
import type { FileTexts } from '../context/file-texts';
import type { DoneSteps } from '../guide/done-steps';
import type { DocumentChecker } from '../linting/document-checker';
import type { Log } from '../log';
import type { WorkspaceSearch } from '../workspace-search/workspace-search';
import { Doctor } from './doctor';
import type { Request } from './examination';

export const diagnoseCommand = 'elevenlabsLint.diagnose';
const copySupportReportCommand = 'elevenlabsLint.copySupportReport';

/**
 * Registers "Diagnose 401" and "Copy Support Report". Both accept `{ keyTest, errorText }`, and
 * ask the user if it is missing. They return the report and the copied text.
 */
export function registerDoctor(
  texts: FileTexts,
  checker: DocumentChecker,
  search: WorkspaceSearch,
  doneSteps: DoneSteps,
  log: Log,
  extension: vscode.Extension<unknown>,
): vscode.Disposable {
  const { version } = extension.packageJSON as { readonly version: string };
  const doctor = new Doctor(texts, checker, search, doneSteps, log, version);
  return vscode.Disposable.from(
    doctor,
    vscode.commands.registerCommand(diagnoseCommand, (given: unknown) => doctor.diagnose(requestOf(given))),
    vscode.commands.registerCommand(copySupportReportCommand, (given: unknown) =>
      doctor.copySupportReport(requestOf(given)),
    ),
  );
}

function requestOf(given: unknown): Request | undefined {
  if (typeof given !== 'object' || given === null) {
    return undefined;
  }
  const { keyTest, errorText } = given as Readonly<Record<string, unknown>>;
  const isRequest = typeof keyTest === 'boolean' || typeof errorText === 'string';
  return isRequest
    ? { withKeyTest: keyTest === true, errorText: typeof errorText === 'string' ? errorText : undefined }
    : undefined;
}
