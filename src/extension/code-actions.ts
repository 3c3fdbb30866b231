import * as vscode from 'vscode';
import { links } from '../elevenlabs/links';
import type { LintContext } from '../lint/context';
import { disableFile, disableLine } from '../lint/disable-comments';
import { withCopiedText } from '../lint/edits';
import type { Finding, Fix, TextEdit } from '../lint/finding';
import { safeFix } from '../lint/fixes';
import type { UnusedDirective } from '../lint/result';
import { templateOf } from '../lint/rule';
import { ruleById } from '../lint/rules';
import { removeUnused } from '../lint/unused-directives';
import type { RejectedKeys } from './key-test/rejected-keys';
import { diagnosticOf, diagnosticOfUnused, locationOf, rangeIn } from './linting/diagnostics';
import type { LintedDocument } from './linting/lint-outcome';
import type { LiveLint } from './linting/live-lint';
import { safeEdits } from './linting/safe-edits';
import type { Log } from './log';
import { logDropped, logFailure } from './log-failure';
import { openRulePageCommand, rulePageTitle } from './rule-pages';
import { sentence } from './sentences';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;

/** Applies every safe fix; for `editor.codeActionsOnSave`. */
const fixAllKind = SourceFixAll.append('elevenlabs');

/** A "fix all" of the light bulb. Computing its edit lints several times, so that waits until it is chosen. */
class FixAllAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly only?: string,
  ) {
    super(title, QuickFix);
  }
}

/** Offers fixes, always computed from the current text. */
export class CodeActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [QuickFix, fixAllKind],
  };

  private readonly checkedFindings = new WeakMap<Finding, Finding>();

  constructor(
    private readonly liveLint: LiveLint,
    private readonly rejectedKeys: RejectedKeys,
    private readonly log: Log,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const wantsQuickFix = only === undefined || only.contains(QuickFix);
    const wantsFixAll = only?.contains(fixAllKind) ?? false;
    if (!wantsQuickFix && !wantsFixAll) {
      return [];
    }
    const actions = await this.withLinted(document, (linted) => [
      ...(wantsQuickFix ? this.quickFixes(document, linted, range) : []),
      ...(wantsFixAll ? this.sourceFixAll(document, linted) : []),
    ]);
    return actions ?? [];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (action instanceof FixAllAction) {
      const { document, only } = action;
      const edit = await this.withLinted(document, (linted) => this.fixAllEdit(document, linted, only));
      if (edit !== undefined) {
        action.edit = edit;
      }
    }
    return action;
  }

  /** Runs something on the findings in the current text; nothing if the text changes meanwhile. Never rejects. */
  private async withLinted<Result>(
    document: vscode.TextDocument,
    run: (linted: LintedDocument) => Result,
  ): Promise<Result | undefined> {
    try {
      const linted = await this.liveLint.currentlyLinted(document);
      return linted && run(linted);
    } catch (error) {
      logFailure(this.log, `Computing fixes for ${document.uri.path}`, error);
      return undefined;
    }
  }

  private sourceFixAll(document: vscode.TextDocument, linted: LintedDocument): vscode.CodeAction[] {
    const edit = this.fixAllEdit(document, linted);
    if (edit === undefined) {
      return [];
    }
    const action = new vscode.CodeAction(fixAllTitle(), fixAllKind);
    action.edit = edit;
    return [action];
  }

  private fixAllEdit(
    document: vscode.TextDocument,
    linted: LintedDocument,
    only?: string,
  ): vscode.WorkspaceEdit | undefined {
    const edits = safeEdits(document.uri, linted, this.log, only);
    if (edits.length === 0) return undefined;
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.set(document.uri, edits);
    return workspaceEdit;
  }

  /** The entries of the light bulb: what cures first, then the explanation, then disable comments. */
  private quickFixes(
    document: vscode.TextDocument,
    linted: LintedDocument,
    range: vscode.Range,
  ): vscode.CodeAction[] {
    const findings = linted.findings.filter(
      (finding) => rangeIn(document, finding.range).intersection(range) !== undefined,
    );
    const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))];
    return [
      ...this.checked(document, linted, findings).flatMap((finding) => fixActions(document, linted, finding)),
      ...linted.unusedDirectives.flatMap((unused) => removeActions(document, linted, range, unused)),
      ...newKeyActions([
        ...findings.filter(needsNewKey).map((finding) => diagnosticOf(document, linted, finding)),
        ...this.rejectedKeys.curedByNewKey(document.uri, range),
      ]),
      ...fixAllActions(document, linted, ruleIds),
      ...ruleIds.map((ruleId) => pageAction(ruleId, ruleIds.length > 1)),
      ...ruleIds.flatMap((ruleId) => disableActions(document, linted, ruleId, findings)),
    ];
  }

  /** Findings with only the fixes that hold. Each fix is tried once, although the light bulb asks again and again. */
  private checked(
    document: vscode.TextDocument,
    { source, context, linter }: LintedDocument,
    findings: readonly Finding[],
  ): Finding[] {
    const unchecked = findings.filter((finding) => !this.checkedFindings.has(finding));
    const { findings: checked, dropped } = linter.checkFixes(source, context, unchecked);
    logDropped(this.log, document.uri, dropped);
    for (const [at, finding] of unchecked.entries()) {
      this.checkedFindings.set(finding, checked[at] ?? finding);
    }
    return findings.map((finding) => this.checkedFindings.get(finding) ?? finding);
  }
}

