import * as vscode from 'vscode';
import { reporter } from '../file-progress';
import type { DocumentChecker } from '../linting/document-checker';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { sentence } from '../sentences';
import { showError, showInformation, withProgress, withQuietProgress } from '../shown';
import { inParallel, TimeSlices } from '../time-slices';
import type { FoundFile } from '../workspace-search/workspace-search';
import { FileFixer, type FileFixes } from './file-fixes';
import { fixedText, nothingToFixText, type ProblemCount } from './fix-text';
import { tellToOpenFolder } from './open-folder-first';
import type { WorkspaceLint } from './workspace-lint';

const fixWorkspaceCommand = 'elevenlabsLint.fixWorkspace';

/** How many files to read at a time. */
const mostRead = 16;

/** What was wrong in the workspace, and what is after the fixes that the user has accepted. */
export interface FixSummary {
  readonly before: ProblemCount;
  readonly now: ProblemCount;
}

/**
 * Registers "Fix All in Workspace": all safe fixes of all files as one edit, which VS Code previews. It returns what was
 * fixed, or `undefined` if the user cancels or discards it.
 */
export function registerFixWorkspace(
  lint: WorkspaceLint,
  checker: DocumentChecker,
  log: Log,
): vscode.Disposable {
  const fixer = new FileFixer(checker, new TimeSlices(), log);
  return vscode.commands.registerCommand(fixWorkspaceCommand, async () => {
    if (vscode.workspace.workspaceFolders === undefined) {
      return tellToOpenFolder();
    }
    try {
      return await fixWorkspace(lint, fixer);
    } catch (error) {
      logFailure(log, 'Fixing the workspace', error);
      void showError(vscode.l10n.t('Fixing the workspace failed with an internal error. See the log.'));
      return undefined;
    }
  });
}

async function fixWorkspace(lint: WorkspaceLint, fixer: FileFixer): Promise<FixSummary | undefined> {
  const found = await findFixes(lint, fixer);
  if (found === undefined) {
    return undefined;
  }
  const { files, fixes } = found;
  const before = countOf(fixes.map(({ problems }) => problems));
  const current = await stillCurrent(fixes.filter(({ edits }) => edits.length > 0));
  const [first, ...others] = current;
  if (first === undefined) {
    void tell(nothingToFixText(before), before, []);
    return { before, now: before };
  }
  if (!(await vscode.workspace.applyEdit(previewed([first, ...others]), { isRefactoring: true }))) {
    return undefined;
  }
  const title = vscode.l10n.t('Checking the workspace for ElevenLabs problems');
  const now = await withQuietProgress(title, () => countProblems(files, fixer));
  void tell(fixedText(before, now), now, unsavedAmong(current));
  return { before, now };
}

/** The files of the workspace, and what is wrong and can be fixed in them; `undefined` if the user cancels. */
function findFixes(
  lint: WorkspaceLint,
  fixer: FileFixer,
): Thenable<{ readonly files: readonly FoundFile[]; readonly fixes: readonly FileFixes[] } | undefined> {
  return withProgress(vscode.l10n.t('Preparing the safe fixes'), async (report, token) => {
    const step = reporter(report);
    const { files } = await lint.find(token, step);
    const fixes: FileFixes[] = [];
    let checked = 0;
    await inParallel(files, mostRead, async (file) => {
      if (token.isCancellationRequested) return;
      const found = await fixer.fixesOf(file);
      if (found !== undefined) fixes.push(found);
      step({ checked: ++checked, total: files.length });
    });
    return token.isCancellationRequested ? undefined : { files, fixes };
  });
}

async function stillCurrent(fixes: readonly FileFixes[]): Promise<readonly FileFixes[]> {
  const current: FileFixes[] = [];
  await inParallel(fixes, mostRead, async (each) => {
    if (await each.isCurrent()) current.push(each);
  });
  return current;
}

async function countProblems(files: readonly FoundFile[], fixer: FileFixer): Promise<ProblemCount> {
  const counts: number[] = [];
  await inParallel(files, mostRead, async (file) => {
    counts.push(await fixer.problemsIn(file));
  });
  return countOf(counts);
}

function countOf(problemsOfFiles: readonly number[]): ProblemCount {
  return {
    problems: problemsOfFiles.reduce((sum, problems) => sum + problems, 0),
    files: problemsOfFiles.filter((problems) => problems > 0).length,
  };
}

/**
 * One edit that VS Code previews with everything ticked. It previews an edit if a part of it needs a confirmation, and
 * such a part isn't ticked: so that part does nothing. It deletes a file that can't exist, and VS Code doesn't list it.
 */
function previewed([first, ...others]: readonly [FileFixes, ...FileFixes[]]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of [first, ...others]) edit.set(uri, [...edits]);
  const impossible = vscode.Uri.joinPath(first.uri, 'below-a-file');
  edit.deleteFile(impossible, { ignoreIfNotExists: true }, { needsConfirmation: true, label: '' });
  return edit;
}

function unsavedAmong(fixes: readonly FileFixes[]): vscode.TextDocument[] {
  const fixed = new Set(fixes.map(({ uri }) => uri.toString()));
  return vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && fixed.has(uri.toString()));
}

/** Says what happened, and leads to what is left and to what isn't saved yet. */
async function tell(
  { text, values }: ReturnType<typeof fixedText>,
  { problems }: ProblemCount,
  unsaved: readonly vscode.TextDocument[],
): Promise<void> {
  const save = { title: vscode.l10n.t('Save These Files') };
  const showProblems = { title: vscode.l10n.t('Show Problems') };
  const buttons = [...(unsaved.length > 0 ? [save] : []), ...(problems > 0 ? [showProblems] : [])];
  const chosen = await showInformation(sentence(text, values), ...buttons);
  if (chosen === save) {
    for (const document of unsaved) await document.save();
  } else if (chosen === showProblems) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
