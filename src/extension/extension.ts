import * as vscode from 'vscode';
import { CodeActions } from './code-actions';
import { FileTexts } from './context/file-texts';
import { registerDoctor } from './doctor/command';
import { DoneSteps } from './guide/done-steps';
import { registerGuide } from './guide/register';
import { registerInPlace } from './in-place/register';
import { registerKeyTest } from './key-test/command';
import { RejectedKeys } from './key-test/rejected-keys';
import { Verdicts } from './key-test/verdicts';
import { DocumentChecker } from './linting/document-checker';
import { LiveLint } from './linting/live-lint';
import { Problems } from './linting/problems';
import { LineLog } from './log';
import { registerRulePages } from './rule-pages';
import { watchSettings } from './settings';
import { startShowing } from './shown';
import { Status } from './status';
import { RefusalLinks } from './terminal/refusal-links';
import { registerWorkspaceLint } from './workspace-lint/command';
import { WorkspaceSearch } from './workspace-search/workspace-search';

const showLogCommand = 'elevenlabsLint.showLog';

/** Registers commands and listeners. Everything else waits for the first document that needs it. */
export function activate({ subscriptions, extension, extensionUri, secrets }: vscode.ExtensionContext): void {
  subscriptions.push(startShowing(), watchSettings());
  const log = new LineLog(vscode.window.createOutputChannel('ElevenLabs Lint', { log: true }));
  const texts = new FileTexts();
  const checker = new DocumentChecker(texts, log);
  const search = new WorkspaceSearch(checker.workspace.gitIgnore);
  const problems = new Problems();
  const liveLint = new LiveLint(checker, problems, texts);
  const verdicts = new Verdicts();
  const doneSteps = new DoneSteps();
  const rejectedKeys = new RejectedKeys(verdicts, texts, log);
  subscriptions.push(
    log,
    texts,
    checker,
    problems,
    liveLint,
    verdicts,
    rejectedKeys,
    new Status(liveLint, rejectedKeys, showLogCommand),
    vscode.languages.registerCodeActionsProvider(
      '*',
      new CodeActions(liveLint, rejectedKeys, log),
      CodeActions.metadata,
    ),
    vscode.commands.registerCommand(showLogCommand, () => log.show()),
    registerRulePages(extensionUri),
    registerGuide(extension),
    registerKeyTest({ texts, search, secrets, verdicts, doneSteps, log }),
    registerInPlace(liveLint, verdicts, log),
    registerWorkspaceLint({ checker, problems, texts, doneSteps, log, showLogCommand }),
    registerDoctor(texts, checker, search, doneSteps, log, extension),
    vscode.window.registerTerminalLinkProvider(new RefusalLinks(log)),
  );
}