function fixActions(
  document: vscode.TextDocument,
  linted: LintedDocument,
  finding: Finding,
): vscode.CodeAction[] {
  return finding.fixes.flatMap((fix) => {
    const edit = fixEdit(document, linted, fix);
    if (edit === undefined) {
      return [];
    }
    const template = templateOf(ruleById(finding.ruleId)?.fixTitles, fix.titleId);
    const action = new vscode.CodeAction(sentence(template, fix.values), QuickFix);
    action.edit = edit;
    action.diagnostics = [diagnosticOf(document, linted, finding)];
    action.isPreferred = fix === safeFix(finding);
    return [action];
  });
}

function removeActions(
  document: vscode.TextDocument,
  { source, linter }: LintedDocument,
  range: vscode.Range,
  unused: UnusedDirective,
): vscode.CodeAction[] {
  if (rangeIn(document, unused.range).intersection(range) === undefined) {
    return [];
  }
  const rules = unused.ruleIds.join(', ');
  const title =
    rules === ''
      ? vscode.l10n.t('Remove the unused disable comment')
      : vscode.l10n.t('Remove {rules} from the comment', { rules });
  const action = new vscode.CodeAction(title, QuickFix);
  action.edit = editOf(document, [removeUnused(source, linter.scripts, unused)]);
  action.diagnostics = [diagnosticOfUnused(document, unused)];
  action.isPreferred = true;
  return [action];
}

/** With a single fixable finding, "fix all" would only repeat its fix. */
function fixAllActions(
  document: vscode.TextDocument,
  linted: LintedDocument,
  ruleIds: readonly string[],
): vscode.CodeAction[] {
  const fixable = linted.findings.filter((finding) => safeFix(finding) !== undefined);
  const several = (ruleId: string) => fixable.filter((finding) => finding.ruleId === ruleId).length > 1;
  if (ruleIds.length === 0 || fixable.length < 2) {
    return [];
  }
  return [
    ...ruleIds.filter(several).map((rule) => {
      const title = vscode.l10n.t('Fix all {rule} problems in this file', { rule });
      return new FixAllAction(title, document, rule);
    }),
    new FixAllAction(fixAllTitle(), document),
  ];
}

function disableActions(
  document: vscode.TextDocument,
  { source, linter }: LintedDocument,
  rule: string,
  findings: readonly Finding[],
): vscode.CodeAction[] {
  const offset = findings.find(({ ruleId }) => ruleId === rule)?.range.start ?? 0;
  const choices = [
    {
      title: vscode.l10n.t('Disable {rule} for this line', { rule }),
      edit: disableLine(source, linter.scripts, offset, rule),
    },
    {
      title: vscode.l10n.t('Disable {rule} for the entire file', { rule }),
      edit: disableFile(source, linter.scripts, rule),
    },
  ];
  return choices.flatMap(({ title, edit }) => {
    if (edit === undefined) {
      return [];
    }
    const action = new vscode.CodeAction(title, QuickFix);
    action.edit = editOf(document, [edit]);
    return [action];
  });
}

function pageAction(rule: string, isOneOfSeveral: boolean): vscode.CodeAction {
  const title = rulePageTitle(rule, isOneOfSeveral);
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = { title, command: openRulePageCommand, arguments: [rule] };
  return action;
}

/** Whether the key itself is wrong or known to others: nothing that is done to the text makes it good. */
function needsNewKey(finding: Finding): boolean {
  const cured = ruleById(finding.ruleId)?.curedByNewKey ?? [];
  return (cured === 'all' || cured.includes(finding.messageId)) && safeFix(finding) === undefined;
}

/** With the problems, because VS Code lists entries without one after all others. */
function newKeyActions(problems: vscode.Diagnostic[]): vscode.CodeAction[] {
  if (problems.length === 0) {
    return [];
  }
  const title = vscode.l10n.t('Get a New Key');
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = { title, command: 'vscode.open', arguments: [vscode.Uri.parse(links.keySettings)] };
  action.diagnostics = problems;
  return [action];
}

function fixAllTitle(): string {
  return vscode.l10n.t('Fix all ElevenLabs problems in this file');
}

/** `undefined` if an edit is in another file whose text isn't available. */
function fixEdit(
  document: vscode.TextDocument,
  linted: LintedDocument,
  { edits }: Fix,
): vscode.WorkspaceEdit | undefined {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const edit of edits.map((each) => withCopiedText(each, linted.source.text))) {
    if (edit.uri !== undefined && isNew(edit.uri, linted.context)) {
      const file = vscode.Uri.parse(edit.uri);
      workspaceEdit.createFile(file);
      workspaceEdit.insert(file, new vscode.Position(0, 0), edit.text);
      continue;
    }
    const location = locationOf(document, linted, edit);
    if (location === undefined) {
      return undefined;
    }
    workspaceEdit.replace(location.uri, location.range, edit.text);
  }
  return workspaceEdit;
}

/** Whether a fix creates this file. */
function isNew(uri: string, { newEnvironmentFile, ignoreFile }: LintContext): boolean {
  return uri === newEnvironmentFile || (uri === ignoreFile?.uri && ignoreFile.text === undefined);
}

function editOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) {
    workspaceEdit.replace(document.uri, rangeIn(document, range), text);
  }
  return workspaceEdit;
}
