import * as vscode from 'vscode';
import type { FileTexts } from '../context/file-texts';
import type { DocumentChecker } from '../linting/document-checker';
import type { Problems } from '../linting/problems';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { type ReportProgress, showError, showInformation, withProgress } from '../shown';
import type { WorkspaceSummary } from './summary';
import { summarySentences } from './summary-text';
import { type RunProgress, WorkspaceLint } from './workspace-lint';
import { WorkspaceProblems } from './workspace-problems';

const lintWorkspaceCommand = 'elevenlabsLint.lintWorkspace';

/** How often to show progress, in milliseconds. */
const betweenReports = 100;

/**
 * Registers "Lint Workspace", which returns what was found, or `undefined` without a workspace. Unless a setting says
 * otherwise, the workspace is also checked soon after the start.
 */
export function registerWorkspaceLint(
  checker: DocumentChecker,
  problems: Problems,
  texts: FileTexts,
  log: Log,
  showLogCommand: string,
): vscode.Disposable {
  const workspaceProblems = new WorkspaceProblems(new WorkspaceLint(checker, problems), texts, log);
  workspaceProblems.start();
  let running: Promise<WorkspaceSummary | undefined> | undefined;
  const lintWorkspace = async () => {
    if (vscode.workspace.workspaceFolders === undefined) {
      void showInformation(
        vscode.l10n.t('Open a folder first: without one, there is no workspace to check.'),
      );
      return undefined;
    }
    try {
      const summary = await runWithProgress(workspaceProblems);
      void tell(summary, showLogCommand);
      return summary;
    } catch (error) {
      logFailure(log, 'Linting the workspace', error);
      void showError(vscode.l10n.t('Linting the workspace failed with an internal error. See the log.'));
      return undefined;
    }
  };
  return vscode.Disposable.from(
    workspaceProblems,
    vscode.commands.registerCommand(lintWorkspaceCommand, () => {
      // Whoever starts it again joins the run that shows its progress.
      running ??= lintWorkspace().finally(() => {
        running = undefined;
      });
      return running;
    }),
  );
}

async function runWithProgress(workspaceProblems: WorkspaceProblems): Promise<WorkspaceSummary> {
  return withProgress(vscode.l10n.t('Checking the workspace for ElevenLabs problems'), (report, token) =>
    workspaceProblems.run(token, reporter(report)),
  );
}

/** Shows progress from time to time: for each file, it would take longer than the check. */
function reporter(report: ReportProgress): (step: RunProgress) => void {
  let next = 0;
  let shown = 0;
  return (step) => {
    if (performance.now() < next) {
      return;
    }
    next = performance.now() + betweenReports;
    if ('found' in step) {
      report({ message: vscode.l10n.t('{count} files found', { count: shownNumber(step.found) }) });
      return;
    }
    const { checked, total } = step;
    const percent = (checked / total) * 100;
    report({
      message: vscode.l10n.t('{count} of {total} files', {
        count: shownNumber(checked),
        total: shownNumber(total),
      }),
      increment: percent - shown,
    });
    shown = percent;
  };
}

/** Says what was checked and found, and leads to the problems and to the log. */
async function tell(summary: WorkspaceSummary, showLogCommand: string): Promise<void> {
  const showProblems = { title: vscode.l10n.t('Show Problems') };
  const showLog = { title: vscode.l10n.t('Show Log') };
  const buttons = [
    ...(summary.problems > 0 ? [showProblems] : []),
    ...(summary.notChecked.size > 0 ? [showLog] : []),
  ];
  const chosen = await showInformation(textOf(summary), ...buttons);
  if (chosen === showProblems) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  } else if (chosen === showLog) {
    await vscode.commands.executeCommand(showLogCommand);
  }
}

function textOf(summary: WorkspaceSummary): string {
  return summarySentences(summary)
    .map(({ text, values }) => {
      const shown = Object.entries(values).map(([name, value]) => [name, shownNumber(value)]);
      return sentence(text, Object.fromEntries(shown));
    })
    .join(' ');
}

/** A number as people write it in the language of VS Code. */
function shownNumber(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
