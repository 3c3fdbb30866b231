import * as vscode from 'vscode';
import type { FileTexts } from '../context/file-texts';
import { reporter, shownNumber } from '../file-progress';
import type { DoneSteps } from '../guide/done-steps';
import type { DocumentChecker } from '../linting/document-checker';
import type { Problems } from '../linting/problems';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { showBriefly, showError, showInformation, withProgress } from '../shown';
import { registerFixWorkspace } from './fix-workspace';
import { tellToOpenFolder } from './open-folder-first';
import type { WorkspaceSummary } from './summary';
import { summarySentences } from './summary-text';
import { WorkspaceLint } from './workspace-lint';
import { WorkspaceProblems } from './workspace-problems';

const lintWorkspaceCommand = 'elevenlabsLint.lintWorkspace';

export interface WorkspaceLintTools {
  readonly checker: DocumentChecker;
  readonly problems: Problems;
  readonly texts: FileTexts;
  readonly doneSteps: DoneSteps;
  readonly log: Log;
  readonly showLogCommand: string;
}

/**
 * Registers "Fix All in Workspace", and "Lint Workspace", which returns what was found, or `undefined` without a
 * workspace. Unless a setting says otherwise, the workspace is also checked soon after the start.
 */
export function registerWorkspaceLint({
  checker,
  problems,
  texts,
  doneSteps,
  log,
  showLogCommand,
}: WorkspaceLintTools): vscode.Disposable {
  const lint = new WorkspaceLint(checker, problems);
  const workspaceProblems = new WorkspaceProblems(lint, texts, log);
  workspaceProblems.start();
  let running: Promise<WorkspaceSummary | undefined> | undefined;
  const lintWorkspace = async () => {
    if (vscode.workspace.workspaceFolders === undefined) {
      return tellToOpenFolder();
    }
    try {
      const summary = await runWithProgress(workspaceProblems);
      if (summary.isStopped) {
        showBriefly(textOf(summary));
      } else {
        void tell(summary, showLogCommand);
      }
      return summary;
    } catch (error) {
      logFailure(log, 'Linting the workspace', error);
      void showError(vscode.l10n.t('Linting the workspace failed with an internal error. See the log.'));
      return undefined;
    }
  };
  return vscode.Disposable.from(
    workspaceProblems,
    workspaceProblems.onDidFinish(() =>
      doneSteps.workspaceChecked(workspaceProblems.isComplete() ? problems.ruleIds() : undefined),
    ),
    registerFixWorkspace(lint, checker, log),
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
